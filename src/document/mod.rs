//! What goes beside a file: its dictionary, README, Table Schema, provenance and quality statement.
