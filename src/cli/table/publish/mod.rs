//! `publicar ckan` and `publicar sitio`.

use super::super::spec::{Body, Order, name};
use crate::text::publish as say;

pub mod ckan;
pub mod site;

/// Where to publish.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wanted {
    Ckan(ckan::Wanted),
    Site(site::Wanted),
}

pub const ORDER: Order = Order {
    name: name("publicar", "publish"),
    about: say::PUBLISH,
    more: Some(say::PUBLISH_MORE),
    body: Body::Splits(&[ckan::ORDER, site::ORDER]),
};
