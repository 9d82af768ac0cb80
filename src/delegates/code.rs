//! A link as a code to scan, still read when a quarter of it is soiled.

use std::io::Write as _;

use flate2::write::ZlibEncoder;
use flate2::{Compression, Crc};
use qrcode::render::svg;
use qrcode::{Color, EcLevel, QrCode};

/// The empty modules around a code that a reader needs.
const QUIET: usize = 4;
/// Points of the picture for a module.
const POINTS: usize = 8;

/// The code as an SVG element; nothing when the link is too long for any code, which no name of a
/// bot and an event is.
pub fn drawn_code(link: &str) -> String {
    let Ok(code) = QrCode::with_error_correction_level(link, EcLevel::Q) else {
        return String::new();
    };
    let drawn = code.render::<svg::Color<'_>>().build();
    // A page has no place for the XML declaration that stands before it.
    drawn.find("<svg").map(|start| drawn[start..].to_owned()).unwrap_or_default()
}

/// The code as a PNG file of one bit a point; `None` when the link is too long for any code.
pub fn painted_code(link: &str) -> Option<Vec<u8>> {
    let code = QrCode::with_error_correction_level(link, EcLevel::Q).ok()?;
    let modules = code.width() + 2 * QUIET;
    let side = modules * POINTS;
    let mut rows = Vec::with_capacity(side * (side / 8 + 1));
    for row in 0..modules {
        // Each row begins with its filter, 0. A module is one octet wide; 1 is white.
        let mut octets = vec![0];
        octets
            .extend((0..modules).map(|column| if is_dark(&code, column, row) { 0 } else { 0xFF }));
        for _ in 0..POINTS {
            rows.extend_from_slice(&octets);
        }
    }
    png(u32::try_from(side).ok()?, &rows)
}

fn is_dark(code: &QrCode, column: usize, row: usize) -> bool {
    let inside = QUIET..QUIET + code.width();
    inside.contains(&column)
        && inside.contains(&row)
        && code[(column - QUIET, row - QUIET)] == Color::Dark
}

/// The PNG of a square of grey points, one bit each.
fn png(side: u32, rows: &[u8]) -> Option<Vec<u8>> {
    let mut packed = ZlibEncoder::new(Vec::new(), Compression::best());
    packed.write_all(rows).ok()?;
    let packed = packed.finish().ok()?;
    let mut header = [side.to_be_bytes(), side.to_be_bytes()].concat();
    // Bits a point, grey, and the only ways to pack, to filter and to order there are.
    header.extend([1, 0, 0, 0, 0]);
    let mut file = b"\x89PNG\r\n\x1a\n".to_vec();
    for (kind, data) in [(b"IHDR", &header[..]), (b"IDAT", &packed), (b"IEND", &[])] {
        let mut sum = Crc::new();
        sum.update(kind);
        sum.update(data);
        file.extend(u32::try_from(data.len()).ok()?.to_be_bytes());
        file.extend_from_slice(kind);
        file.extend_from_slice(data);
        file.extend(sum.sum().to_be_bytes());
    }
    Some(file)
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use super::*;

    const LINK: &str = "https://t.me/letan_bot?start=e_hai-phong-2025";

    #[test]
    fn the_picture_has_the_modules_of_the_code_with_a_quiet_edge() {
        let file = painted_code(LINK).unwrap();
        let side = u32::from_be_bytes(file[16..20].try_into().unwrap()) as usize;
        let length = u32::from_be_bytes(file[33..37].try_into().unwrap()) as usize;
        assert_eq!((&file[12..16], &file[37..41]), (&b"IHDR"[..], &b"IDAT"[..]));
        let mut rows = Vec::new();
        flate2::read::ZlibDecoder::new(&file[41..41 + length]).read_to_end(&mut rows).unwrap();
        let row = side / 8 + 1;
        assert_eq!(rows.len(), side * row);
        let code = QrCode::with_error_correction_level(LINK, EcLevel::Q).unwrap();
        let colors = code.to_colors();
        for y in 0..side {
            for x in 0..side {
                let bit = rows[y * row + 1 + x / 8] >> (7 - x % 8) & 1;
                let (column, line) =
                    ((x / POINTS).wrapping_sub(QUIET), (y / POINTS).wrapping_sub(QUIET));
                let is_inside = column < code.width() && line < code.width();
                let is_dark = is_inside && colors[line * code.width() + column] == Color::Dark;
                assert_eq!(bit == 0, is_dark, "{x} {y}");
            }
        }
    }

    #[test]
    fn what_fits_no_code_is_none() {
        let long = "x".repeat(4_000);
        assert_eq!((drawn_code(&long).as_str(), painted_code(&long)), ("", None));
        assert!(drawn_code(LINK).starts_with("<svg "));
    }
}
