"""The coordinator's rules and the published score, in Python: the same verdicts from the values of a plan.

`check` gives how often each rule speaks, by its code; `score` what came of each target, in the order of the Guide:
`[got, of]`, `"not-measured"` or `"not-applicable"`. `guide["ground"]` is what the bench hands over of the Guide:
today, bounds, deadlines, targets, open licences, periods, areas, last days to answer. `tallies` (by question id) and
`steps` are the counts that `rival.py` makes of the answers.
"""

import datetime
import json
import re
import unicodedata
from collections import Counter

BARE = re.compile(r"[A-Za-z0-9_-]+")
DOUBTS = {
    "license": "license",
    "personal.status": "personal",
    "personal.treatment": "treatment",
    "commitment.date": "date",
    "commitment.owner": "owner",
    "published_at": "published",
    "dictionary": "dictionary",
    "reserve.basis": "reserve",
}


def says(text):
    return isinstance(text, str) and bool(text.strip())


def word(value):
    return value if isinstance(value, str) else None


def day(value):
    if isinstance(value, str):
        try:
            return datetime.date.fromisoformat(value[:10])
        except ValueError:
            return None
    return None


def table(value):
    return value if isinstance(value, dict) else {}


def tables(value):
    return {key: one for key, one in table(value).items() if isinstance(one, dict)}


def items(value):
    return len(value) if isinstance(value, list) else 0


def folded(text):
    """Letters and digits alone, small and without accents."""
    return "".join(c for c in unicodedata.normalize("NFD", text).lower() if c.isalnum())


def name(text):
    bare = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    return " ".join(bare.lower().split())


class Dataset:
    """What is looked at of one dataset."""

    def __init__(self, key, values, opened):
        personal, commitment = table(values.get("personal")), table(values.get("commitment"))
        files = tables(values.get("distribution")).values()
        columns = [one for file in files for one in tables(file.get("column")).values()]
        described = sum(says(one.get("description")) for one in columns)
        self.id = key
        self.description = word(values.get("description"))
        self.unit = word(values.get("unit"))
        self.access = word(values.get("access"))
        self.periodicity = word(values.get("accrual_periodicity"))
        self.personal = word(personal.get("status"))
        treatment = word(personal.get("treatment"))
        self.decided = treatment is not None and treatment not in ("", "unknown")
        self.sensitive = items(personal.get("sensitive")) > 0
        self.license = word(values.get("license"))
        self.owner = word(commitment.get("owner"))
        self.promised = day(commitment.get("date"))
        self.unexplained = sum(not says(one.get("why")) for one in tables(commitment.get("shifted")).values())
        self.modified = day(values.get("modified"))
        self.closed = self.access in ("restricted", "private")
        online = word(values.get("published_at")) is not None or opened
        online = online or any(says(file.get("download_url")) for file in files)
        self.online = online and not isinstance(values.get("withdrawn"), dict)
        self.ground = says(table(values.get("reserve")).get("basis"))
        self.openable = self.online or not (self.closed and self.ground)
        self.columns = bool(columns) and described >= len(columns)
        self.documented = self.columns or items(values.get("dictionary")) > 0
        self.treated = any(tables(table(file.get("prepared")).get("treatment")) for file in files)


class Plan:
    """What rules and score look at."""

    def __init__(self, tree, guide, tallies, steps):
        self.tree, self.tallies, self.steps = tree, tallies, steps
        self.ground = guide["ground"]
        self.bounds = self.ground["bounds"]
        self.today = datetime.date.fromisoformat(guide["today"])
        self.institution = table(tree.get("institution"))
        self.starts = day(self.institution.get("starts"))
        self.license = word(table(tree.get("license")).get("id"))
        receipts = tables(tree.get("receipt")).values()
        sent = [one.get("datasets") for one in receipts if day(one.get("on"))]
        opened = {key for ids in sent if isinstance(ids, list) for key in ids if isinstance(key, str)}
        datasets = table(tree.get("dataset"))
        self.datasets = [Dataset(key, table(one), key in opened) for key, one in datasets.items()]
        self.demands = [self.demand(one) for one in tables(tree.get("demand")).values()]
        origins = tables(tree.get("origin"))
        self.unconfirmed = [at for at, one in origins.items() if one.get("from") in ("scan", "recommended")]
        self.doubts = self.doubtful()
        watch = tables(tree.get("watch"))
        self.watched = watch[max(watch)] if watch else None

    def demand(self, one):
        reply = table(one.get("reply"))
        on, due = day(one.get("on")), None
        if on and one.get("kind") not in ("vote", "counter"):
            due = self.ground["dues"].get(on.isoformat())
            due = due and datetime.date.fromisoformat(due[reply.get("extended") == "yes"])
        answered = day(reply.get("sent")) is not None or reply.get("done") == "yes"
        late = not answered and due is not None and due < self.today
        return {"answered": answered, "late": late, "linked": says(one.get("dataset")), "none": says(one.get("none"))}

    def doubtful(self):
        found = set()
        if not self.unconfirmed:
            return found
        ids = {key if BARE.fullmatch(key) else json.dumps(key, ensure_ascii=False): key for key in table(self.tree.get("dataset"))}
        for at in self.unconfirmed:
            for key, what in DOUBTS.items():
                if at.startswith("dataset.") and at.endswith("." + key) and at[8 : -len(key) - 1] in ids:
                    found.add((ids[at[8 : -len(key) - 1]], what))
                    break
        return found

    def since(self, on):
        return (self.today - on).days

    def past(self, on):
        return on is not None and on < self.today


def gaps(plan, told):
    team = table(plan.tree.get("team"))
    liaison = word(table(team.get("liaison")).get("name"))
    administrator = word(table(team.get("administrator")).get("name"))
    told["review-no-liaison"] += not says(liaison)
    told["review-no-administrator"] += not says(administrator)
    told["review-same-person"] += says(liaison) and administrator is not None and name(liaison) == name(administrator)
    told["review-no-appointment"] += plan.tallies["team.appointment.evidence"]["answered"] == 0
    told["review-no-datasets"] += not plan.datasets
    inventory = table(plan.tree.get("inventory"))
    bases = items(inventory.get("systems")) + items(inventory.get("registries"))
    begun = plan.starts is not None and plan.since(plan.starts) > plan.bounds["few_days"]
    few = 0 < len(plan.datasets) * 100 < bases * plan.bounds["few_percent"]
    told["review-few-datasets"] += begun and few
    for step in plan.steps:
        done = step["all"]["answered"] + step["all"]["not_applicable"] + step["all"]["pending"]
        idle = step["can_start"] and not step["closed"] and done == 0
        told["review-step-not-started"] += idle
        told["review-required-missing"] += step["can_start"] and not idle and step["all"]["missing"] > 0
    if plan.starts is not None:
        for deadline in plan.ground["deadlines"]:
            late = plan.since(plan.starts) > deadline["days"]
            told["review-deadline-passed"] += late and plan.tallies[deadline["done"]]["answered"] == 0
    pending = tables(plan.tree.get("pending")).values()
    told["review-pending-overdue"] += sum(plan.past(day(one.get("by"))) for one in pending)
    told["review-pending-nobody"] += any(not says(one.get("ask")) and day(one.get("by")) is None for one in pending)
    for one in plan.datasets:
        told["review-no-unit"] += not says(one.unit)
        told["review-no-description"] += not says(one.description)
        told["review-no-periodicity"] += not says(one.periodicity)


def promises(plan, told):
    bounds = plan.bounds
    for one in plan.datasets:
        told["review-promise-past"] += not one.online and plan.past(one.promised)
        told["review-promise-no-owner"] += one.promised is not None and not one.online and not says(one.owner)
        waits = one.promised is None and not one.online and one.openable
        told["review-promise-no-date"] += waits and says(one.owner)
        told["review-promise-moved"] += one.unexplained > 0
    closed = tables(table(plan.tree.get("schedule")).get("closed")).values()
    ends = [day(one.get("from")) for one in closed if one.get("kind") == "end-of-administration"]
    closing = min((end for end in ends if end), default=None)
    dates = [one.promised for one in plan.datasets if one.promised]
    if bounds["end_percent"] and len(dates) >= max(bounds["end_least"], 1):
        last = sum(((closing or datetime.date(on.year, 12, 31)) - on).days <= bounds["end_days"] for on in dates)
        told["review-promises-bunched"] += last * 100 // len(dates) >= bounds["end_percent"]
    if plan.starts is not None and bounds["early_days"]:
        receipts = tables(plan.tree.get("receipt")).values()
        first = {}
        for one in receipts:
            on = day(one.get("on"))
            for key in one.get("datasets") or [] if on else []:
                first[key] = min(on, first.get(key, on))
        dated = [one.promised or first.get(one.id) for one in plan.datasets]
        dated = [(on - plan.starts).days for on in dated if on]
        told["review-promises-none-early"] += bool(dated) and min(dated) > bounds["early_days"]
    told["review-dataset-removed"] += sum(not says(one.get("why")) for one in tables(plan.tree.get("removed")).values())


def openness(plan, told):
    ground = plan.ground
    told["review-all-closed"] += len(plan.datasets) > 1 and all(one.closed for one in plan.datasets)
    wants = any(one.openable and not says(one.license) for one in plan.datasets)
    told["review-license-absent"] += not says(plan.license) and wants
    told["review-license-not-open"] += says(plan.license) and plan.license not in ground["open"]
    for one in plan.datasets:
        told["review-closed-no-ground"] += one.closed and not one.ground
        told["review-license-not-open"] += says(one.license) and one.license not in ground["open"]
        told["review-published-no-license"] += one.online and not says(plan.license) and not says(one.license)
        told["review-published-no-dictionary"] += one.online and not one.documented
        period = ground["periods"].get(one.periodicity)
        if one.online and period is not None and plan.past(one.modified):
            grace = max(-(-period * ground["grace_percent"] // 100), ground["grace_days"])
            told["review-published-stale"] += plan.since(one.modified) > period + grace
    watched = plan.watched
    if watched is None:
        told["review-links-unmeasured"] += any(one.online for one in plan.datasets)
    elif watched.get("links", 0) > 0 and plan.bounds["dead_percent"]:
        dead = max(watched["links"] - watched.get("alive", 0), 0) * 100 // watched["links"]
        told["review-links-dead"] += dead >= plan.bounds["dead_percent"]


def personal(plan, told):
    for one in plan.datasets:
        exposed = one.access == "public" or one.online
        yes = one.personal == "yes"
        told["review-personal-public"] += yes and exposed and not one.decided
        open_case = one.sensitive and not (yes and exposed) and one.personal != "no"
        told["review-personal-sensitive"] += open_case and not one.decided
        told["review-personal-unsaid"] += one.personal not in ("yes", "no")
        told["review-personal-unrecorded"] += yes and one.online and one.decided and not one.treated


def texts(plan, told):
    bounds = plan.bounds
    answered = sum(one["answered"] for one in plan.tallies.values())
    unconfirmed = sum(one["unconfirmed"] for one in plan.tallies.values())
    if bounds["unconfirmed_percent"] and answered >= max(bounds["unconfirmed_least"], 1):
        told["review-unconfirmed"] += unconfirmed * 100 // answered >= bounds["unconfirmed_percent"]
    least = bounds["same_least"]
    if least >= 2 and len(plan.datasets) >= least:
        marks = [folded(one.description) for one in plan.datasets if one.description is not None]
        marks = Counter(one for one in marks if len(one) >= bounds["text_letters"] > 0)
        told["review-same-text"] += max(marks.values(), default=0) >= least


def voices(plan, told):
    told["review-demand-overdue"] += sum(one["late"] for one in plan.demands)
    told["review-demand-unlinked"] += any(not one["linked"] and not one["none"] for one in plan.demands)
    most = plan.bounds["remark_days"]
    for one in tables(plan.tree.get("remark")).values():
        on = day(one.get("on"))
        waits = word(one.get("status")) in (None, "", "open")
        told["review-remark-waiting"] += bool(most) and waits and on is not None and plan.since(on) > most
    dated = [("origin", "on"), ("note", "on"), ("not_applicable", "on"), ("receipt", "on"), ("pending", "since")]
    days = [day(one.get(key)) for where, key in dated for one in tables(plan.tree.get(where)).values()]
    days += [day(on) for on in tables(plan.tree.get("watch"))]
    days = [on for on in days if on and on <= plan.today]
    idle = plan.since(max(days)) if days else 0
    told["review-untouched"] += 0 < plan.bounds["untouched_days"] < idle


def territory(plan, told):
    tag, area = word(plan.tree.get("guide")), word(plan.institution.get("area"))
    state, population = word(plan.institution.get("state")), plan.institution.get("population")
    told["review-guide-other"] += says(tag) and tag != plan.ground["tag"]
    told["review-area-unknown"] += area is not None and area not in plan.ground["areas"]
    told["review-area-not-of-state"] += None not in (area, state) and len(state) == 2 and not area.startswith(state)
    census = plan.ground["areas"].get(area)
    if isinstance(population, int) and census and plan.bounds["population_percent"]:
        told["review-population-far"] += abs(population - census) * 100 // census > plan.bounds["population_percent"]


def check(tree, guide, tallies, steps):
    """How often each rule speaks, without those that are silent."""
    plan, told = Plan(tree, guide, tallies, steps), Counter()
    for family in (gaps, promises, openness, personal, texts, voices, territory):
        family(plan, told)
    return {code: int(times) for code, times in told.items() if times}


def doubt(plan, one, *what):
    return any((one.id, key) in plan.doubts for key in what)


def online(plan, one):
    return one.online and not doubt(plan, one, "published")


def answered(plan, goal):
    got = of = refused = 0
    for question, many in goal["questions"]:
        tally = plan.tallies[question]
        refused += tally["not_applicable"]
        absent = many and tally["asked"] == 0 and not plan.datasets
        got += tally["answered"] - tally["unconfirmed"]
        of += tally["answered"] + tally["pending"] + tally["missing"] + absent
    return got, of, not refused


def closed(plan, goal):
    done = plan.steps[goal["step"]]["closed"]
    return int(done and not any(plan.tallies[question]["unconfirmed"] for question, _ in goal["questions"])), 1, True


def treated(plan, _):
    got = of = refused = 0
    for one in plan.datasets:
        sure = not doubt(plan, one, "personal")
        if one.personal == "no" and sure:
            refused += 1
            continue
        of += 1
        got += one.personal == "yes" and one.decided and sure and not doubt(plan, one, "treatment")
    return got, of, not refused


def openable(holds):
    def measure(plan, _):
        counted = [one for one in plan.datasets if one.openable or doubt(plan, one, "reserve")]
        return sum(holds(plan, one) for one in counted), len(counted), len(counted) == len(plan.datasets)

    return measure


def promised(plan, one):
    whole = one.promised is not None and says(one.owner)
    return online(plan, one) or (whole and not doubt(plan, one, "date", "owner"))


def kept(plan, _):
    due = [one for one in plan.datasets if one.promised and one.promised <= plan.today]
    counted = [one for one in due if one.openable or doubt(plan, one, "reserve")]
    return sum(online(plan, one) for one in counted), len(counted), len(counted) == len(due)


def first(plan, goal):
    return min(sum(online(plan, one) for one in plan.datasets), goal["least"]), goal["least"], True


def licensed(plan, one):
    if says(one.license):
        return one.license in plan.ground["open"] and not doubt(plan, one, "license")
    return plan.license in plan.ground["open"] and "license.id" not in plan.unconfirmed


def documented(plan, one):
    return one.columns or (one.documented and not doubt(plan, one, "dictionary"))


def links(plan, _):
    watched = plan.watched or {}
    of = watched.get("links", 0)
    return min(watched.get("alive", 0), of), of, True


def demands(plan, _):
    counted = [one for one in plan.demands if one["answered"] or one["late"]]
    return sum(one["answered"] for one in counted), len(counted), True


def confirmed(plan, _):
    of = sum(one["answered"] for one in plan.tallies.values())
    return of - sum(one["unconfirmed"] for one in plan.tallies.values()), of, True


MEASURES = {
    "answered": answered,
    "closed": closed,
    "personal": treated,
    "promised": openable(promised),
    "kept": kept,
    "first": first,
    "opened": openable(online),
    "licensed": openable(licensed),
    "documented": openable(documented),
    "links": links,
    "demands": demands,
    "confirmed": confirmed,
}


def score(tree, guide, tallies, steps):
    """What came of each target."""
    plan = Plan(tree, guide, tallies, steps)
    told = []
    for goal in plan.ground["goals"]:
        got, of, applies = MEASURES[goal["measure"]](plan, goal)
        told.append([int(got), int(of)] if of else "not-measured" if applies else "not-applicable")
    return told
