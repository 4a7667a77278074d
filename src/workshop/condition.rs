//! What exercises and keys ask of a practice: a closed form over the plan and the files of its folder, never code.

use serde::Deserialize;
use toml::{Table, Value};

use super::filed::{FileIs, leak};
use crate::toml_text::Address;

/// A condition: everything in it that is given must hold.
///
/// Addresses are those of the plan; `*` stands for any key: `dataset.*.commitment.date`.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Condition {
    /// Every one of these has an answer.
    pub answered: Vec<String>,
    /// The answer there is this word, written as the plan has it.
    pub is: Option<Is>,
    /// At least so many keys are in this table: `dataset`.
    pub count: Option<Count>,
    /// Every pattern of a file (`*` within a name) has at least one.
    pub files: Vec<String>,
    /// Files of this pattern, none of which may hold these words.
    pub without: Option<Without>,
    /// The planted faults with these ids are mended.
    pub mended: Vec<String>,
    /// What is asked of one file of the shared drive.
    pub file: Option<FileIs>,
    /// Promised dates, spread over the months.
    pub spread: Option<Spread>,
    /// One of these words is in a file that leaves: prepared, or in the folder of the site.
    pub leaves: Vec<String>,
    pub any: Vec<Condition>,
    pub all: Vec<Condition>,
    pub not: Option<Box<Condition>>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Is {
    pub at: String,
    pub value: String,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Count {
    pub of: String,
    pub least: usize,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Without {
    pub files: String,
    pub words: Vec<String>,
}

/// At least so many datasets have a date promised, and at most so many of them in one month.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Spread {
    pub least: usize,
    pub most: usize,
}

/// What a condition is asked of.
pub struct Seen<'a> {
    pub plan: &'a Table,
    pub files: &'a dyn Folder,
    /// Whether a planted fault is mended, by its id.
    pub mended: &'a dyn Fn(&str) -> bool,
}

/// The files of a practice.
pub trait Folder {
    /// Paths inside the folder, with `/`.
    fn paths(&self) -> Vec<String>;
    /// The text of a file; `None` when it cannot be read.
    fn text(&self, path: &str) -> Option<String>;

    /// All letters of a file, also of one in an older encoding and of the sheets of a workbook.
    fn letters(&self, path: &str) -> Option<String> {
        self.text(path)
    }
}

impl Condition {
    pub fn holds(&self, seen: &Seen) -> bool {
        self.answered.iter().all(|at| values(seen.plan, at).iter().any(|value| filled(value)))
            && self.is.as_ref().is_none_or(|is| is.holds(seen.plan))
            && self.count.as_ref().is_none_or(|count| count.holds(seen.plan))
            && self.files.iter().all(|wanted| seen.files.paths().iter().any(|path| fits(wanted, path)))
            && self.without.as_ref().is_none_or(|without| without.holds(seen.files))
            && self.mended.iter().all(|id| (seen.mended)(id))
            && self.file.as_ref().is_none_or(|file| file.holds(seen))
            && self.spread.as_ref().is_none_or(|spread| spread.holds(seen.plan))
            && (self.leaves.is_empty() || leak(seen.plan, seen.files, &self.leaves).is_some())
            && (self.any.is_empty() || self.any.iter().any(|one| one.holds(seen)))
            && self.all.iter().all(|one| one.holds(seen))
            && self.not.as_ref().is_none_or(|one| !one.holds(seen))
    }
}

impl Is {
    fn holds(&self, plan: &Table) -> bool {
        let word = |value: &&Value| value.as_str().map_or(value.to_string(), str::to_string);
        values(plan, &self.at).iter().any(|value| word(value) == self.value)
    }
}

impl Count {
    fn holds(&self, plan: &Table) -> bool {
        Address::parse(&self.of).get(plan).and_then(Value::as_table).map_or(0, Table::len) >= self.least
    }
}

impl Spread {
    fn holds(&self, plan: &Table) -> bool {
        let dates = values(plan, "dataset.*.commitment.date");
        // Year and month are the first seven letters of a date.
        let months: Vec<String> =
            dates.iter().map(|date| date.to_string().chars().take(7).collect()).collect();
        let same = |month: &String| months.iter().filter(|other| *other == month).count();
        months.len() >= self.least && months.iter().all(|month| same(month) <= self.most)
    }
}

impl Without {
    fn holds(&self, files: &dyn Folder) -> bool {
        let paths = files.paths();
        let texts = paths.iter().filter(|path| fits(&self.files, path)).filter_map(|path| files.text(path));
        texts.into_iter().all(|text| self.words.iter().all(|word| !text.contains(word.as_str())))
    }
}

/// The values at an address in which `*` stands for any key.
pub fn values<'a>(plan: &'a Table, at: &str) -> Vec<&'a Value> {
    let mut found: Vec<&Value> = Vec::new();
    let mut tables = vec![plan];
    let mut keys = at.split('.').peekable();
    while let Some(key) = keys.next() {
        let below = |table: &&'a Table| -> Vec<&'a Value> {
            if key == "*" { table.values().collect() } else { table.get(key).into_iter().collect() }
        };
        let next: Vec<&Value> = tables.iter().flat_map(below).collect();
        if keys.peek().is_none() {
            found = next;
            break;
        }
        tables = next.into_iter().filter_map(Value::as_table).collect();
    }
    found
}

fn filled(value: &Value) -> bool {
    match value {
        Value::String(text) => !text.trim().is_empty(),
        Value::Array(list) => !list.is_empty(),
        Value::Table(table) => !table.is_empty(),
        _ => true,
    }
}

/// Whether a path fits a pattern: `*` stands for any letters within one name.
pub fn fits(pattern: &str, path: &str) -> bool {
    let (pattern, path): (Vec<&str>, Vec<&str>) = (pattern.split('/').collect(), path.split('/').collect());
    pattern.len() == path.len() && pattern.iter().zip(path).all(|(pattern, name)| name_fits(pattern, name))
}

fn name_fits(pattern: &str, name: &str) -> bool {
    let Some((head, rest)) = pattern.split_once('*') else { return pattern == name };
    let Some(left) = name.strip_prefix(head) else { return false };
    // Some end of the rest fits what follows the star.
    left.char_indices().map(|(at, _)| at).chain([left.len()]).any(|at| name_fits(rest, &left[at..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Papers(Vec<(&'static str, &'static str)>);

    impl Folder for Papers {
        fn paths(&self) -> Vec<String> {
            self.0.iter().map(|(path, _)| (*path).to_string()).collect()
        }

        fn text(&self, path: &str) -> Option<String> {
            self.0.iter().find(|(name, _)| *name == path).map(|(_, text)| (*text).to_string())
        }
    }

    fn holds(condition: &str) -> bool {
        let plan =
            "[team.liaison]\nname = \"A\"\n[dataset.a]\ntitle = \"T\"\naccess = \"public\"\n[dataset.b]\n";
        let files = Papers(vec![("sitio/index.html", "hola"), ("datos/obras.csv", "CURP")]);
        let seen = Seen { plan: &plan.parse().unwrap(), files: &files, mended: &|id| id == "totals" };
        toml::from_str::<Condition>(condition).unwrap().holds(&seen)
    }

    #[test]
    fn every_part_is_asked_and_all_must_hold() {
        for (condition, expected) in [
            ("answered = [\"team.liaison.name\"]", true),
            ("answered = [\"team.liaison.name\", \"team.head.name\"]", false),
            ("answered = [\"dataset.*.title\"]", true),
            ("is = { at = \"dataset.*.access\", value = \"public\" }", true),
            ("is = { at = \"dataset.b.access\", value = \"public\" }", false),
            ("count = { of = \"dataset\", least = 2 }", true),
            ("count = { of = \"dataset\", least = 3 }", false),
            ("files = [\"sitio/*.html\"]", true),
            ("files = [\"*.html\"]", false),
            ("without = { files = \"datos/*.csv\", words = [\"CURP\"] }", false),
            ("without = { files = \"sitio/*.html\", words = [\"CURP\"] }", true),
            ("mended = [\"totals\"]", true),
            ("mended = [\"totals\", \"names\"]", false),
            ("[[any]]\nmended = [\"names\"]\n[[any]]\nmended = [\"totals\"]", true),
            ("[[all]]\nmended = [\"names\"]\n[[all]]\nmended = [\"totals\"]", false),
            ("[not]\nmended = [\"names\"]", true),
            ("", true),
        ] {
            assert_eq!(holds(condition), expected, "{condition}");
        }
    }
}
