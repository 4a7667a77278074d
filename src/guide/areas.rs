//! States and municipalities with their INEGI keys, searched by typing.

use crate::text::fold::fold;

/// Key of the state that no municipality of Mexico has: invented ones of workshops have keys of it.
pub const INVENTED: &str = "99";

/// One state (2-digit key) or municipality (5-digit key).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Area {
    /// INEGI key, with its zeros.
    pub key: String,
    pub name: String,
    /// Name of the state; the same as `name` for a state.
    pub state: String,
    /// Municipal seat; empty for a state.
    pub seat: String,
    /// Census of 2020; `None` for municipalities created after it.
    pub population: Option<u32>,
}

impl Area {
    pub fn is_state(&self) -> bool {
        self.key.len() == 2
    }

    /// «Zapopan, Jalisco (14120)».
    pub fn label(&self) -> String {
        if self.is_state() {
            format!("{} ({})", self.name, self.key)
        } else {
            format!("{}, {} ({})", self.name, self.state, self.key)
        }
    }
}

/// The table of a Guide, as text; it is read when it is first asked for, not at start-up.
#[derive(Debug, Clone, Default)]
pub struct Areas {
    source: std::borrow::Cow<'static, str>,
    parsed: std::sync::OnceLock<Parsed>,
}

#[derive(Debug, Clone, Default)]
struct Parsed {
    /// States first.
    all: Vec<Area>,
    /// Those of workshops: found by their key, and never searched, listed or counted.
    invented: Vec<Area>,
}

impl Areas {
    /// Rows of `key⇥state⇥municipality⇥seat⇥population`, after comments and one header line.
    pub fn new(source: std::borrow::Cow<'static, str>) -> Self {
        Self { source, parsed: std::sync::OnceLock::new() }
    }

    /// Every state and municipality, states first, by key.
    pub fn all(&self) -> &[Area] {
        &self.parsed().all
    }

    fn parsed(&self) -> &Parsed {
        self.parsed.get_or_init(|| {
            let (invented, all) =
                parse(&self.source).into_iter().partition(|area| area.key.starts_with(INVENTED));
            Parsed { all, invented }
        })
    }

    pub fn get(&self, key: &str) -> Option<&Area> {
        if key.starts_with(INVENTED) {
            return self.parsed().invented.iter().find(|area| area.key == key);
        }
        // States come first; both parts are sorted by key.
        let all = self.all();
        let (states, towns) = all.split_at(all.partition_point(Area::is_state));
        let part = if key.len() == 2 { states } else { towns };
        part.binary_search_by(|area| area.key.as_str().cmp(key)).ok().and_then(|at| part.get(at))
    }

    /// Areas whose name contains the words typed, accents and case folded; the closest first.
    ///
    /// A state typed after a comma narrows the search: `León, Guanajuato`.
    pub fn search(&self, typed: &str) -> Vec<&Area> {
        let (name, state) = typed.split_once(',').unwrap_or((typed, ""));
        let (name, state) = (fold(name), fold(state));
        if name.is_empty() {
            return Vec::new();
        }
        let mut hits: Vec<(u8, &Area)> = self
            .all()
            .iter()
            .filter(|area| state.is_empty() || fold(&area.state).contains(&state))
            .filter_map(|area| Some((closeness(&fold(&area.name), &name)?, area)))
            .collect();
        hits.sort_by(|a, b| {
            (a.0, std::cmp::Reverse(a.1.population), &a.1.key).cmp(&(
                b.0,
                std::cmp::Reverse(b.1.population),
                &b.1.key,
            ))
        });
        hits.into_iter().map(|(_, area)| area).collect()
    }
}

/// 0 the same name, 1 starts with it, 2 a word starts with it, 3 contains it.
fn closeness(name: &str, typed: &str) -> Option<u8> {
    if name == typed {
        Some(0)
    } else if name.starts_with(typed) {
        Some(1)
    } else if name.contains(&format!(" {typed}")) {
        Some(2)
    } else {
        name.contains(typed).then_some(3)
    }
}

fn parse(source: &str) -> Vec<Area> {
    let mut towns: Vec<Area> = source.lines().filter(|line| !line.starts_with('#')).filter_map(row).collect();
    towns.sort_by(|a, b| a.key.cmp(&b.key));
    let mut all: Vec<Area> = Vec::with_capacity(towns.len() + 32);
    for town in &towns {
        match all.last_mut() {
            Some(state) if state.key == town.key[..2] => {
                state.population = Some(state.population.unwrap_or(0) + town.population.unwrap_or(0));
            }
            _ => all.push(Area {
                key: town.key[..2].to_string(),
                name: town.state.clone(),
                seat: String::new(),
                ..town.clone()
            }),
        }
    }
    all.extend(towns);
    all
}

fn row(line: &str) -> Option<Area> {
    let mut cells = line.split('\t');
    let (key, state, name) = (cells.next()?, cells.next()?, cells.next()?);
    if key.len() != 5 || !key.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    Some(Area {
        key: key.to_string(),
        name: name.to_string(),
        state: state.to_string(),
        seat: cells.next().unwrap_or_default().to_string(),
        population: cells.next().and_then(|cell| cell.trim().parse().ok()),
    })
}
