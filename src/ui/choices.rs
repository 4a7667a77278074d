//! The numbered options of a question: its rows, and the answers «I don't know yet» and «does not apply».

use super::layout::one_line;
use super::{Entry, Raw, Reply, Row, Say, View};
use crate::text::{Lang, Text, fold::fold, ui as words};

/// One numbered option.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Pick<'a> {
    Row(&'a Row),
    DontKnow,
    NotApply,
}

/// The options of a question that is answered from a list.
pub struct Options<'a> {
    picks: Vec<Pick<'a>>,
    ticked: &'a [String],
    many: bool,
    open: bool,
    lang: Lang,
}

impl<'a> Options<'a> {
    /// The options of a view; `None` when it is not answered from a list.
    pub fn of(view: &'a View, lang: Lang) -> Option<Self> {
        let (rows, ticked, many, open): (&[Row], &[String], bool, bool) = match &view.entry {
            Entry::One { rows, open } => (rows, &[], false, *open),
            Entry::Many { rows, chosen } => (rows, chosen, true, false),
            _ => return None,
        };
        let mut picks: Vec<Pick> = rows.iter().map(Pick::Row).collect();
        picks.extend(view.allow.extras.then_some(Pick::DontKnow));
        picks.extend(view.allow.not_apply.then_some(Pick::NotApply));
        Some(Self { picks, ticked, many, open, lang })
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.picks.len()
    }

    /// What to type, in words.
    pub fn how(&self) -> Text {
        let how = match (self.many, self.open) {
            (true, _) => words::ASK_MANY,
            (_, true) => words::ASK_OPEN,
            _ => words::ASK_ONE,
        };
        how.with("n", self.count())
    }

    /// The options as items with their numbers, from 1.
    pub fn items(&self) -> Vec<Say> {
        let wide = self.count().to_string().len();
        let numbered = self.picks.iter().enumerate();
        numbered
            .map(|(at, pick)| Say::Item { mark: format!("{:>wide$}  ", at + 1), text: self.label(*pick) })
            .collect()
    }

    fn label(&self, pick: Pick) -> String {
        match pick {
            Pick::Row(row) if self.ticked.contains(&row.id) => {
                words::ROW_TICKED.with("label", told(row)).to(self.lang).to_string()
            }
            Pick::Row(row) => told(row),
            Pick::DontKnow => words::ROW_PENDING.to(self.lang).to_string(),
            Pick::NotApply => words::ROW_NOT_APPLY.to(self.lang).to_string(),
        }
    }

    /// What typed numbers mean; `None` when the line is not made of numbers, and so is text for the engine.
    ///
    /// # Errors
    /// A sentence to say, and the question stays open.
    pub fn hear(&self, line: &str) -> Option<Result<Reply, Text>> {
        let numbers = numbers(line)?;
        if self.many && (numbers == [0] || is_none(line)) {
            return Some(Ok(Reply::Answer(Raw::Many(Vec::new()))));
        }
        if self.picks.iter().any(|pick| matches!(pick, Pick::Row(row) if fold(&row.label) == fold(line))) {
            return None;
        }
        Some(self.pick(&numbers))
    }

    fn pick(&self, numbers: &[usize]) -> Result<Reply, Text> {
        let chosen: Option<Vec<Pick>> =
            numbers.iter().map(|n| self.picks.get(n.checked_sub(1)?).copied()).collect();
        let chosen = chosen.ok_or_else(|| words::WANT_NUMBER.with("n", self.count()))?;
        if let [only] = chosen[..] {
            return Ok(self.single(only));
        }
        if !self.many {
            return Err(words::WANT_ONE_NUMBER.with("n", self.count()));
        }
        match chosen.iter().find(|pick| !matches!(pick, Pick::Row(_))) {
            Some(lonely) => Err(words::ALONE.with("label", self.label(*lonely))),
            None => Ok(self.several(&chosen)),
        }
    }

    fn single(&self, pick: Pick) -> Reply {
        match pick {
            Pick::Row(row) if self.many => Reply::Answer(Raw::Many(vec![row.id.clone()])),
            Pick::Row(row) => Reply::Answer(Raw::Choice(row.id.clone())),
            Pick::DontKnow => Reply::DontKnow,
            Pick::NotApply => Reply::NotApply,
        }
    }

    /// Several rows in the order of the list, each once.
    fn several(&self, chosen: &[Pick]) -> Reply {
        let ids = self.picks.iter().filter(|pick| chosen.contains(pick)).filter_map(|pick| match pick {
            Pick::Row(row) => Some(row.id.clone()),
            _ => None,
        });
        Reply::Answer(Raw::Many(ids.collect()))
    }
}

/// A row's label with its note.
pub fn told(row: &Row) -> String {
    match row.note.as_deref().map(one_line) {
        Some(note) if !note.is_empty() => format!("{} ({note})", one_line(&row.label)),
        _ => one_line(&row.label),
    }
}

/// Numbers as people write them: `2`, `2.`, `1,3`, `1 3`, `1 y 3`; anything else is `None`.
pub fn numbers(line: &str) -> Option<Vec<usize>> {
    if is_none(line) {
        return Some(vec![0]);
    }
    let tokens = line.split([',', ';', ' ', '\t']).filter(|token| !token.is_empty());
    let tokens: Vec<&str> = tokens.filter(|token| !matches!(*token, "y" | "and" | "&")).collect();
    let numbers = tokens.iter().map(|token| number(token)).collect::<Option<Vec<usize>>>()?;
    (!numbers.is_empty()).then_some(numbers)
}

fn number(token: &str) -> Option<usize> {
    let digits = token.trim_end_matches(['.', ')']);
    let only_digits = !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
    // A number too large to be held is out of every range, as the largest is.
    only_digits.then(|| digits.parse().unwrap_or(usize::MAX))
}

fn is_none(line: &str) -> bool {
    matches!(fold(line).as_str(), "ninguno" | "ninguna" | "none")
}
