//! Sentences of files with geometry.

use super::texts;

texts! {
    CRS_UNKNOWN: "No conozco el sistema de coordenadas «{crs}». Di cuál es con --crs; conozco: {known}.",
        "I do not know the coordinate system \"{crs}\". Say which it is with --crs; I know: {known}.";
    CRS_MISSING: "El archivo no dice en qué sistema están sus coordenadas y ellas no lo demuestran: pide el archivo .prj a quien hizo el mapa o di cuál es con --crs, por ejemplo --crs EPSG:32614. Conozco: {known}.",
        "The file does not say which system its coordinates are in and they do not prove it: ask whoever made the map for the .prj file or say which it is with --crs, for example --crs EPSG:32614. I know: {known}.";
    WRITTEN: "Elementos en GeoJSON: {n}, de {crs} a WGS 84, con {decimals} decimales.",
        "Features in GeoJSON: {n}, from {crs} to WGS 84, with {decimals} decimals.";
    FORMAT_VALUE: "FORMATO", "FORMAT";
    FORMAT_OPTION: "Formato del resultado: un mapa queda en GeoJSON y lo demás en CSV", "Format of the result: a map becomes GeoJSON and the rest CSV";
    CRS_VALUE: "CÓDIGO", "CODE";
    CRS_OPTION: "Sistema de coordenadas del mapa, por ejemplo EPSG:32614", "Coordinate system of the map, for example EPSG:32614";
    SWAP_OPTION: "La latitud viene antes que la longitud", "Latitude comes before longitude";
    NO_COLUMNS: "Para hacer un mapa hacen falta dos columnas de grados, una de latitud y una de longitud, y no las encontré. Prepara el archivo como tabla, o corrige sus nombres.",
        "For a map two columns of degrees are needed, one of latitude and one of longitude, and they were not found. Prepare the file as a table, or correct their names.";
    ONLY_ROUND: "De la geometría se pueden dejar de 0 a 6 decimales: geometria=round-coordinates:2.",
        "Of the geometry 0 to 6 decimals can be left: geometry=round-coordinates:2.";
    MAP: "Mapa:", "Map:";
    NO_GEOMETRY: "Con estos tratamientos no queda la geometría o las columnas de coordenadas, y sin ellas no hay mapa: deja las coordenadas, por ejemplo redondeadas, o prepara el archivo como tabla.",
        "With these treatments neither the geometry nor the columns of coordinates are left, and without them there is no map: leave the coordinates, rounded for example, or prepare the file as a table.";
    ASSUMED: "El archivo no dice su sistema; se toma WGS 84 porque todas las coordenadas son grados dentro de México.",
        "The file does not say its system; WGS 84 is taken because all coordinates are degrees within Mexico.";
    BOX: "Van de {west} a {east} de longitud y de {south} a {north} de latitud.",
        "They go from {west} to {east} of longitude and from {south} to {north} of latitude.";
}
