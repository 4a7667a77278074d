//! The manual as a site, made from the Guide, from the help of the commands and from the pages of `guide/manual`.
