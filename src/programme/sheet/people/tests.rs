//! Cells for people, as secretariats fill them.

use super::*;

/// Title, name, position, affiliation; "" is none.
type Row = (&'static str, &'static str, &'static str, &'static str);

fn rows(cell: &str) -> Vec<(String, String, String, String)> {
    let named = people(cell).named;
    named
        .into_iter()
        .map(|Named { title, name, position, affiliation }| {
            let text = Option::unwrap_or_default;
            (text(title), name, text(position), text(affiliation))
        })
        .collect()
}

fn check(cell: &str, expected: &[Row]) {
    let expected: Vec<_> = expected
        .iter()
        .map(|(a, b, c, d)| ((*a).to_owned(), (*b).to_owned(), (*c).to_owned(), (*d).to_owned()))
        .collect();
    assert_eq!(rows(cell), expected, "{cell}");
}

#[test]
fn several_people_with_titles_are_told_apart() {
    let two: [Row; 2] = [("PGS.TS.", "Nguyễn Văn A", "", ""), ("ThS.", "Trần Thị B", "", "")];
    for cell in [
        "PGS.TS. Nguyễn Văn A; ThS. Trần Thị B",
        "PGS.TS. Nguyễn Văn A\nThS. Trần Thị B",
        "- PGS.TS. Nguyễn Văn A\n- ThS. Trần Thị B",
        "PGS.TS. Nguyễn Văn A, ThS. Trần Thị B",
        "PGS.TS. Nguyễn Văn A và ThS. Trần Thị B",
        "PGS.TS.Nguyễn Văn A & ThS.Trần Thị B",
    ] {
        check(cell, &two);
    }
}

#[test]
fn commas_inside_titles_part_nobody() {
    check("PGS, TS Lê Văn B", &[("PGS, TS", "Lê Văn B", "", "")]);
    check("NCS, ThS Trần C", &[("NCS, ThS", "Trần C", "", "")]);
    check(
        "PGS, TS Lê Văn B, NCS, ThS Trần C",
        &[("PGS, TS", "Lê Văn B", "", ""), ("NCS, ThS", "Trần C", "", "")],
    );
}

#[test]
fn positions_follow_a_comma_a_dash_or_stand_in_brackets() {
    check(
        "TS. Nguyễn Văn A, Phó Giám đốc Học viện",
        &[("TS.", "Nguyễn Văn A", "Phó Giám đốc Học viện", "")],
    );
    check("TS. Nguyễn Văn A (Trưởng khoa)", &[("TS.", "Nguyễn Văn A", "Trưởng khoa", "")]);
    check(
        "Ông Nguyễn Văn A - Giám đốc Sở Giáo dục và Đào tạo",
        &[("Ông", "Nguyễn Văn A", "Giám đốc Sở Giáo dục và Đào tạo", "")],
    );
    check(
        "ThS. Trần Thị B, Trưởng phòng, Trường Đại học C",
        &[("ThS.", "Trần Thị B", "Trưởng phòng", "Trường Đại học C")],
    );
    check(
        "Đ/c Trương Thị B; Đại tá, TS Lê C (Học viện D)",
        &[("Đ/c", "Trương Thị B", "", ""), ("Đại tá, TS", "Lê C", "", "Học viện D")],
    );
    check("Julia Kleber, polidia GmbH", &[("", "Julia Kleber", "", "polidia GmbH")]);
}

#[test]
fn names_alone_are_people_when_they_look_like_it() {
    check("Nguyễn Văn A, Trần Thị B", &[("", "Nguyễn Văn A", "", ""), ("", "Trần Thị B", "", "")]);
    check(
        "Nguyễn Văn A và Trần Thị B",
        &[("", "Nguyễn Văn A", "", ""), ("", "Trần Thị B", "", "")],
    );
    check("Marcus da Gloria Martins", &[("", "Marcus da Gloria Martins", "", "")]);
    check("Assoc. Prof. John Smith", &[("Assoc. Prof.", "John Smith", "", "")]);
}

#[test]
fn groups_and_organisations_are_nobody() {
    for cell in [
        "Ban Tổ chức",
        "BAN TỔ CHỨC",
        "Toàn thể đại biểu",
        "Các đại biểu",
        "Khoa Luật",
        "MC",
        "TS.",
    ] {
        let found = people(cell);
        assert_eq!((found.named, found.others), (Vec::new(), vec![cell.to_owned()]), "{cell}");
    }
    assert_eq!(people(" \n; , "), People::default());
}

#[test]
fn a_line_with_a_part_names_it() {
    assert_eq!(role_line("Chủ trì: TS. A B"), Some((Role::Chair, "TS. A B")));
    assert_eq!(role_line("- Thư ký: A B"), Some((Role::Secretary, "A B")));
    assert_eq!(role_line("Tham luận 1: Đổi mới"), None);
    assert_eq!(role_line("Chủ trì:"), None);
}

proptest::proptest! {
    #[test]
    fn no_cell_brings_it_down(cell in "\\PC{0,60}", signs in "[-A-Za-z,;()\\[\\]. &/\nÔôÀàTS]{0,40}") {
        people(&cell);
        people(&signs);
        role_line(&signs);
    }
}

#[test]
fn a_university_may_be_shortened() {
    for place in ["ĐH Bách khoa Hà Nội", "HV Ngân hàng", "ĐHQG Hà Nội"] {
        check(&format!("TS. Phạm Đức ({place})"), &[("TS.", "Phạm Đức", "", place)]);
    }
}
