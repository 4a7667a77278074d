//! Passages of transparency laws as downloads cite them, and what they are in the law of 2025.

use super::reading::Reading;
use super::values::bare;
use crate::guide::model::Guide;
use crate::guide::model::recommended::Obligation;
use crate::import::model::{Catalog, Code, Entry, Said};
use crate::text::fold::fold;

/// Articles with the common and the specific obligations in the law of 2025.
const TODAY: [&str; 2] = ["65", "66"];

/// The article and fraction that a name cites: `LGT_Art_70_Fr_VIII`, `a65 f6`, `Artículo 65, fracción VI` give `70 VIII`.
pub fn cited(text: &str) -> Option<String> {
    let bare = bare(&text.replace('_', " "));
    let words: Vec<&str> = bare.split(' ').collect();
    let after = |names: &[&str]| {
        let at = words.iter().position(|word| names.contains(word))?;
        words.get(at + 1).copied()
    };
    let article = after(&["art", "articulo", "arts"])?;
    if !article.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let fraction = after(&["fr", "fracc", "fraccion", "frac"]).map(str::to_uppercase);
    let roman = |text: &String| text.chars().all(|c| "IVXLC".contains(c));
    match fraction.filter(roman) {
        Some(fraction) => Some(format!("{article} {fraction}")),
        None => Some(article.to_string()),
    }
}

/// The obligation that a passage is today: the same in articles 65 and 66, or the one that it was formerly.
fn today<'g>(guide: &'g Guide, passage: &str) -> Option<&'g Obligation> {
    let all = &guide.obligations.obligation;
    let article = passage.split(' ').next().unwrap_or_default();
    let same = all.iter().find(|one| one.at == passage).filter(|_| TODAY.contains(&article));
    same.or_else(|| all.iter().find(|one| one.formerly.iter().any(|old| old == passage)))
}

/// The obligation that a title and headers are of: by headers that no other has, or by the words of the title.
pub fn told<'g>(guide: &'g Guide, title: &str, headers: &[String]) -> Option<&'g Obligation> {
    let headers: Vec<String> = headers.iter().map(|header| bare(header)).collect();
    let has = |word: &String| headers.iter().any(|header| header.contains(bare(word).as_str()));
    let all = &guide.obligations.obligation;
    let by_columns = all.iter().filter(|one| !one.columns.is_empty() && one.columns.iter().all(has));
    let by_columns = by_columns.max_by_key(|one| one.columns.len());
    let title = format!(" {} ", bare(title));
    let said = |one: &Obligation| {
        let words = one.words.iter().filter(|word| title.contains(&format!(" {} ", bare(word))));
        words.map(|word| word.len()).max()
    };
    by_columns.or_else(|| {
        all.iter().filter_map(|one| Some((said(one)?, one))).max_by_key(|(len, _)| *len).map(|(_, one)| one)
    })
}

/// What a plan says of an obligation.
pub(super) fn fields(one: &Obligation, place: &str) -> impl Iterator<Item = Said> + use<> {
    let article = if one.at.starts_with("66") { "lgtaip-66" } else { "lgtaip-65" };
    let at = one.at.clone();
    [("dataset.priority.obligation", article.to_string()), ("dataset.priority.obligation_at", at)]
        .map(|(field, text)| Said::new(field, text, place))
        .into_iter()
}

/// Says the obligation that a name cites; one of the law of 2015 that is not matched is told and kept as it is.
pub(super) fn say(reading: &mut Reading, entry: &mut Entry, (text, place): (&str, &str)) {
    let Some(passage) = cited(text) else { return };
    let said: Vec<Said> = match today(reading.guide, &passage) {
        Some(one) => fields(one, place).map(|said| Said { guess: one.at != passage, ..said }).collect(),
        None => {
            reading.remark(Code::OldLaw, place, Some("dataset.priority.obligation_at"), (text, ""));
            return;
        }
    };
    entry.said.extend(said);
}

/// Adds to a download the obligation that the name of its file cites, where the file itself says none:
/// `Formato 8 LGT_Art_70_Fr_VIII_3er trimestre.xlsx`.
pub fn of_file_name(guide: &Guide, catalog: &mut Catalog, name: &str) {
    let field = "dataset.priority.obligation_at";
    let mut reading = Reading::new(guide, &catalog.format.clone());
    let Some(entry) = catalog.datasets.first_mut() else { return };
    let sure = entry.said.iter().any(|said| said.field == field && !said.guess);
    let Some(passage) = cited(name).filter(|_| !sure) else { return };
    let before = entry.said.iter().find(|said| said.field == field);
    let agrees = before.is_some_and(|said| {
        let one = today(guide, &passage).map(|one| one.at.as_str());
        one.is_none() || said.texts.first().map(|text| fold(text)) == one.map(fold)
    });
    if !agrees {
        entry.said.retain(|said| !said.field.starts_with("dataset.priority.obligation"));
        say(&mut reading, entry, (name, name));
    }
    catalog.remarks.append(&mut reading.catalog.remarks);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_downloads_cite_their_passage() {
        for (name, passage) in [
            ("Formato 8 LGT_Art_70_Fr_VIII_3er trimestre_4523467_1.xlsx", Some("70 VIII")),
            ("LGTA Art. 65, fracción VI", Some("65 VI")),
            ("LETAIP de Yucatán 2018-2025", None),
            ("nomina.xlsx", None),
            ("Art_71", Some("71")),
        ] {
            assert_eq!(cited(name).as_deref(), passage, "{name}");
        }
    }
}
