//! Names that nobody has yet: ids, folders, files. A taken name gets a number, from 2 on.

use std::collections::{HashMap, HashSet};

use super::fold::slug;

/// A name as an id, or what stands in for one when nothing of it is left.
pub fn id(name: &str, most: usize, instead: &str) -> String {
    Some(slug(name, most)).filter(|id| !id.is_empty()).unwrap_or_else(|| instead.to_string())
}

/// Whether Windows keeps a name, without its ending and in small letters, for a device: no file can be called so.
pub fn is_device(stem: &str) -> bool {
    ["con", "prn", "aux", "nul"].contains(&stem)
        || (stem.len() == 4 && ["com", "lpt"].iter().any(|port| stem.starts_with(port)))
}

/// A name, numbered when it is taken.
pub fn free(name: &str, taken: impl Fn(&str) -> bool) -> String {
    let numbered = (2..).map(|number| format!("{name}-{number}"));
    let all = std::iter::once(name.to_string()).chain(numbered);
    all.into_iter().find(|name| !taken(name)).unwrap_or_else(|| name.to_string())
}

/// Names that are taken, of which many are asked for: a thousand of one name are not tried one by one.
#[derive(Debug, Default)]
pub struct Taken {
    names: HashSet<String>,
    /// The last number given to a name.
    numbers: HashMap<String, usize>,
}

impl Taken {
    /// A name that is free, taken from now on.
    pub fn take(&mut self, name: &str) -> String {
        if self.insert(name) {
            return name.to_string();
        }
        let number = self.numbers.get(name).copied().unwrap_or(1);
        let next = (number + 1..).find(|number| !self.names.contains(&format!("{name}-{number}")));
        let number = next.unwrap_or(number);
        self.numbers.insert(name.to_string(), number);
        let free = format!("{name}-{number}");
        self.names.insert(free.clone());
        free
    }

    /// Takes a name as it is; false when somebody has it.
    pub fn insert(&mut self, name: &str) -> bool {
        self.names.insert(name.to_string())
    }
}

impl<S: Into<String>> FromIterator<S> for Taken {
    fn from_iter<I: IntoIterator<Item = S>>(names: I) -> Self {
        Self { names: names.into_iter().map(Into::into).collect(), numbers: HashMap::new() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_taken_name_gets_the_first_number_that_is_free() {
        let mut taken: Taken = ["a", "b", "b-2", "b-4"].into_iter().collect();
        let given: Vec<String> = ["b", "b", "c", "c", "b", "a"].map(|name| taken.take(name)).into();
        assert_eq!(given, ["b-3", "b-5", "c", "c-2", "b-6", "a-2"]);
        assert_eq!(free("b", |name| ["b", "b-2"].contains(&name)), "b-3");
    }

    #[test]
    fn a_name_without_letters_has_something_instead() {
        assert_eq!((id("¿?", 60, "conjunto"), id("Año 1", 60, "x")), ("conjunto".into(), "anio-1".into()));
    }
}
