//! Layers as GeoJSON in WGS 84, and what there is to say about their geometry.
