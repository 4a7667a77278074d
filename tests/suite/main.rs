//! The tests of the whole, in one binary.

mod calendar;
mod catalogs;
mod commands;
mod cost;
mod demand;
mod faults;
mod found;
mod guide_check;
mod hostile;
mod import;
mod import_tables;
#[cfg(unix)]
mod kill_interview;
mod kill_store;
mod layering;
mod license;
mod merge;
mod outside;
mod papers;
mod plain;
mod plan_text;
mod plans;
mod powercut;
mod prepare;
mod priority;
mod recommended;
mod report;
mod rescue;
mod scan;
mod scan_equal;
mod scan_false_alarms;
mod scan_hostile;
#[cfg(unix)]
mod scan_memory;
mod scan_truth;
mod screens;
mod spreadsheet;
mod support;
mod terminal;
mod whole;
mod workbook;
mod writers;
mod xalapa;
