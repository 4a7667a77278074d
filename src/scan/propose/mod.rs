//! From files to datasets: what is the same twice, what belongs together, and why.
