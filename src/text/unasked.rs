//! Names of what the plan keeps and no question asks.

use super::texts;

texts! {
    MOVED: "Lugar movido a mano de «{name}»", "Place by hand of \"{name}\"";
    CHANGES: "Cambios de fecha de «{name}»", "Changes of date of \"{name}\"";
    ACTUAL: "Horas que tomó de verdad «{name}»", "Hours that \"{name}\" really took";
    SEEN: "Lo visto en un archivo de «{name}»", "What was seen in a file of \"{name}\"";
    PERSON: "Horas y papeles de «{name}» en el calendario", "Hours and roles of \"{name}\" in the calendar";
    CLOSED: "Cierre «{name}» del calendario", "Closing \"{name}\" of the calendar";
    RATE: "Tarifa por hora de {name}", "Hourly rate of {name}";
    SALARY: "Sueldo de {name}", "Salary of {name}";
    ASSUMPTION: "Supuesto {name} del costo", "Assumption {name} of the cost";
    METHOD: "Método para ordenar", "Method of the order";
    WEIGHT: "Peso de {name}", "Weight of {name}";
    DEMAND: "Petición {name}", "Demand {name}";
    REMOVED: "Conjunto que salió del plan, {name}", "Dataset that left the plan, {name}";
    PENDING: "Lo pendiente de {what}", "What is pending of {what}";
    NOT_APPLICABLE: "Lo que no aplica de {what}", "What does not apply of {what}";
    ORIGIN: "De dónde viene {what}", "Where it comes from, {what}";
    NOTE: "Nota sobre {what}", "Note on {what}";
}
