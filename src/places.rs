//! Where the program keeps what is not a plan: the last plan opened. `apertura.portable` beside the binary keeps it
//! on the USB stick.

use std::path::{Path, PathBuf};

use etcetera::{AppStrategy, AppStrategyArgs, BaseStrategy, choose_app_strategy, choose_base_strategy};

use crate::fsx;

const LAST: &str = "last-plan";

/// The person's home folder.
pub fn home() -> Option<PathBuf> {
    choose_base_strategy().ok().map(|base| base.home_dir().to_path_buf())
}

/// `Documents/Plan de Apertura`, in the name that the system gives to the folder of documents.
pub fn documents() -> Option<PathBuf> {
    let home = home()?;
    let names = ["Documentos", "Documents"];
    let found = names.iter().map(|name| home.join(name)).find(|path| path.is_dir());
    Some(found.unwrap_or(home).join("Plan de Apertura"))
}

/// The folder of the program's own state.
pub fn state() -> Option<PathBuf> {
    if let Some(folder) = std::env::var_os("APERTURA_DATOS_DIR") {
        return Some(folder.into());
    }
    let beside = std::env::current_exe().ok()?.parent()?.to_path_buf();
    if beside.join("apertura.portable").is_file() {
        return Some(beside.join("apertura-datos"));
    }
    let args =
        AppStrategyArgs { top_level_domain: "mx".into(), author: String::new(), app_name: "apertura".into() };
    let strategy = choose_app_strategy(args).ok()?;
    Some(strategy.state_dir().unwrap_or_else(|| strategy.data_dir()))
}

/// The plan that was opened last.
pub fn last_plan() -> Option<PathBuf> {
    let bytes = fsx::read_small(&state()?.join(LAST))?;
    Some(PathBuf::from(String::from_utf8(bytes).ok()?.trim_end()))
}

/// Remembers a plan. That it could not be remembered is no trouble of anybody's.
pub fn remember(plan: &Path) {
    let (Some(folder), Some(name)) = (state(), plan.to_str()) else { return };
    // What a killed run left there; that it cannot be looked for is no trouble either.
    let _ = fsx::sweep(&fsx::RealFs, &folder, LAST.as_ref());
    fsx::write_small(&folder, LAST, name.as_bytes());
}
