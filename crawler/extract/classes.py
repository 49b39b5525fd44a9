"""What class names, ids and roles say about an element.

Words only; where an element stands is the walker's business.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from checklist.model import Zone


@dataclass(frozen=True, slots=True)
class ClassFacts:
    """What the words of one ``class`` and ``id`` say."""

    zone: Zone | None = None
    heading: bool = False
    """Named as a title: text of its own that heads what follows."""
    card: bool = False
    """Named as one entry of a list."""
    icon: bool = False
    """An icon font: its text is a glyph's name."""
    panel: bool = False
    """Named as content that a tab or accordion shows and hides."""
    toggle: bool = False
    """Named as the title bar of an accordion."""
    clone: bool = False
    """A carousel's copy of another slide."""
    hidden: bool = False
    """Meant for screen readers or never shown."""
    switched: bool = False
    """Hidden by a class that a script may take off."""
    line: bool = False
    """Set as a line or a box of its own, whatever element it is."""
    apart: bool = False
    """Set apart from the words beside it: a counter, a label, a day."""
    chat: str = ""
    """The class that marks a chat or social plug-in."""

    @property
    def inert(self) -> bool:
        """True if nothing said changes what a table cell without elements means."""
        return not (self.panel or self.toggle or self.clone or self.hidden or self.chat)


_PLAIN: Final = ClassFacts()

# One token of class or id each; anchored, so that "page-header" of an article or "has-sidebar" of a wrapper
# stay content.
_NAV: Final = re.compile(
    r"(?:(?:top|main|sub|side|left|right|mega|primary|secondary|mobile|nav|drop(?:down)?|site|header|footer|sf|art|ddsmooth|wsm|slick|elementor-nav)"
    r"[-_]?)*(?:menu|nav|navbar|navigation|navi|menubar|mainnav|topnav|sidenav|subnav)s?(?:[-_]?(?:bar|list|container|wrapper|wrap|area|box|inner|main|\d+))*"
    r"|bread-?_?crumbs?(?:[-_]\w+)*|pathway|pagination|pager|page-?numbers|pagenav\w*|nav-links|nav-tabs-wrapper|offcanvas(?:-\w+)?|megamenu|languages?-?switch\w*",
)
_HEADER: Final = re.compile(
    r"(?:site|main|top|page-?top|web|global|l)?[-_]?header(?:[-_]?(?:area|wrap(?:per)?|top|bottom|main|inner|section|container|bar|\d+))*|masthead|top-?bar|topheader|head-?banner"
)
_FOOTER: Final = re.compile(
    r"(?:site|main|page|web|global|l)?[-_]?footer(?:[-_]?(?:area|wrap(?:per)?|top|bottom|main|inner|section|container|bar|widgets?|\d+))*|copy-?right\w*|bottom-?bar|colophon"
)
_ASIDE: Final = re.compile(
    r"(?:main|left|right|primary|secondary|page|site|blog)?[-_]?side-?bar(?:[-_]?(?:left|right|area|wrap(?:per)?|inner|container|content|\d+))*|aside|cookie\w*(?:-\w+)*|cky-\w+|pdpa-\w+|popup(?:-\w+)*|modal"
)
# What hangs on every post and is not the post: others like it, ways to share it, its tags.
_FURNITURE: Final = re.compile(
    r"(?:jp-|post-|entry-)?related[-_]?(?:posts?|articles?|entries|news|items)(?:-headline)?|yarpp(?:-related)?|crp_related|rp4wp-related-posts"
    r"|posts?-navigation|nav-(?:previous|next)|sharedaddy|sd-sharing(?:-enabled)?|(?:post|entry|social)-?shar(?:e|ing)(?:-buttons?)?"
    r"|share[-_]?(?:bar|buttons?|links?|icons?|this)|sharethis(?:-inline\S*)?|addthis\S*|addtoany\S*|a2a_kit"
    r"|item(?:related|navigation|author(?:block|latest)?|tags(?:block)?|socialsharing|(?:twitter|facebook|googleplusone)button|comments(?:form)?|toolbar|ratingblock)"
    r"|tags-links|tag-?cloud|(?:post|entry)-tags|post-(?:views|ratings)|news-ticker|font-resize|author-?(?:box|bio)"
)
_COMMENTS: Final = re.compile(r"comments-area|comment-(?:list|respond)|commentlist|disqus_thread|fb-comments")
_MAIN: Final = re.compile(
    r"(?:main|page|site|art|post|entry|article|primary)?[-_]?(?:content|contents|article|main)(?:[-_]?(?:area|body|main|inner))?"
)
_HEADING: Final = re.compile(
    r"(?:[a-z0-9]+[-_])*(?:title|heading|headline|topic|caption-?title|subject|head-?text|titlebar|contentheading|componentheading)(?:[-_]?(?:text|bar|main|name|\d+))*"
)
_NO_HEADING: Final = re.compile(
    r".*(?:subtitle|sub-title|menu-title|tab-title|title-wrap|title-area|no-title|col-|page-title-(?:wrap|area)|site-title|nav|accordion|form|input|btn|button).*"
)
_CARD: Final = re.compile(
    r"(?:[a-z0-9]+[-_])*(?:card|item|entry|post|box|media|thumbnail|list-group-item|news|product|member|person|staff|executive|download|attachment|file|row-item|col(?:-\w+)*)(?:[-_]?\d+)*"
)
_PANEL: Final = re.compile(
    r"(?:[a-z0-9]+[-_])*(?:tab-?pane|tab-?panel|tab-?content|tabs?-?content|tabcontent|tabs-panel|panel-collapse|accordion-(?:content|body|collapse|panel|text|inner)|collapse|collapsible-?(?:content|body)|toggle-?(?:content|body)|faq-?answer|e-n-tabs-content)(?:[-_]\w+)*"
)
_TOGGLE: Final = re.compile(
    r"(?:[a-z0-9]+[-_])*(?:accordion(?:-?(?:title|header|head|button|toggle|heading|trigger|label))?|collapsible(?:-?header)?|toggle-?(?:title|header|heading))(?:[-_]\w+)*"
)
_ICON: Final = re.compile(
    r"material-(?:icons|symbols)(?:-\w+)*|glyphicon|fa|fas|far|fab|fal|fa-solid|fa-regular|fa-brands|bi|mdi|icofont|ti|la|las|lab|dashicons|icon-\w+|flaticon\S*|lnr|ion|pe-7s-\S+|feather|icons?8?|bx|bxs|ri-\S+|uil|themify"
)
_LINE: Final = re.compile(r"list-group-item|d-(?:flex|block|grid)|btn-block|[a-z]+-card|card|stretched-link")
_APART: Final = re.compile(
    r"(?:[a-z0-9]+[-_])*(?:badge|pill|chip|tag|label|counter?|views?|hits?|date|time)(?:[-_]\w+)*"
)
_CLONE: Final = re.compile(r"slick-cloned|swiper-slide-duplicate|cloned|bx-clone")
_HIDDEN: Final = re.compile(
    r"screen-reader-text|sr-only|visually-hidden|skip-?link|skip-to-\w+|(?:is-)?hidden|d-none|hide|display-none|element-invisible|noprint-only"
)
_SWITCHED: Final = re.compile(r"(?:is-)?hidden|d-none|hide|display-none")
# Hidden on one size of screen and shown on another.
_SHOWN: Final = re.compile(r"(?:d-(?:\w+-)?|\w+:)(?:block|flex|grid|inline\S*|table\S*)|visible-\S+")
_CHAT: Final = re.compile(
    r"fb-customerchat|fb-messengermessageus|fb-page|fb_dialog|tawk\S*|crisp-client|chat-?(?:box|widget|bot|icon|button|wrapper)(?:-\S+)*|live-?chat\S*|line-?(?:oa|chat|it|button|official)\S*|messenger-?\S*|zalo-chat\S*|df-messenger|intercom\S*|tidio\S*|smartsupp\S*|joinchat\S*|wh-widget\S*"
)


@lru_cache(maxsize=16384)
def class_facts(names: str, ident: str) -> ClassFacts:
    """Return what ``class`` (``names``) and ``id`` say; both as written, either may be empty."""
    tokens = names.lower().split()
    if ident:
        tokens.append(ident.lower())
    tokens = [token for token in tokens if len(token) <= 60]
    if not tokens:
        return _PLAIN
    heading = any(_HEADING.fullmatch(token) and not _NO_HEADING.fullmatch(token) for token in tokens)
    return ClassFacts(
        zone=_zone(tokens),
        heading=heading,
        card=_any(_CARD, tokens),
        icon=_any(_ICON, tokens),
        panel=_any(_PANEL, tokens),
        toggle=_any(_TOGGLE, tokens),
        clone=_any(_CLONE, tokens),
        hidden=_any(_HIDDEN, tokens) and not _any(_SHOWN, tokens),
        line=_any(_LINE, tokens),
        apart=_any(_APART, tokens),
        switched=_any(_SWITCHED, tokens) and not _any(_SHOWN, tokens),
        chat=next((token for token in tokens if _CHAT.fullmatch(token)), ""),
    )


def _any(pattern: re.Pattern[str], tokens: list[str]) -> bool:
    return any(pattern.fullmatch(token) for token in tokens)


def _zone(tokens: list[str]) -> Zone | None:
    for pattern, zone in (
        (_NAV, Zone.NAV),
        (_FURNITURE, Zone.NAV),
        (_COMMENTS, Zone.NAV),
        (_FOOTER, Zone.FOOTER),
        (_HEADER, Zone.HEADER),
        (_ASIDE, Zone.ASIDE),
        (_MAIN, Zone.MAIN),
    ):
        if any(pattern.fullmatch(token) for token in tokens):
            return zone
    return None


ROLE_ZONES: Final = {
    "navigation": Zone.NAV,
    "menu": Zone.NAV,
    "menubar": Zone.NAV,
    "banner": Zone.HEADER,
    "contentinfo": Zone.FOOTER,
    "complementary": Zone.ASIDE,
    "main": Zone.MAIN,
    "search": Zone.NAV,
}
