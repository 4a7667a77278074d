//! What a file is, by its content; its name is asked last.

pub mod layout;
pub mod text;
