//! Sentences as people write them, with the dataset that answers each.

use super::{guide, town};
use crate::demand::{Lexicon, Matcher};

const SAID: &[(&str, &str)] = &[
    ("Solicito las licencias de construcción otorgadas de 2019 a 2024, por colonia", "construccion"),
    ("cuántos permisos para construir dieron en la zona norte el año pasado", "construccion"),
    ("Relación de autorizaciones de construcción de fraccionamientos nuevos", "construccion"),
    ("Padrón de comercios con licencia de funcionamiento y su giro", "funcionamiento"),
    ("permisos a bares y antros otorgados en la presente administración", "funcionamiento"),
    ("Listado de establecimientos mercantiles con anuencia vigente", "funcionamiento"),
    ("¿Cuánto gana el presidente municipal y cada regidor?", "nomina"),
    ("Sueldos y aguinaldos de los empleados del ayuntamiento", "nomina"),
    ("remuneración mensual bruta y neta de los servidores públicos", "nomina"),
    ("Número de plazas y áreas de la estructura del municipio", "estructura"),
    ("horario del camión de la basura en la colonia Las Flores", "basura"),
    ("toneladas de residuos recolectadas por mes", "basura"),
    ("Quiero saber cuándo pasa el recolector por mi calle", "basura"),
    ("reportes de baches atendidos y pendientes", "reportes"),
    ("llamadas al 072 por tipo de queja", "reportes"),
    ("obras de pavimentación y su costo", "obra"),
    ("avance y monto de las obras públicas en proceso", "obra"),
    ("calles repavimentadas y empresa que las hizo", "obra"),
    ("Contratos adjudicados directamente a la empresa que hizo el auditorio", "contratos"),
    ("copia de las licitaciones y adjudicaciones de 2023", "contratos"),
    ("padrón de proveedores del municipio", "proveedores"),
    ("presupuesto de egresos aprobado para 2025", "presupuesto"),
    ("en qué se gastó el dinero del segundo trimestre", "gasto"),
    ("cuánto se recaudó de predial en cada mes", "predial"),
    ("multas de tránsito y fotomultas por mes", "infracciones"),
    ("choques y atropellados en la avenida principal", "accidentes"),
    ("estadística de accidentes viales con lesionados", "accidentes"),
    ("robos y delitos por sector", "delitos"),
    ("cuántos detenidos por faltas administrativas", "delitos"),
    ("Focos fundidos y luminarias por colonia", "alumbrado"),
    ("ubicación de los postes y lámparas", "alumbrado"),
    ("cortes de agua programados y tarifas", "agua"),
    ("qué calidad tiene el agua que llega a mi toma", "agua"),
    ("paradas y rutas de los camiones de transporte", "transporte"),
    ("tramos de ciclovía construidos", "ciclovias"),
    ("cuántos árboles se han talado en los parques", "parques"),
    ("beneficiarios de los programas sociales y despensas", "programas"),
    ("cómo votó cada regidor en las sesiones de cabildo", "actas"),
    ("actas de cabildo de marzo", "actas"),
    ("reglamento de construcción vigente", "gaceta"),
    ("uso de suelo permitido en mi predio", "suelo"),
    ("colonias en riesgo de inundación y albergues", "riesgo"),
    ("fosas disponibles en el panteón", "panteones"),
    ("requisitos y costo del trámite de pasaporte", "tramites"),
    ("puestos de tianguis y ambulantes", "mercados"),
    ("escuelas y clínicas por colonia", "equipamiento"),
    ("eventos y talleres culturales de este mes", "cultura"),
    ("valor catastral de los predios del centro", "catastro"),
    ("solicitudes de información recibidas y tiempo de respuesta", "solicitudes"),
];

/// Written after the words of the Guide, which nothing was changed for: what to expect of requests not seen before.
const NOT_SEEN: &[(&str, &str)] = &[
    ("quiero las facturas y contratos de la feria del pueblo", "contratos"),
    ("nombres de empresas que le venden al municipio", "proveedores"),
    ("cuánto costó remodelar el jardín principal y quién hizo la obra", "obra"),
    ("lista de negocios con permiso para vender alcohol", "funcionamiento"),
    ("licencias para edificar departamentos en la colonia Roma", "construccion"),
    ("tabulador de salarios por puesto", "nomina"),
    ("organigrama vigente con sus áreas", "estructura"),
    ("gasto en gasolina por vehículo", "gasto"),
    ("dinero ejercido por capítulo y partida en 2024", "gasto"),
    ("cuánto tardan en arreglar una lámpara reportada", "reportes"),
    ("censo de luminarias led", "alumbrado"),
    ("por qué no ha pasado la basura en mi colonia, quiero las rutas", "basura"),
    ("tandeos de agua por colonia", "agua"),
    ("rutas de combis autorizadas", "transporte"),
    ("mapa de ciclovías y carriles para bicicleta", "ciclovias"),
    ("infracciones levantadas a motociclistas", "infracciones"),
    ("cruces con más choques", "accidentes"),
    ("homicidios por año y colonia", "delitos"),
    ("podas y talas autorizadas de árboles", "parques"),
    ("locales vacíos del mercado municipal", "mercados"),
    ("lugares disponibles en el cementerio", "panteones"),
    ("cuántas bibliotecas y canchas hay", "equipamiento"),
    ("padrón de beneficiarios de becas", "programas"),
    ("asistencia de regidores a las sesiones", "actas"),
    ("bando de policía y buen gobierno", "gaceta"),
    ("recaudación por concepto de predial y agua", "predial"),
    ("zonas de deslave y mapa de riesgos", "riesgo"),
    ("talleres de la casa de la cultura", "cultura"),
    ("plano de zonificación y usos de suelo", "suelo"),
    ("costo del trámite de alineamiento y número oficial", "tramites"),
];

/// Matters that no dataset of this town has.
const NOTHING: &[&str] = &[
    "Número de perros esterilizados",
    "Actas de nacimiento de mi abuelo",
    "¿Qué hora es en Japón?",
    "dictamen médico de mi expediente clínico",
];

/// How many are proposed first, and among three, with those that are not first in words.
fn measured(said: &[(&str, &str)]) -> (usize, usize, String) {
    let (guide, plan) = (guide(), town());
    let lexicon = Lexicon::new(&guide.demand);
    let matcher = Matcher::new(&guide, &plan, &lexicon);
    let (mut first, mut among, mut told) = (0, 0, String::new());
    for (text, right) in said {
        let found = matcher.proposals(text);
        let at = found.iter().position(|proposal| proposal.dataset == *right);
        first += usize::from(at == Some(0));
        among += usize::from(at.is_some());
        if at != Some(0) {
            told.push_str(&format!("{text}\n  wanted {right}, got {found:?}\n"));
        }
    }
    (first, among, told)
}

#[test]
fn of_49_requests_48_get_their_dataset_first() {
    let (first, among, told) = measured(SAID);
    assert_eq!((first, among, SAID.len()), (48, 48, 49), "{told}");
}

#[test]
fn of_30_requests_not_seen_before_28_get_theirs_first() {
    let (first, among, told) = measured(NOT_SEEN);
    assert_eq!((first, among, NOT_SEEN.len()), (28, 28, 30), "{told}");
}

#[test]
fn what_no_dataset_has_is_not_forced_on_one() {
    let (guide, plan) = (guide(), town());
    let lexicon = Lexicon::new(&guide.demand);
    let matcher = Matcher::new(&guide, &plan, &lexicon);
    let forced: Vec<_> =
        NOTHING.iter().filter(|text| matcher.proposals(text).iter().any(|p| p.score >= 60)).collect();
    assert!(forced.is_empty(), "{forced:?}");
}

#[test]
fn the_words_that_matched_are_told_as_they_were_written() {
    let (guide, plan) = (guide(), town());
    let lexicon = Lexicon::new(&guide.demand);
    let found = Matcher::new(&guide, &plan, &lexicon).proposals("Permisos para construir, por favor");
    assert_eq!(found[0].dataset, "construccion");
    assert_eq!(found[0].words, ["construir", "permisos"]);
}

#[test]
fn the_same_matter_in_other_words_order_and_years_is_one() {
    let lexicon = Lexicon::new(&guide().demand);
    let key = |text: &str| lexicon.key(text);
    assert_eq!(
        key("Licencias de construcción de 2023"),
        key("Solicito las licencias de construcción, año 2024.")
    );
    assert_ne!(key("Licencias de construcción"), key("Licencias de funcionamiento"));
    assert_eq!(key("¿?"), "¿?", "what has no telling word is compared whole");
}
