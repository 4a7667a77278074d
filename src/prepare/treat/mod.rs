//! What is done to personal data before a table is published, and how far it protects.
