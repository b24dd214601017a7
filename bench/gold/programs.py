"""Runs the programs that find references: ours, and those that speak as `itu-indexer refs` does."""
import json
import os
import subprocess
from concurrent.futures import ThreadPoolExecutor

from .ids import canonical
from .trouble import Trouble

PATIENCE = 120  # seconds until a program counts as hung


def output_of(command, fine=(0,)):
    """The standard output of a command that must end with one of the codes in `fine`."""
    shown = " ".join(map(str, command))
    try:
        done = subprocess.run(command, capture_output=True, timeout=PATIENCE, stdin=subprocess.DEVNULL)
    except OSError as error:
        raise Trouble(f"{command[0]} cannot be run: {error.strerror}; build it (cmake --build --preset release) or name another") from error
    except subprocess.TimeoutExpired as error:
        raise Trouble(f"{shown} gave no answer within {PATIENCE} s") from error
    if done.returncode not in fine:
        raise Trouble(f"{shown} ended with {done.returncode}: {done.stderr.decode(errors='replace').strip()[-500:] or 'it said nothing'}")
    return done.stdout.decode("utf-8", "replace")


def json_lines(command, fine=(0,)):
    objects = []
    for number, line in enumerate(output_of(command, fine).split("\n"), 1):
        if not line.strip():
            continue
        try:
            objects.append(json.loads(line))
        except ValueError as error:
            raise Trouble(f"line {number} of what {' '.join(map(str, command))} prints is no JSON: {line[:120]}") from error
    return objects


def references_of(program, path):
    """What `PROGRAM refs FILE` finds, ids in one spelling. Spans are bytes of the file."""
    found = json_lines([program, "refs", path])
    for reference in found:
        for target in reference["targets"]:
            target["id"] = canonical(target["id"] or "")
            target["candidates"] = [canonical(one) for one in target["candidates"]]
    return found


def for_all(work, items):
    """`work` of every item, in order, as many at a time as there are processors."""
    with ThreadPoolExecutor(os.cpu_count() or 1) as pool:
        return list(pool.map(work, items))
