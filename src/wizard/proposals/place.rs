//! What a plan calls a file of a scanned folder.

use std::path::{Component, Path, PathBuf};

use crate::scan::propose::{Proposal, Words, unit};

/// The folders of a scan beside the plan's folder.
#[derive(Debug, Clone, Default)]
pub struct Places {
    /// The plan's folder, as the system calls it.
    home: PathBuf,
    /// As they were typed, and as the system calls them.
    roots: Vec<(String, PathBuf)>,
}

/// Folders as they were typed: one, or several with `;` between.
pub fn typed(line: &str) -> Vec<String> {
    let bare = |part: &str| part.trim().trim_matches(['"', '\'']).trim().to_string();
    line.split(';').map(bare).filter(|part| !part.is_empty()).collect()
}

impl Places {
    /// Finds folders, from the plan's folder where they are relative.
    ///
    /// # Errors
    /// The first that is no folder.
    pub fn new(home: &Path, typed: &[String]) -> Result<Self, String> {
        let home = home.canonicalize().unwrap_or_else(|_| home.to_path_buf());
        let mut roots = Vec::new();
        for root in typed {
            let full = home.join(root);
            let real = full.canonicalize().ok().filter(|real| real.is_dir()).ok_or_else(|| root.clone())?;
            roots.push((root.clone(), real));
        }
        Ok(Self { home, roots })
    }

    /// The folders, to be scanned.
    pub fn roots(&self) -> Vec<PathBuf> {
        self.roots.iter().map(|(_, real)| real.clone()).collect()
    }

    /// As they were typed, to be remembered.
    pub fn typed(&self) -> Vec<String> {
        self.roots.iter().map(|(typed, _)| typed.clone()).collect()
    }

    /// The path of a file in a plan: from the plan's folder when it is inside, from the folder as typed when not.
    pub fn place(&self, root: usize, path: &str) -> String {
        let Some((typed, real)) = self.roots.get(root) else { return path.to_string() };
        match real.join(path).strip_prefix(&self.home) {
            Ok(inside) => slashes(inside),
            Err(_) => format!("{}/{path}", typed.trim_end_matches(['/', '\\'])),
        }
    }

    /// Whether a path of the plan is in one of the folders, be it there or not.
    pub fn covers(&self, path: &str) -> bool {
        let full = self.full(path);
        self.roots.iter().any(|(_, real)| full.starts_with(real))
    }

    /// Whether the file of a path is there, or the archive that it is in.
    pub fn has(&self, path: &str) -> bool {
        let full = self.full(path);
        full.exists() || full.ancestors().any(Path::is_file)
    }

    /// From the plan's folder, without `..`.
    fn full(&self, path: &str) -> PathBuf {
        let mut full = PathBuf::new();
        for part in self.home.join(path).components() {
            match part {
                Component::ParentDir => {
                    full.pop();
                }
                Component::CurDir => {}
                part => full.push(part),
            }
        }
        full
    }

    /// Names the area of proposals in whose path no folder did and whose root is an area's own folder.
    pub fn name_areas(&self, proposals: &mut [Proposal], words: &Words) {
        for proposal in proposals.iter_mut().filter(|proposal| proposal.unit_id.is_none()) {
            let root = proposal.main().and_then(|main| self.roots.get(main.root));
            let name = root.and_then(|(_, real)| real.file_name()).map(|name| name.to_string_lossy());
            if let Some(area) = name.and_then(|name| unit::known(&name, words)) {
                (proposal.unit, proposal.unit_id) = (area.name, area.id);
            }
        }
    }

    /// Tells every member of proposals what a plan calls it, and names areas.
    pub fn put(&self, proposals: &mut [Proposal], words: &Words) {
        self.name_areas(proposals, words);
        for member in proposals.iter_mut().flat_map(|proposal| &mut proposal.files) {
            member.place = self.place(member.root, &member.path);
        }
    }
}

fn slashes(path: &Path) -> String {
    let normal = path.components().filter_map(|part| match part {
        Component::Normal(name) => Some(name.to_string_lossy().into_owned()),
        _ => None,
    });
    normal.collect::<Vec<_>>().join("/")
}
