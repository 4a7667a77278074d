//! Datasets that the plan itself is: the opening plan, and the public view of the inventory.

use super::{Catalog, From};
use crate::text::free::Taken;

/// Adds them behind the others.
pub(super) fn add(_from: &From<'_>, _catalog: &mut Catalog, _names: &mut Taken) {}
