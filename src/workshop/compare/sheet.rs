//! A comparison as data and as a table.

use serde_json::{Value as Json, json};

use super::{Compared, Marks, Moved, Spread, States};

/// `{"version": 1, "pairs", "before": {"tables", "unread", "not_practice", "solved": {number: tables}, "median"}, "after":
/// the same, "points": null or {"most", "before": {points: tables}, "after": the same, "moved"}, "faults": [{"id", "of",
/// "before": tables that mended it, "after", "moved"}], "only_before": [table], "only_after": [table], "moved": {"better", "same", "worse"}, "exercises": [{"id",
/// "before": {"none", "begun", "shown", "solved"}, "after": the same, "moved"}], "evaluation": [{"id", "before": [people
/// by mark from 1], "after", "median_before", "median_after"}]}`. Medians are numbers, null of nothing.
pub fn json(compared: &Compared) -> Json {
    let side = |side: &super::Side| {
        json!({
            "tables": side.tables,
            "unread": side.unread,
            "not_practice": side.real,
            "solved": counts(&side.solved),
            "median": median(&side.solved),
        })
    };
    let row = |row: &super::Row| json!({ "id": row.id, "before": states(row.before), "after": states(row.after), "moved": moved(row.moved) });
    let answer = |one: &super::Answers| {
        let marks = |marks: &Marks| marks.0.to_vec();
        json!({
            "id": one.id,
            "before": marks(&one.before),
            "after": marks(&one.after),
            "median_before": one.before.median(),
            "median_after": one.after.median(),
        })
    };
    json!({
        "version": 1,
        "pairs": compared.pairs,
        "before": side(&compared.before),
        "after": side(&compared.after),
        "points": compared.points.as_ref().map(|points| json!({
            "most": points.most,
            "before": counts(&points.before),
            "after": counts(&points.after),
            "moved": moved(points.moved),
        })),
        "faults": compared.faults.iter().map(|one| json!({
            "id": one.id,
            "of": one.of,
            "before": one.before,
            "after": one.after,
            "moved": moved(one.moved),
        })).collect::<Vec<_>>(),
        "only_before": compared.only_before,
        "only_after": compared.only_after,
        "moved": moved(compared.moved),
        "exercises": compared.exercises.iter().map(row).collect::<Vec<_>>(),
        "evaluation": compared.answers.iter().map(answer).collect::<Vec<_>>(),
    })
}

fn counts(spread: &Spread) -> Json {
    Json::Object(spread.counts.iter().map(|(number, count)| (number.to_string(), json!(count))).collect())
}

fn median(spread: &Spread) -> Json {
    match spread.double_median() {
        Some(double) if double % 2 == 0 => json!(double / 2),
        Some(_) => spread.median().and_then(|text| text.parse::<f64>().ok()).map_or(Json::Null, |n| json!(n)),
        None => Json::Null,
    }
}

fn states(states: States) -> Json {
    json!({ "none": states.none, "begun": states.begun, "shown": states.shown, "solved": states.solved })
}

fn moved(moved: Moved) -> Json {
    json!({ "better": moved.better, "same": moved.same, "worse": moved.worse })
}

/// One count a row: `kind,id,side,value,tables`, heads in English. `kind` is `exercise` (value: a state, or how it
/// moved), `solved` (value: exercises solved by each), `fault` (value: `mended`, or how it moved) or `answer` (value: the mark; people in the place of tables).
pub fn csv(compared: &Compared) -> String {
    let mut out = String::from("kind,id,side,value,count\r\n");
    let mut put = |kind: &str, id: &str, side: &str, value: &str, count: usize| {
        out.push_str(&[kind, id, side, value, &count.to_string()].join(","));
        out.push_str("\r\n");
    };
    let ways = |moved: Moved| [("better", moved.better), ("same", moved.same), ("worse", moved.worse)];
    for row in &compared.exercises {
        for (side, of) in [("before", row.before), ("after", row.after)] {
            let all = [("none", of.none), ("begun", of.begun), ("shown", of.shown), ("solved", of.solved)];
            all.iter().for_each(|(state, count)| put("exercise", &row.id, side, state, *count));
        }
        ways(row.moved).iter().for_each(|(way, count)| put("exercise", &row.id, "moved", way, *count));
    }
    for (side, of) in [("before", &compared.before), ("after", &compared.after)] {
        of.solved
            .counts
            .iter()
            .for_each(|(number, count)| put("solved", "", side, &number.to_string(), *count));
    }
    ways(compared.moved).iter().for_each(|(way, count)| put("solved", "", "moved", way, *count));
    for one in &compared.faults {
        put("fault", &one.id, "before", "mended", one.before);
        put("fault", &one.id, "after", "mended", one.after);
        ways(one.moved).iter().for_each(|(way, count)| put("fault", &one.id, "moved", way, *count));
    }
    for one in &compared.answers {
        for (side, marks) in [("before", &one.before), ("after", &one.after)] {
            for (at, count) in marks.0.iter().enumerate() {
                put("answer", &one.id, side, &(at + 1).to_string(), *count as usize);
            }
        }
    }
    out
}
