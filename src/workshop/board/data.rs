//! The board as data for programs.

use serde_json::{Value as Json, json};

use super::{Board, Known, Table, Why};

/// `{"version": 1, "at": local moment, "exercises": [{"id", "title": {"es", "en"}, "minutes", "hints", "begun", "solved",
/// "shown"}], "tables": [{"table", "town", "file", "now": null or {"exercise", "minutes", "of"}, "next", "stuck":
/// ["time"|"tries"|"hints"], "gone", "solved", "shown", "hints", "tries", "idle": minutes or null, "exercises": {id:
/// {"state", "hints", "tries"}}}], "unread": [{"file", "code"}], "not_practice": [file], "copies", "left_aside"}`.
/// Counts of `exercises` are of tables.
pub fn json(board: &Board) -> Json {
    let unread = |one: &super::Unread| json!({ "file": one.path, "code": one.code });
    json!({
        "version": 1,
        "at": board.at.to_string(),
        "exercises": board.exercises.iter().map(|one| exercise(board, one)).collect::<Vec<_>>(),
        "tables": board.tables.iter().map(table).collect::<Vec<_>>(),
        "unread": board.unread.iter().map(unread).collect::<Vec<_>>(),
        "not_practice": board.real,
        "copies": board.copies,
        "left_aside": board.more,
    })
}

fn exercise(board: &Board, one: &Known) -> Json {
    let of = |code: &str| {
        let is =
            |table: &&Table| table.seat.tried.get(&one.id).is_some_and(|tried| tried.state.code() == code);
        board.tables.iter().filter(is).count()
    };
    json!({
        "id": one.id,
        "title": one.title,
        "minutes": one.minutes,
        "hints": one.hints,
        "begun": of("begun"),
        "solved": of("solved"),
        "shown": of("shown"),
    })
}

fn table(table: &Table) -> Json {
    let seat = &table.seat;
    let now = table.now.as_ref();
    let now = now.map(|now| json!({ "exercise": now.exercise, "minutes": now.minutes, "of": now.of }));
    let tried = seat.tried.iter().map(|(id, tried)| {
        let one = json!({ "state": tried.state.code(), "hints": tried.hints, "tries": tried.tries });
        (id.clone(), one)
    });
    json!({
        "table": seat.table,
        "town": seat.town,
        "file": seat.path,
        "now": now,
        "next": table.next,
        "stuck": table.stuck.iter().copied().map(Why::code).collect::<Vec<_>>(),
        "gone": table.gone,
        "solved": table.solved,
        "shown": table.shown,
        "hints": table.hints,
        "tries": table.tries,
        "idle": table.idle,
        "exercises": tried.collect::<serde_json::Map<_, _>>(),
    })
}
