//! Where results go, and which file of which dataset of the plan they are of.

use std::path::{Path, PathBuf};

use crate::app::App;
use crate::cli::prepare::Wanted;
use crate::commands::open::look;
use crate::error::Result;
use crate::plan::model::Distribution;
use crate::plan::model::Plan;
use crate::plan::typed::typed;
use crate::text::free::id;

use super::input::Input;

/// The folder beside a plan that prepared files are in.
const FOLDER: &str = "datos-abiertos";
/// Letters of the name of a file or folder.
const NAME: usize = 60;

/// Where the results of a file go.
pub struct Place {
    /// The plan, when there is one that the file or the results are of.
    pub plan: Option<(PathBuf, Box<Plan>)>,
    /// Ids of the dataset and of its file.
    pub of: Option<(String, String)>,
    pub folder: PathBuf,
    /// Where the program was started.
    cwd: PathBuf,
}

impl Place {
    /// Looks the file up in the plan.
    ///
    /// # Errors
    /// When there is a plan and it cannot be read.
    pub fn of(app: &App, input: &Input, wanted: &Wanted) -> Result<Self> {
        let named = app.options.plan.is_some();
        let path = app.find_plan(None)?;
        // A plan that was named and is not there is told as such; without any, the file is prepared alone.
        let plan = match path.filter(|path| named || path.is_file()) {
            Some(path) => {
                let tree = look(app, &path)?.doc.tree().clone();
                Some((path, Box::new(typed(&tree))))
            }
            None => None,
        };
        let of = plan.as_ref().and_then(|(path, plan)| held(path, plan, &input.path));
        let stem = name_of(&input.stem());
        let said = wanted.folder.as_ref().map(|folder| app.cwd().join(folder));
        let folder = match (&plan, &of) {
            (Some((path, _)), Some((dataset, _))) => beside(path).join(FOLDER).join(dataset),
            _ => app.cwd().join(FOLDER).join(stem),
        };
        Ok(Self {
            plan: if of.is_some() { plan } else { None },
            of,
            folder: said.unwrap_or(folder),
            cwd: app.cwd().to_path_buf(),
        })
    }

    /// The file of the plan.
    pub fn distribution(&self) -> Option<&Distribution> {
        let ((_, plan), (dataset, file)) = (self.plan.as_ref()?, self.of.as_ref()?);
        plan.dataset.get(dataset)?.distribution.get(file)
    }

    /// The folder that paths in the plan are relative to; without a plan, that where the program was started.
    pub fn base(&self) -> &Path {
        self.plan.as_ref().map_or(&self.cwd, |(path, _)| beside(path))
    }

    /// A path as it is written in the plan.
    pub fn relative(&self, path: &Path) -> String {
        let path = path.strip_prefix(self.base()).unwrap_or(path);
        path.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/")
    }
}

/// A name for a file: small letters, digits and dashes.
pub fn name_of(title: &str) -> String {
    id(title, NAME, "tabla")
}

fn beside(plan: &Path) -> &Path {
    plan.parent().unwrap_or(Path::new("."))
}

/// The dataset and its file that have that path.
fn held(plan: &Path, of: &Plan, file: &Path) -> Option<(String, String)> {
    let same = |path: &str| {
        let there = beside(plan).join(path);
        there == file
            || (there.canonicalize().is_ok_and(|one| file.canonicalize().is_ok_and(|other| one == other)))
    };
    of.dataset.iter().find_map(|(id, dataset)| {
        let mut files = dataset.distribution.iter();
        let found = files.find(|(_, file)| file.path.as_deref().is_some_and(same))?;
        Some((id.clone(), found.0.clone()))
    })
}
