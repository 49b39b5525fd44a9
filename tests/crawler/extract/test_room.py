"""Readers that share memory: the largest makes way and reads alone, and nobody waits for ever."""

from __future__ import annotations

import threading

from crawler.extract.room import Room


def test_the_one_that_uses_most_makes_way_and_a_single_one_never() -> None:
    room = Room(100)
    assert not room.must_make_way("a", 90)
    assert not room.must_make_way("b", 20)  # too much together, but "a" uses more
    assert room.must_make_way("a", 95)
    room.left("a")
    assert not room.must_make_way("b", 99)


def test_who_reads_alone_waits_for_the_others_and_they_for_it() -> None:
    room, order, entered = Room(100), list[str](), threading.Event()

    def alone() -> None:
        with room.alone():
            order.append("alone")

    def later() -> None:
        entered.set()
        with room.shared():
            order.append("later")

    with room.shared():
        threads = [threading.Thread(target=alone)]
        threads[0].start()
        while not room._waiting:
            pass
        threads.append(threading.Thread(target=later))
        threads[1].start()
        assert entered.wait(5)
        order.append("first")
    for thread in threads:
        thread.join(5)
    assert order == ["first", "alone", "later"]


def test_closing_lets_nobody_wait() -> None:
    room = Room(100)
    done = threading.Event()

    def alone() -> None:
        with room.alone():
            done.set()

    with room.shared():
        thread = threading.Thread(target=alone)
        thread.start()
        room.close()
        assert done.wait(5)
    thread.join(5)
