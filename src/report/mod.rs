//! The plan as a public document: one page that stands alone, and Markdown.
