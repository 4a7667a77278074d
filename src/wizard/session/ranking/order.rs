//! What a person types on the page of the order, in Spanish or English.

use crate::text::fold::fold;

/// What a person asked of the page. Datasets are named as they were typed: a number, or a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Order {
    Accept,
    /// Answer what is missing of one.
    Answer(String),
    Why(String),
    Move(String, Goal),
    /// Take a move back; the only one when none is named.
    Back(Option<String>),
    Weight(String, i64),
    Keep,
    Drop,
    Method(Option<String>),
    Margin(Option<i64>),
    Enter(String, Option<usize>),
    Matrix,
    /// What is missing, tied, moved or kept back, in words.
    Notes,
    More,
    Help,
    Unknown,
}

/// Where a dataset is moved to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Goal {
    Up,
    Down,
    To(usize),
}

impl Order {
    /// Whether the list is shown again after it.
    pub fn changes(&self) -> bool {
        !matches!(
            self,
            Self::Why(_)
                | Self::Margin(_)
                | Self::Enter(..)
                | Self::Matrix
                | Self::Notes
                | Self::Help
                | Self::Unknown
                | Self::Weight(..)
        )
    }
}

/// Reads a typed order.
pub(super) fn order(typed: &str) -> Order {
    let folded = fold(typed);
    let (first, rest) = folded.split_once(' ').unwrap_or((&folded, ""));
    let named = |make: fn(String) -> Order| {
        if rest.is_empty() { Order::Unknown } else { make(rest.to_string()) }
    };
    match first {
        "por" | "why" => named(Order::Why),
        "sube" | "subir" | "up" => named(|name| Order::Move(name, Goal::Up)),
        "baja" | "bajar" | "down" => named(|name| Order::Move(name, Goal::Down)),
        "mover" | "mueve" | "move" => moved(rest),
        "deshacer" | "undo" => back(rest),
        "peso" | "weight" => weight(rest),
        "guardar" | "keep" | "save" => Order::Keep,
        "dejar" | "drop" => Order::Drop,
        "metodo" | "method" => Order::Method((!rest.is_empty()).then(|| rest.to_string())),
        "margen" | "margin" => number(rest).map_or(Order::Unknown, Order::Margin),
        "entrar" | "enter" => enter(rest),
        "matriz" | "matrix" => Order::Matrix,
        "notas" | "notes" => Order::Notes,
        "v" | "mas" | "more" => Order::More,
        "?" | "ayuda" | "help" => Order::Help,
        _ if rest.is_empty() && first.parse::<usize>().is_ok() => Order::Answer(first.to_string()),
        _ => Order::Unknown,
    }
}

/// A number, or nothing; `None` for anything else.
fn number(word: &str) -> Option<Option<i64>> {
    if word.is_empty() { Some(None) } else { word.parse().ok().map(Some) }
}

/// «3 a 1», «rutas al 1», «3 to 1», «3 1».
fn moved(rest: &str) -> Order {
    let words: Vec<&str> = rest.split(' ').filter(|word| !["a", "al", "to"].contains(word)).collect();
    match words.split_last() {
        Some((to, name)) if !name.is_empty() => match to.parse() {
            Ok(to) if to >= 1 => Order::Move(name.join(" "), Goal::To(to)),
            _ => Order::Unknown,
        },
        _ => Order::Unknown,
    }
}

/// «movimiento», «movimiento 3», «move 3».
fn back(rest: &str) -> Order {
    match rest.split_once(' ').unwrap_or((rest, "")) {
        ("movimiento" | "move", name) => Order::Back((!name.is_empty()).then(|| name.to_string())),
        _ => Order::Unknown,
    }
}

/// «demanda 40», «demanda=40», «de demanda a 40».
fn weight(rest: &str) -> Order {
    let spaced = rest.replace(['=', ':'], " ");
    let words: Vec<&str> =
        spaced.split_whitespace().filter(|word| !["de", "a", "of", "to"].contains(word)).collect();
    match words.split_last() {
        Some((points, name)) if !name.is_empty() => {
            points.parse().map_or(Order::Unknown, |points| Order::Weight(name.join(" "), points))
        }
        _ => Order::Unknown,
    }
}

/// «4», «4 3», «rutas 3».
fn enter(rest: &str) -> Order {
    let words: Vec<&str> = rest.split(' ').filter(|word| !word.is_empty()).collect();
    match words.as_slice() {
        [] => Order::Unknown,
        [name] => Order::Enter((*name).to_string(), None),
        [name @ .., last] => match last.parse() {
            Ok(first) if first >= 1 => Order::Enter(name.join(" "), Some(first)),
            Ok(_) => Order::Unknown,
            Err(_) => Order::Enter(words.join(" "), None),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn orders_are_typed_in_either_language() {
        let same = |spanish: &str, english: &str, wanted: Order| {
            assert_eq!((order(spanish), order(english)), (wanted.clone(), wanted), "{spanish}");
        };
        same("por 2", "why 2", Order::Why("2".into()));
        same("Sube 3", "up 3", Order::Move("3".into(), Goal::Up));
        same("mover 3 a 1", "move 3 to 1", Order::Move("3".into(), Goal::To(1)));
        same("deshacer movimiento 3", "undo move 3", Order::Back(Some("3".into())));
        same("peso demanda 40", "weight demanda=40", Order::Weight("demanda".into(), 40));
        same("método", "method", Order::Method(None));
        same("margen 15", "margin 15", Order::Margin(Some(15)));
        same("entrar 4 3", "enter 4 3", Order::Enter("4".into(), Some(3)));
        same("guardar pesos", "keep weights", Order::Keep);
        same("4", "4", Order::Answer("4".into()));
    }

    #[test]
    fn datasets_may_be_named_by_words() {
        assert_eq!(order("mover rutas de basura al 1"), Order::Move("rutas de basura".into(), Goal::To(1)));
        assert_eq!(order("entrar rutas de basura"), Order::Enter("rutas de basura".into(), None));
    }

    #[test]
    fn what_is_half_said_is_not_guessed() {
        for half in ["por", "mover 3", "mover 3 a 0", "peso 40", "deshacer", "entrar 3 0", "margen x", "hola"]
        {
            assert_eq!(order(half), Order::Unknown, "{half}");
        }
    }
}
