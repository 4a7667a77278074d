//! Sentences of `unir`: two plans that grew from one.

use super::texts;

texts! {
    MERGE: "Unir dos copias de un plan que cambiaron por separado",
        "Merge two copies of a plan that changed apart";
    MERGE_MORE: "Compara las dos copias con el plan del que salieron. Lo que sólo cambió una, entra; lo que las dos cambiaron distinto, se pregunta. Sirve también como «merge driver» de git.",
        "It compares the two copies with the plan that they came from. What only one changed comes in; what both changed differently is asked. It also serves as a merge driver of git.";
    BASE: "El plan del que salieron las dos",
        "The plan that both came from";
    BASE_VALUE: "BASE",
        "BASE";
    OURS: "La copia a la que entran los cambios",
        "The copy that takes in the changes";
    OURS_VALUE: "A",
        "A";
    THEIRS: "La otra copia",
        "The other copy";
    THEIRS_VALUE: "B",
        "B";
}
