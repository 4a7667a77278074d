//! Exercises and rooms for tests of this wing: invented, and small enough to be seen whole.

use super::exercise::Exercise;
use crate::guide::embedded;
use crate::guide::load::{WORKSHOP, part};
use crate::guide::model::workshop::Kit;

pub fn kit() -> Kit {
    part(&embedded::files(), WORKSHOP, &mut Vec::new()).unwrap()
}

pub fn exercise(id: &str, step: &str, minutes: u32, needs: &[&str]) -> Exercise {
    let text = format!(
        "id = \"{id}\"\ntitle = {{ es = \"{id}\", en = \"{id}\" }}\naim = {{ es = \"meta\", en = \"aim\" }}\n\
         minutes = {minutes}\nstep = \"{step}\"\nlevel = 1\nneeds = {needs:?}\n\
         task = {{ es = \"haz\", en = \"do\" }}\n\
         hint = [{{ es = \"una\", en = \"one\" }}, {{ es = \"dos\", en = \"two\" }}]\n\
         because = {{ es = \"porque\", en = \"because\" }}\n[check]\nanswered = [\"team.head.name\"]\n"
    );
    toml::from_str(&text).unwrap()
}

/// A practice plan as the program writes it; `exercises` are tables below `practice.exercise`.
pub fn practice(id: &str, table: &str, exercises: &str) -> String {
    let body = format!(
        "format = 1\nrevision = 3\nid = \"{id}\"\n\n[institution]\nname = \"Villa Práctica\"\narea = \"99001\"\n\n\
         [practice]\ntown = \"pequeno\"\ntable = {table:?}\n\n{exercises}"
    );
    crate::plan::seal::close(&body, "\n")
}
