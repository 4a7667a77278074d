//! The graph of a catalogue by DCAT-AP 3: its properties, and its controlled vocabularies with what each address is.

use jiff::civil::Date;

use super::super::eu;
use super::graph::Graph;
use crate::catalog::{Catalog, Contact, Dataset, Distribution, Terms, web};

/// Where IANA lists media types.
const MEDIA: &str = "https://www.iana.org/assignments/media-types";

pub fn graph(catalog: &Catalog) -> Graph {
    let mut build = Build { catalog, iri: catalog.iri(), graph: Graph::default() };
    build.head();
    catalog.datasets.iter().for_each(|dataset| build.dataset(dataset));
    build.graph
}

struct Build<'c> {
    catalog: &'c Catalog,
    iri: String,
    graph: Graph,
}

impl Build<'_> {
    fn head(&mut self) {
        let (catalog, iri) = (self.catalog, self.iri.clone());
        self.graph.kind(&iri, &["dcat:Catalog"]);
        self.graph.said(&iri, "dct:title", &catalog.title.es);
        self.graph.said(&iri, "dct:description", &catalog.description.es);
        let publisher = self.publisher();
        self.graph.link(&iri, "dct:publisher", &publisher);
        if let Some(site) = catalog.site.as_ref().filter(|url| web(url)) {
            self.graph.typed(&iri, "foaf:homepage", (&format!("{site}/index.html"), &["foaf:Document"]));
        }
        self.language(&iri, &catalog.language);
        self.license(&iri, catalog.license.as_ref());
        let first = catalog.datasets.iter().filter_map(|dataset| dataset.issued).min();
        self.date(&iri, "dct:issued", first);
        self.date(&iri, "dct:modified", Some(catalog.modified));
        self.place(&iri, &catalog.publisher.area, &catalog.publisher.place);
        self.contact(&iri, &catalog.contact);
        for dataset in &catalog.datasets {
            self.graph.link(&iri, "dcat:dataset", &catalog.dataset_iri(dataset));
        }
    }

    /// The institution, by the address of its own site where it has one.
    fn publisher(&mut self) -> String {
        let publisher = &self.catalog.publisher;
        let home = publisher.homepage.as_ref().filter(|url| web(url));
        let base = home.map_or(self.iri.as_str(), |url| url.split('#').next().unwrap_or(url));
        let iri = format!("{base}#institucion");
        self.graph.kind(&iri, &["foaf:Agent", "foaf:Organization"]);
        let name = if publisher.name.is_empty() { &self.catalog.title.es } else { publisher.name.as_str() };
        self.graph.said(&iri, "foaf:name", name);
        if let Some(home) = home {
            self.graph.typed(&iri, "foaf:homepage", (home, &["foaf:Document"]));
        }
        iri
    }

    fn dataset(&mut self, dataset: &Dataset) {
        let catalog = self.catalog;
        let iri = catalog.dataset_iri(dataset);
        self.graph.kind(&iri, &["dcat:Dataset"]);
        self.graph.said(&iri, "dct:title", &dataset.title);
        let about = if dataset.description.is_empty() { &dataset.title } else { &dataset.description };
        self.graph.said(&iri, "dct:description", about);
        self.graph.plain(&iri, "dct:identifier", &dataset.identifier);
        self.themes(&iri, dataset);
        let publisher = self.publisher();
        self.graph.link(&iri, "dct:publisher", &publisher);
        self.maker(&iri, dataset);
        self.contact(&iri, &dataset.contact);
        self.when(&iri, dataset);
        self.place(&iri, &dataset.area, &dataset.place);
        self.language(&iri, &dataset.language);
        self.rights(&iri, dataset);
        self.documents(&iri, dataset);
        for file in dataset.published() {
            self.file(&iri, dataset, file);
        }
    }

    /// The theme of the European table, and the words to find it by: ADELA's theme is one of them.
    fn themes(&mut self, iri: &str, dataset: &Dataset) {
        for word in &dataset.keywords {
            self.graph.said(iri, "dcat:keyword", word);
        }
        let Some(name) = self.catalog.theme(dataset) else { return };
        self.graph.said(iri, "dcat:keyword", &name);
        if let Some(theme) = eu::theme(self.catalog, dataset) {
            self.graph.typed(iri, "dcat:theme", (&theme, &["skos:Concept"]));
            let code = theme.rsplit('/').next().unwrap_or_default();
            self.graph.plain(&theme, "skos:prefLabel", code);
        }
    }

    /// The area that makes it.
    fn maker(&mut self, iri: &str, dataset: &Dataset) {
        if let Some(unit) = &dataset.unit {
            let area = format!("{iri}#area");
            self.graph.typed(iri, "dct:creator", (&area, &["foaf:Agent", "foaf:Organization"]));
            self.graph.said(&area, "foaf:name", unit);
        }
    }

    fn contact(&mut self, iri: &str, contact: &Contact) {
        let node = format!("{iri}#contacto");
        self.graph.typed(iri, "dcat:contactPoint", (&node, &["vcard:Kind", "vcard:Organization"]));
        self.graph.said(&node, "vcard:fn", &contact.name);
        if let Some(mail) = &contact.email {
            self.graph.link(&node, "vcard:hasEmail", &format!("mailto:{mail}"));
        }
    }

    /// How often, since when, for which time.
    fn when(&mut self, iri: &str, dataset: &Dataset) {
        if let Some(often) = eu::frequency(self.catalog, dataset) {
            self.graph.typed(iri, "dct:accrualPeriodicity", (&often, &["dct:Frequency"]));
        }
        self.date(iri, "dct:issued", dataset.issued);
        self.date(iri, "dct:modified", dataset.modified);
        // «Became or will become available»: what is promised.
        self.date(iri, "dct:available", dataset.promised);
        if dataset.start.is_some() || dataset.end.is_some() {
            let period = format!("{iri}#periodo");
            self.graph.typed(iri, "dct:temporal", (&period, &["dct:PeriodOfTime"]));
            self.date(&period, "dcat:startDate", dataset.start);
            self.date(&period, "dcat:endDate", dataset.end);
        }
    }

    fn date(&mut self, iri: &str, property: &str, day: Option<Date>) {
        if let Some(day) = day {
            self.graph.value(iri, property, (&day.to_string(), "xsd:date"));
        }
    }

    /// A place by its name and its INEGI key.
    fn place(&mut self, iri: &str, key: &Option<String>, name: &Option<String>) {
        let Some(called) = name.as_ref().or(key.as_ref()) else { return };
        let place = format!("{iri}#lugar");
        self.graph.typed(iri, "dct:spatial", (&place, &["dct:Location"]));
        self.graph.said(&place, "locn:geographicName", called);
        if let Some(key) = key {
            self.graph.plain(&place, "dct:identifier", key);
        }
    }

    fn language(&mut self, iri: &str, code: &str) {
        if let Some(language) = eu::language(code) {
            self.graph.typed(iri, "dct:language", (&language, &["dct:LinguisticSystem"]));
        }
    }

    /// Terms by their address; those of the European table with that address too.
    fn license(&mut self, iri: &str, terms: Option<&Terms>) {
        let Some(url) = terms.and_then(|terms| terms.url.as_ref()) else { return };
        self.graph.typed(iri, "dct:license", (url, &["dct:LicenseDocument"]));
        if let Some(eu) = terms.and_then(|terms| terms.eu.as_ref()) {
            self.graph.link(url, "owl:sameAs", eu);
        }
    }

    fn rights(&mut self, iri: &str, dataset: &Dataset) {
        if let Some(access) = eu::access(&dataset.access) {
            self.graph.typed(iri, "dct:accessRights", (&access, &["dct:RightsStatement"]));
        }
        self.license(iri, dataset.license.as_ref());
        if let Some(note) = &dataset.access_note {
            self.statement(iri, ("dct:rights", "#reserva", "dct:RightsStatement"), note);
        }
    }

    /// A statement in words, which DCAT wants as a node.
    fn statement(&mut self, iri: &str, (property, end, kind): (&str, &str, &str), text: &str) {
        let node = format!("{iri}{end}");
        self.graph.typed(iri, property, (&node, &[kind]));
        self.graph.said(&node, "rdfs:label", text);
    }

    fn documents(&mut self, iri: &str, dataset: &Dataset) {
        let page = dataset.page.clone().filter(|url| web(url)).or_else(|| self.catalog.page_url(dataset));
        if let Some(page) = page {
            self.graph.typed(iri, "dcat:landingPage", (&page, &["foaf:Document"]));
        }
        if let Some(document) = dataset.documentation.as_ref().filter(|url| web(url)) {
            self.graph.typed(iri, "foaf:page", (document, &["foaf:Document"]));
        }
        for (at, standard) in dataset.conforms_to.iter().enumerate() {
            if web(standard) {
                self.graph.typed(iri, "dct:conformsTo", (standard, &["dct:Standard"]));
            } else {
                let end = format!("#norma-{}", at + 1);
                self.statement(iri, ("dct:conformsTo", &end, "dct:Standard"), standard);
            }
        }
        if let Some(quality) = &dataset.quality {
            self.statement(iri, ("dct:provenance", "#calidad", "dct:ProvenanceStatement"), quality);
        }
        self.graph.said(iri, "adms:versionNotes", dataset.version_notes.as_deref().unwrap_or_default());
        self.graph.said(iri, "dct:bibliographicCitation", dataset.citation.as_deref().unwrap_or_default());
    }

    fn file(&mut self, of: &str, dataset: &Dataset, file: &Distribution) {
        let iri = format!("{of}#archivo-{}", crate::text::free::id(&file.id, 60, "x"));
        self.graph.typed(of, "dcat:distribution", (&iri, &["dcat:Distribution"]));
        self.graph.said(&iri, "dct:title", &file.title);
        self.graph.said(&iri, "dct:description", file.description.as_deref().unwrap_or_default());
        self.addresses(&iri, dataset, file);
        if let Some(format) = eu::format(self.catalog, file) {
            self.graph.typed(&iri, "dct:format", (&format, &["dct:MediaTypeOrExtent"]));
        }
        if let Some(media) = &file.media_type {
            self.graph.typed(&iri, "dcat:mediaType", (&format!("{MEDIA}/{media}"), &["dct:MediaType"]));
        }
        if let Some(size) = file.byte_size {
            self.graph.value(&iri, "dcat:byteSize", (&size.to_string(), "xsd:nonNegativeInteger"));
        }
        if let Some(sum) = &file.sha256 {
            let node = format!("{iri}-suma");
            self.graph.typed(&iri, "spdx:checksum", (&node, &["spdx:Checksum"]));
            let algorithm = ("spdx:checksumAlgorithm_sha256", &["spdx:ChecksumAlgorithm"] as &[_]);
            self.graph.typed(&node, "spdx:algorithm", algorithm);
            self.graph.value(&node, "spdx:checksumValue", (sum, "xsd:hexBinary"));
        }
        self.license(&iri, dataset.license.as_ref());
        self.date(&iri, "dct:issued", dataset.issued);
        self.date(&iri, "dct:modified", file.modified);
    }

    /// Where it is got; without an address, the page of its dataset, or the dataset itself.
    fn addresses(&mut self, iri: &str, dataset: &Dataset, file: &Distribution) {
        let url = self.catalog.file_url(dataset, file);
        let page = || dataset.page.clone().filter(|url| web(url)).or_else(|| self.catalog.page_url(dataset));
        let access = url.clone().or_else(page).unwrap_or_else(|| self.catalog.dataset_iri(dataset));
        self.graph.typed(iri, "dcat:accessURL", (&access, &["rdfs:Resource"]));
        if let Some(url) = url.filter(|_| file.format.as_deref() != Some("api")) {
            self.graph.typed(iri, "dcat:downloadURL", (&url, &["rdfs:Resource"]));
        }
    }
}
