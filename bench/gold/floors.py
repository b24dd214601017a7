"""Figures below which the program must not fall: bench/quality-floors.json."""
import json
import math
import pathlib

HELD = ("recall", "precision", "right_of_all", "links", "sure", "places")
SCALE = 10_000  # floors have four decimals, rounded down


def rows_of(figures):
    return {"overall": figures["overall"], **figures["languages"]}


def read(path):
    path = pathlib.Path(path)
    return json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}


def below(figures, floors):
    """A sentence for each figure that is under its floor."""
    measured, sentences = rows_of(figures), []
    for group, held in floors.items():
        for name, floor in held.items():
            value = measured.get(group, {}).get(name)
            if value is None:
                sentences.append(f"{group}: {name} has a floor of {floor}, and nothing to measure it by; are the texts still there?")
            elif value < floor:
                which = "" if group == "overall" else f" --language {group}"
                sentences.append(f"{group}: {name} is {value:.4f}, below its floor of {floor}; `bench/quality.py --show{which}` lists what is wrong")
    return sentences


def raised(figures, floors):
    """The floors, each lifted to what was measured where that is higher. None is lowered."""
    lifted = {}
    for group, measured in rows_of(figures).items():
        held = floors.get(group, {})
        values = {name: math.floor(measured[name] * SCALE) / SCALE for name in HELD if measured[name] is not None}
        lifted[group] = {name: max(value, held.get(name, 0)) for name, value in values.items()} | {n: f for n, f in held.items() if n not in values}
    return {**floors, **lifted}


def write(path, floors):
    pathlib.Path(path).write_text(json.dumps(floors, indent=1, sort_keys=True) + "\n", encoding="utf-8")
