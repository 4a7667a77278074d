//! The catalogue in other people's formats: one file a format, and what each of them cannot say.

pub mod ckan;
mod eu;
pub mod schema_org;
mod values;
