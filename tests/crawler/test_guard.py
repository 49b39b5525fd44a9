from __future__ import annotations

import asyncio
import socket
from typing import Any

import httpx
import pytest

from crawler.guard import Guard, GuardedResolver, GuardedTransport, GuardError
from tests.crawler.web import Site

FORBIDDEN = [
    "127.0.0.1",
    "10.1.2.3",
    "172.16.0.1",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "0.0.0.0",
    "224.0.0.1",
    "255.255.255.255",
    "::1",
    "fe80::1",
    "fc00::1",
    "::ffff:127.0.0.1",
    "::ffff:10.0.0.1",
    "::ffff:a9fe:a9fe",
    "64:ff9b::7f00:1",
    "2002:7f00:1::",
    "::",
]


@pytest.mark.parametrize("address", FORBIDDEN)
def test_private_addresses_are_refused(address: str) -> None:
    with pytest.raises(GuardError):
        Guard().check_address(address)


@pytest.mark.parametrize("address", ["203.0.114.7", "8.8.8.8", "2606:4700::1111"])
def test_public_addresses_are_allowed(address: str) -> None:
    Guard().check_address(address)


@pytest.mark.parametrize(
    "address", ["169.254.169.254", "::ffff:169.254.169.254", "fd00:ec2::254", "0.0.0.0", "fe80::1"]
)
def test_metadata_services_stay_forbidden_with_private_addresses_allowed(address: str) -> None:
    guard = Guard(allow_private=True)
    guard.check_address("127.0.0.1")
    guard.check_address("192.168.1.9")
    with pytest.raises(GuardError):
        guard.check_address(address)


@pytest.mark.parametrize(
    "url",
    [
        "ftp://t.example/",
        "file:///etc/passwd",
        "http://t.example:22/",
        "http://127.0.0.1/",
        "http://[::1]/",
        "//x",
        "http://",
    ],
)
def test_urls_that_are_never_asked_for(url: str) -> None:
    with pytest.raises(GuardError):
        Guard().check_url(url)


def _answers(*replies: list[str]) -> Any:
    left = list(replies)

    def getaddrinfo(host: str, port: object, *args: object, **kwargs: object) -> list[tuple[Any, ...]]:
        if host[0].isdigit():  # an address, asked for by the connection itself
            return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (host, port))]
        addresses = left.pop(0) if len(left) > 1 else left[0]
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, 0)) for address in addresses]

    return getaddrinfo


def test_a_name_that_also_points_inside_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "getaddrinfo", _answers(["203.0.114.7", "127.0.0.1"]))

    async def resolve() -> None:
        await GuardedResolver(Guard()).addresses("two-faced.example")

    with pytest.raises(GuardError):
        asyncio.run(resolve())


def test_a_name_that_changes_its_address_is_connected_at_the_checked_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """The second answer points inside: had the connection resolved again, it would have gone there."""
    monkeypatch.setattr(socket, "getaddrinfo", _answers(["203.0.114.7"], ["127.0.0.1"]))

    async def resolve() -> list[str]:
        resolver = GuardedResolver(Guard())
        first = await resolver.addresses("rebinding.example")
        second = await resolver.resolve("rebinding.example", 80)
        return [first[0][2], second[0]["host"]]

    assert asyncio.run(resolve()) == ["203.0.114.7", "203.0.114.7"]


def test_httpx_connects_to_the_checked_address_with_the_asked_host(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []

    async def answer(call: Any) -> None:
        seen.append(call.headers["host"])
        await call.send("ok")

    with Site({"/": answer}) as site:
        monkeypatch.setattr(socket, "getaddrinfo", _answers(["127.0.0.1"], ["169.254.169.254"]))
        with httpx.Client(transport=GuardedTransport(Guard(allow_private=True)), trust_env=False) as client:
            assert client.get(f"http://town.example:{site.port}/").text == "ok"
            assert seen == [f"town.example:{site.port}"]
            with pytest.raises(GuardError):
                client.get(f"http://town.example:{site.port}/")
