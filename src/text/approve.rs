//! Sentences of `aprobar`.

use super::texts;

texts! {
    APPROVE: "Reunir lo que se va a publicar y anotar quién lo aprueba",
        "Gather what is to be published and note who approves it";
    OWNER: "Quien cuida los datos",
        "Keeper of the data";
    AUTHORITY: "Quien autoriza el plan",
        "Who authorises the plan";
}
