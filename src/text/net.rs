//! Sentences of the network.

use super::texts;

texts! {
    BAD_ADDRESS: "«{url}» no es la dirección de un portal.",
        "«{url}» is not the address of a portal.";
    BAD_ADDRESS_TODO: "Escribe la de su página de inicio, como https://datos.ejemplo.gob.mx.",
        "Write that of its home page, such as https://datos.ejemplo.gob.mx.";
    PASSWORD_IN_ADDRESS: "La dirección trae un usuario o una contraseña, y quedaría escrita en el plan.",
        "The address has a user name or a password in it, and it would be written in the plan.";
    NOT_SECURE: "«{url}» no cifra lo que se envía: cualquiera en la red podría copiar la clave.",
        "«{url}» does not encrypt what is sent: anyone on the network could copy the key.";
    NOT_SECURE_TODO: "Usa https://{host}. Si ese portal no lo tiene y la red es de confianza, agrega --sin-cifrar.",
        "Use https://{host}. If that portal has none and the network is trusted, add --unencrypted.";
    BAD_TOKEN: "Eso no puede ser una clave de un portal: está vacía, o tiene espacios o letras que ninguna lleva.",
        "That cannot be the key of a portal: it is empty, or has blanks or letters that none has.";
    BAD_TOKEN_TODO: "Cópiala otra vez de tu página de usuario en el portal, en «Tokens de API», completa y en una línea.",
        "Copy it again from your user page on the portal, in «API Tokens», whole and on one line.";
    NO_KEYRING: "Este equipo no tiene un llavero donde guardar la clave, o está cerrado. La clave no se guardó.",
        "This machine has no keyring to keep the key in, or it is locked. The key was not kept.";
    NO_KEYRING_TODO: "Escríbela cada vez, o ponla en la variable APERTURA_CKAN_TOKEN.",
        "Type it each time, or put it in the variable APERTURA_CKAN_TOKEN.";

    NO_SUCH_HOST: "No existe ningún equipo que se llame {host}, o no hay internet.",
        "There is no machine called {host}, or no internet.";
    NO_SUCH_HOST_TODO: "Revisa la dirección del portal y abre su página en un navegador.",
        "Check the address of the portal and open its page in a browser.";
    UNREACHABLE: "{host} no responde.",
        "{host} does not answer.";
    UNTRUSTED: "No se puede comprobar que {host} sea quien dice: este equipo no confía en su certificado.",
        "It cannot be checked that {host} is who it says: this machine does not trust its certificate.";
    UNTRUSTED_TODO: "Pide a quien lleva el portal, o a Sistemas, que renueven o instalen el certificado. No se envió nada.",
        "Ask whoever runs the portal, or your systems area, to renew or install the certificate. Nothing was sent.";
    SLOW: "{host} tardó demasiado en responder.",
        "{host} took too long to answer.";
    CUT: "La conexión con {host} se cortó.",
        "The connection to {host} was cut.";
    TRY_AGAIN: "Revisa tu conexión y repite la misma orden: sigue donde se quedó, sin duplicar nada.",
        "Check your connection and repeat the same command: it goes on where it stopped, with nothing twice.";
    ENDLESS: "{host} respondió con más de lo que cabe en una respuesta.",
        "{host} answered with more than an answer holds.";
    ENDLESS_TODO: "Revisa que la dirección sea la de un portal CKAN.",
        "Check that the address is that of a CKAN portal.";
    ELSEWHERE: "{host} manda a otra dirección: {to}. La clave no se envía a otro lugar.",
        "{host} leads to another address: {to}. The key is not sent elsewhere.";
    ELSEWHERE_TODO: "Si esa es la buena, repite la orden con --portal y la dirección nueva.",
        "If that is the right one, repeat the command with --portal and the new address.";
    STOPPED: "Se detuvo porque lo pediste.",
        "It stopped because you asked.";
    GO_ON: "Repite la misma orden para seguir donde se quedó: nada se duplica.",
        "Repeat the same command to go on where it stopped: nothing is done twice.";
    FILE_UNREADABLE: "El archivo por enviar ya no se puede leer, o cambió mientras se enviaba.",
        "The file to send can no longer be read, or changed while it was sent.";
    FILE_TODO: "Cierra el programa que lo tiene abierto y repite la orden.",
        "Close the program that has it open and repeat the command.";
    GARBLED: "{host} respondió algo que no es una página ni un servicio.",
        "{host} answered something that is neither a page nor a service.";
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
    SERVED_OTHER_HOST: "Abre la dirección tal como la dice la máquina que da esta página.",
        "Open the address exactly as the machine that serves this page says it.";
    SERVED_READ_ONLY: "Esta página sólo se lee.", "This page is only read.";
    SERVED_NOTHING: "Aquí no hay nada. El tablero está en /", "There is nothing here. The board is at /";
    SERVED_GARBLED: "No se entendió lo que se pidió. La dirección empieza con http://",
        "What was asked for was not understood. The address begins with http://";
}
