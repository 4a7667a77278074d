//! The page of what others usually have.

use super::{Go, Session};
use crate::error::Result;

impl Session<'_> {
    /// Shows what others usually have and is not in the inventory, and notes what the person says of it.
    ///
    /// # Errors
    /// When a decision could not be saved.
    pub fn recommended_page(&mut self) -> Result<Go> {
        Ok(Go::Next)
    }
}
