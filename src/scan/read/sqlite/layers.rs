//! What a GeoPackage says of its layers.

use rusqlite::Connection;

use crate::scan::model::Table;
use crate::scan::read::bounds::{self, Bounds, Shapes};

/// Writes extent, kind and system into the tables that are layers. What the file does not say stays out.
pub fn place(db: &Connection, tables: &mut [Table]) {
    for table in tables {
        if let Ok(layer) = layer(db, &table.name) {
            let mut shapes = Shapes::default();
            shapes.add(&layer.kind);
            bounds::place(table, &layer.bounds, &shapes, Some(format!("EPSG:{}", layer.system)));
        }
    }
}

struct Layer {
    kind: String,
    system: i64,
    bounds: Bounds,
}

fn layer(db: &Connection, name: &str) -> rusqlite::Result<Layer> {
    let sql = "SELECT g.geometry_type_name, g.srs_id, c.min_x, c.min_y, c.max_x, c.max_y \
               FROM gpkg_geometry_columns g JOIN gpkg_contents c ON c.table_name = g.table_name \
               WHERE g.table_name = ?1";
    db.query_row(sql, [name], |row| {
        let kind: String = row.get(0)?;
        let edge = |at: usize| row.get::<_, Option<f64>>(at).map(|edge| edge.unwrap_or(f64::NAN));
        let mut bounds = Bounds::default();
        bounds.add(edge(2)?, edge(3)?);
        bounds.add(edge(4)?, edge(5)?);
        Ok(Layer { kind: titled(&kind), system: row.get(1)?, bounds })
    })
}

/// `MULTIPOLYGON` as GeoJSON writes it.
fn titled(kind: &str) -> String {
    let upper = kind.to_ascii_uppercase();
    let base = upper.trim_start_matches("MULTI");
    match base {
        "POINT" => "Point",
        "LINESTRING" | "CURVE" => "LineString",
        "POLYGON" | "SURFACE" => "Polygon",
        _ => "",
    }
    .to_string()
}
