//! The order with its scores, weights, matrix and reasons, and how firm it is.

use crate::report::contents::{Contents, Moved, Place, Point, Ranking, Span, Weight};
use crate::report::from_plan::From;
use crate::score::listing::{Line, listing};
use crate::score::matrix::{Spot, matrix};
use crate::score::rank::Row;
use crate::score::stability::{Firm, stability};
use crate::score::{self, Setup, rank, setup};
use crate::text::{Text, report_worked as say};
use crate::wizard::answer::write_out;

/// Points by which weights are thought to change.
const MARGIN: i64 = 10;
/// Datasets that are named in a sentence; the rest are counted.
const NAMED: usize = 5;
/// A level at which nothing is known.
const NOTHING: (i64, i64) = (score::STEP, 5 * score::STEP);

/// Puts the datasets in their order. Nothing changes where the Guide has no method, or nothing was measured.
pub(super) fn fill(from: &From<'_>, contents: &mut Contents) {
    let (guide, tree) = (from.beside.guide, from.beside.tree);
    let Ok(setup) = setup(guide, tree, None) else { return };
    let ranking = rank(guide, tree, &setup);
    if !ranking.rows.iter().any(measured) {
        return;
    }
    let place = |id: &str| ranking.rows.iter().position(|row| row.subject.id == id);
    contents.datasets.sort_by_key(|dataset| place(&dataset.id).unwrap_or(usize::MAX));
    let order = Order { from, setup: &setup, ranking: &ranking };
    let lines = listing(&ranking, guide);
    let kept = std::mem::take(&mut contents.ranking);
    contents.ranking = Ranking {
        method: from.to(&ranking.method.title),
        method_note: from.to(&ranking.method.about),
        weights: order.weights(),
        places: ranking.rows.iter().zip(&lines).map(|(row, line)| order.place(row, line)).collect(),
        matrix: matrix(&ranking).iter().filter_map(point).collect(),
        notes: order.notes(),
        agreed: kept.agreed,
    };
}

/// Whether an answer says something of any criterion.
fn measured(row: &Row) -> bool {
    row.subject.parts.iter().any(|part| (part.level.low, part.level.high) != NOTHING)
}

struct Order<'a> {
    from: &'a From<'a>,
    setup: &'a Setup<'a>,
    ranking: &'a score::Ranking<'a>,
}

impl Order<'_> {
    fn to(&self, text: &Text) -> String {
        self.from.to(text)
    }

    fn weights(&self) -> Vec<Weight> {
        let given = &self.ranking.weights.0;
        let own = score::Weights::of(self.ranking.method).0;
        let criteria = self.ranking.criteria.iter().zip(given).zip(own);
        criteria
            .map(|((criterion, weight), own)| Weight {
                criterion: self.to(&criterion.title),
                percent: *weight as f64 / 100.0,
                changed: *weight != own,
                note: self.scale(criterion),
            })
            .collect()
    }

    /// What the ends of a scale mean, and the questions that place a dataset on it.
    fn scale(&self, criterion: &crate::guide::model::criteria::Criterion) -> String {
        let (Some(least), Some(most)) = (criterion.anchors.first(), criterion.anchors.last()) else {
            return String::new();
        };
        let question = |id: &str| self.from.beside.guide.question(id).map(|question| question.code.clone());
        let codes = criterion.signals.iter().filter_map(|signal| question(signal.question.as_deref()?));
        let mut codes: Vec<String> = codes.collect();
        codes.dedup();
        let text = say::SCALE.with_text("least", least).with_text("most", most);
        self.to(&text.with("codes", codes.join(", ")))
    }

    fn place(&self, row: &Row, line: &Line) -> Place {
        let points = |units: i64| units as f64 / score::POINT as f64;
        let own = self.from.plan.dataset.get(&line.id);
        let why = own.and_then(|dataset| dataset.priority.why.clone());
        let sentence = row.open().then(|| match measured(row) {
            true => self.to(&line.sentence),
            false => self.to(&say::UNMEASURED),
        });
        let standing = row.place.filter(|_| measured(row));
        let number = |place: score::Place| u32::try_from(place.rank).unwrap_or(u32::MAX);
        Place {
            dataset: line.id.clone(),
            rank: standing.map_or(0, number),
            tied: standing.is_some_and(|place| place.tied),
            score: measured(row).then(|| Span { least: points(row.score.low), most: points(row.score.high) }),
            turn: self.turn(row, line),
            why: why.into_iter().chain(sentence).collect(),
            moved: row.subject.moved.as_ref().map(|moved| Moved {
                from: standing.map(number).filter(|from| i64::from(*from) != moved.to),
                to: u32::try_from(moved.to).unwrap_or(0),
                why: moved.why.clone(),
                by: moved.by.clone(),
                on: moved.on,
            }),
            gate: self.gate(row),
        }
    }

    /// The turn that was decided; what the score proposes where nobody has decided, and beside a decision that differs.
    fn turn(&self, row: &Row, line: &Line) -> String {
        let decided = self.from.word("dataset.wave", row.subject.wave.as_ref());
        let proposed = self.to(&line.band);
        match (decided.is_empty(), row.open() && measured(row)) {
            (true, true) => self.to(&say::TURN_PROPOSED.with("turn", proposed)),
            (true, false) => self.to(&say::TURN_NONE),
            (false, true) if decided != proposed => {
                let text = say::TURN_DIFFERS.with("decided", decided);
                self.to(&text.with("turn", write_out::lower_first(&proposed)))
            }
            (false, _) => decided,
        }
    }

    fn gate(&self, row: &Row) -> String {
        let one = |held: &score::Held| {
            self.to(&say::GATE.with_text("reason", &held.reason).with_text("lifts", &held.lifts))
        };
        row.subject.held.iter().map(one).collect::<Vec<_>>().join(" ")
    }

    fn notes(&self) -> Vec<String> {
        let mut notes: Vec<String> = self.setup.notes.iter().map(|note| self.to(note)).collect();
        let bonus = self.from.beside.guide.criteria.bonus.as_ref().filter(|_| self.ranking.bonus > 0);
        notes.extend(bonus.map(|bonus| {
            let text = say::BONUS.with("points", self.ranking.bonus);
            self.to(&text.with("what", write_out::lower_first(bonus.title.to(self.from.beside.lang))))
        }));
        notes.extend(self.firmness());
        notes.push(self.to(&say::ORDER_PROPOSAL));
        notes
    }

    /// Whether the order would be the same with other weights.
    fn firmness(&self) -> Option<String> {
        let mut firm = stability(self.ranking, MARGIN);
        firm.retain(|one| self.ranking.rows.get(one.row).is_some_and(measured));
        let loose: Vec<&Firm> = firm.iter().filter(|one| !one.survives).collect();
        if firm.len() < 2 {
            return None;
        }
        let text = match loose.len() {
            0 => say::FIRM_ALL,
            _ if loose.len() == firm.len() => say::FIRM_NONE,
            _ => say::FIRM,
        };
        let text = text.with("k", MARGIN).with("n", firm.len() - loose.len()).with("all", firm.len());
        let more = loose.len().saturating_sub(NAMED);
        let mut list: Vec<String> = loose.iter().take(NAMED).map(|one| self.range(one)).collect();
        list.extend((more > 0).then(|| self.to(&say::MORE_LAST.with("n", more))));
        Some(self.to(&text.with("list", list.join("; "))))
    }

    fn range(&self, firm: &Firm) -> String {
        let text = say::FIRM_ONE.with("n", firm.row + 1);
        self.to(&text.with("best", firm.best).with("worst", firm.worst))
    }
}

/// A dataset of which both figures are known.
fn point(spot: &Spot) -> Option<Point> {
    (spot.value.is_known() && spot.ease.is_known()).then(|| Point {
        dataset: spot.id.clone(),
        value: spot.value.low as f64,
        ease: spot.ease.low as f64,
        gated: spot.held,
    })
}
