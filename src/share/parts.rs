//! The table of what leaves when a plan is shared: every key of the schema is in it once, with what becomes of it.
//!
//! A test walks the schema: a key without a decision fails it. Keys that the schema does not know stay.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::{Extra, Why};

/// What becomes of a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// Leaves as it is: a code, a number, a day.
    Leaves,
    /// Leaves as exports let it out: without identifiers of persons, without anything that stays elsewhere.
    Guarded,
    /// Leaves without identifiers, names and homes of persons: words that somebody wrote of persons.
    Masked,
    /// Leaves as a word that says that there is an answer.
    Token(Why),
    /// Leaves when it is mail of the institution, else stays.
    Mail,
    /// Leaves when it is an address of the web, else stays.
    Web,
    /// Stays, unless the person says that it leaves; then as the second says.
    Asked(Extra, &'static Fate),
    Stays(Why),
}

use Fate::{Asked, Guarded, Leaves, Mail, Masked, Stays, Token, Web};

const NAMED: Fate = Asked(Extra::Names, &Leaves);
const REMARK: Fate = Asked(Extra::Remarks, &Masked);
const REMARKED: Fate = Asked(Extra::Remarks, &Leaves);

/// Documents that prove an answer.
const EVIDENCE: &str = "team.appointment.evidence team.session.minutes team.regulation.evidence \
    schedule.authorization priority.minutes dataset.*.reserve.minutes dataset.*.approval.*.evidence \
    dataset.*.withdrawn.minutes done.*.evidence";

/// Tables (`*` for any key, `.` for the file itself), what becomes of some of their keys, and those keys.
#[rustfmt::skip]
const TABLE: &[(&str, Fate, &str)] = &[
    (".", Leaves, "format revision guide id language"),
    ("shared", Stays(Why::Copy), "on datasets stays with"),
    ("institution", Leaves, "name kind state area population starts"),
    ("institution", Web, "homepage"),
    ("team", Leaves, "two_people members weekly_hours"),
    ("team", Masked, "deputies"),
    ("team.head", Token(Why::Name), "name"),
    ("team.liaison team.administrator", NAMED, "name"),
    ("team.head team.liaison team.administrator", Masked, "post"),
    ("team.head team.liaison", Stays(Why::Mail), "email"),
    ("team.administrator", Mail, "email"),
    ("team.head team.liaison team.administrator", Stays(Why::Phone), "phone"),
    ("team.appointment", Leaves, "signed"),
    ("team.session", Leaves, "date held"),
    ("team.session", Masked, "account"),
    ("team.regulation", Leaves, "status"),
    (EVIDENCE, Web, "link"),
    (EVIDENCE, Guarded, "folio"),
    (EVIDENCE, Leaves, "date page"),
    (EVIDENCE, Stays(Why::Path), "file sha256"),
    ("inventory", Guarded, "systems registries"),
    ("inventory", Leaves, "coverage"),
    ("priority", Leaves, "method"),
    ("priority.weights", Leaves, "*"),
    ("schedule", Leaves, "first_90_days authorized_by channels reply_days reply_days_kind budget"),
    ("schedule", Web, "published_url"),
    ("schedule.capacity.*", Stays(Why::Name), "name email roles units hours_month"),
    ("schedule.closed.*", Guarded, "title"),
    ("schedule.closed.*", Leaves, "kind from to"),
    ("license", Leaves, "id share_alike reuse state_rule"),
    ("license", Guarded, "other"),
    ("license", Masked, "authorized_by"),
    ("publication", Leaves, "channels national_agreement"),
    ("publication", Web, "catalog_url"),
    ("publication.ckan", Web, "url"),
    ("publication.ckan", Leaves, "organization"),
    ("publication.site", Web, "url"),
    ("publication.site", Leaves, "colour"),
    ("publication.site", Stays(Why::Path), "folder logo"),
    ("promotion", Leaves, "audiences event"),
    ("promotion", Masked, "message actions story"),
    ("improvement", Leaves, "indicators review_every retirement"),
    ("improvement", Masked, "reviewer lessons"),
    ("improvement", Web, "report_url"),
    ("improvement", Mail, "report_email"),
    ("cost.rates cost.assumptions", Leaves, "*"),
    ("cost.salaries", Stays(Why::Pay), "*"),
    ("scan", Stays(Why::Seen), "roots"),
    ("scan.discarded.* scan.merged.* scan.split.* scan.renamed.*", Stays(Why::Seen), "on title files"),
    ("dataset.*", Guarded, "title description identifier source used_by keyword citation \
        documentation dictionary conforms_to quality limitations tools version_notes"),
    ("dataset.*", Leaves, "unit purpose accrual_periodicity spatial current_formats records access rights license \
        source_licenses theme modified language recommended"),
    ("dataset.*", Web, "published_at"),
    ("dataset.*.temporal", Leaves, "start end"),
    ("dataset.*.personal", Leaves, "status treatment"),
    ("dataset.*.personal", Stays(Why::Seen), "sensitive"),
    ("dataset.*.reserve", Guarded, "reason law"),
    ("dataset.*.reserve", Leaves, "basis since until review decided_on"),
    ("dataset.*.reserve", Masked, "decided_by"),
    ("dataset.*.reserve.harm", Guarded, "risk interest least"),
    ("dataset.*.reserve.opens", Leaves, "how k"),
    ("dataset.*.reserve.opens", Guarded, "columns by"),
    ("dataset.*.priority", Leaves, "requests asked_by obligation obligation_at ease hours_first hours_update quality wave"),
    ("dataset.*.priority", Guarded, "goal peers depends_on"),
    ("dataset.*.priority", Masked, "why"),
    ("dataset.*.priority.impact", Leaves, "transparency service economy safety"),
    ("dataset.*.priority.moved", Leaves, "to on"),
    ("dataset.*.priority.moved", Masked, "why"),
    ("dataset.*.priority.moved", Token(Why::Who), "by"),
    ("dataset.*.commitment", Leaves, "date periodicity"),
    ("dataset.*.commitment", Masked, "owner tasks history"),
    ("dataset.*.commitment.shifted.*", Leaves, "from to on"),
    ("dataset.*.commitment.shifted.*", Masked, "why"),
    ("dataset.*.commitment.shifted.*", Token(Why::Who), "by"),
    ("dataset.*.actual", Leaves, "hours_first hours_update on"),
    ("dataset.*.third_party dataset.*.contract", Leaves, "status"),
    ("dataset.*.third_party dataset.*.contract", Masked, "what"),
    ("dataset.*.contact_point", Masked, "name post"),
    ("dataset.*.contact_point", Mail, "email"),
    ("dataset.*.contact_point", Stays(Why::Phone), "phone"),
    ("dataset.*.approval.*", Token(Why::Who), "by"),
    ("dataset.*.approval.*", Masked, "post"),
    ("dataset.*.approval.*", Leaves, "on folio"),
    ("dataset.*.withdrawn", Leaves, "on"),
    ("dataset.*.withdrawn", Masked, "why agreed_by"),
    ("dataset.*.distribution.*", Guarded, "title description"),
    ("dataset.*.distribution.*", Leaves, "format byte_size update_method sha256"),
    ("dataset.*.distribution.*", Web, "download_url"),
    ("dataset.*.distribution.*", Stays(Why::Path), "path"),
    ("dataset.*.distribution.*.seen", Stays(Why::Seen),
        "on rows columns format encoding delimiter modified hash findings personal quasi tables"),
    ("dataset.*.distribution.*.prepared", Leaves, "on byte_size format rows_in rows_out k_before k_after"),
    ("dataset.*.distribution.*.prepared", Stays(Why::Seen), "table from sha256 off personal"),
    ("dataset.*.distribution.*.prepared", Stays(Why::Path), "path parts"),
    ("dataset.*.distribution.*.prepared.treatment.*", Stays(Why::Seen), "how with"),
    ("dataset.*.distribution.*.column.*", Leaves, "place type"),
    ("dataset.*.distribution.*.column.*", Guarded, "title unit description"),
    ("dataset.*.distribution.*.column.*", Stays(Why::Seen), "source values null example"),
    ("dataset.*.distribution.*.checked", Leaves, "on state status content byte_size since"),
    ("dataset.*.distribution.*.checked", Web, "led_to"),
    ("dataset.*.distribution.*.checked", Stays(Why::Seen), "modified etag"),
    ("demand.*", Leaves, "kind on count dataset none"),
    ("demand.*", Masked, "text"),
    ("demand.*", Stays(Why::Asker), "folio source"),
    ("demand.*.reply", Leaves, "decision basis date sent done extended"),
    ("removed.*", Guarded, "title"),
    ("removed.*", Masked, "why"),
    ("removed.*", Token(Why::Who), "by"),
    ("removed.*", Leaves, "on date"),
    ("pending.*", Leaves, "by since"),
    ("pending.*", Stays(Why::Who), "ask"),
    ("not_applicable.*", Leaves, "on"),
    ("note.*", Stays(Why::Note), "text on"),
    ("origin.*", Stays(Why::Who), "from by on"),
    ("again.*", Leaves, "guide why"),
    ("migrated.*", Stays(Why::Way), "from on before after moved kept undo"),
    ("import.columns", Stays(Why::Column), "*"),
    ("declined.recommended.* declined.obligation.*", Leaves, "on"),
    ("declined.recommended.* declined.obligation.*", Masked, "why"),
    ("declined.recommended.* declined.obligation.*", Token(Why::Who), "by"),
    ("receipt.*", Leaves, "kind on datasets files"),
    ("receipt.*", Web, "at"),
    ("receipt.*", Stays(Why::Path), "file"),
    ("report.*", Leaves, "on dataset answered"),
    ("report.*", Masked, "text reply"),
    ("watch.*", Leaves, "links alive dated fresh waiting overdue"),
    ("remark.*", REMARKED, "at by on severity status rule revision"),
    ("remark.*", REMARK, "text wanted was"),
    ("remark.*.said.*", REMARKED, "kind by on turn revision"),
    ("remark.*.said.*", REMARK, "text"),
    ("pass.*", REMARKED, "by on revision"),
    ("pass.*.part", REMARKED, "*"),
    ("practice", Leaves, "town on table"),
    ("practice.exercise.*", Leaves, "state hints tries began ended"),
    ("handover", Leaves, "on"),
    ("handover.account.*", Stays(Why::Who), "title address holder receiver by done"),
    ("handover.received.*", Leaves, "state on"),
    ("handover.received.*", Masked, "note by"),
    ("done.*", Leaves, "act on"),
    ("done.*", Masked, "by note"),
    ("task.*", Leaves, "due from done"),
    ("task.*", Masked, "title owner"),
    ("maturity.*", Leaves, "by"),
    ("maturity.*.level maturity.*.target", Leaves, "*"),
    ("measured.*", Leaves, "indicator on value"),
    ("measured.*", Masked, "source"),
    ("promotion.action.*", Leaves, "on kind channel audience datasets done"),
    ("promotion.action.*", Masked, "title note"),
    ("promotion.gathering.*", Leaves, "kind on datasets participants projects"),
    ("promotion.gathering.*.check", Leaves, "*"),
    ("promotion.gathering.*", Masked, "title question"),
    ("reuse.*", Leaves, "datasets on agreed"),
    ("reuse.*", Web, "link"),
    ("reuse.*", Masked, "title by text"),
    ("story.*", Masked, "title problem data changed otherwise contact"),
    ("story.*", Leaves, "datasets hours step license share on"),
];

static FATES: LazyLock<HashMap<String, Fate>> = LazyLock::new(|| {
    let one = |(tables, fate, keys): &(&'static str, Fate, &'static str)| {
        let (fate, keys) = (*fate, *keys);
        let paths = tables.split_whitespace().flat_map(move |table| {
            let prefix = if table == "." { String::new() } else { format!("{table}.") };
            keys.split_whitespace().map(move |key| (format!("{prefix}{key}"), fate))
        });
        paths.collect::<Vec<_>>()
    };
    TABLE.iter().flat_map(one).collect()
});

/// What becomes of the values at a path of the schema, in which `*` stands for any key.
pub fn fate(path: &str) -> Option<Fate> {
    FATES.get(path).copied()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::schema::{Shape, root};

    fn leaves(shape: &Shape, path: &str, found: &mut Vec<String>) {
        let below = |key: &str| if path.is_empty() { key.to_string() } else { format!("{path}.{key}") };
        match shape {
            Shape::Table(fields) => fields.iter().for_each(|(key, inner)| leaves(inner, &below(key), found)),
            Shape::Map(inner) => leaves(inner, &below("*"), found),
            _ => found.push(path.to_string()),
        }
    }

    #[test]
    fn every_key_of_the_plan_is_decided_once() {
        let mut found = Vec::new();
        leaves(root(), "", &mut found);
        let undecided: Vec<&String> = found.iter().filter(|path| fate(path).is_none()).collect();
        assert!(undecided.is_empty(), "say in src/share/parts.rs what becomes of {undecided:#?}");
        let strangers: Vec<&String> = FATES.keys().filter(|path| !found.contains(path)).collect();
        assert!(strangers.is_empty(), "no keys of the plan: {strangers:#?}");
        let told: usize = TABLE
            .iter()
            .map(|(tables, _, keys)| tables.split_whitespace().count() * keys.split_whitespace().count())
            .sum();
        assert_eq!(told, FATES.len(), "a key is decided twice");
    }
}
