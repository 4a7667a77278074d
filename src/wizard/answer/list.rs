//! Lists of short texts, typed one a line or in one line.

use toml::Value;

use super::accept::ok;
use super::{Context, Verdict, shape, typed, words};
use crate::text::fold::fold;
use crate::text::{Text, say};
use crate::ui::Raw;

/// Items without bullets, empty lines, repeated ones and those that say nothing.
pub(super) fn accept(raw: &Raw, cx: &Context) -> Verdict {
    let text = typed::text(raw);
    let typed_items = items(raw, &text);
    if typed_items.is_empty() {
        return Verdict::No(say::EMPTY);
    }
    let mut kept: Vec<String> = Vec::new();
    for item in typed_items.into_iter().filter(|item| !words::is_filler(item)) {
        if !kept.iter().any(|other| fold(other) == fold(&item)) {
            kept.push(item);
        }
    }
    if kept.is_empty() { Verdict::Filler } else { ok(Value::from(kept), cx) }
}

/// Whoever writes `;` or several lines may use commas inside an item; in one line commas part the items.
fn items(raw: &Raw, text: &str) -> Vec<String> {
    let one_line = matches!(raw, Raw::Text(_)) && !text.contains(['\n', ';']);
    let typed_text = matches!(raw, Raw::Text(_));
    let parts = text.split(|c| c == '\n' || (typed_text && c == ';') || (one_line && c == ','));
    parts.map(|part| typed::line(unmarked(part.trim()))).filter(|item| !item.is_empty()).collect()
}

/// Takes off a bullet or a number: `- `, `* `, `1. `, `2) `.
fn unmarked(line: &str) -> &str {
    let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let numbered = (1..=2).contains(&(line.len() - rest.len()));
    let numbered = rest.strip_prefix(". ").or_else(|| rest.strip_prefix(") ")).filter(|_| numbered);
    let bullet = ["- ", "* ", "• ", "· "].iter().find_map(|mark| line.strip_prefix(mark));
    numbered.or(bullet).map_or(line, str::trim)
}

pub(super) fn check(value: &Value, cx: &Context) -> Result<(), Text> {
    let items = shape::strings(value)?;
    if items.is_empty() {
        return Err(say::EMPTY);
    }
    for item in items {
        typed::length(item, cx.question)?;
        if words::is_filler(item) {
            return Err(say::FILLER.with("text", typed::brief(item)));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::super::sample::{TODAY, guide, question, said, table};
    use super::*;
    use crate::guide::model::Kind;

    #[test]
    fn typed_lists_are_parted() {
        table(
            &question(Kind::List),
            &[
                ("agua, predial,licencias", "ok [\"agua\", \"predial\", \"licencias\"]"),
                ("agua; predial", "ok [\"agua\", \"predial\"]"),
                ("fecha: día, mes y año; folio: número", "ok [\"fecha: día, mes y año\", \"folio: número\"]"),
                ("- agua\n- predial\n", "ok [\"agua\", \"predial\"]"),
                ("1. agua\n2) predial", "ok [\"agua\", \"predial\"]"),
                ("agua, Agua", "ok [\"agua\"]"),
                ("agua, -, S/D", "ok [\"agua\"]"),
                ("-", "filler"),
                ("N/A, -", "filler"),
                (", ;", "filler"),
                ("2027-03-01", "ok [\"2027-03-01\"]"),
            ],
        );
    }

    #[test]
    fn lines_keep_their_commas() {
        let (guide, question) = (guide(), question(Kind::List));
        let cx = Context { guide: &guide, question: &question, today: TODAY };
        let lines = Raw::Lines(vec!["fecha: día; mes, año".into(), " ".into(), "folio".into(), "-".into()]);
        assert_eq!(said(accept(&lines, &cx)), "ok [\"fecha: día; mes, año\", \"folio\"]");
        assert_eq!(said(accept(&Raw::Lines(vec!["-".into()]), &cx)), "filler");
        assert!(said(accept(&Raw::Lines(vec![]), &cx)).starts_with("no "));
        assert!(check(&Value::from(vec!["agua", "N/A"]), &cx).is_err());
        assert!(check(&Value::from(vec![1, 2]), &cx).is_err());
        assert!(check(&Value::from("agua"), &cx).is_err());
    }
}
