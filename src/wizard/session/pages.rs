//! What is worked out for a step: the order, the calendar, the terms of use.

use super::{Go, Session};
use crate::error::Result;
use crate::guide::model::Page;
use crate::text::{dictionary, session as say};

impl Session<'_> {
    /// Shows what is worked out, and does what the person says there.
    ///
    /// # Errors
    /// When a decision could not be saved.
    pub fn open_page(&mut self, page: Page) -> Result<Go> {
        match page {
            Page::Order => self.priority_page(),
            Page::Calendar => self.calendar_page(),
            Page::Terms => self.terms_page(),
            Page::Recommended => self.recommended_page(),
            Page::Dictionary => self.dictionary_page(None),
        }
    }

    /// The page of a step that has one, and there is a dataset to speak of where it needs one.
    pub(super) fn step_page(&mut self, step: usize) -> Result<Go> {
        let some = !self.flow().datasets().is_empty();
        // Nothing to describe is nothing to stop at.
        let silent = |page: &Page| *page == Page::Dictionary && !self.has_dictionary(None);
        let page = self.guide.steps[step].page.filter(|page| some || !page.needs_datasets());
        match page.filter(|page| !silent(page)) {
            Some(page) => self.open_page(page),
            None => Ok(Go::Next),
        }
    }

    /// «p para ver el orden que resulta.»
    pub(super) fn page_line(&self, step: usize) -> Option<String> {
        let text = match self.guide.steps[step].page? {
            Page::Order => say::SEE_ORDER,
            Page::Calendar => say::SEE_CALENDAR,
            Page::Terms => say::SEE_TERMS,
            Page::Recommended => say::SEE_RECOMMENDED,
            Page::Dictionary if !self.has_dictionary(None) => return None,
            Page::Dictionary => dictionary::SEE_DICTIONARY,
        };
        Some(self.to(&text).to_string())
    }
}
