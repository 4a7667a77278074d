//! Links asked whether they are alive: politely, side by side, and only where it is safe.
