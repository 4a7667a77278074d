//! Folders of plans, good and bad.

use super::*;
