//! What is said of invented municipalities and of a practice that was made.

use std::path::Path;

use serde_json::json;

use crate::app::App;
use crate::text::fold::slug;
use crate::text::{Text, say as sizes, workshop as say};
use crate::ui::Say;
use crate::workshop::make;
use crate::workshop::town::Town;

/// The word that a command takes, without accents.
fn word(app: &App, town: &Town) -> String {
    slug(app.to(&town.called), 40)
}

/// How many files of the shared drive there are.
fn files(town: &Town) -> usize {
    town.file.iter().map(|file| make::paths(file).len()).sum()
}

pub fn list(app: &App, all: &[Town]) -> Vec<Say> {
    let to = |text: &Text| app.to(text).to_string();
    let heads = [say::HEAD_WORD, say::HEAD_NAME, say::HEAD_PEOPLE, say::HEAD_FILES, say::HEAD_FAULTS];
    let row = |town: &Town| {
        let counts = [files(town), town.fault.len()].map(|count| count.to_string());
        let people = sizes::grouped(&town.population.to_string());
        [vec![word(app, town), town.name.clone(), people], counts.to_vec()].concat()
    };
    let mut parts = vec![
        Say::Title { left: to(&say::TOWNS_TITLE), right: String::new() },
        Say::Table { heads: heads.iter().map(to).collect(), rows: all.iter().map(row).collect() },
    ];
    parts.extend(all.iter().map(|town| Say::Item { mark: "· ".into(), text: to(&town.about) }));
    parts.extend([Say::Blank, Say::Text(to(&say::TOWNS_NOTE))]);
    parts.extend(all.first().map(|town| Say::Text(to(&say::TOWNS_TODO.with("word", word(app, town))))));
    parts
}

/// `{"version": 1, "towns": [{"id", "word", "name", "area", "population", "files", "faults"}]}`; word and name in the
/// language of the run.
pub fn list_json(app: &App, all: &[Town]) -> String {
    let one = |town: &Town| {
        json!({
            "id": town.id, "word": word(app, town), "name": town.name, "area": town.area,
            "population": town.population, "files": files(town), "faults": town.fault.len(),
        })
    };
    format!("{:#}\n", json!({ "version": 1, "towns": all.iter().map(one).collect::<Vec<_>>() }))
}

/// A practice that was made, or would be.
pub struct Made<'a> {
    pub town: &'a Town,
    pub folder: &'a Path,
    pub files: &'a [(String, Vec<u8>)],
}

impl Made<'_> {
    fn bytes(&self) -> u64 {
        self.files.iter().map(|(_, bytes)| bytes.len() as u64).sum()
    }

    pub fn parts(&self, app: &App) -> Vec<Say> {
        let to = |text: &Text| app.to(text).to_string();
        let told = if app.options.dry_run { say::WOULD_MAKE } else { say::MADE };
        let told = told.with("files", self.files.len()).with("path", self.folder.display());
        let told = told
            .with("faults", self.town.fault.len())
            .with("size", format!("{} KB", self.bytes().div_ceil(1000)));
        let mut parts = vec![
            Say::Title { left: to(&say::MADE_TITLE.with("name", &self.town.name)), right: String::new() },
            Say::Text(to(&told)),
            Say::Text(to(&say::INVENTED)),
        ];
        if !app.options.dry_run {
            parts.extend([Say::Blank, Say::Text(to(&say::NEXT))]);
            for (order, about) in self.next(app) {
                parts.push(Say::Item { mark: "· ".into(), text: format!("{about}:") });
                parts.push(Say::Item { mark: "    ".into(), text: order });
            }
        }
        parts
    }

    /// What to write next, and what it does.
    fn next(&self, app: &App) -> Vec<(String, String)> {
        let folder = self.folder.strip_prefix(app.cwd()).unwrap_or(self.folder).display().to_string();
        let folder = if folder.contains(' ') { format!("\"{folder}\"") } else { folder };
        let orders = [
            (Text::fixed("apertura taller {folder}", "apertura workshop {folder}"), say::NEXT_OPEN),
            (
                Text::fixed("apertura escanear {folder}/compartida", "apertura scan {folder}/compartida"),
                say::NEXT_SCAN,
            ),
            (
                Text::fixed("apertura taller calificar {folder}", "apertura workshop mark {folder}"),
                say::NEXT_MARK,
            ),
        ];
        let pair = |(order, about): &(Text, Text)| {
            (app.to(&order.with("folder", &folder)).to_string(), app.to(about).to_string())
        };
        orders.iter().map(pair).collect()
    }

    /// `{"version": 1, "town", "name", "folder", "plan", "written", "files": [{"path", "bytes"}], "faults"}`.
    pub fn json(&self, app: &App) -> String {
        let files = self.files.iter().map(|(path, bytes)| json!({ "path": path, "bytes": bytes.len() }));
        let document = json!({
            "version": 1, "town": self.town.id, "name": self.town.name,
            "folder": self.folder.display().to_string(),
            "plan": self.folder.join(crate::app::PLAN).display().to_string(),
            "written": !app.options.dry_run,
            "files": files.collect::<Vec<_>>(), "faults": self.town.fault.len(),
        });
        format!("{document:#}\n")
    }
}
