//! The plan as a workbook that an area fills in, and what came back in it.
