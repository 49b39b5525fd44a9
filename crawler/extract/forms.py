"""Forms and their fields: what citizens can send, and the pages that a GET form or a select menu leads to."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Final
from urllib.parse import quote

from selectolax.lexbor import LexborNode

from checklist.model import Form, FormField, LinkSource, Zone
from crawler.extract.anchors import data_target
from crawler.extract.handlers import unread_handler
from crawler.extract.page import PageReader
from crawler.extract.records import FieldRecord, FormRecord, Frame, Role
from crawler.extract.scripts import is_address, value_prefix

_MENU_LINKS: Final = 8
"""Links inside a form from which it encloses the page and its menu."""
_TEXT_LIMIT: Final = 500
_LABEL_LIMIT: Final = 150
_MAX_OPTIONS: Final = 300
_MAX_CHOICES: Final = 15
_BUTTONS: Final = frozenset({"submit", "button", "image", "reset"})
_TYPED: Final = frozenset({"text", "search", "email", "tel", "password", "textarea", "date", "number", "url"})
_NAVIGATES: Final = re.compile(r"(?i)location|window\.open|MM_jumpMenu|jump|goto|redirect|\.submit\(")


def _form(page: PageReader, node: LexborNode, tag: str, depth: int) -> bool:
    page.flush()
    frame = page.open(tag, depth, Role.FORM)
    attributes = node.attributes
    action = attributes.get("action") or ""
    url = page.resolver.resolve(action)[0] if action.strip() else page.resolver.page_url
    method = "post" if (attributes.get("method") or "").strip().lower() == "post" else "get"
    heading = page.heads[-1][1] if page.heads else ""
    frame.form = FormRecord(url, method, frame.zone, heading)
    frame.fields0 = len(page.fields)
    page.open_forms.append(frame.form)
    return True


def close_form(page: PageReader, frame: Frame) -> None:
    """End a form; one sent by GET is a way to a page as well."""
    page.close_block(frame)
    form = frame.form
    page.open_forms.pop()
    form.fields = page.fields[frame.fields0 :]
    form.text = page.cut(frame.start, min(len(page.pieces), frame.start + 400))[:_TEXT_LIMIT]
    form.whole = len(page.links) - frame.links0 >= _MENU_LINKS
    page.forms.append(form)
    if form.method == "get" and form.action and form.action != page.resolver.page_url:
        label = (
            next((field.label for field in form.fields if field.kind in _BUTTONS and field.label), "") or form.text[:80]
        )
        page.side_link(form.action, LinkSource.FORM, label)


def _input(page: PageReader, node: LexborNode, _tag: str, _depth: int) -> bool:
    attributes = node.attributes
    kind = (attributes.get("type") or "text").strip().lower()
    if kind == "hidden":
        return False
    if kind in _BUTTONS:
        label = attributes.get("value") or attributes.get("alt") or attributes.get("title") or ""
        code = attributes.get("onclick")
        if code:
            page.side_link(page.clicked(code), LinkSource.ONCLICK, label)
        kind = "submit" if kind == "image" else kind
    else:
        label = _spoken(page, attributes, choice=kind in ("radio", "checkbox"))
    _add(page, attributes, kind, label)
    return False


def _textarea(page: PageReader, node: LexborNode, _tag: str, _depth: int) -> bool:
    _add(page, node.attributes, "textarea", _spoken(page, node.attributes))
    return False


def _button(page: PageReader, node: LexborNode, tag: str, depth: int) -> bool:
    attributes = node.attributes
    label = page.plain_label(node) or attributes.get("title") or attributes.get("aria-label") or ""
    if page.open_forms and (attributes.get("type") or "submit") == "submit":
        _add(page, attributes, "submit", label)
    if attributes.get("role") == "tab" and page.is_tab(label):  # it stands as the name of what it shows
        page.open(tag, depth, Role.MUTE)
        page.muted += 1
        return True
    frame = page.open(tag, depth, Role.LINK)
    frame.toggle = "accordion" in (attributes.get("class") or "") or "collaps" in (attributes.get("class") or "")
    target = "" if page.in_link else page.clicked(attributes.get("onclick"))
    if not target and not page.in_link:
        target = attributes.get("formaction") or ""
    url, fragment = page.resolver.resolve(target) if target else ("", "")
    if not url and not page.in_link:
        url, fragment = data_target(page, attributes)
    if url:
        frame.link = page.start_link(
            url, LinkSource.ONCLICK if attributes.get("onclick") else LinkSource.DATA, fragment
        )
        frame.alt = label
        page.in_link += 1
        page.link_frames.append(frame)
    elif not page.in_link:
        page.note_handler(unread_handler(attributes.get("onclick"), named=True), node)
    return True


def _select(page: PageReader, node: LexborNode, _tag: str, _depth: int) -> bool:
    """A select is a field; where its values are addresses, or its handler makes them one, it is a menu."""
    attributes = node.attributes
    name = attributes.get("name") or attributes.get("id") or ""
    _add(page, attributes, "select", _spoken(page, attributes))
    code = attributes.get("onchange") or ""
    prefix = value_prefix(code)
    navigates = bool(_NAVIGATES.search(code))
    form = page.open_forms[-1] if page.open_forms else None
    options = node.css("option")[:_MAX_OPTIONS]
    sends = form is not None and form.method == "get" and bool(name) and len(options) <= _MAX_CHOICES
    for option in options:
        value = (option.attributes.get("value") or "").strip()
        label = page.plain_label(option)
        if not is_address(value) and (held := data_target(page, option.attributes)[0]):
            page.side_link(held, LinkSource.OPTION, label)
            continue
        if not value or value == "#":
            continue
        if is_address(value) or (navigates and not prefix and ("." in value or "/" in value)):
            page.side_link(value, LinkSource.OPTION, label)
        elif prefix and is_address(prefix + value):
            page.side_link(prefix + value, LinkSource.OPTION, label)
        elif sends and form is not None and not any(field.kind in _TYPED for field in page.fields[-20:]):
            mark = "&" if "?" in form.action else "?"
            page.side_link(f"{form.action}{mark}{quote(name)}={quote(value)}", LinkSource.OPTION, label)
        elif option.attributes.get("onclick"):
            page.side_link(page.clicked(option.attributes.get("onclick")), LinkSource.OPTION, label)
    return False


def _label(page: PageReader, node: LexborNode, tag: str, depth: int) -> bool:
    frame = page.open(tag, depth, Role.LABEL)
    frame.alt = node.attributes.get("for") or ""
    frame.fields0 = len(page.fields)
    return True


def close_label(page: PageReader, frame: Frame) -> None:
    """End a label: it names the field it points to, or those inside it."""
    text = page.cut(frame.start)[:_LABEL_LIMIT]
    if not text:
        return
    if frame.alt:
        page.labels.setdefault(frame.alt, text)
    for field in page.fields[frame.fields0 :]:
        if field.kind not in _BUTTONS:
            field.label = text


def _spoken(page: PageReader, attributes: Mapping[str, str | None], *, choice: bool = False) -> str:
    """Return what a field calls itself, else the words just before it (forms laid out in tables)."""
    own = attributes.get("placeholder") or attributes.get("aria-label") or attributes.get("title") or ""
    if choice:
        own = own or attributes.get("value") or ""
    return " ".join((own or page.words_before()[-_LABEL_LIMIT:]).split())


def _add(page: PageReader, attributes: Mapping[str, str | None], kind: str, label: str) -> None:
    page.separate(" ")
    name = attributes.get("name") or attributes.get("id") or ""
    page.fields.append(FieldRecord(name, kind, label, attributes.get("id") or ""))


def finished(page: PageReader, zones: list[Zone]) -> tuple[Form, ...]:
    """Return the page's forms; fields outside of any form that scripts send are one of their own."""
    inside = {id(field) for form in page.forms for field in form.fields}
    orphans = [field for field in page.fields if id(field) not in inside]
    made = [_made(page, form, zones) for form in page.forms]
    if sum(1 for field in orphans if field.kind in _TYPED or field.kind == "file") >= 2:
        loose = FormRecord(page.resolver.page_url, "post", 0, "")
        loose.fields = orphans
        made.append(_made(page, loose, zones))
    return tuple(made)


def _made(page: PageReader, form: FormRecord, zones: list[Zone]) -> Form:
    fields = tuple(
        FormField(field.name, field.kind, page.labels.get(field.ident) or field.label) for field in form.fields[:200]
    )
    return Form(form.action, form.method, fields, form.text, zones[form.zone], form.heading, form.whole)


HANDLERS: Final[Mapping[str, Callable[[PageReader, LexborNode, str, int], bool]]] = {
    "form": _form,
    "input": _input,
    "textarea": _textarea,
    "button": _button,
    "select": _select,
    "label": _label,
}
