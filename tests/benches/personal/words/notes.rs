//! Sentences of free text: of places and works, and of people, with marks that a person's data fill.

/// No person is in them, though the names of streets, schools and firms may be.
pub const PLAIN: &[&str] = &[
    "Se realizó el bacheo en la calle {s}.",
    "Pendiente de supervisión por falta de material.",
    "Entregado en tiempo y forma.",
    "Se cambió la lámpara frente a la escuela {h}.",
    "El expediente está completo.",
    "Falta comprobante de pago.",
    "Se turnó a {o} para su atención.",
    "Obra concluida al {p}%.",
    "Se programó para el mes de {m}.",
    "Sin observaciones.",
    "Cruce de {s} con {s}, colonia {k}.",
    "Se reportó fuga de agua en la colonia {k}.",
    "Se requiere poda de dos árboles.",
    "Documentación incompleta, se notificó por estrados.",
    "El proveedor {e} entregó la factura.",
    "Pago con cheque.",
    "Se canceló por duplicidad de folio.",
    "Vigencia hasta diciembre.",
    "Material recibido en almacén general.",
    "Trabajos en el parque {h}.",
    "Se reprogramó por lluvia.",
    "Acuerdo de cabildo número {p}/2024.",
    "Validado por {o}.",
    "La visita se hará en el turno matutino.",
    "Cumple con los requisitos del programa.",
    "Se anexan fotografías.",
    "Avance físico del {p}% y financiero del {p}%.",
    "Requiere firma del titular de {o}.",
    "Localidad de {k} sin servicio.",
    "Se instaló señalamiento en la avenida {s}.",
    "Beneficia a {p} familias de la colonia {k}.",
    "Ver oficio OP/{p}/2023.",
];

pub const OF_NAMES: &[&str] = &[
    "Reportó {n}.",
    "El quejoso {n} refiere que no ha sido atendido.",
    "Se entrevistó a la C. {n} en su domicilio.",
    "Atendió la señora {n}.",
    "Recibió {n} en representación de su madre.",
    "Firma de conformidad {n}.",
    "{n} solicita prórroga.",
    "Se entregó el apoyo a {n}, hermano del beneficiario.",
    "Vecina {n} pide se revise la luminaria.",
    "Habló {n} y dijo que vuelve mañana.",
    "A petición del ciudadano {n} se reprograma.",
    "El menor {n} quedó bajo resguardo de su abuela.",
    "Testigo: {n}",
];

pub const OF_CONTACT: &[&str] = &[
    "Llamar a {n} al {t}.",
    "Contacto: {n}, tel. {t}.",
    "Marcar al {t} por las tardes.",
    "Enviar respuesta a {c}.",
    "Cel. {t} ({n})",
    "Correo {c}, no contesta el teléfono.",
    "Dejó recado {n}, su número es {t}.",
    "Avisar al WhatsApp {t}.",
    "Notificar a {n} en {c}",
];

pub const OF_IDS: &[&str] = &[
    "CURP {u}, falta acta.",
    "Se identificó con CURP {u}.",
    "{n} con CURP {u} no aparece en el padrón.",
    "RFC {r} con error en constancia.",
    "Corregir CURP: {u}",
    "Facturar a {n}, RFC {r}.",
    "La CURP {u} está duplicada.",
    "Depositar a {n} (RFC {r}).",
];

pub const OF_HOMES: &[&str] = &[
    "Vive en {d}.",
    "{n}, con domicilio en {d}.",
    "Se acudió a {d} y no se encontró a nadie.",
    "Cambió de domicilio a {d}.",
    "Visita domiciliaria a {n} en {d}.",
    "El solicitante {n} habita en {d}, casa de dos plantas.",
    "Entregar en {d} con la señora {n}.",
];

/// Their health besides their name.
pub const OF_HEALTH: &[&str] = &[
    "{n} padece {x}.",
    "Hijo de {n} con diagnóstico de {x}.",
    "Solicita apoyo para medicamento por {x}, atiende {n}.",
    "La C. {n} presenta {x} y requiere traslado.",
    "{n} fue dada de alta por {x}.",
];

pub const JOINTS: &[&str] = &[" ", " ", " ", "; ", "\n"];
