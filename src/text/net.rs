//! Sentences of requests to the network.

use super::texts;

texts! {
    NO_ADDRESS: "No es una dirección de internet.",
        "It is not an address of the web.";
    OTHER_SCHEME: "Sólo se consultan direcciones que empiezan con http o https.",
        "Only addresses that begin with http or https are asked.";
    CREDENTIALS: "La dirección lleva un usuario o una contraseña: no se consulta, y no debe publicarse así.",
        "The address carries a user or a password: it is not asked, and must not be published like that.";
    ODD_HOST: "El nombre del sitio lleva letras que una dirección no puede llevar.",
        "The name of the site has letters that an address cannot have.";
    OTHER_PORT: "Usa el puerto {port}: sólo se consultan el 80 y el 443.",
        "It uses port {port}: only 80 and 443 are asked.";
    INSIDE: "Lleva a una red interna ({ip}): nadie de fuera puede abrirla. Si es tuya y quieres revisarla, usa --intranet.",
        "It leads to an inner network ({ip}): nobody from outside can open it. If it is yours and you want it checked, use --intranet.";
}
