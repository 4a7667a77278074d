//! One file of a dataset as it may leave, and whether it may.

use super::{Column, Copy, Distribution, From, Kept, date, text};
use crate::plan::model::{Dataset as Row, Described, Distribution as File};
use crate::text::fold::slug;
use crate::text::free::{Taken, id as named};

/// Characters of the name of a file without its ending.
const NAME: usize = 60;

impl From<'_> {
    /// The files of a dataset, with names of which no two are alike.
    pub(super) fn files(&self, row: &Row) -> Vec<Distribution> {
        let mut names = Taken::default();
        let mut files: Vec<Distribution> =
            row.distribution.iter().map(|(id, file)| self.file(row, id, file)).collect();
        for file in &mut files {
            file.file_name = file_name(file, &mut names);
        }
        files
    }

    fn file(&self, row: &Row, id: &str, file: &File) -> Distribution {
        let copy = copy(row, file);
        let made = file.prepared.as_ref().filter(|_| matches!(copy, Copy::Prepared(_)));
        let format = made.map_or_else(|| text(&file.format), |made| text(&made.format));
        let media = format.as_deref().and_then(|format| self.guide.term("formats", format));
        let size = made.map_or(file.byte_size, |made| made.byte_size);
        let rows = made.map_or(file.seen.as_ref().and_then(|seen| seen.rows), |made| made.rows_out);
        Distribution {
            id: id.to_string(),
            title: self.said(&file.title).unwrap_or_else(|| self.guarded(row.called(id))),
            description: self.said(&file.description),
            media_type: media.and_then(|term| term.codes.get("mime").cloned()),
            format,
            byte_size: size.and_then(|size| u64::try_from(size).ok()),
            sha256: made.map_or_else(|| text(&file.sha256), |made| text(&made.sha256)),
            url: text(&file.download_url),
            file_name: None,
            rows: rows.and_then(|rows| u64::try_from(rows).ok()),
            modified: made.and_then(|made| date(&made.on)).or_else(|| date(&row.modified)),
            update: text(&file.update_method),
            columns: self.columns(file),
            parts: made.map(|made| made.parts.clone()).unwrap_or_default(),
            copy,
        }
    }

    fn columns(&self, file: &File) -> Vec<Column> {
        let mut all: Vec<(&String, &Described)> = file.column.iter().collect();
        all.sort_by_key(|(_, column)| column.place.unwrap_or(i64::MAX));
        all.into_iter().map(|(name, column)| self.column(name, column)).collect()
    }

    fn column(&self, name: &str, column: &Described) -> Column {
        Column {
            name: name.to_string(),
            title: self.said(&column.title),
            kind: text(&column.kind).unwrap_or_else(|| "string".into()),
            unit: self.said(&column.unit),
            values: column.values.iter().map(|value| self.guarded(value)).collect(),
            null: self.said(&column.null),
            example: self.said(&column.example),
            description: self.said(&column.description),
        }
    }
}

/// The name that a file is published under, from that of its path.
fn file_name(file: &Distribution, names: &mut Taken) -> Option<String> {
    let path = file.copy.path()?;
    let last = path.rsplit(['/', '\\']).next().unwrap_or(path);
    let (stem, ending) = last.rsplit_once('.').unwrap_or((last, ""));
    let plain = |text: &str| text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_' || b == b'-');
    let stem = match plain(stem) && !stem.is_empty() && stem.len() <= NAME {
        true => stem.to_string(),
        false => named(stem, NAME, &file.id),
    };
    let ending = Some(slug(ending, 10)).filter(|ending| !ending.is_empty());
    let ending = ending.map(|ending| format!(".{ending}")).unwrap_or_default();
    let numbered = (2..).map(|number: u32| format!("{stem}-{number}{ending}"));
    std::iter::once(format!("{stem}{ending}")).chain(numbered).find(|name| names.insert(&name.to_lowercase()))
}

/// Which bytes are published.
fn copy(row: &Row, file: &File) -> Copy {
    if let Some(made) = &file.prepared
        && let Some(path) = text(&made.path)
    {
        return if made.personal.is_empty() { Copy::Prepared(path) } else { Copy::Kept(Kept::Personal) };
    }
    let seen = file.seen.as_ref().is_some_and(|seen| !seen.personal.is_empty());
    match (text(&file.path), row.personal.status.as_deref()) {
        (None, _) if text(&file.download_url).is_some() => Copy::Online,
        (None, _) => Copy::Kept(Kept::Missing),
        _ if row.access.as_deref() != Some("public") => Copy::Kept(Kept::Part),
        (_, Some("yes")) => Copy::Kept(Kept::Personal),
        _ if seen => Copy::Kept(Kept::Personal),
        (Some(path), Some("no")) => Copy::Original(path),
        _ => Copy::Kept(Kept::Unknown),
    }
}
