//! Sentences of exercises.

use super::texts;

texts! {
    STEP: "Ir a un ejercicio", "Go to an exercise";
    NUMBER: "NÚMERO", "NUMBER";
    NO_SOLVE: "Sin la orden que contesta por ti", "Without the order that answers for you";
    PROJECT: "Para proyectar: más espacio, sin tiempos", "To project: more space, no times";
}
