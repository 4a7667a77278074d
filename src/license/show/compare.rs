//! Licences side by side.

use crate::guide::model::terms::Trait;
use crate::guide::model::{Conformance, Guide};
use crate::text::{Lang, Text, license as say};
use crate::ui::Say;

use super::super::catalogue::{License, find, outputs};
use super::super::compatibility::{Cell, cell};
use super::verdict_word;

/// What can be published under, numbered: what each asks and gives.
pub fn comparison(guide: &Guide, lang: Lang) -> Vec<Say> {
    let heads =
        [say::COL_NUMBER, say::COL_LICENSE, say::COL_CITE, say::COL_SELL, say::COL_SHARE, say::COL_ABROAD];
    let row = |(at, license): (usize, License<'_>)| {
        let cells = [license.short(), cite(license), sell(license), share(license), abroad(license)];
        let cells = cells.iter().map(|cell| cell.to(lang).to_string());
        std::iter::once((at + 1).to_string()).chain(cells).collect()
    };
    let table = Say::Table {
        heads: heads.iter().map(|head| head.to(lang).to_string()).collect(),
        rows: outputs(guide).enumerate().map(row).collect(),
    };
    vec![Say::Blank, Say::Text(say::COMPARISON.to(lang).to_string()), table]
}

fn cite(license: License<'_>) -> Text {
    let asked = if license.attribution() { say::CITE_YES } else { say::CITE_NO };
    known(license, asked)
}

fn sell(license: License<'_>) -> Text {
    allowed(license, Trait::NonCommercial)
}

fn allowed(license: License<'_>, forbidden: Trait) -> Text {
    known(license, if license.has(forbidden) { say::FORBIDDEN } else { say::ALLOWED })
}

fn share(license: License<'_>) -> Text {
    known(license, if license.has(Trait::ShareAlike) { say::YES } else { say::NO })
}

fn abroad(license: License<'_>) -> Text {
    match license.deed().map(|deed| deed.abroad) {
        Some(Some(true)) => say::KNOWN,
        Some(Some(false)) => say::FEW,
        Some(None) => say::UNKNOWN,
        None => say::UNREAD,
    }
}

/// A word about terms that are known; the others have to be read.
fn known(license: License<'_>, word: Text) -> Text {
    if license.deed().is_some() { word } else { say::UNREAD }
}

/// Two licences, aspect by aspect, and what of one fits in the other.
pub fn versus(guide: &Guide, one: License<'_>, other: License<'_>, lang: Lang) -> Vec<Say> {
    let names = [say::ASPECT, one.short(), other.short()];
    let rows = aspects(guide, one).into_iter().zip(aspects(guide, other));
    let rows = rows.map(|((name, first), (_, second))| {
        [name, first, second].iter().map(|cell| cell.to(lang).to_string()).collect()
    });
    let table = Say::Table {
        heads: names.iter().map(|name| name.to(lang).to_string()).collect(),
        rows: rows.collect(),
    };
    let into = [(one, other), (other, one)].map(|(input, output)| {
        let text = into(guide, input, output).to(lang).to_string();
        Say::Item { mark: "· ".into(), text }
    });
    let at = [one, other].into_iter().filter_map(|license| {
        let text = say::TEXT_OF.with_text("license", &license.short()).with("url", license.url()?);
        Some(Say::Item { mark: "· ".into(), text: text.to(lang).to_string() })
    });
    let title = say::VERSUS.with_text("one", &one.short()).with_text("other", &other.short());
    let head = [Say::Blank, Say::Text(title.to(lang).to_string()), table, Say::Blank];
    head.into_iter().chain(into).chain(at).collect()
}

fn aspects(guide: &Guide, license: License<'_>) -> Vec<(Text, Text)> {
    let code = |system: &str| match license.code(system) {
        None => Text::same("-"),
        Some(code) if license.code_verified(system) => Text::same(code),
        Some(code) => say::CODE_DOUBTFUL.with("code", code),
    };
    let databases = license.deed().and_then(|deed| deed.databases);
    let databases = databases.map_or(say::UNKNOWN, |covers| if covers { say::YES } else { say::NO });
    vec![
        (say::COL_CITE, cite(license)),
        (say::COL_SELL, sell(license)),
        (say::COL_CHANGE, allowed(license, Trait::NoDerivatives)),
        (say::COL_SHARE, share(license)),
        (say::DATABASES, known(license, databases)),
        (say::CONFORMANCE, conformance(license)),
        (say::COL_ABROAD, abroad(license)),
        (say::VERSION, version(guide, license)),
        (say::CODE_SPDX, code("spdx")),
        (say::CODE_CKAN, code("ckan")),
        (say::CODE_EU, code("eu")),
        (say::SEEN, if license.verified() { say::YES } else { say::NO }),
    ]
}

fn conformance(license: License<'_>) -> Text {
    match license.deed().map(|deed| deed.conformance) {
        Some(Conformance::Recommended) => say::CONF_RECOMMENDED,
        Some(Conformance::Conformant) => say::CONF_CONFORMANT,
        Some(Conformance::NonConformant) => say::CONF_NOT,
        Some(Conformance::Unlisted) => say::CONF_UNLISTED,
        None => say::UNREAD,
    }
}

fn version(guide: &Guide, license: License<'_>) -> Text {
    let newer = license.deed().and_then(|deed| find(guide, deed.superseded_by.as_deref()?));
    newer.map_or_else(
        || known(license, say::VERSION_NEWEST),
        |newer| say::VERSION_OLD.with_text("license", &newer.short()),
    )
}

/// «Material CC BY 4.0 en datos ODbL 1.0: con condiciones. …»
fn into(guide: &Guide, input: License<'_>, output: License<'_>) -> Text {
    let cell = cell(input, output);
    say::INTO
        .with_text("input", &input.short())
        .with_text("output", &output.short())
        .with_text("verdict", &verdict_word(cell.verdict))
        .with_text("why", &why(guide, &cell))
}

/// The grounds of a square, one sentence after another.
fn why(guide: &Guide, cell: &Cell) -> Text {
    let texts = cell.grounds.iter().filter_map(|ground| guide.terms.ground(*ground));
    texts.map(|text| text.text.clone()).reduce(|all, next| all.and(&next)).unwrap_or_default()
}
