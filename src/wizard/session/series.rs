//! Questions one after another: forward to what is open, back to anything, nothing ever deleted.

use super::super::flow::{Scope, Spot, State};
use super::{Go, Session};
use crate::error::Result;
use crate::guide::model::{Each, Pass};
use crate::text::session as say;
use crate::toml_text::Address;

/// Which spots of a step belong together.
#[derive(Debug, Clone)]
pub struct Series {
    /// Index of the step in the Guide.
    pub step: usize,
    pub about: About,
}

#[derive(Debug, Clone)]
pub enum About {
    /// The questions asked once, from one index of the step's questions to another.
    Once(std::ops::Range<usize>),
    /// One dataset or one file; `first_pass` asks only the quick list.
    Item { scope: Scope, first_pass: bool },
}

impl Session<'_> {
    /// Asks what is open in a series, from its beginning or from an address.
    ///
    /// Questions already answered are only asked again when the person goes back to them.
    pub(super) fn ask_series(&mut self, series: &Series, from: Option<&Address>) -> Result<Go> {
        let mut cursor = from.cloned().or_else(|| self.first_open(series));
        while let Some(at) = cursor {
            let spots = self.spots_of(series);
            let Some(index) = spots.iter().position(|(address, _)| *address == at) else { break };
            let Some(spot) = self.flow().spot_at(&at) else { break };
            let certain = spots.len() > 1 && self.count_is_certain(series);
            let position = certain.then_some((index + 1, spots.len()));
            match self.ask_spot(&spot, position)? {
                Go::Next => cursor = self.open_after(series, &at),
                Go::Back if index == 0 => return Ok(Go::Back),
                Go::Back => cursor = Some(spots[index - 1].0.clone()),
                go => return Ok(go),
            }
        }
        Ok(Go::Next)
    }

    /// Asks one question, whatever its state.
    pub(super) fn ask_one(&mut self, at: &Address) -> Result<Go> {
        match self.flow().spot_at(at) {
            Some(spot) => self.ask_spot(&spot, None),
            None => {
                self.say(&say::NOT_ASKED_NOW);
                Ok(Go::Next)
            }
        }
    }

    /// Addresses and states of a series, in the order of asking.
    pub(super) fn spots_of(&self, series: &Series) -> Vec<(Address, State)> {
        let flow = self.flow();
        let step = &self.guide.steps[series.step];
        // What was taken from files wants a word from the person, as what is missing does.
        let state = |spot: Spot| {
            let scanned = flow.unconfirmed(&spot.address) || flow.again(&spot.address);
            let state = if scanned { State::Missing } else { flow.state(&spot) };
            (spot.address, state)
        };
        match &series.about {
            About::Once(range) => {
                let asked = step.questions[range.clone()].iter();
                asked.filter_map(|question| flow.spot(step, question, &Scope::default())).map(state).collect()
            }
            About::Item { scope, first_pass } => {
                let wanted = |each: Each| (each == Each::Distribution) == scope.distribution.is_some();
                let quick = |pass: Option<Pass>| !first_pass || pass == Some(Pass::List);
                let asked =
                    step.questions.iter().filter(|q| q.each != Each::Once && wanted(q.each) && quick(q.pass));
                asked.filter_map(|question| flow.spot(step, question, scope)).map(state).collect()
            }
        }
    }

    /// A total is only shown when no open condition can still change it.
    fn count_is_certain(&self, series: &Series) -> bool {
        let flow = self.flow();
        let (range, scope) = match &series.about {
            About::Once(range) => (range.clone(), Scope::default()),
            About::Item { scope, .. } => (0..self.guide.steps[series.step].questions.len(), scope.clone()),
        };
        let questions = &self.guide.steps[series.step].questions[range];
        let sources =
            questions.iter().filter_map(|question| question.when.as_ref()).flat_map(|when| when.questions());
        sources.into_iter().all(|id| flow.settled(id, &scope))
    }

    fn first_open(&self, series: &Series) -> Option<Address> {
        let spots = self.spots_of(series);
        let missing = spots.iter().position(|(_, state)| *state == State::Missing)?;
        // Optional questions just before the first missing one have not been offered yet either.
        let open = |(_, state): &&(Address, State)| matches!(state, State::Missing | State::Blank);
        let blanks = spots[..missing].iter().rev().take_while(open).count();
        Some(spots[missing - blanks].0.clone())
    }

    fn open_after(&self, series: &Series, at: &Address) -> Option<Address> {
        let spots = self.spots_of(series);
        let here = spots.iter().position(|(address, _)| address == at)?;
        let open = |(_, state): &&(Address, State)| matches!(state, State::Missing | State::Blank);
        spots[here + 1..].iter().find(open).map(|(address, _)| address.clone())
    }
}
