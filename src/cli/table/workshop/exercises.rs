//! `taller` alone: the exercises.

use std::path::PathBuf;

use clap::ArgMatches;

use super::super::super::read::{flag as has, number, path};
use super::super::super::spec::{Form, Input, Takes, flag, name, operand, option};
use crate::text::{cli, exercise as say, workshop};

/// What `taller` alone is told.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Folder of the practice.
    pub folder: Option<PathBuf>,
    /// Number of the exercise to begin with, from 1.
    pub step: Option<u32>,
    pub no_solve: bool,
    pub project: bool,
    /// A folder of exercises of one's own.
    pub own: Option<PathBuf>,
}

pub const INPUTS: &[Input] = &[
    operand("folder", Form::Maybe, Takes::Folder, cli::FOLDER, workshop::FOLDER_ABOUT),
    option(name("paso", "step"), Takes::Number, say::NUMBER, say::STEP),
    flag(name("sin-resolver", "no-solve"), say::NO_SOLVE),
    flag(name("proyectar", "project"), say::PROJECT),
    option(name("ejercicios", "exercises"), Takes::Folder, cli::FOLDER, say::OWN),
];

pub fn read(m: &ArgMatches) -> Wanted {
    Wanted {
        folder: path(m, "folder"),
        step: number(m, "paso"),
        no_solve: has(m, "sin-resolver"),
        project: has(m, "proyectar"),
        own: path(m, "ejercicios"),
    }
}
