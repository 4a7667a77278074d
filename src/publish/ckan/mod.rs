//! Datasets on a CKAN portal: what is there, what differs, and the calls that make it the same.
