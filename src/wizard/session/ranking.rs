//! The page of the order: what to open first, why, and what would change it.

use super::{Go, Session};
use crate::error::Result;

impl Session<'_> {
    /// The page of the order.
    ///
    /// # Errors
    /// When a decision could not be saved.
    pub fn priority_page(&mut self) -> Result<Go> {
        Ok(Go::Next)
    }
}
