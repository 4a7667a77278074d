//! Tables whose people are public servants, and mailboxes that are an office's.

use super::cells::domain;
use super::lists::Lists;
use super::look::Look;
use super::vocabulary::is;

/// Share of posts among the values that makes a column one of posts.
const POSTS: f64 = 0.4;

/// Whether the columns say that the people of the table are public servants: by a clue, or by their posts.
pub fn is_directory(looks: &[Look], lists: &Lists) -> bool {
    looks.iter().any(|look| {
        let posts = || {
            look.share_with(is::POST, |value, folded| {
                value.lead & is::POST != 0 && lists.posts.leads(folded) > 0
            })
        };
        match look.says("institutional") {
            Some(true) => !lies(look),
            Some(false) => posts() >= POSTS,
            // What people live from may read like posts.
            None => look.says("occupation").is_none() && look.variety() >= 2 && posts() >= 0.6,
        }
    })
}

/// A header of posts or pay over identifiers or dates.
fn lies(look: &Look) -> bool {
    let identifiers = look.evidence.whole.sure.iter().sum::<u64>() * 2 > look.evidence.cells;
    identifiers || look.dates() > 0.8 && !look.evidence.name.to_lowercase().contains("fech")
}

/// Whether the column's own header says that its value is an office's.
pub fn says_office(look: &Look) -> bool {
    look.says("institutional").is_some()
}

/// Whether the values are names of schools, hospitals, companies or offices, each with its row.
pub fn names_offices(look: &Look, lists: &Lists) -> bool {
    look.variety() >= 3
        && look.repeats() < 3.0
        && look
            .share_with(is::INSTITUTION, |value, folded| !value.sentence && lists.institutions.within(folded))
            >= 0.6
}

/// Whether an address of e-mail is that of an office or of a public body.
pub fn is_office(address: &str, lists: &Lists) -> bool {
    let local = address.split('@').next().unwrap_or_default();
    domain(address).is_some_and(|domain| lists.is_public_domain(domain)) || lists.is_mailbox(local)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scan::model::Kind;
    use crate::scan::personal::tests::column;

    #[test]
    fn posts_make_a_directory() {
        let lists = Lists::sample();
        let posts = column("", Kind::Category, &["Director de Obras", "Regidora", "Síndico", "Secretario"]);
        let jobs = column("cargo", Kind::Category, &["albañil", "maestra", "chofer"]);
        let adscription = column("Adscripción", Kind::Category, &["Obras", "Tesorería"]);
        assert!(is_directory(&[Look::of(&posts, &lists)], &lists));
        assert!(!is_directory(&[Look::of(&jobs, &lists)], &lists));
        assert!(is_directory(&[Look::of(&adscription, &lists)], &lists));
    }

    #[test]
    fn an_office_writes_from_a_public_domain_or_a_mailbox() {
        let lists = Lists::sample();
        assert!(is_office("ana.perez@puebla.gob.mx", &lists));
        assert!(is_office("ventas@example.com", &lists));
        assert!(!is_office("ana.perez@example.com", &lists));
    }
}
