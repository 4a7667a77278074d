//! The catalogue in other people's formats: one file a format, and what each of them cannot say.
