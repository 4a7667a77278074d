//! What goes beside a file: its dictionary, README, Table Schema, provenance and quality statement.

mod schema;

pub use schema::{TYPES, table_schema, table_schema_seen};
