//! Summaries by the hundred thousand: packed one behind the other, words that come again written once.

use std::collections::HashMap;
use std::io::{Read, Write};

use flate2::Compression;
use flate2::read::DeflateDecoder;
use flate2::write::DeflateEncoder;
use serde::{Deserialize, Serialize};

use super::super::score::Reached;
use super::{DatasetRow, Demands, Remarks, StepRow, Summary};

/// Bytes of summaries that are packed together.
const BLOCK: usize = 128 * 1024;
/// From this many blocks on, they are squeezed too: a few thousand plans need no such thing.
const LOOSE: usize = 16;

/// Summaries in the order in which they came.
#[derive(Debug, Default)]
pub struct Pile {
    words: Words,
    blocks: Vec<Block>,
    open: Vec<u8>,
    count: usize,
}

#[derive(Debug)]
struct Block {
    bytes: Box<[u8]>,
    /// Its length before it was squeezed.
    squeezed: Option<usize>,
}

/// Words of few different kinds: themes, terms, keys.
#[derive(Debug, Default)]
struct Words {
    list: Vec<Box<str>>,
    index: HashMap<Box<str>, u32>,
}

impl Words {
    fn number(&mut self, word: &str) -> u32 {
        if let Some(number) = self.index.get(word) {
            return *number;
        }
        let number = u32::try_from(self.list.len()).unwrap_or(u32::MAX);
        self.list.push(word.into());
        self.index.insert(word.into(), number);
        number
    }

    fn word(&self, number: u32) -> String {
        self.list.get(number as usize).map(|word| word.to_string()).unwrap_or_default()
    }
}

/// A summary as it is packed: words by number, marks as bits.
#[derive(Serialize, Deserialize)]
struct Packed<'p> {
    path: &'p str,
    name: &'p str,
    /// Area, state, kind, guide, terms.
    words: [u32; 5],
    population: Option<u32>,
    revision: u32,
    shared: bool,
    plan: [u8; 8],
    content: [u8; 8],
    steps: Vec<StepRow>,
    required: (u32, u32),
    datasets: Vec<Row>,
    hits: Vec<(u8, u16)>,
    score: Vec<Reached>,
    demands: Demands,
    remarks: Remarks,
    texts: Vec<[u8; 8]>,
}

#[derive(Serialize, Deserialize)]
struct Row {
    theme: u32,
    recommended: u32,
    promised: Option<i32>,
    opened: Option<i32>,
    /// Published, overdue, alert, open terms.
    bits: u8,
}

impl Pile {
    /// Adds a summary behind the others.
    pub fn push(&mut self, summary: &Summary) {
        let datasets = summary.datasets.iter().map(|row| self.row(row)).collect();
        let words = [&summary.area, &summary.state, &summary.kind, &summary.guide, &summary.license]
            .map(|word| self.words.number(word));
        let packed = Packed {
            path: &summary.path,
            name: &summary.name,
            words,
            population: summary.population,
            revision: summary.revision,
            shared: summary.shared,
            plan: summary.plan.to_le_bytes(),
            content: summary.content.to_le_bytes(),
            steps: summary.steps.clone(),
            required: summary.required,
            datasets,
            hits: summary.hits.clone(),
            score: summary.score.clone(),
            demands: summary.demands,
            remarks: summary.remarks,
            texts: summary.texts.iter().map(|hash| hash.to_le_bytes()).collect(),
        };
        // Writing to memory does not fail; a summary that could not be packed would be lost from the count too.
        if let Ok(open) = postcard::to_extend(&packed, std::mem::take(&mut self.open)) {
            self.open = open;
            self.count += 1;
        }
        if self.open.len() >= BLOCK {
            self.close();
        }
    }

    fn row(&mut self, row: &DatasetRow) -> Row {
        let bits = [row.published, row.overdue, row.alert, row.open_license];
        Row {
            theme: self.words.number(&row.theme),
            recommended: self.words.number(&row.recommended),
            promised: row.promised,
            opened: row.opened,
            bits: bits.iter().rev().fold(0, |all, bit| all << 1 | u8::from(*bit)),
        }
    }

    fn close(&mut self) {
        let bytes = std::mem::take(&mut self.open);
        let block = match self.blocks.len() >= LOOSE {
            true => squeeze(&bytes),
            false => None,
        };
        let loose = || Block { bytes: bytes.as_slice().into(), squeezed: None };
        self.blocks.push(block.unwrap_or_else(loose));
        self.open = bytes;
        self.open.clear();
    }

    pub fn len(&self) -> usize {
        self.count
    }

    pub fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// The summaries, in the order in which they came.
    pub fn iter(&self) -> impl Iterator<Item = Summary> + '_ {
        let blocks = self.blocks.iter().map(Block::open).chain([self.open.clone()]);
        blocks.flat_map(move |bytes| self.unpack(&bytes))
    }

    fn unpack(&self, mut bytes: &[u8]) -> Vec<Summary> {
        let mut all = Vec::new();
        while let Ok((packed, rest)) = postcard::take_from_bytes::<Packed>(bytes) {
            all.push(self.summary(packed));
            bytes = rest;
        }
        all
    }

    fn summary(&self, packed: Packed<'_>) -> Summary {
        let [area, state, kind, guide, license] = packed.words.map(|number| self.words.word(number));
        let row = |row: Row| {
            let bit = |at: u8| row.bits >> at & 1 == 1;
            DatasetRow {
                theme: self.words.word(row.theme),
                recommended: self.words.word(row.recommended),
                promised: row.promised,
                opened: row.opened,
                published: bit(0),
                overdue: bit(1),
                alert: bit(2),
                open_license: bit(3),
            }
        };
        Summary {
            path: packed.path.to_string(),
            name: packed.name.to_string(),
            area,
            state,
            kind,
            population: packed.population,
            guide,
            revision: packed.revision,
            shared: packed.shared,
            plan: u64::from_le_bytes(packed.plan),
            content: u64::from_le_bytes(packed.content),
            steps: packed.steps,
            required: packed.required,
            datasets: packed.datasets.into_iter().map(row).collect(),
            license,
            hits: packed.hits,
            score: packed.score,
            demands: packed.demands,
            remarks: packed.remarks,
            texts: packed.texts.into_iter().map(u64::from_le_bytes).collect(),
        }
    }
}

impl<'s> FromIterator<&'s Summary> for Pile {
    fn from_iter<I: IntoIterator<Item = &'s Summary>>(all: I) -> Self {
        all.into_iter().fold(Self::default(), |mut pile, one| {
            pile.push(one);
            pile
        })
    }
}

impl Block {
    fn open(&self) -> Vec<u8> {
        let Some(length) = self.squeezed else { return self.bytes.to_vec() };
        let mut bytes = Vec::with_capacity(length);
        // It was squeezed by this very process.
        let _ = DeflateDecoder::new(&*self.bytes).take(length as u64).read_to_end(&mut bytes);
        bytes
    }
}

fn squeeze(bytes: &[u8]) -> Option<Block> {
    let mut out = DeflateEncoder::new(Vec::with_capacity(bytes.len() / 2), Compression::fast());
    out.write_all(bytes).ok()?;
    let squeezed = out.finish().ok()?;
    (squeezed.len() < bytes.len())
        .then(|| Block { bytes: squeezed.into_boxed_slice(), squeezed: Some(bytes.len()) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::review::summary::Status;

    fn summary(at: u32) -> Summary {
        let step = StepRow { status: Status::InProgress, asked: 9, answered: 4, ..StepRow::default() };
        let row = |n: u32| DatasetRow {
            theme: ["salud", "", "finanzas"][(n % 3) as usize].into(),
            promised: n.is_multiple_of(2).then_some(20_000 + n as i32),
            published: n.is_multiple_of(3),
            overdue: n.is_multiple_of(5),
            alert: n.is_multiple_of(7),
            open_license: n % 2 == 1,
            ..DatasetRow::default()
        };
        Summary {
            path: format!("planes/municipio-{at}.toml"),
            name: format!("Ayuntamiento {at}"),
            area: format!("{:05}", at % 2500),
            population: Some(at * 7),
            plan: u64::from(at).wrapping_mul(0x9e37_79b9_7f4a_7c15),
            steps: vec![step; 9],
            required: (at % 50, 60),
            datasets: (at..at + 12).map(row).collect(),
            hits: vec![(3, 2)],
            score: vec![Reached::NotMeasured, Reached::Measured { got: at % 100, of: 100 }],
            texts: vec![u64::from(at), u64::MAX],
            ..Summary::default()
        }
    }

    #[test]
    fn what_is_packed_comes_back_as_it_was() {
        let all: Vec<Summary> = (0..40_000).map(summary).collect();
        let pile: Pile = all.iter().collect();
        assert_eq!(pile.len(), all.len());
        assert!(pile.blocks.iter().any(|block| block.squeezed.is_some()), "none was squeezed");
        assert!(pile.iter().eq(all));
    }
}
