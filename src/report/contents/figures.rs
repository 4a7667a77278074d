//! What people asked for, and what the plan takes.

use super::Document;

/// What was asked for, without anything about who asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Demand {
    /// Demands in all, repeated ones counted as often as they came.
    pub total: u64,
    /// The time that they came in: «de enero a diciembre de 2025».
    pub window: String,
    /// What a dataset answers, most asked first.
    pub answered: Vec<Asked>,
    /// What no dataset answers, most asked first.
    pub unanswered: Vec<Asked>,
    /// Demands that nobody has looked at yet.
    pub unread: u64,
    pub notes: Vec<String>,
}

/// One thing that was asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Asked {
    /// What, in words; empty where a dataset says it.
    pub text: String,
    /// Id of the dataset; empty when there is none.
    pub dataset: String,
    pub count: u64,
    /// What was answered: «Sí, el 15 de mayo de 2026».
    pub reply: String,
}

/// A figure of which the least, the likely and the most are given.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Three {
    pub least: f64,
    pub likely: f64,
    pub most: f64,
}

/// What the plan takes.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Cost {
    /// The estimate in sentences.
    pub summary: Vec<String>,
    /// By role, most hours first.
    pub hours: Vec<RoleHours>,
    /// Of all roles together: first openings, and one year of updates. The ends of a range do not add up by role.
    pub total: Option<(Three, Three)>,
    /// Mexican pesos of the first openings, when they could be estimated.
    pub money: Option<Money>,
    /// The same of one year of updates.
    pub money_year: Option<Money>,
    /// Roles of which nobody said what an hour costs.
    pub without_rate: Vec<String>,
    /// Money that was set aside, «$1,250.50»; empty when nobody said.
    pub budget: String,
    pub assumptions: Vec<Assumption>,
    pub notes: Vec<String>,
    pub source: Document,
}

/// Hours of one role: those of the first openings, and those of one year of updates.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct RoleHours {
    pub role: String,
    pub first: Three,
    pub updates: Three,
}

/// Whole pesos.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Money {
    pub least: i64,
    pub expected: i64,
    pub most: i64,
}

/// Something that the estimate takes for granted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Assumption {
    pub what: String,
    pub value: String,
    /// Where it comes from; «supuesto de la Guía, sin verificar».
    pub source: String,
    /// The institution put its own figure.
    pub own: bool,
}
