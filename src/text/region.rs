//! Sentences of the picture of a network.

use super::texts;

texts! {
    NETWORK: "La fotografía de la red: dónde va cada quien y qué sigue",
        "The picture of the network: where everybody is and what comes next";
    NETWORK_MORE: "Lee los planes como revisar y los suma: avance por paso, dónde se detienen, lo vencido, lo prometido y lo publicado por tema, solicitudes sin respuesta, términos, alertas de datos personales. Nunca un promedio solo: distribuciones y cuántos llegaron.\n\nEjemplos:\n  apertura red planes/\n  apertura red planes/ --html --salida red.html\n  apertura red planes/ --vecinos xalapa.toml",
        "Reads the plans as review does and adds them up: progress by step, where they stop, what is overdue, what was promised and published by theme, requests without an answer, terms, alerts of personal data. Never an average alone: distributions, and how many got there.\n\nExamples:\n  apertura network plans/\n  apertura network plans/ --html --output network.html\n  apertura network plans/ --peers xalapa.toml";
    SNAPSHOT: "Guardar la fotografía de hoy en una carpeta", "Keep today's picture in a folder";
    PEERS: "Municipios parecidos al de este plan, y qué abrieron primero", "Municipalities like the one of this plan, and what they opened first";
}
