//! What is not opened: on what ground, who decided, until when, and what can be opened all the same.
