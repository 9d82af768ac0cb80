//! Drawings taken apart again, and pictures looked at dot by dot.

use proptest::prelude::*;
use quick_xml::Reader;
use quick_xml::events::Event;
use resvg::tiny_skia::Pixmap;

use super::*;

const SHAPES: [Shape; 3] = [Shape::Bars, Shape::Stacked, Shape::Columns];

fn language(code: &str) -> Language {
    Language::from_code(code).unwrap()
}

fn chart(shape: Shape, rows: &[(&str, &[f64])]) -> Chart {
    let rows = rows
        .iter()
        .map(|(label, values)| Row { label: (*label).to_owned(), values: values.to_vec() });
    Chart {
        title: "Câu hỏi và lượt quan tâm".to_owned(),
        shape,
        unit: "số lượng".to_owned(),
        series: vec!["Câu hỏi".to_owned(), "Lượt quan tâm".to_owned()],
        rows: rows.collect(),
        language: language("vi"),
    }
}

/// What stands in the `<text>` elements, by a parser of XML; every element has to close.
fn said(svg: &str) -> Vec<String> {
    let mut reader = Reader::from_str(svg);
    reader.config_mut().check_end_names = true;
    let (mut said, mut open, mut depth) = (Vec::new(), false, 0);
    loop {
        match reader.read_event().unwrap() {
            Event::Start(tag) => {
                depth += 1;
                open = tag.name().as_ref() == "text";
                if open {
                    said.push(String::new());
                }
            }
            Event::End(_) => {
                depth -= 1;
                open = false;
            }
            Event::Text(words) if open => said.last_mut().unwrap().push_str(&words),
            Event::GeneralRef(name) if open => said.last_mut().unwrap().push_str(&name),
            Event::Eof => break,
            _ => {}
        }
    }
    assert_eq!(depth, 0);
    said
}

#[test]
fn every_number_stands_at_its_bar_and_every_row_has_its_label() {
    let rows: [(&str, &[f64]); 2] = [("Khai mạc", &[3.0, 1_250.0]), ("Phiên 1", &[0.0, 4.5])];
    let told = said(&chart(Shape::Bars, &rows).svg());
    for words in ["Câu hỏi", "Lượt quan tâm", "Khai mạc", "3", "1.250", "Phiên 1", "0", "4,5"]
    {
        assert!(told.iter().any(|said| said == words), "{words} is not in {told:?}");
    }
}

#[test]
fn a_bar_is_as_long_as_its_value() {
    let svg = chart(Shape::Bars, &[("a", &[10.0, 5.0]), ("b", &[2.5, 0.0])]).svg();
    let widths: Vec<f64> = svg
        .split("<rect x=")
        .skip(3)
        .map(|rest| rest.split("width=\"").nth(1).unwrap().split('"').next().unwrap())
        .map(|width| width.parse().unwrap())
        .collect();
    assert_eq!(widths.len(), 3, "what is nothing has no bar: {svg}");
    assert!((widths[1] - widths[0] / 2.0).abs() < 0.2 && (widths[2] - widths[0] / 4.0).abs() < 0.2);
}

#[test]
fn a_long_label_is_cut_and_what_the_fonts_lack_is_left_out() {
    let long = "Phiên toàn thể về chuyển đổi số ".repeat(9);
    let rows: [(&str, &[f64]); 2] =
        [(&long, &[1.0, 2.0]), ("\u{202e}Tọa đàm 🎤\n“bàn tròn” & 中 <b>", &[1.0])];
    for shape in SHAPES {
        let told = said(&chart(shape, &rows).svg());
        assert!(told.iter().any(|line| line.ends_with('…')), "{told:?}");
        assert!(!told.iter().any(|line| line.contains(['🎤', '\u{202e}', '中'])), "{told:?}");
    }
    let told = said(&chart(Shape::Bars, &rows).svg()).concat();
    assert!(told.contains("Tọa đàm “bàn tròn” amp ltbgt"), "{told}");
}

#[test]
fn numbers_are_written_as_people_of_the_language_do() {
    for (value, vietnamese, english) in [
        (0.0, "0", "0"),
        (999.0, "999", "999"),
        (1_000.0, "1.000", "1,000"),
        (1_234_567.0, "1.234.567", "1,234,567"),
        (4.25, "4,2", "4.2"),
        (-12.5, "−12,5", "−12.5"),
    ] {
        assert_eq!(figure(language("vi"), value), vietnamese);
        assert_eq!(figure(language("en"), value), english);
    }
}

#[test]
fn a_picture_is_twice_as_large_as_its_drawing_and_has_letters_and_bars() {
    for shape in SHAPES {
        let (png, (width, height)) = chart(shape, &[("Đề dẫn", &[3.0, 9.0])]).png().unwrap();
        let painted = Pixmap::decode_png(&png).unwrap();
        assert_eq!(
            (f64::from(painted.width()), f64::from(painted.height())),
            (width * 2.0, height * 2.0)
        );
        let dots = |red: u8, green: u8, blue: u8| {
            let same = |dot: &&resvg::tiny_skia::PremultipliedColorU8| {
                (dot.red(), dot.green(), dot.blue()) == (red, green, blue)
            };
            painted.pixels().iter().filter(same).count()
        };
        assert!(dots(0x00, 0x72, 0xb2) > 500, "the bar of the first series: {shape:?}");
        assert!(dots(0xe6, 0x9f, 0x00) > 500, "the bar of the second series: {shape:?}");
        assert!(dots(0x1a, 0x1a, 0x1a) > 500, "letters: {shape:?}");
    }
}

#[test]
fn the_fonts_have_every_letter_that_is_drawn() {
    let one = |letter: char| Chart {
        title: letter.to_string(),
        unit: String::new(),
        series: Vec::new(),
        ..chart(Shape::Bars, &[])
    };
    let blank = one(' ').png().unwrap().0;
    let letters = "ĂăÂâĐđÊêÔôƠơƯưẤấẦầẨẩẪẫẬậẮắẰằẲẳẴẵẶặẾếỀềỂểỄễỆệỐốỒồỔổỖỗỘộỚớỜờỞởỠỡỢợỨứỪừỬửỮữỰựÝýỲỳỶỷỸỹỴỵ–—“”…•₫€−≤≥×";
    for letter in letters.chars() {
        assert!(letters::drawable(letter), "{letter}");
        assert_ne!(one(letter).png().unwrap().0, blank, "{letter} leaves nothing");
    }
}

#[test]
fn a_chart_of_nothing_is_drawn_too() {
    for shape in SHAPES {
        for rows in [&[][..], &[("", &[][..])][..], &[("a", &[0.0, f64::NAN, -3.0][..])][..]] {
            let drawn = chart(shape, rows);
            assert!(!drawn.svg().contains("NaN"), "{}", drawn.svg());
            assert!(drawn.png().is_ok());
        }
    }
}

proptest! {
    #[test]
    fn any_words_and_numbers_make_a_drawing(
        words in prop::collection::vec("\\PC{0,40}", 1..8),
        values in prop::collection::vec(-5.0..100_000.0_f64, 0..4),
        shape in 0_usize..3,
    ) {
        let rows: Vec<(&str, &[f64])> =
            words.iter().map(|label| (label.as_str(), values.as_slice())).collect();
        let drawn = Chart { title: words[0].clone(), ..chart(SHAPES[shape], &rows) };
        said(&drawn.svg());
    }

    #[test]
    fn what_is_cut_fits(words in "\\PC{0,80}", room in 40.0..400.0_f64) {
        for line in letters::wrapped(&words, room, 13.0, 2) {
            prop_assert!(letters::width(&line, 13.0) <= room, "{line}");
        }
    }
}
