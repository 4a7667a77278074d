//! Sentences of what became of promises between two versions of a plan.

use super::texts;

texts! {
    HEAD: "Conjuntos y promesas: {n}", "Datasets and promises: {n}";
    MOVED: "{title}: del {from} al {to}", "{title}: from {from} to {to}";
    UNDATED: "{title}: ya no tiene fecha; era el {from}", "{title}: has no date any more; it was {from}";
    RENAMED: "«{before}» ahora se llama «{title}»", "\"{before}\" is now called \"{title}\"";
    OTHER_ID: "«{title}» tiene otro identificador ({id})", "\"{title}\" has another identifier ({id})";
    RENAMED_MOVED: "{what}, y pasó del {from} al {to}", "{what}, and went from {from} to {to}";
    JOINED: "«{title}» ahora es parte de {into}", "\"{title}\" is now part of {into}";
    JOINED_MOVED: "{what}; estaba prometido para el {from} y eso es para el {to}",
        "{what}; it was promised for {from} and that is for {to}";
    JOINED_UNDATED: "{what}, que no tiene fecha; estaba prometido para el {from}",
        "{what}, which has no date; it was promised for {from}";
    GONE: "Desapareció: {title}; estaba prometido para el {from}", "Vanished: {title}; it was promised for {from}";
    GONE_FREE: "Desapareció: {title}; no tenía fecha", "Vanished: {title}; it had no date";
    NEW: "Nuevo: {title}, para el {to}", "New: {title}, for {to}";
    BECAUSE: "{what}: {why}", "{what}: {why}";
    QUOTED: "«{title}»", "\"{title}\"";
    WHY: "«{why}»", "\"{why}\"";
    WHY_BY: "«{why}» ({who})", "\"{why}\" ({who})";
    WITHOUT: "{what}. No dice por qué.", "{what}. It does not say why.";
    HOW: "Para dar las razones que faltan: apertura comparar {before} {after} --razones",
        "To give the reasons that are missing: apertura diff {before} {after} --reasons";
    HOW_BY_HAND: "También al abrir el plan: apertura ir C01 pregunta la razón de cada fecha que cambia.",
        "Also when the plan is opened: apertura goto C01 asks for the reason of each date that changes.";
    REST: "Lo demás", "The rest";
    ANSWERS_GONE: "Respuestas que salieron con «{title}»: {n}", "Answers that left with \"{title}\": {n}";
    OTHER_PLAN: "Son planes de identidad distinta: puede que no sean dos versiones del mismo.",
        "These plans have different identities: they may not be two versions of one.";
    BACKWARDS: "El primero es de una revisión posterior ({before}) a la del segundo ({after}).",
        "The first is of a later revision ({before}) than the second ({after}).";
    REASONS_OPTION: "Preguntar las razones que faltan y guardarlas en el segundo plan",
        "Ask for the reasons that are missing and keep them in the second plan";
    NONE_MISSING: "No falta ninguna razón.", "No reason is missing.";
    MORE: "Las fechas que se movieron y los conjuntos que desaparecieron se dicen con su razón; la que falta se puede dar con --razones. Un conjunto que cambió de nombre, o que ahora es parte de otro, se reconoce por sus archivos y su título.\n\nEjemplos:\n  apertura comparar enviado.toml plan.toml\n  apertura comparar plan-2025.toml plan.toml --razones",
        "Dates that moved and datasets that vanished are told with their reason; a missing one can be given with --reasons. A dataset with another name, or that is part of another now, is known by its files and its title.\n\nExamples:\n  apertura diff sent.toml plan.toml\n  apertura diff plan-2025.toml plan.toml --reasons";
}
