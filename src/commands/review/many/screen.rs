//! The review of many plans on a screen.

use crate::text::{Text, load as say};
use crate::ui::Say;

use super::super::judge::decimal;
use super::across::across;
use super::row::Row;
use super::{Review, unread_line};

/// Lines of a list that are shown without `--todo`.
const SHOWN: usize = 20;
const FEW: usize = 10;

/// All that there is to tell; with `all`, nothing is cut.
pub fn parts(review: &Review<'_>, all: bool) -> Vec<Say> {
    let told = Told { review, most: if all { usize::MAX } else { SHOWN } };
    let mut parts = told.head();
    told.table(&mut parts);
    told.list(&mut parts, &say::UNREAD_HEAD, told.unread());
    told.list(&mut parts, &say::OTHERS_HEAD, review.loaded.others.iter().cloned().map(Text::same).collect());
    told.same(&mut parts);
    told.list(&mut parts, &say::ACROSS_HEAD, told.across());
    parts
}

struct Told<'r, 'a> {
    review: &'r Review<'a>,
    most: usize,
}

impl Told<'_, '_> {
    fn to(&self, text: &Text) -> String {
        self.review.app.to(text).to_string()
    }

    fn head(&self) -> Vec<Say> {
        let loaded = self.review.loaded;
        let counted = loaded.pile.len() - loaded.same.extras();
        let mut lines = vec![
            say::COUNTS
                .with("read", loaded.pile.len())
                .with("unread", loaded.unread.len())
                .with("others", loaded.others.len()),
        ];
        let mut add = |n: usize, text: Text| {
            if n > 0 {
                lines.push(text.with("n", n));
            }
        };
        add(loaded.same.extras(), say::EXTRAS);
        add(loaded.migrated, say::MIGRATED);
        add(loaded.edited, say::EDITED);
        add(loaded.passed, say::PASSED);
        add(loaded.links, say::LINKS);
        lines.extend(crate::commands::practice::aside(loaded.practice.len()));
        if loaded.same.guides.len() > 1 {
            let one = |(tag, n): (&String, &usize)| {
                let tag = if tag.is_empty() { say::NO_GUIDE } else { Text::same(tag.clone()) };
                say::GUIDE_COUNT.with_text("guide", &tag).with("n", *n)
            };
            let all: Vec<String> = loaded.same.guides.iter().map(one).map(|text| self.to(&text)).collect();
            lines.push(say::GUIDES.with("list", all.join(", ")));
        }
        let mut parts =
            vec![Say::Title { left: self.to(&say::TITLE.with("n", counted)), right: String::new() }];
        parts.extend(lines.iter().map(|line| Say::Text(self.to(line))));
        parts.push(Say::Blank);
        parts
    }

    fn table(&self, parts: &mut Vec<Say>) {
        let loaded = self.review.loaded;
        let rows = self.review.worst(self.most);
        if rows.is_empty() {
            return;
        }
        let heads =
            [say::COL_NAME, say::COL_STEP, say::COL_SHARE, say::COL_OVERDUE, say::COL_ERRORS, say::COL_SCORE];
        parts.push(Say::Table {
            heads: heads.iter().map(|head| self.to(head)).collect(),
            rows: rows.iter().map(|row| self.row(row)).collect(),
        });
        let counted = loaded.pile.len() - loaded.same.extras();
        parts.push(Say::Text(self.to(&say::ORDER)));
        if rows.len() < counted {
            parts.push(Say::Text(self.to(&say::MORE_PLANS.with("shown", rows.len()).with("n", counted))));
        }
        parts.push(Say::Blank);
    }

    fn row(&self, row: &Row) -> Vec<String> {
        let points = match row.points {
            Some((got, of)) => self.to(&say::POINTS.with("got", decimal(got)).with("of", decimal(of))),
            None => self.to(&say::NOT_MEASURED),
        };
        vec![
            row.called().to_string(),
            self.to(&row.step()),
            self.to(&say::SHARE.with("share", row.share()).with("all", row.required.1)),
            row.overdue.to_string(),
            row.errors.to_string(),
            points,
        ]
    }

    /// A list under its heading, cut where it is long.
    fn list(&self, parts: &mut Vec<Say>, head: &Text, items: Vec<Text>) {
        if items.is_empty() {
            return;
        }
        let most = self.most.min(if self.most == usize::MAX { usize::MAX } else { FEW });
        parts.push(Say::Text(self.to(&head.with("n", items.len()))));
        let item = |text: &Text| Say::Item { mark: "· ".into(), text: self.to(text) };
        parts.extend(items.iter().take(most).map(item));
        if items.len() > most {
            parts.push(Say::Text(self.to(&say::MORE_LINES.with("n", items.len() - most))));
        }
        parts.push(Say::Blank);
    }

    fn unread(&self) -> Vec<Text> {
        self.review.loaded.unread.iter().map(|one| unread_line(self.review.app, one)).collect()
    }

    fn across(&self) -> Vec<Text> {
        let rules = &self.review.app.guide.rules;
        let one = |finding: &crate::diag::Finding| {
            let told = rules.tell(finding);
            told.hint.map_or(told.message.clone(), |hint| told.message.and(&hint))
        };
        across(self.review).iter().map(one).collect()
    }

    fn same(&self, parts: &mut Vec<Say>) {
        let same = &self.review.loaded.same;
        let group = |all: &Vec<String>| Text::same(all.join(" = "));
        self.list(parts, &say::COPIES_HEAD, same.copies.iter().map(group).collect());
        let group = |all: &Vec<String>| Text::same(all.join(" / "));
        self.list(parts, &say::APART_HEAD, same.apart.iter().map(group).collect());
        let rollback = |one: &crate::review::load::Rollback| {
            let text = match &one.beside {
                Some(beside) => say::ROLLBACK_BESIDE.with("beside", beside),
                None => say::ROLLBACK_SEEN,
            };
            text.with("path", &one.path).with("revision", one.revision).with("newest", one.newest)
        };
        self.list(parts, &say::ROLLBACKS_HEAD, same.rollbacks.iter().map(rollback).collect());
    }
}
