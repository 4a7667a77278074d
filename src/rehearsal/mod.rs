//! What a portal will do with the catalogue, before it is sent.
