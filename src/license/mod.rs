//! Under which terms: the catalogue, what goes with what, advice with its reasons, the notice beside the data.
