"""Compares what a program found with what a reader says, and counts.

Labels and references whose spans touch are one *place*. At a place each id that is wanted meets at
most one target that was given, the best that is left; what becomes of it is an Outcome. All figures
are counts of outcomes, so that every figure can be listed.
"""
import dataclasses
import enum
import itertools

from .ids import MAY_BE_GIVEN, kind_of, place_of, work_of

LONGEST_SPAN = 400  # characters; a longer span finds nothing in particular


class What(enum.Enum):
    RIGHT = "right"
    OFFERED = "offered"  # left open, with the right id among its candidates
    GUESSED = "guessed"  # likely, where a reader cannot decide, and one of those that the reader names
    WRONG = "wrong id"
    MISSED = "missed"
    FALSE_ALARM = "false alarm"
    DECOY = "decoy"  # a wording that is no reference; `given` is what was found there all the same


FOUND = (What.RIGHT, What.OFFERED, What.GUESSED, What.WRONG)
COUNTED_RIGHT = (What.RIGHT, What.OFFERED, What.GUESSED)


@dataclasses.dataclass(frozen=True)
class Outcome:
    what: What
    text: str
    language: str
    line: int
    wording: str
    kind: str
    wanted: str = ""
    given: str = ""
    certainty: str = ""  # "" where nothing was given
    is_place_right: bool = False
    is_span_exact: bool = False


def is_link(target):
    return target["certainty"] != "open" and target["id"] != ""


# What a target may be to an id that is wanted, best first.

def is_right(wanted, target):
    if wanted.is_open:
        return not is_link(target) and not set(wanted.ids).isdisjoint(target["candidates"])
    return is_link(target) and target["id"] in wanted.ids


def is_guessed(wanted, target):
    return wanted.is_open and target["certainty"] == "likely" and target["id"] in wanted.ids


def is_offered(wanted, target):
    return not wanted.is_open and not is_link(target) and not set(wanted.ids).isdisjoint(target["candidates"])


def is_of_same_work(wanted, target):
    return target["id"] != "" and work_of(target["id"]) in {work_of(one) for one in wanted.ids}


def is_anything(wanted, target):
    return True


STEPS = ((is_right, What.RIGHT), (is_guessed, What.GUESSED), (is_offered, What.OFFERED), (is_of_same_work, What.WRONG), (is_anything, What.WRONG))


def is_optional(target, ids):
    """Whether a target is one that the reader does not count, in any edition and at any place of it."""
    named = [target["id"]] if is_link(target) else target["candidates"]
    return any(one == other or work_of(one) == work_of(other) != "" for one in named for other in ids)


def may_be_given(target):
    """Whether a target may stand where the reader has put no label at all."""
    named = [target["id"]] if is_link(target) else target["candidates"]
    return bool(named) and all(MAY_BE_GIVEN.fullmatch(one) for one in named)


def names_place(wanted, given):
    """Whether `given` is the very place that is wanted, in whichever edition."""
    return any(place_of(one) == place_of(given) and work_of(one) == work_of(given) for one in wanted.ids)


@dataclasses.dataclass
class Place:
    """Labels and references that touch, as (label, its wanted id) and targets still to be paired."""
    labels: list
    references: list

    def near(self, label):
        return [r for r in self.references if r["start"] < label.end and label.start < r["end"]]

    def is_exact(self, label):
        near = self.near(label)
        return bool(near) and (min(r["start"] for r in near), max(r["end"] for r in near)) == (label.start, label.end)


def places_of(labels, references):
    """Runs of labels and references each of which touches the one before."""
    nodes = [(label.start, label.end, 0, label) for label in labels]
    nodes += [(r["start"], r["end"], 1, r) for r in references]
    places, end = [], 0
    for start, stop, which, node in sorted(nodes, key=lambda n: n[:3]):
        if not places or start >= end:
            places.append(Place([], []))
            end = 0
        (places[-1].references if which else places[-1].labels).append(node)
        end = max(end, stop)
    return places


def pair(wanted, targets, optional):
    """[(wanted or None, target or None, What)] of one place; targets that are not counted are left out."""
    pairs, wanted, targets = [], list(wanted), list(targets)
    if optional and not wanted:  # nothing is linked, where nothing counts
        targets = [t for t in targets if is_link(t)]
    for fits, what in STEPS:
        if fits is is_of_same_work:  # what is right has been taken out: the rest may be what is not counted
            targets = [t for t in targets if not is_optional(t, optional)]
        for one in sorted(wanted, key=lambda w: len(w[1].ids)):
            target = next((t for t in targets if fits(one[1], t)), None)
            if target is not None:
                pairs.append((one, target, what))
                wanted.remove(one)
                targets.remove(target)
    pairs += [(one, None, What.MISSED) for one in wanted]
    return pairs + [(None, target, What.FALSE_ALARM) for target in targets]


def targets_at(place):
    """The targets given at a place; a reference without any stands for one that is open."""
    return [dict(t) for r in place.references for t in r["targets"] or [{"id": "", "certainty": "open", "candidates": []}]]


def outcomes_at(place, gold):
    """The outcomes of one place of a text."""
    text = gold.text.encode("utf-8")
    targets = targets_at(place)
    wanted = [(label, one) for label in place.labels for one in label.wanted]
    optional = [one for label in place.labels for one in label.optional]
    first = min(place.labels, key=lambda l: l.start, default=None)
    start = first.start if first else place.references[0]["start"]
    where = {"text": gold.name, "language": gold.language}
    for label in place.labels:
        if label.is_decoy:
            given = " ".join(t["id"] or "(open)" for r in place.near(label) for t in r["targets"])
            yield Outcome(What.DECOY, line=label.line, wording=label.wording, kind="decoy", given=given, **where)
    for one, target, what in pair(wanted, targets, optional):
        given = {"given": target["id"] or "?" + "|".join(target["candidates"]), "certainty": target["certainty"]} if target else {}
        if one:
            label, want = one
            is_place_right = what in COUNTED_RIGHT or (what == What.WRONG and names_place(want, target["id"]))
            yield Outcome(what, line=label.line, wording=label.wording, kind=kind_of(want.ids[0]), wanted=str(want),
                          is_place_right=is_place_right, is_span_exact=place.is_exact(label), **given, **where)
        elif place.labels and first.is_decoy or not may_be_given(target):
            wording = " … ".join(text[r["start"]:r["end"]].decode("utf-8", "replace") for r in place.references)
            yield Outcome(what, line=text.count(b"\n", 0, start) + 1, wording=wording, kind=kind_of(target["id"] or (target["candidates"] or ["?"])[0]), **given, **where)


def outcomes_of(gold, references):
    """Everything that became of the labels and references of one text."""
    references = [r for r in references if len(r["text"]) <= LONGEST_SPAN]
    return list(itertools.chain.from_iterable(outcomes_at(place, gold) for place in places_of(gold.labels, references)))


def share(part, whole):
    return round(part / whole, 6) if whole else None


def figures_of(outcomes):
    """The figures of some outcomes: shares between 0 and 1 (None where there is nothing to share) and counts."""
    count = lambda test: sum(1 for o in outcomes if test(o))
    wanted = count(lambda o: o.wanted)
    found = count(lambda o: o.what in FOUND)
    false_alarms = count(lambda o: o.what == What.FALSE_ALARM)
    links = [o for o in outcomes if o.certainty in ("sure", "likely") and o.what in (What.RIGHT, What.WRONG, What.FALSE_ALARM)]
    sure = [o for o in links if o.certainty == "sure"]
    placed = [o for o in outcomes if "#" in o.wanted]
    return {
        "ids": wanted,
        "recall": share(found, wanted),
        "precision": share(found, found + false_alarms),
        "right_of_all": share(count(lambda o: o.what in COUNTED_RIGHT), wanted),
        "links": share(sum(o.what == What.RIGHT for o in links), len(links)),
        "sure": share(sum(o.what == What.RIGHT for o in sure), len(sure)),
        "places": share(sum(o.is_place_right for o in placed), len(placed)),
        "spans": share(count(lambda o: o.what in FOUND and o.is_span_exact), found),
        "offered": count(lambda o: o.what == What.OFFERED),
        "guessed": count(lambda o: o.what == What.GUESSED),
        "false_alarms": false_alarms,
        "decoys": count(lambda o: o.what == What.DECOY),
        "decoys_taken": count(lambda o: o.what == What.DECOY and o.given),
    }


def all_figures(outcomes):
    """{"overall": figures, "languages": {...}, "kinds": {...}}"""
    by = lambda key: {name: figures_of([o for o in outcomes if key(o) == name]) for name in sorted({key(o) for o in outcomes})}
    return {"overall": figures_of(outcomes), "languages": by(lambda o: o.language), "kinds": by(lambda o: o.kind)}
