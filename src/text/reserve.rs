//! Sentences of the wing `reserve`.

use super::texts;

texts! {
    UNSAID: "sin registrar",
        "not recorded";
    ACCESS: "Nivel de acceso: {access}.",
        "Access level: {access}.";
    REASON: "Motivo: {reason}.",
        "Reason: {reason}.";
    GROUND: "Fundamento: {ground}. Ley leída: {law}.",
        "Ground: {ground}. Law read: {law}.";
    LAW_UNCONFIRMED: "{law} (propuesta de la Guía, sin confirmar)",
        "{law} (proposed by the Guide, not confirmed)";
    HARM: "Prueba de daño (LGTAIP 107 y 113). Riesgo: {risk}. Interés público: {interest}. Medida menos restrictiva: {least}.",
        "Harm test (LGTAIP 107 and 113). Risk: {risk}. Public interest: {interest}. Least restrictive means: {least}.";
    DECIDED: "Lo decidió: {by}; fecha: {on}; acta: {minutes}.",
        "Decided by: {by}; date: {on}; minutes: {minutes}.";
    TERM: "Reservado desde: {since}; hasta: {until}.",
        "Reserved since: {since}; until: {until}.";
    NO_TERM: "No vence: es confidencial (LGTAIP 115) o así lo dice su ley.",
        "It does not expire: it is confidential (LGTAIP 115) or its law says so.";
    REVIEW: "Se revisa el {date}.",
        "It is reviewed on {date}.";
    OPENS: "Lo que se abre: {what}.",
        "What opens: {what}.";
    OPENS_COLUMNS: "las columnas {columns}",
        "the columns {columns}";
    OPENS_COLUMNS_UNSAID: "una parte de las columnas, por definir",
        "some of the columns, to be defined";
    OPENS_ROWS: "los renglones que no están reservados",
        "the rows that are not reserved";
    OPENS_TOTALS: "totales por {by}",
        "totals by {by}";
    OPENS_NOTHING: "nada por ahora",
        "nothing for now";
    WITH_K: "(con al menos {k} personas en cada renglón)",
        "(with at least {k} people behind each row)";
    PART_RISK: "riesgo",
        "risk";
    PART_INTEREST: "interés público",
        "public interest";
    PART_LEAST: "medida menos restrictiva",
        "least restrictive means";
}
