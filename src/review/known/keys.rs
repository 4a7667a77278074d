//! Keys of a plan that a review looks at beside the answers to questions.

/// An enum whose variants are the numbers of paths.
macro_rules! keys {
    ($(#[$about:meta])* $name:ident { $($key:ident = $path:literal,)* }) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(in crate::review) enum $name { $($key,)* }

        impl $name {
            pub(in crate::review) const PATHS: [&str; [$($path),*].len()] = [$($path),*];
        }
    };
}

keys! {
    /// From the top of the file.
    InPlan {
        Format = "format",
        Revision = "revision",
        Guide = "guide",
        Id = "id",
        Shared = "shared.on",
        Stays = "shared.stays",
        Name = "institution.name",
        Kind = "institution.kind",
        State = "institution.state",
        Area = "institution.area",
        Population = "institution.population",
        Starts = "institution.starts",
        Liaison = "team.liaison.name",
        Administrator = "team.administrator.name",
        License = "license.id",
        Systems = "inventory.systems",
        Registries = "inventory.registries",
        Closed = "schedule.closed",
        Notes = "note",
        Datasets = "dataset",
        Demands = "demand",
        Removed = "removed",
        Pending = "pending",
        NotApplicable = "not_applicable",
        Origin = "origin",
        Receipts = "receipt",
        Watch = "watch",
        Remarks = "remark",
    }
}

keys! {
    /// Of a dataset.
    InDataset {
        Title = "title",
        Description = "description",
        Unit = "unit",
        Access = "access",
        Periodicity = "accrual_periodicity",
        Personal = "personal.status",
        Treatment = "personal.treatment",
        Sensitive = "personal.sensitive",
        Theme = "theme",
        License = "license",
        Recommended = "recommended",
        Owner = "commitment.owner",
        Promised = "commitment.date",
        Shifted = "commitment.shifted",
        PublishedAt = "published_at",
        Modified = "modified",
        Dictionary = "dictionary",
        Reserve = "reserve.basis",
        Withdrawn = "withdrawn",
        Files = "distribution",
    }
}

keys! {
    /// Of one file of a dataset.
    InFile {
        Columns = "column",
        Treatments = "prepared.treatment",
        Link = "download_url",
    }
}
