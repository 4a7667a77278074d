//! Datasets that the plan itself is: the opening plan, and the public view of the inventory.

use super::Catalog;
use crate::guide::model::Guide;
use crate::plan::model::Plan;
use crate::text::free::Taken;

/// Adds them behind the others.
pub(super) fn add(_guide: &Guide, _plan: &Plan, _catalog: &mut Catalog, _names: &mut Taken) {}
