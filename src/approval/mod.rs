//! What is shown to the people who approve a publication, and whether they all did.
