//! Data of persons: untreated, unsaid, unrecorded.

use super::super::lean::Lean;
use super::{Found, Ground};

/// Persons' data in something public, or already online, and nothing decided about them.
pub fn public(lean: &Lean<'_>, _: &Ground, found: &mut Found<'_>) {
    found.datasets(lean, |dataset| dataset.is_alert());
}

/// Sensitive data that are not public, and nothing decided about them; where they are public, [`public`] says so.
pub fn sensitive(lean: &Lean<'_>, _: &Ground, found: &mut Found<'_>) {
    found.datasets(lean, |dataset| {
        let told = dataset.personal == Some("yes") && dataset.is_exposed();
        dataset.sensitive && !told && dataset.personal != Some("no") && !dataset.is_treatment_decided()
    });
}

/// Nobody has said whether there are any.
pub fn unsaid(lean: &Lean<'_>, _: &Ground, found: &mut Found<'_>) {
    found.datasets(lean, |dataset| !matches!(dataset.personal, Some("yes" | "no")));
}

/// Online with a treatment decided that no file is known to have gone through.
pub fn unrecorded(lean: &Lean<'_>, _: &Ground, found: &mut Found<'_>) {
    found.datasets(lean, |dataset| {
        dataset.personal == Some("yes")
            && dataset.is_online()
            && dataset.is_treatment_decided()
            && !dataset.treated
    });
}
