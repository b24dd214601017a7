"""Figures and lists as people read them."""
from .measure import What

SHARES = {"recall": "recall", "precision": "prec.", "right_of_all": "of all", "links": "links", "sure": "sure", "places": "places", "spans": "spans"}
COUNTS = {"offered": "offered", "guessed": "guessed", "false_alarms": "false"}
LEGEND = """\
recall: ids found at all; prec.: ids found, of these and the false alarms; of all: ids right, or among the candidates of
a reference left open (offered); links, sure: right among those given as a link, as sure; places: wanted places that were
met; spans: wordings met to the byte; guessed: given as likely where a reader cannot decide"""


def percent(value):
    return "–" if value is None else f"{100 * value:.1f}"


def row(title, figures):
    cells = [f"{figures['ids']:6}"] + [f"{percent(figures[key]):>8}" for key in SHARES] + [f"{figures[key]:8}" for key in COUNTS]
    return f"{title:24}" + "".join(cells)


def heading(title):
    return f"{title:24}{'ids':>6}" + "".join(f"{name:>8}" for name in (*SHARES.values(), *COUNTS.values()))


def table(name, figures):
    """All figures of one program."""
    lines = [heading(name), row("overall", figures["overall"])]
    for group in ("languages", "kinds"):
        lines.append("")
        by_size = sorted(figures[group].items(), key=lambda item: -item[1]["ids"])
        lines += [row("  " + key, value) for key, value in by_size if value["ids"] or value["false_alarms"]]
    overall = figures["overall"]
    if overall["decoys"]:
        lines += ["", f"decoys in which something was found: {overall['decoys_taken']} of {overall['decoys']}"]
    return "\n".join(lines)


def side_by_side(all_figures):
    """The overall row and one for each language, of several programs."""
    lines = [heading("side by side")]
    first = next(iter(all_figures.values()))
    for language in (None, *first["languages"]):
        for name, figures in all_figures.items():
            one = figures["overall"] if language is None else figures["languages"].get(language)
            lines.append(row(f"{language or 'overall'}  {name}", one) if one else f"{language}  {name}  –")
    return "\n".join(lines)


def failures(outcomes):
    """Each miss, false alarm and wrong id with its line."""
    lines = []
    for what in (What.MISSED, What.WRONG, What.FALSE_ALARM, What.DECOY):
        some = [o for o in outcomes if o.what == what and (what != What.DECOY or o.given)]
        if some:
            lines.append(f"-- {what.value}: {len(some)}")
        for o in some:
            wanted = f"  wanted {o.wanted}" if o.wanted else ""
            given = f"  given {o.given}" + (f" ({o.certainty})" if o.certainty else "") if o.given else ""
            lines.append(f"   {o.text}:{o.line}: {o.wording!r}{wanted}{given}")
    return "\n".join(lines)
