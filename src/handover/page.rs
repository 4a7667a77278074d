//! The first page of a packet and the page of the first month: one template of the Guide, nothing from outside, no script.
//!
//! The template gets `lang`, `words` (sentences of `text/handover.rs`, names in lower case) and `page`:
//! `{ title, institution, about, notice, facts: [{ label, value }], note, sections: [{ id, title, lead, heads, rows, none,
//! items: [{ title, detail }] }], files: [{ name, about }] }`.

use serde_json::{Value as Json, json};

use super::Whole;
use super::agenda::{Item, starts};
use super::packet::Packed;
use super::tables::{List, shown};
use crate::diag::{Finding, Severity};
use crate::guide::load::HANDOVER_PAGE;
use crate::plan::practice;
use crate::text::fold::visible;
use crate::text::page::{render, value};
use crate::text::say::day;
use crate::text::{Lang, Text, handover as say};

/// Columns of each list that fit a page to print; the workbook has all of them.
const COLUMNS: [&[usize]; 4] =
    [&[0, 1, 2, 3, 5, 7, 8], &[0, 1, 2, 4, 5, 6], &[0, 1, 2, 3], &[0, 1, 2, 3, 4, 5]];

/// The first page.
///
/// # Errors
/// A sentence with the line of the template, when it cannot be used.
pub fn index(whole: &Whole<'_>, packed: &Packed<'_>, lang: Lang) -> Result<String, Text> {
    let to = |text: &Text| text.to(lang).to_string();
    let mut sections = vec![start(packed, lang)];
    sections.push(agenda_section(packed.items, lang));
    for (list, columns) in packed.lists.iter().zip(COLUMNS) {
        sections.push(table(list, columns, lang));
    }
    sections.push(lacking(packed.found, whole, lang));
    let page = json!({
        "title": to(&say::TITLE),
        "institution": name(whole, lang),
        "about": to(&say::PAGE_ABOUT.with_text("day", &day(whole.today))),
        "notice": notice(whole, lang),
        "facts": facts(whole, packed, lang),
        "sections": sections,
        "files": packed.files.iter().map(|(name, about)| json!({ "name": name, "about": to(about) })).collect::<Vec<_>>(),
    });
    filled(whole, page, lang)
}

/// The page of the first month alone.
///
/// # Errors
/// As [`index`].
pub fn month(whole: &Whole<'_>, items: &[Item], lang: Lang) -> Result<String, Text> {
    let to = |text: &Text| text.to(lang).to_string();
    let page = json!({
        "title": to(&say::AGENDA),
        "institution": name(whole, lang),
        "about": to(&say::AGENDA_ABOUT.with_text("day", &day(starts(whole)))),
        "notice": notice(whole, lang),
        "facts": [],
        "sections": [agenda_section(items, lang)],
        "files": [],
    });
    filled(whole, page, lang)
}

fn filled(whole: &Whole<'_>, page: Json, lang: Lang) -> Result<String, Text> {
    let template = whole.guide.lore.get(HANDOVER_PAGE).map(AsRef::as_ref).unwrap_or_default();
    render((HANDOVER_PAGE, template), (lang, say::ALL), [("page", value(page))])
}

/// That it is internal; of an invented municipality, that it is only for practice.
fn notice(whole: &Whole<'_>, lang: Lang) -> String {
    let practice = practice::is(whole.tree).then_some(say::IS_PRACTICE);
    let all: Vec<Text> = practice.into_iter().chain([say::INTERNAL]).collect();
    Text::joined(&all, " ").to(lang).to_string()
}

fn name(whole: &Whole<'_>, lang: Lang) -> String {
    let name = super::words::shown(whole.plan.institution.name.as_ref());
    name.unwrap_or_else(|| say::UNNAMED.to(lang).to_string())
}

fn facts(whole: &Whole<'_>, packed: &Packed<'_>, lang: Lang) -> Vec<Json> {
    let change = whole.change.map_or(say::DAY_UNKNOWN, |change| change.told());
    let all = [
        (say::FACT_CHANGE, change),
        (say::FACT_FOLIO, Text::same(packed.folio.to_string())),
        (say::FACT_REVISION, Text::same(whole.plan.revision.to_string())),
        (say::FACT_DATASETS, Text::same(whole.plan.dataset.len().to_string())),
        (say::FACT_COPY, packed.copy.clone()),
    ];
    all.iter().map(|(label, value)| json!({ "label": label.to(lang), "value": value.to(lang) })).collect()
}

fn section(id: &str, title: &Text, lead: &Text, lang: Lang) -> Json {
    json!({ "id": id, "title": title.to(lang), "lead": lead.to(lang), "heads": [], "rows": [], "items": [], "none": "" })
}

fn start(packed: &Packed<'_>, lang: Lang) -> Json {
    let mut made = section("start", &say::START, &Text::default(), lang);
    let steps = [
        say::START_CHECK,
        say::START_PLAN,
        say::START_ACCOUNTS,
        say::START_MONTH.with("n", packed.items.len()),
    ];
    made["items"] = steps.iter().map(|step| json!({ "title": step.to(lang), "detail": "" })).collect();
    made
}

fn agenda_section(items: &[Item], lang: Lang) -> Json {
    let mut made = section("month", &say::AGENDA, &say::AGENDA_LEAD, lang);
    let heads = [say::COL_DAY, say::COL_WHAT, say::COL_WHO, say::COL_WHY];
    made["heads"] = heads.iter().map(|head| Json::from(head.to(lang))).collect();
    let row = |item: &Item| {
        let on = day(item.on);
        let on = if item.late { say::LATE_DAY.with_text("day", &on) } else { on };
        let why = match &item.with {
            Some(with) => item.why.and(with),
            None => item.why.clone(),
        };
        let who = item.who.clone().unwrap_or_default();
        json!([on.to(lang), item.what.to(lang), who.to(lang), why.to(lang)])
    };
    made["rows"] = items.iter().map(row).collect();
    made["none"] = say::NO_AGENDA.to(lang).into();
    made
}

fn table(list: &List, columns: &[usize], lang: Lang) -> Json {
    let mut made =
        section(&crate::text::free::id(&list.name.es, 30, "lista"), &list.title, &Text::default(), lang);
    let head = |at: &usize| list.heads.get(*at).map(|(head, ..)| Json::from(head.to(lang)));
    made["heads"] = columns.iter().filter_map(head).collect();
    let row = |row: &Vec<crate::spreadsheet::Value>| {
        let cell = |(place, at): (usize, &usize)| {
            let text = shown(row.get(*at)?, lang);
            // The first cell names its row.
            let blank = place == 0 && text.is_empty();
            Some(Json::from(if blank { say::NO_DATE.to(lang).to_string() } else { text }))
        };
        columns.iter().enumerate().filter_map(cell).collect::<Json>()
    };
    made["rows"] = list.rows.iter().map(row).collect();
    made["none"] = list.none.to(lang).into();
    made
}

fn lacking(found: &[Finding], whole: &Whole<'_>, lang: Lang) -> Json {
    let mut made = section("missing", &say::LACKING, &say::LACKING_LEAD, lang);
    let rules = &whole.guide.rules;
    let told = found.iter().filter(|one| rules.severity(one) <= Severity::Warning).map(|one| {
        let told = rules.tell(one);
        let hint = told.hint.unwrap_or_default();
        json!({ "title": visible(told.message.to(lang)), "detail": visible(hint.to(lang)) })
    });
    made["items"] = told.collect();
    made["none"] = say::LACKING_NONE.to(lang).into();
    made
}

/// The text for those who arrive and open nothing else.
pub fn readme(whole: &Whole<'_>, packed: &Packed<'_>, lang: Lang) -> String {
    let to = |text: &Text| text.to(lang).to_string();
    let change = whole.change.map_or(say::DAY_UNKNOWN, |change| change.told());
    let mut lines = vec![
        to(&say::TITLE).to_uppercase(),
        name(whole, lang),
        String::new(),
        notice(whole, lang),
        format!("{}: {}", to(&say::FACT_CHANGE), to(&change)),
        format!("{}: {}", to(&say::FACT_FOLIO), packed.folio),
        to(&packed.copy),
        String::new(),
        to(&say::START),
    ];
    let steps = [
        say::START_CHECK,
        say::START_PLAN,
        say::START_ACCOUNTS,
        say::START_MONTH.with("n", packed.items.len()),
    ];
    lines.extend(steps.iter().enumerate().map(|(at, step)| format!("{}. {}", at + 1, to(step))));
    lines.push(String::new());
    lines.push(to(&say::FILES));
    lines.extend(packed.files.iter().map(|(name, about)| format!("- {name}: {}", to(about))));
    lines.push(String::new());
    lines.push(to(&say::NO_SECRETS));
    lines.iter().map(|line| format!("{line}\r\n")).collect()
}
