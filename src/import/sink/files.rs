//! Objects inside a record: contacts, files, columns of files.

use super::{File, Json, Object, Row, Said, Sink};

impl Sink<'_> {
    pub(super) fn inside(&mut self, value: &Json, rows: &[Row]) {
        for (at, item) in value.items().iter().enumerate() {
            match item {
                Json::Object(object) if at == 0 => self.walk(object, rows),
                item => match rows.iter().find(|(key, _)| key.is_empty()) {
                    Some((_, take)) if at == 0 => self.take(*take, item),
                    _ => self.drop(item),
                },
            }
        }
    }

    pub(super) fn files(&mut self, value: &Json, rows: &[Row]) {
        for (at, item) in value.items().iter().enumerate() {
            if item.is_nothing() {
                continue;
            }
            let long = self.place.len();
            self.place.push_str(&format!("[{at}]"));
            self.file(|sink| match item {
                Json::Object(object) => sink.walk(object, rows),
                item => sink.with(item, |sink, text| sink.say("distribution.download_url", text)),
            });
            self.place.truncate(long);
        }
    }

    /// A file of the dataset: what is said meanwhile is said of it.
    pub fn file(&mut self, work: impl FnOnce(&mut Self)) {
        let outer = (std::mem::take(&mut self.said), std::mem::take(&mut self.spare));
        self.outer = Some(outer);
        work(self);
        self.settle();
        let said = std::mem::take(&mut self.said);
        let (outer, spare) = self.outer.take().unwrap_or_default();
        (self.said, self.spare) = (outer, spare);
        self.record.entry.files.push(File { place: self.place.clone(), said });
    }

    /// The columns of a file, `name: description`, into the dictionary of its dataset.
    pub(super) fn columns(&mut self, value: &Json) {
        let mut lines = Vec::new();
        for column in value.items().iter().filter_map(Json::object) {
            let Some(name) = ["name", "title", "id"].iter().find_map(|key| column.text(key)) else {
                continue;
            };
            let all = ["description", "title", "type"].iter().filter_map(|key| column.text(key));
            let means = all.into_iter().find(|means| *means != name);
            lines.push(means.map_or(name.clone(), |means| format!("{name}: {means}")));
            for (key, value) in column.iter().filter(|(key, value)| !value.is_nothing() && !told(key, column))
            {
                self.under(key, |sink| sink.drop(value));
            }
        }
        let said = self.outer.as_mut().map_or(&mut self.said, |(said, _)| said);
        match said.iter_mut().find(|said| said.field == "dataset.dictionary") {
            _ if lines.is_empty() => self.drop(value),
            // The same columns in another format are told once.
            Some(said) => {
                let new: Vec<String> = lines.into_iter().filter(|line| !said.texts.contains(line)).collect();
                said.texts.extend(new);
            }
            None => said.push(Said {
                field: "dataset.dictionary".into(),
                texts: lines,
                place: self.place.clone(),
                guess: false,
            }),
        }
    }
}

/// Whether a key of a column went into its line of the dictionary.
fn told(key: &str, column: &Object) -> bool {
    match key {
        "name" | "description" => true,
        "title" => column.text("name").is_none() || column.text("description").is_none(),
        "id" => column.text("name").is_none() && column.text("title").is_none(),
        "type" => {
            let title = column.text("title").filter(|_| column.text("name").is_some());
            column.text("description").is_none() && title.is_none()
        }
        _ => false,
    }
}
