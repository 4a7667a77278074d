//! Words that stand in workbooks beside what people fill in.

use super::texts;

texts! {
    REQUIRED: "obligatorio",
        "required";
}
