//! `REUSE.toml`: the terms of each folder in the form of REUSE 3.2.

use jiff::civil::Date;

use super::super::catalogue::License;

/// One `[[annotations]]` a folder. Terms without an SPDX code are named `LicenseRef-` and their id, as SPDX asks.
pub fn toml(publisher: &str, folders: &[(String, License<'_>)], today: Date) -> String {
    let mut text = String::from("version = 1\n");
    for (folder, license) in folders {
        let id = license.code("spdx").filter(|_| license.code_verified("spdx"));
        let id = id.map_or_else(|| format!("LicenseRef-{}", license.id()), String::from);
        let holder = toml::Value::from(format!("{} {publisher}", today.year()).trim());
        text.push_str(&format!(
            "\n[[annotations]]\npath = \"{folder}/**\"\nprecedence = \"aggregate\"\n\
             SPDX-FileCopyrightText = {holder}\nSPDX-License-Identifier = \"{id}\"\n"
        ));
    }
    text
}
