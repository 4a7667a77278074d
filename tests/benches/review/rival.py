"""The same reading of plans with tomllib and jsonschema: what is readable, and how much is answered.

Reads one JSON object from standard input: {"guide", "schema", "paths", "processes", "format"}; writes one object:
{"seconds", "plans": [{"path", "code", "steps": [[answered, missing, pending, status]], "hits", "score"}]}. `guide` has the steps with
their questions as the bench hands them over. Rules and score come from `rules.py` beside this file.
"""

import datetime
import hashlib
import json
import re
import sys
import time
import tomllib
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import jsonschema

import rules

SEAL = re.compile(r"# fin: (\d+) lineas, sha256 ([0-9a-fA-F]{64})$")
BARE = re.compile(r"[A-Za-z0-9_-]+")
LIMIT = 4 << 20

STATE = {}


def start(job):
    STATE["guide"] = job["guide"]
    STATE["format"] = job["format"]
    STATE["by_id"] = {q["id"]: q for step in job["guide"]["steps"] for q in step["questions"]}
    STATE["validator"] = jsonschema.Draft202012Validator(job["schema"])


def read(path):
    """The values of a plan, or why it cannot be read."""
    data = Path(path).read_bytes()
    if len(data) > LIMIT:
        return None, "too-big"
    if not data.strip():
        return None, "plan-empty"
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return None, "plan-utf16"
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None, "plan-latin1"
    if "\0" in text:
        return None, "plan-nul"
    for line in text.split("\n"):
        if line.startswith(("<<<<<<<", "=======", ">>>>>>>")):
            return None, "plan-merge-marks"
    trimmed = text.rstrip("\n\r \t")
    body, _, last = trimmed.rpartition("\n")
    seal = SEAL.match(last)
    if seal:
        body += "\n"
        STATE["edited"] = hashlib.sha256(body.encode()).hexdigest() != seal[2]
    else:
        body = text
    try:
        tree = tomllib.loads(body.replace("\r\n", "\n"))
    except (tomllib.TOMLDecodeError, RecursionError):
        return None, "unreadable"
    if not isinstance(tree.get("format"), int) or not ("revision" in tree or "institution" in tree):
        return None, "plan-not-a-plan"
    if tree["format"] > STATE["format"]:
        return None, "plan-newer"
    if "revision" in tree and not seal:
        return None, "plan-truncated"
    return tree, None


def plain(value):
    """Dates as the schema wants them."""
    if isinstance(value, dict):
        return {key: plain(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [plain(inner) for inner in value]
    if isinstance(value, (datetime.date, datetime.time)):
        return value.isoformat()
    return value


def typed(tree):
    """The values without those of another type than the schema's."""
    tree = plain(tree)
    for error in STATE["validator"].iter_errors(tree):
        if error.validator != "type" or not error.path:
            continue
        at = tree
        path = list(error.path)
        for key in path[:-1]:
            at = at[key]
        if isinstance(at, dict):
            at.pop(path[-1], None)
    return tree


def key(segment):
    return segment if BARE.fullmatch(segment) else json.dumps(segment, ensure_ascii=False)


def address(question, dataset, file):
    field = question["field"].split(".")
    if question["each"] == "once":
        return field
    if dataset is None:
        return None
    if question["each"] == "dataset":
        return [field[0], dataset, *field[1:]]
    if file is None:
        return None
    return ["dataset", dataset, field[0], file, *field[1:]]


def get(tree, path):
    for segment in path:
        if not isinstance(tree, dict) or segment not in tree:
            return None
        tree = tree[segment]
    return tree


def marked(tree, table, path):
    marks = tree.get(table)
    return isinstance(marks, dict) and ".".join(map(key, path)) in marks


def answer(tree, name, dataset, file):
    question = STATE["by_id"].get(name)
    path = address(question, dataset, file) if question else None
    return (get(tree, path), path) if path else (None, None)


def holds(tree, when, dataset, file):
    if "all" in when:
        return all(holds(tree, part, dataset, file) for part in when["all"])
    if "any" in when:
        return any(holds(tree, part, dataset, file) for part in when["any"])
    value, path = answer(tree, when["question"], dataset, file)
    if "has" in when:
        return isinstance(value, list) and when["has"] in value
    word = value if isinstance(value, str) else None
    if "is" in when:
        return word == when["is"]
    if word is None:
        return path is not None and marked(tree, "pending", path)
    return word != when["is_not"]


def blank(value):
    if isinstance(value, str):
        return not value.strip()
    return isinstance(value, (list, dict)) and not value


def keys(value):
    return list(value) if isinstance(value, dict) else []


def places(tree, question):
    if question["each"] == "once":
        return [(None, None)]
    datasets = keys(tree.get("dataset"))
    if question["each"] == "dataset":
        return [(dataset, None) for dataset in datasets]
    return [
        (dataset, file) for dataset in datasets for file in keys(get(tree, ["dataset", dataset, "distribution"]))
    ]


def somewhere(tree, name, left):
    question = STATE["by_id"].get(name)
    for dataset, file in places(tree, question) if question else []:
        path = address(question, dataset, file)
        if get(tree, path) is not None or (left and marked(tree, "pending", path)):
            return True
    return False


def tally(tree, question):
    """What came of one question wherever it is asked."""
    count = dict.fromkeys(("asked", "answered", "unconfirmed", "not_applicable", "pending", "missing"), 0)
    for dataset, file in places(tree, question):
        if question["when"] and not holds(tree, question["when"], dataset, file):
            continue
        path = address(question, dataset, file)
        value = get(tree, path)
        count["asked"] += 1
        if value is not None and not blank(value):
            count["answered"] += 1
            count["unconfirmed"] += unconfirmed(tree, path)
        elif marked(tree, "not_applicable", path):
            count["not_applicable"] += 1
        elif marked(tree, "pending", path):
            count["pending"] += 1
        elif question["required"]:
            count["missing"] += 1
    return count


def unconfirmed(tree, path):
    origins = tree.get("origin")
    if not isinstance(origins, dict) or not origins:
        return False
    origin = origins.get(".".join(map(key, path)))
    return isinstance(origin, dict) and origin.get("from") in ("scan", "recommended")


def step(tree, one, tallies):
    mine = [tallies[question["id"]] for question in one["questions"]]
    everything = {name: sum(tally[name] for tally in mine) for name in mine[0]} if mine else {}
    asks = {question["each"] for question in one["questions"]}
    datasets = keys(tree.get("dataset"))
    files = any(keys(get(tree, ["dataset", dataset, "distribution"])) for dataset in datasets)
    lacking = ("dataset" in asks and not datasets) or ("distribution" in asks and not files)
    return {
        "all": everything,
        "can_start": all(somewhere(tree, need, True) for need in one["needs"]),
        "closed": all(somewhere(tree, name, False) for name in one["closes_with"]),
        "lacking": lacking,
    }


def told(step):
    """A step as the task list has it."""
    everything = step["all"]
    answered = everything["answered"] + everything["not_applicable"]
    missing, pending = everything["missing"] + step["lacking"], everything["pending"]
    if not step["can_start"]:
        status = "CannotStart"
    elif not missing and not pending and step["closed"]:
        status = "Complete"
    elif not answered and not pending:
        status = "NotStarted"
    else:
        status = "InProgress"
    return [answered, missing, pending, status]


def review(path):
    tree, code = read(path)
    if code:
        return {"path": path, "code": code}
    values = typed(tree)
    guide = STATE["guide"]
    tallies = {question["id"]: tally(values, question) for one in guide["steps"] for question in one["questions"]}
    steps = [step(values, one, tallies) for one in guide["steps"]]
    return {
        "path": path,
        "code": None,
        "steps": [told(one) for one in steps],
        "hits": rules.check(values, guide, tallies, steps),
        "score": rules.score(values, guide, tallies, steps),
    }


def main():
    job = json.load(sys.stdin)
    start(job)
    with ProcessPoolExecutor(job["processes"], initializer=start, initargs=(job,)) as pool:
        list(pool.map(review, job["paths"][: job["processes"] * 2]))
        began = time.perf_counter()
        plans = list(pool.map(review, job["paths"], chunksize=8))
        seconds = time.perf_counter() - began
    json.dump({"seconds": seconds, "plans": plans}, sys.stdout)


if __name__ == "__main__":
    main()
