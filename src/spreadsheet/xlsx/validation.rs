//! What cells accept: values of a list, dates, numbers. Only a closed list refuses; the rest warns, for people do not
//! always know the day.

use rust_xlsxwriter::{
    DataValidation, DataValidationErrorStyle, DataValidationRule, ExcelDateTime, Formula, XlsxError,
};

use super::super::lists::Lists;
use super::super::model::{Column, Kind};
use crate::text::spreadsheet as say;
use crate::text::{Lang, Text};

/// What the cells of a column accept; `None` for anything.
pub fn of(column: &Column, lists: &Lists, lang: Lang) -> Result<Option<DataValidation>, XlsxError> {
    if let Some(range) = lists.range(&column.choices) {
        let rule = DataValidation::new().allow_list_formula(Formula::new(range));
        let (style, message) = if column.open {
            (DataValidationErrorStyle::Information, say::LIST_ALSO)
        } else {
            (DataValidationErrorStyle::Stop, say::LIST_ONLY)
        };
        return told(rule.set_error_style(style), &say::LIST_TITLE, &message, lang).map(Some);
    }
    let (rule, title, message) = match column.kind {
        Kind::Text => return Ok(None),
        Kind::Whole => (whole(), say::NUMBER_TITLE, say::NUMBER_LIKE),
        Kind::Decimal | Kind::Money => (decimal(), say::NUMBER_TITLE, say::NUMBER_LIKE),
        Kind::Date => (date()?, say::DATE_TITLE, say::DATE_LIKE),
    };
    told(rule.set_error_style(DataValidationErrorStyle::Warning), &title, &message, lang).map(Some)
}

fn told(rule: DataValidation, title: &Text, message: &Text, lang: Lang) -> Result<DataValidation, XlsxError> {
    rule.set_error_title(title.to(lang))?.set_error_message(message.to(lang))
}

fn whole() -> DataValidation {
    DataValidation::new().allow_whole_number(DataValidationRule::Between(i32::MIN, i32::MAX))
}

fn decimal() -> DataValidation {
    DataValidation::new().allow_decimal_number(DataValidationRule::Between(-1e15, 1e15))
}

fn date() -> Result<DataValidation, XlsxError> {
    let (first, last) = (ExcelDateTime::from_ymd(1900, 3, 1)?, ExcelDateTime::from_ymd(9999, 12, 31)?);
    Ok(DataValidation::new().allow_date(DataValidationRule::Between(first, last)))
}
