//! Sentences of requests to the network.

use super::texts;

texts! {}
