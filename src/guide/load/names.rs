//! Where in the folder of a Guide everything is.

/// The table of states and municipalities.
pub const AREAS: &str = "vocab/municipalities.tsv";
/// The dated law pack.
pub const LAWS: &str = "laws/sources.toml";
/// Severity and sentences of findings.
pub const RULES: &[&str] = &[
    "rules/plan.toml",
    "rules/guide.toml",
    "rules/handover.toml",
    "rules/pack.toml",
    "rules/scan.toml",
    "rules/opening.toml",
    "rules/import.toml",
    "rules/improve.toml",
    "rules/approval.toml",
    "rules/export.toml",
    "rules/prepare.toml",
    "rules/promotion.toml",
    "rules/rehearsal.toml",
    "rules/review.toml",
    "rules/rubric.toml",
    "rules/watch.toml",
];
/// The printable workbook.
pub const WORKBOOK: &str = "templates/workbook.html";
/// Classes of personal data.
pub const CLASSES: &str = "personal/classes.toml";
/// What can be done with them.
pub const TREATMENTS: &str = "personal/treatments.toml";
/// A rubric to begin with: it is copied as it is, and read by `rubric`.
pub const RUBRIC: &str = "rubric.toml";
/// Words for telling what files hold, besides classes and treatments.
pub const LORE: &[&str] = &[
    "personal/columns.toml",
    "personal/given-names.txt",
    "personal/institution-words.txt",
    "personal/mailbox-words.txt",
    "personal/post-words.txt",
    "personal/public-domains.txt",
    "personal/sensitive-words.txt",
    "personal/settlement-words.txt",
    "personal/street-words.txt",
    "personal/surnames.txt",
    "personal/telling-words.txt",
    RUBRIC,
    "scan/words.toml",
    BOARD_PAGE,
    BOARD_SCRIPT,
    CANVAS_PAGE,
    "templates/handover.html",
    "templates/manual/base.html",
    "templates/manual/buscar.js",
    "templates/manual/cards.html",
    "templates/manual/choice.html",
    "templates/manual/findings.html",
    "templates/manual/home.html",
    "templates/manual/manual.css",
    "templates/manual/order.html",
    "templates/manual/orders.html",
    "templates/manual/page.html",
    "templates/manual/parts.html",
    "templates/manual/questions.html",
    "templates/manual/search.html",
    "templates/manual/sources.html",
    "templates/manual/step.html",
    "templates/manual/stories.html",
    "templates/manual/vocabulary.html",
    "templates/region.html",
    "templates/region.js",
    "templates/site/base.html",
    "templates/site/closed.html",
    "templates/site/dataset.html",
    "templates/site/estilo.css",
    "templates/site/home.html",
    "templates/site/list.html",
    "templates/site/moved.html",
    "templates/site/notfound.html",
    "templates/site/parts.html",
    "templates/site/sitio.js",
    "templates/site/uses.html",
    "vocab/outline.tsv",
    "vocab/points.tsv",
];
/// The page of a scan.
pub const SCAN_PAGE: &str = "templates/scan.html";
/// The public page of a plan.
pub const REPORT_PAGE: &str = "templates/report.html";
/// An official paper as a page to print.
pub const PAPER_PAGE: &str = "templates/paper.html";
/// What decides the order of opening.
pub const CRITERIA: &str = "criteria.toml";
/// What opening takes.
pub const EFFORT: &str = "effort.toml";
/// Days of rest.
pub const CALENDAR: &str = "calendar.toml";
/// Advice on terms of use.
pub const TERMS: &str = "license.toml";
/// Words of requests.
pub const DEMAND: &str = "demand.toml";
/// What others usually open.
pub const RECOMMENDED: &str = "recommended.toml";
/// What lists of others call things.
pub const IMPORT: &str = "import.toml";
/// What is assumed when published data are looked after.
pub const WATCH: &str = "watch.toml";
/// What a coordinator looks at, and the published score.
pub const REVIEW: &str = "review.toml";
/// How the picture of many plans groups them.
pub const NETWORK: &str = "network.toml";
/// The first page of a hand-over.
pub const HANDOVER_PAGE: &str = "templates/handover.html";
/// The page of that picture.
pub const REGION_PAGE: &str = "templates/region.html";
/// What makes its table and map answer.
pub const REGION_SCRIPT: &str = "templates/region.js";
/// The board of a room.
pub const BOARD_PAGE: &str = "templates/board.html";
/// What makes it look again.
pub const BOARD_SCRIPT: &str = "templates/board.js";
/// The canvas of a workshop.
pub const CANVAS_PAGE: &str = "templates/canvas.html";
/// Where municipalities are.
pub const POINTS: &str = "vocab/points.tsv";
/// The outline of the country.
pub const OUTLINE: &str = "vocab/outline.tsv";
/// What changes hands with the administration.
pub const HANDOVER: &str = "handover.toml";
/// The cycle of improvement: acts, maturity, indicators.
pub const IMPROVE: &str = "improve.toml";
/// How data are made known.
pub const PROMOTION: &str = "promotion.toml";
/// What names, streets and colonies of invented municipalities are made of.
pub const WORKSHOP_WORDS: &str = "workshop/words.toml";
/// What frames the exercises of a workshop.
pub const WORKSHOP: &str = "workshop/workshop.toml";
/// What the law obliges to publish.
pub const OBLIGATIONS: &str = "obligations.toml";

pub fn step_file(name: &str) -> String {
    format!("steps/{name}.toml")
}

pub fn paper_file(name: &str) -> String {
    format!("papers/{name}.toml")
}

/// The columns of a recommended dataset.
pub fn spec_file(name: &str) -> String {
    format!("specs/{name}.toml")
}

/// An experience of others.
pub fn story_file(name: &str) -> String {
    format!("stories/{name}.toml")
}

/// An invented municipality.
pub fn town_file(name: &str) -> String {
    format!("workshop/towns/{name}.toml")
}

/// An exercise of a workshop.
pub fn exercise_file(name: &str) -> String {
    format!("workshop/exercises/{name}.toml")
}

/// A page of the manual.
pub fn manual_file(name: &str) -> String {
    format!("manual/{name}.toml")
}

/// Whether a file is kept as text and read when it is wanted: what only few sittings need.
pub(super) fn is_carried(name: &str) -> bool {
    ["workshop/", "manual/"].iter().any(|folder| name.starts_with(folder))
}

pub fn vocab_file(name: &str) -> String {
    format!("vocab/{name}.toml")
}
