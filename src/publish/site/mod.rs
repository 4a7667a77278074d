//! A static site of open data: pages, search and feeds, made of the catalogue.
