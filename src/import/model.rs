//! What a file of others says, field by field with its place: nothing is judged yet, nothing is lost.

use serde::{Deserialize, Serialize};

/// A file read.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Catalog {
    /// Id of the format.
    pub format: String,
    /// What it says of the institution, the team or the plan: fields such as `institution.name`.
    pub facts: Vec<Said>,
    pub datasets: Vec<Entry>,
    pub remarks: Vec<Remark>,
    /// Headers of a plain table in its order, and the field that each was taken for.
    pub columns: Vec<Matched>,
    /// Rows, records or nodes that the source has, to compare with what was read.
    pub read: u64,
}

/// A dataset as the file has it.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    /// `Inventario!2`, `dataset[14]`, `renglón 3`.
    pub place: String,
    /// What the source calls it for life: an identifier, a name, an address of RDF.
    pub key: Option<String>,
    pub said: Vec<Said>,
    pub files: Vec<File>,
}

/// A file or service of a dataset.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct File {
    pub place: String,
    pub said: Vec<Said>,
}

/// One value as the source writes it.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Said {
    /// Field as in the Guide's questions: `dataset.title`, `distribution.download_url`.
    pub field: String,
    /// One text, or the items of a list. Ids of terms, ISO dates and `R/P1M` are understood as such.
    pub texts: Vec<String>,
    /// `Inventario!F14`, `dataset[14].accrualPeriodicity`.
    pub place: String,
    /// It was concluded and not read: the person should look at it.
    pub guess: bool,
}

impl Said {
    pub fn new(field: &str, text: impl Into<String>, place: impl Into<String>) -> Self {
        Self { field: field.into(), texts: vec![text.into()], place: place.into(), guess: false }
    }

    pub fn guessed(mut self) -> Self {
        self.guess = true;
        self
    }
}

/// A header and what it was taken for.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Matched {
    pub header: String,
    pub place: String,
    pub field: Option<String>,
    /// 0 to 100; 100 when the person said it, or it is the field's own name.
    pub sure: u8,
}

/// Something to tell about the file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Remark {
    pub code: Code,
    pub place: String,
    /// Field that it is about, when it is about one.
    pub field: Option<String>,
    /// What is written there; personal data is masked before it is shown.
    pub what: String,
    /// What was understood, or is expected.
    pub meant: String,
}

/// What can be said; each code has its rule in `guide/rules/import.toml`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Code {
    /// Has no place in the plan.
    Dropped,
    /// Read in another way than it is written.
    Guessed,
    /// Not written, but concluded from what is: which answer, and its value.
    Supposed,
    /// An example row of the template.
    Example,
    /// Cannot be read as what it should be.
    Odd,
    /// The Guide does not take it as an answer: the sentence of its question says what is expected.
    Unfit,
    /// Can be read in more than one way.
    Several,
    /// Longer than the Guide allows: its beginning was taken.
    Shortened,
    /// Said before of the same dataset or file in another way.
    Again,
    /// A dataset without a title.
    Untitled,
    /// Two datasets with the same key or identifier.
    Repeated,
    /// One key twice in the same record: the last one was read.
    Twice,
    /// A date to come that has passed: what is written, and the day that it is.
    Past,
    /// A date of a year that nobody plans for.
    Far,
    /// Closed without a reason.
    NoReason,
    /// A reason for closing what is public.
    NeedlessReason,
    /// Two rows of one dataset say different things; the first stays.
    Differs,
    /// Files of one dataset have different levels of access; the most closed one stays.
    Closest,
    /// A row that does not say its dataset: it goes with the one above.
    Continued,
    /// A row without the name of a dataset: the name of its file is taken.
    Named,
    /// Two datasets with the same identifier.
    RepeatedKey,
    /// A cell beyond the last header.
    Ragged,
    /// The headers have no values; the columns were taken in the order of the template.
    NoHeader,
    /// There are headers and nothing under them.
    NoRows,
    /// A list of persons, of which nothing is taken.
    People,
    /// Two columns for the same field: the surer one was taken.
    Taken,
    /// A passage of the law of 2015 that the Guide does not match with that of 2025.
    OldLaw,
    /// A file of which only the name is known.
    Bare,
    /// The source has more than the file: a page of a search.
    Partial,
    /// A file of a catalogue without an address to get it from.
    NoAddress,
    /// A row of a dataset that the sheet of datasets does not have.
    Orphan,
    /// A column of files that a plan keeps by dataset.
    Gathered,
    /// Columns that are about persons.
    Personal,
    /// No column looks like the name of the dataset.
    NoTitle,
    /// A row of titles, totals or notes.
    Aside,
    /// A sheet that is left out.
    Sheet,
}

impl Code {
    pub const ALL: &[Self] = &[
        Self::Dropped,
        Self::Guessed,
        Self::Supposed,
        Self::Example,
        Self::Odd,
        Self::Unfit,
        Self::Several,
        Self::Shortened,
        Self::Again,
        Self::Untitled,
        Self::Repeated,
        Self::Twice,
        Self::Past,
        Self::Far,
        Self::NoReason,
        Self::NeedlessReason,
        Self::Differs,
        Self::Closest,
        Self::Continued,
        Self::Named,
        Self::RepeatedKey,
        Self::Ragged,
        Self::NoHeader,
        Self::NoRows,
        Self::People,
        Self::Taken,
        Self::OldLaw,
        Self::Bare,
        Self::Partial,
        Self::NoAddress,
        Self::Orphan,
        Self::Gathered,
        Self::Personal,
        Self::NoTitle,
        Self::Aside,
        Self::Sheet,
    ];

    /// The code of the finding.
    pub fn id(self) -> &'static str {
        match self {
            Self::Dropped => "import-dropped",
            Self::Guessed => "import-guessed",
            Self::Supposed => "import-supposed",
            Self::Example => "import-example-row",
            Self::Odd => "import-odd",
            Self::Unfit => "import-unfit",
            Self::Several => "import-several",
            Self::Shortened => "import-shortened",
            Self::Again => "import-again",
            Self::Untitled => "import-untitled",
            Self::Repeated => "import-repeated",
            Self::Twice => "import-key-twice",
            Self::Past => "import-date-past",
            Self::Far => "import-date-far",
            Self::NoReason => "import-no-reason",
            Self::NeedlessReason => "import-needless-reason",
            Self::Differs => "import-differs",
            Self::Closest => "import-closest",
            Self::Continued => "import-continued",
            Self::Named => "import-named",
            Self::RepeatedKey => "import-repeated-key",
            Self::Ragged => "import-ragged",
            Self::NoHeader => "import-no-header",
            Self::NoRows => "import-no-rows",
            Self::People => "import-people",
            Self::Taken => "import-column-taken",
            Self::OldLaw => "import-old-law",
            Self::Bare => "import-bare-file",
            Self::Partial => "import-partial",
            Self::NoAddress => "import-no-address",
            Self::Orphan => "import-orphan",
            Self::Gathered => "import-gathered",
            Self::Personal => "import-personal",
            Self::NoTitle => "import-no-title",
            Self::Aside => "import-aside",
            Self::Sheet => "import-sheet",
        }
    }
}
