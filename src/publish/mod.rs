//! Data put online and looked after: portals, sites and links.

pub mod ckan;
pub mod links;
pub mod receipt;
pub mod site;
