//! Sentences that the faces say by themselves: prompts, key hints, extra rows of menus.

use super::texts;

texts! {
    ERROR: "Error: {what}", "Error: {what}";
    WARNING: "Aviso: {what}", "Warning: {what}";
    QUESTION: "Pregunta: {ask}", "Question: {ask}";
    NOW: "Ahora dice: {value}", "It now says: {value}";
    SEEN: "Visto en {origin}: {value}", "Seen in {origin}: {value}";
    PROPOSED: "Propuesta: {value}", "Proposal: {value}";
    MEND: "Corrige lo que escribiste y presiona Enter.", "Mend what you wrote and press Enter.";
    ROW_TICKED: "{label} (ya elegido)", "{label} (already chosen)";

    ASK_LINE: "Respuesta", "Answer";
    ASK_HIDDEN: "Respuesta (no se ve mientras escribes)", "Answer (not shown while you type)";
    ASK_ORDER: "Escribe una orden", "Type a command";
    ASK_ONE: "Escribe un número del 1 al {n}", "Enter a number from 1 to {n}";
    ASK_OPEN: "Escribe un número del 1 al {n} o tu respuesta", "Enter a number from 1 to {n} or your own answer";
    ASK_MANY:
        "Escribe uno o varios números del 1 al {n}, por ejemplo 1,3",
        "Enter one or more numbers from 1 to {n}, for example 1,3";

    ENTER_ACCEPTS: "Enter acepta", "Enter accepts";
    ENTER_KEEPS: "Enter deja «{value}»", "Enter keeps «{value}»";
    ENTER_AS_IS: "Enter la deja como está", "Enter leaves it as it is";
    ENTER_SEEN: "Enter acepta lo visto", "Enter accepts what was seen";
    ENTER_PROPOSED: "Enter acepta la propuesta", "Enter accepts the proposal";
    ENTER_BLANK: "Enter la deja en blanco", "Enter leaves it blank";

    TEXT_ENDS:
        "Puedes escribir varios renglones. Para terminar, escribe FIN en un renglón aparte.",
        "You can write several lines. To finish, type END on a line of its own.";
    TEXT_ENDS_BLANK:
        "Puedes escribir varios renglones; un renglón vacío termina.",
        "You can write several lines; an empty line ends.";
    LIST_ENDS:
        "Escribe un elemento por renglón; un renglón vacío termina.",
        "Write one item a line; an empty line ends.";
    LIST_REPLACED:
        "Lo que escribas sustituye a esta lista.",
        "What you write takes the place of this list.";
    LIST_EDITED:
        "Corrige cada renglón (vacío lo quita) y agrega los que falten; un renglón vacío termina. FIN deja los demás como están.",
        "Mend each line (empty removes it) and add what is missing; an empty line ends. END leaves the others as they are.";
    STILL_OPEN: "Para terminar, escribe FIN.", "To finish, type END.";

    WORDS_ONCE:
        "En cualquier pregunta puedes escribir: ayuda; fuente, para leer la Guía; atrás; pendiente, si todavía no lo sabes; no aplica; nota; menú; salir. Si tu respuesta es justo una de esas palabras, ponle antes una diagonal invertida: \\nota.",
        "At any question you can type: help; source, to read the Guide; back; pending, if you do not know yet; n/a; note; menu; exit. If your answer is exactly one of those words, put a backslash before it: \\note.";
    KEY_HELP: "? ayuda", "? help";
    KEY_BACK: "< anterior", "< back";
    KEY_PENDING: "pendiente", "pending";
    KEY_NOT_APPLY: "no aplica", "n/a";
    KEY_NOTE: "nota", "note";
    KEY_MENU: "menu", "menu";
    KEYS_ONE: "Flechas y Enter para elegir", "Arrows and Enter to choose";
    KEYS_MANY: "Espacio marca, Enter acepta", "Space ticks, Enter accepts";
    KEYS_ESC: "Esc vuelve a la pregunta anterior", "Esc goes back to the previous question";

    ROW_KEEP: "Dejar como está: {value}", "Leave as it is: {value}";
    ROW_PROPOSED: "Aceptar la propuesta: {value}", "Accept the proposal: {value}";
    ROW_SEEN: "Usar lo visto: {value}", "Use what was seen: {value}";
    ROW_BLANK: "Dejar en blanco", "Leave blank";
    ROW_PENDING: "No lo sé todavía (dejar pendiente)", "I don't know yet (leave pending)";
    ROW_NOT_APPLY: "No aplica", "Does not apply";
    ROW_HELP: "Ver ayuda", "See help";
    ROW_MORE: "Más: nota, fuente, menú, salir", "More: note, source, menu, exit";
    ROW_NOTE: "Dejar una nota", "Leave a note";
    ROW_SOURCE: "Leer lo que dice la Guía", "Read what the Guide says";
    ROW_BACK: "Pregunta anterior", "Previous question";
    ROW_MENU: "Ir al menú", "Go to the menu";
    ROW_QUIT: "Salir (todo queda guardado)", "Exit (everything is saved)";
    ROW_RETURN: "Volver a la pregunta", "Back to the question";
    NONE_ASK: "¿Ninguno de la lista?", "None of the list?";
    NONE_YES: "Ninguno", "None";
    NONE_NO: "Volver a la lista", "Back to the list";
    PASTED: "Pegaste {n} renglones; los uní en uno.", "You pasted {n} lines; I joined them into one.";

    WANT_ANSWER: "escribe una respuesta.", "type an answer.";
    WANT_ANSWER_OR_PENDING:
        "escribe una respuesta, o la palabra pendiente si todavía no la tienes.",
        "type an answer, or the word pending if you do not have it yet.";
    WANT_NUMBER: "escribe un número del 1 al {n}.", "enter a number from 1 to {n}.";
    WANT_ONE_NUMBER: "escribe un solo número, del 1 al {n}.", "enter one number only, from 1 to {n}.";
    ALONE:
        "«{label}» va sin otras opciones.",
        "«{label}» goes without other options.";
    NO_EXTRAS:
        "esta pregunta no lleva ayuda, nota ni pendiente.",
        "this question has no help, note or pending.";
    NO_NOT_APPLY:
        "a esta pregunta no se puede contestar «no aplica».",
        "this question cannot be answered with «does not apply».";
    WORD_INSIDE:
        "«{word}» es una orden. Primero termina lo que estás escribiendo; para guardarla como texto escribe \\{word}.",
        "«{word}» is a command. First finish what you are writing; to keep it as text type \\{word}.";
    BAD_LETTERS:
        "no pude leer una de las letras; la ventana no usa UTF-8. Escríbelo otra vez sin ella.",
        "one of the letters could not be read; the window does not use UTF-8. Write it again without it.";
}
