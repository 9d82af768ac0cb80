//! Sheets with their headings, widths, formats and drop-downs.

use rust_xlsxwriter::{
    Color, DataValidation, DataValidationErrorStyle, Format, FormatAlign, FormatBorder, Formula,
    Worksheet, XlsxError,
};

use super::cells::{Place, Shown, places};
use super::guide::Lists;
use crate::programme::sheet::full::{Form, Sheet, Table, sheet_of};
use crate::texts::Language;

/// Rows that are made ready for typing, at least.
const ROWS: usize = 500;
/// Empty rows after those that are filled.
const MORE: usize = 200;

/// How cells look.
pub(super) struct Style {
    pub(super) title: Format,
    pub(super) heading: Format,
    pub(super) text: Format,
    pub(super) plain: Format,
    number: Format,
    day: Format,
    moment: Format,
}

impl Style {
    pub(super) fn new() -> Self {
        let top = || Format::new().set_align(FormatAlign::Top);
        let heading = top().set_bold().set_text_wrap().set_border(FormatBorder::Thin);
        Self {
            title: Format::new().set_bold().set_font_size(14),
            heading: heading.set_background_color(Color::RGB(0x00DC_E6F1)),
            // "@" keeps what is typed as it is typed: "7.30" stays a time, "01" an id.
            text: top().set_text_wrap().set_num_format("@"),
            plain: top().set_text_wrap(),
            number: top().set_num_format("General"),
            day: top().set_num_format("dd/mm/yyyy"),
            moment: top().set_num_format("dd/mm/yyyy hh:mm"),
        }
    }

    fn of(&self, form: Form) -> &Format {
        match form {
            Form::Number => &self.number,
            Form::Day => &self.day,
            Form::Moment => &self.moment,
            _ => &self.text,
        }
    }
}

/// Writes a sheet; `language` is the one in which rows are named on other sheets.
pub(super) fn write_sheet(
    worksheet: &mut Worksheet,
    sheet: &Sheet,
    rows: &[Vec<Shown>],
    language: Language,
    (style, lists): (&Style, &Lists),
) -> Result<(), XlsxError> {
    worksheet.set_name(sheet.name)?;
    let places = places(sheet.columns);
    match sheet.table {
        Table::Of(section) if section.is_single() => {
            worksheet.set_freeze_panes(0, 1)?;
            worksheet.set_column_width(0, 38)?.set_column_width(1, 80)?;
            for (row, place) in (0..).zip(&places) {
                worksheet.write_string_with_format(row, 0, heading(place), &style.heading)?;
                let shown = rows.first().and_then(|cells| cells.get(row as usize));
                write(worksheet, (row, 1), shown, style, place.0.form)?;
                if let Some(choice) = choice(place.0.form, language, lists) {
                    worksheet.add_data_validation(row, 1, row, 1, &choice)?;
                }
            }
        }
        _ => {
            worksheet.set_freeze_panes(1, 0)?;
            let last = u32::try_from(ROWS.max(rows.len() + MORE)).unwrap_or(u32::MAX);
            for (column, place) in (0..).zip(&places) {
                let form = place.0.form;
                worksheet.set_column_width(column, width(place))?;
                worksheet.set_column_format(column, style.of(form))?;
                worksheet.write_string_with_format(0, column, heading(place), &style.heading)?;
                for (row, cells) in (1..).zip(rows) {
                    let shown = cells.get(usize::from(column));
                    write(worksheet, (row, column), shown, style, form)?;
                }
                if let Some(choice) = choice(form, language, lists) {
                    worksheet.add_data_validation(1, column, last, column, &choice)?;
                }
            }
        }
    }
    Ok(())
}

fn heading((column, language): &Place) -> String {
    language.map_or_else(|| column.heading.to_owned(), |language| column.heading_in(language))
}

fn write(
    worksheet: &mut Worksheet,
    (row, column): (u32, u16),
    shown: Option<&Shown>,
    style: &Style,
    form: Form,
) -> Result<(), XlsxError> {
    match shown.unwrap_or(&Shown::Empty) {
        Shown::Empty => worksheet.write_blank(row, column, style.of(form)),
        Shown::Text(text) => worksheet.write_string_with_format(row, column, text, &style.text),
        Shown::Number(number) => {
            worksheet.write_number_with_format(row, column, *number, &style.number)
        }
        Shown::Day(serial) => worksheet.write_number_with_format(row, column, *serial, &style.day),
        Shown::Moment(serial) => {
            worksheet.write_number_with_format(row, column, *serial, &style.moment)
        }
    }?;
    Ok(())
}

/// What may be chosen in a cell.
fn choice(form: Form, language: Language, lists: &Lists) -> Option<DataValidation> {
    match form {
        Form::Flag => DataValidation::new().allow_list_strings(&["có", "không"]).ok(),
        Form::Code(codes) => {
            Some(DataValidation::new().allow_list_formula(Formula::new(lists.range(codes))))
        }
        Form::Ref(section) => {
            let sheet = sheet_of(Table::Of(section))?;
            let named = |(column, of): &Place| {
                matches!(column.key, "name" | "title") && of.is_none_or(|of| of == language)
            };
            let column = places(sheet.columns).iter().position(named)?;
            let letter = char::from(b'A' + u8::try_from(column).ok()?);
            let range = format!("'{}'!${letter}$2:${letter}${}", sheet.name, ROWS + 1);
            let choice = DataValidation::new().allow_list_formula(Formula::new(range));
            // An id is right too, though the list has the names.
            Some(choice.set_error_style(DataValidationErrorStyle::Warning))
        }
        _ => None,
    }
}

fn width((column, _): &Place) -> f64 {
    match column.form {
        Form::Words | Form::Lines | Form::Refs => 36.0,
        Form::Ref(_) => 28.0,
        Form::Moment | Form::Line => 20.0,
        _ => 16.0,
    }
}
