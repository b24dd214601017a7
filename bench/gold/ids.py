"""What the ids of docs/references.md say to those who compare them."""
import re

SHAPE = re.compile(r"#[a-z0-9._~-]*|[a-z][a-z0-9-]*(/[a-z0-9.@%_-]+)+(#[a-z0-9._~-]+)?")
SUPPLEMENT = re.compile(r"(/(add|amd|app|cor|corr|err|imp|rev|suppl)\d+)+$")

# Named texts as a whole and study groups: they may be given or left out, as the guidelines say.
MAY_BE_GIVEN = re.compile(r"#|(itu/[a-z]+|wsis/(geneva|tunis)-[a-z]+|council/rop)(@\d+)?|itu-[trd]/sg/\d+")

KIND_OF_PART = {
    "res": "resolution", "draft-res": "resolution", "dec": "decision", "op": "opinion", "q": "question", "rec": "recommendation",
    "suppl": "recommendation", "prop": "proposal", "ob": "bulletin", "sg": "group",
    "circ": "circular", "coll": "circular", "aap": "circular", "cl": "circular", "dm": "circular",
    "ca": "circular", "cace": "circular", "car": "circular", "cr": "circular", "ccrr": "circular", "cm": "circular", "lcce": "circular",
}


def canonical(target):
    """A range in the one spelling: its last end without the parts that it shares with its first."""
    work, mark, place = target.strip().lower().partition("#")
    first, dots, last = place.partition("..")
    if dots:
        firsts, lasts = first.split("."), last.split(".")
        while len(lasts) > 1 and firsts and firsts[0] == lasts[0]:
            firsts, lasts = firsts[1:], lasts[1:]
        place = first + dots + ".".join(lasts)
    return work + mark + place


def work_of(target):
    """The id without edition, supplements and place."""
    return SUPPLEMENT.sub("", re.sub(r"@[^/]*", "", target.partition("#")[0]))


def place_of(target):
    return target.partition("#")[2]


def kind_of(target):
    """The row of the table by kind that an id counts in."""
    work, mark, _ = target.partition("#")
    parts = work.partition("@")[0].split("/")
    if not work:
        return "local place"
    if parts[0] == "un":
        return "external"
    if parts[:2] == ["wsis", "action-line"]:
        return "action line"
    if parts[0] == "wsis" and mark:
        return "paragraph of WSIS"
    if parts[0] == "itu" or parts[:2] == ["council", "rop"]:
        return "provision"
    if mark:
        return "place in a text"
    named = [KIND_OF_PART[part] for part in parts[1:3] if part in KIND_OF_PART]
    return named[0] if named and "doc" not in parts[1:2] else "document"
