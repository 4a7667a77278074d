//! Counts of persons instead of rows: which columns make the groups, what is added up.

use crate::app::App;
use crate::prepare::recipe::Column;
use crate::prepare::treat::{Asked, WHOLE};
use crate::scan::model::Kind;
use crate::text::fold::visible;
use crate::text::treat as say;
use crate::ui::Row;

use super::super::choice::Choice;
use super::super::input::Input;
use super::fields::many;
use super::{Found, tables};

/// Asks for the columns; `None` when the person goes back or chooses none.
pub fn decide(app: &mut App, input: &Input, choice: &Choice, found: &Found) -> Option<Asked> {
    let (_, recipe) = tables(input, choice).into_iter().next()?;
    let gone = |column: &Column| {
        let drops = |asked: &Asked| asked.column == column.name && asked.how == "drop";
        choice.treat.iter().any(drops)
    };
    let open: Vec<&Column> =
        recipe.columns.iter().filter(|c| c.from.is_some() && !c.private && !gone(c)).collect();
    let row = |column: &&Column| Row::new(&column.name, visible(&column.name));
    let chosen: Vec<String> = found.seek.columns.iter().map(|(_, name, _)| name.clone()).collect();
    let chosen = chosen.into_iter().filter(|name| open.iter().any(|column| column.name == *name)).collect();
    let rows = open.iter().map(row).collect();
    let by = many(app, "counts.by", &say::COUNTS_BY, (rows, chosen)).filter(|by| !by.is_empty())?;
    let number = |column: &&&Column| {
        matches!(column.kind, Kind::Integer | Kind::Decimal | Kind::Money) && !by.contains(&column.name)
    };
    let numbers: Vec<Row> = open.iter().filter(number).map(row).collect();
    let sums = match numbers.is_empty() {
        true => Vec::new(),
        false => many(app, "counts.sums", &say::COUNTS_SUMS, (numbers, Vec::new()))?,
    };
    let sums: String = sums.iter().map(|name| format!("; sum:{name}")).collect();
    Some(Asked::new(WHOLE, "aggregate", Some(&format!("{}{sums}; k={}", by.join(", "), found.seek.k))))
}
