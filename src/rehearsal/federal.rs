//! What the federal harvester (`ckanops`) does with a catalogue of ADELA. It has no defence: it stops at the first
//! dataset that it cannot read, and those behind it are not harvested either.
//!
//! Source: `vaquer/ckanops`, `converters.py` (`govType` and `theme` are capitalised without a look, keywords and
//! distributions gone through; commit 0a6de42) and its reading of `temporal` in two at the bar (0d48ed0).

use serde_json::Value;

/// Where it stops.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stop {
    /// `govType` is no text.
    Kind,
    /// `theme` is no text, and the publisher has a name.
    Theme,
    /// `keyword` is there and is no list.
    Keywords,
    /// `temporal` is there and is not two things with one bar between them.
    Period,
    /// `distribution` is there and is no list.
    Files,
}

/// Everything that stops it at one dataset of `catalogo.json`.
pub fn stops(dataset: &Value) -> Vec<Stop> {
    let text = |key: &str| dataset.get(key).and_then(Value::as_str);
    let named =
        dataset.pointer("/publisher/name").and_then(Value::as_str).is_some_and(|name| !name.is_empty());
    let odd = |key: &str| dataset.get(key).is_some_and(|value| !value.is_array());
    let period = match dataset.get("temporal") {
        None | Some(Value::Null) => false,
        Some(Value::String(span)) => !span.is_empty() && span.split('/').count() != 2,
        Some(_) => true,
    };
    let all = [
        (text("govType").is_none(), Stop::Kind),
        (named && text("theme").is_none(), Stop::Theme),
        (odd("keyword"), Stop::Keywords),
        (period, Stop::Period),
        (odd("distribution"), Stop::Files),
    ];
    all.into_iter().filter(|(stops, _)| *stops).map(|(_, stop)| stop).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn it_stops_where_python_would_raise() {
        let good = json!({ "govType": "municipal", "theme": "Salud", "keyword": [], "temporal": "2019-01-01/2025-12-31",
            "publisher": { "name": "Villa" }, "distribution": [] });
        assert_eq!(stops(&good), []);
        for (key, value, stop) in [
            ("govType", Value::Null, Stop::Kind),
            ("theme", Value::Null, Stop::Theme),
            ("keyword", json!(null), Stop::Keywords),
            ("keyword", json!("a, b"), Stop::Keywords),
            ("temporal", json!("2019"), Stop::Period),
            ("temporal", json!("2019-01-01/2025-12-31/R"), Stop::Period),
            ("distribution", Value::Null, Stop::Files),
        ] {
            let mut bad = good.clone();
            bad[key] = value;
            assert_eq!(stops(&bad), [stop], "{bad}");
        }
        let mut nameless = good.clone();
        nameless["theme"] = Value::Null;
        nameless["publisher"] = json!({ "mbox": "x@y.mx" });
        assert_eq!(stops(&nameless), []);
    }
}
