//! Official papers drafted from a plan: one content, as DOCX, ODT and a page to print.
