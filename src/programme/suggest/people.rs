//! People whose names differ by a slip of the hand. The bar is high: two who are really two must
//! never be accused of being one.

use super::syllable::is_syllable;
use crate::texts::fold;
use crate::texts::marked;

use unicode_normalization::UnicodeNormalization as _;

/// Names that are compared, each with each.
const COMPARED: usize = 1_000;
/// Letters from which a word that is not Vietnamese may differ by one.
const LONG: usize = 7;
/// Family names, as they are marked.
const FAMILIES: &str = " nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đào \
    đoàn đinh trịnh mai trương lâm lương lưu cao chu châu quách tạ thái tô tống triệu kiều hà nghiêm \
    nông phùng quản thạch thân tăng âu bạch cù đàm diệp giang kim la lục mạc mã văn viên vương khuất \
    khổng phí tiêu từ ứng ông ";
/// Names that have no marks, so that they may be meant as they stand.
const PLAIN: &str = " an anh ba cao chi chu cung du dung duy giang hai hoa huy khang khanh khoa kim kha \
    lam lan linh loan long ly mai mi minh my nam nga ngan nghi nguyen nhi nhung oanh phi phong quang \
    quy san sang sinh son tan tam thai thanh thi thu thuy tin tinh trang tri trinh trung tu van vi \
    vinh vu vy ";
/// Of those, middle names that hardly ever are.
const MIDDLE: &str = " thi van ";

/// Pairs that may be one, the later first.
pub(in crate::programme) fn people(names: &[&str]) -> Vec<(usize, usize)> {
    let names: Vec<Vec<Word>> = names
        .iter()
        .take(COMPARED)
        .map(|name| name.split_whitespace().map(Word::of).collect())
        .collect();
    let mut pairs = Vec::new();
    for (later, name) in names.iter().enumerate() {
        let alike = |(_, other): &(usize, &Vec<Word>)| likeness(name, other);
        let earlier = names[..later].iter().enumerate();
        let found: Vec<(usize, Likeness)> =
            earlier.filter_map(|one| Some((one.0, alike(&one)?))).collect();
        let shortened = found.iter().filter(|(_, how)| *how == Likeness::Shortened).count();
        // "Ng. Văn A" may be anybody when two names fit it.
        let sure = |(_, how): &&(usize, Likeness)| *how == Likeness::Slip || shortened == 1;
        pairs.extend(found.iter().find(sure).map(|(earlier, _)| (later, *earlier)));
    }
    pairs
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Likeness {
    Slip,
    Shortened,
}

/// One word of a name.
struct Word {
    /// As it is typed, in lower case.
    lower: String,
    /// With its tone at the end.
    marked: String,
    folded: String,
    /// "Ng.", "V"
    short: bool,
    /// Whether it can be Vietnamese.
    valid: bool,
}

impl Word {
    fn of(word: &str) -> Self {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        let lower: String = bare.nfc().flat_map(char::to_lowercase).collect();
        let folded = fold(bare);
        let vowels = folded.contains(['a', 'e', 'i', 'o', 'u', 'y']);
        let length = folded.chars().count();
        let short = length > 0 && length < 4 && (word.ends_with('.') || !vowels);
        Self { lower, marked: marked(bare), folded, short, valid: is_syllable(bare) }
    }

    /// Without any mark.
    fn is_plain(&self) -> bool {
        self.lower.is_ascii()
    }

    fn is_family(&self) -> bool {
        FAMILIES.contains(&format!(" {} ", self.lower))
    }

    /// Whether it may be a name as it stands, without marks.
    fn is_plain_name(&self, last: bool) -> bool {
        let is_in = |list: &str| list.contains(&format!(" {} ", self.folded));
        self.is_plain() && is_in(PLAIN) && (last || !is_in(MIDDLE))
    }
}

fn likeness(one: &[Word], other: &[Word]) -> Option<Likeness> {
    if one.len() != other.len() || one.len() < 2 {
        return None;
    }
    let other_word = |(a, b): &(&Word, &Word)| a.folded != b.folded && !a.short && !b.short;
    if one.iter().zip(other).filter(other_word).nth(1).is_some() {
        return None;
    }
    // Typed without marks throughout, the whole name may be meant.
    let whole = one.iter().all(Word::is_plain) != other.iter().all(Word::is_plain);
    let (mut slips, mut unmarked, mut shortened) = (0, 0, 0);
    for (at, (a, b)) in one.iter().zip(other).enumerate() {
        let last = at + 1 == one.len();
        match difference(a, b, at == 0) {
            None => {}
            Some(Difference::Short) if !last => shortened += 1,
            Some(Difference::Unmarked)
                if whole || !a.is_plain_name(last) && !b.is_plain_name(last) =>
            {
                unmarked += 1;
            }
            Some(Difference::Slip) => slips += 1,
            Some(_) => return None,
        }
    }
    match (slips, unmarked, shortened) {
        (0, 0, 0) => None,
        (0, 0, _) => Some(Likeness::Shortened),
        (0 | 1, _, 0) => Some(Likeness::Slip),
        _ => None,
    }
}

enum Difference {
    /// One is the beginning of the other.
    Short,
    /// One lacks the marks.
    Unmarked,
    /// One cannot be meant.
    Slip,
    Other,
}

fn difference(a: &Word, b: &Word, first: bool) -> Option<Difference> {
    if a.marked == b.marked {
        return None;
    }
    let begins = |short: &Word, long: &Word| {
        short.short && !long.short && long.folded.starts_with(&short.folded)
    };
    if begins(a, b) || begins(b, a) {
        return Some(Difference::Short);
    }
    let one_is = |test: fn(&Word) -> bool| test(a) != test(b);
    let one_is_valid = one_is(|word| word.valid);
    if a.folded == b.folded {
        return Some(if one_is(Word::is_plain) {
            Difference::Unmarked
        } else if one_is_valid || first && one_is(Word::is_family) {
            Difference::Slip
        } else {
            Difference::Other
        });
    }
    let shorter = a.folded.chars().count().min(b.folded.chars().count());
    let near = shorter >= 3 && strsim::osa_distance(&a.folded, &b.folded) == 1;
    let foreign = shorter >= LONG && !a.valid && !b.valid;
    Some(if near && (one_is_valid || foreign) { Difference::Slip } else { Difference::Other })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_is_offered() {
        for (one, other) in [
            ("Nguyễn Văn A", "Nguyễn Van A"),
            ("Nguyễn Văn Hùng", "Nguyen Van Hung"),
            ("Nguyễn Văn A", "Ng. Văn A"),
            ("Trần Thị B", "Tr Thị B"),
            ("Nguyễn Thị Hương", "Nguyễn Thị Hươngg"),
            ("Nguyễn Thị Hương", "Nguyễn Thị Hưong"),
            ("Nguyễn Văn An", "Nguyễm Văn An"),
            ("Nguyễn Văn An", "Nguyên Văn An"),
            ("Trần Minh", "Trân Minh"),
            ("Lê Thị Lan", "Lê Thi Lan"),
            ("Katharina Müller", "Katarina Müller"),
            ("Hans Müller", "Hans Muller"),
        ] {
            assert_eq!(people(&[one, other]), [(1, 0)], "{one} {other}");
        }
    }

    #[test]
    fn two_people_are_never_taken_for_one() {
        let names = "Nguyễn Văn An; Nguyễn Văn Anh; Nguyễn Văn Ân; Nguyễn Vân An; Nguyễn Văn A; \
            Nguyễn Văn B; Lê Thị Thúy; Lê Thị Thủy; Lê Thị Thùy; Trần Bình; Lê Bình; \
            Trần Thanh Hà; Trần Thành Hà; Trần Thanh Hả; Phan Minh; Phạm Minh; Võ Minh; \
            Vũ Minh; Đỗ Văn Hùng; Đỗ Văn Hưng; Lê An; Lê Ân; Hoàng Lan; Hoàng Lân; \
            John Smith; Jon Smith; Anna Schmidt; Anne Schmidt; Kim Lee; Kim Le; Sam Wong; \
            Sam Wang; Nguyễn Dung; Nguyễn Dũng; Nguyễn Văn Tuấn; Nguyễn Văn Toàn; \
            Đặng Thị Mai; Đặng Thị Mãi; Trương Quang; Trương Quảng";
        let names: Vec<&str> = names.split("; ").collect();
        let found: Vec<_> = people(&names).iter().map(|(a, b)| (names[*a], names[*b])).collect();
        assert!(found.is_empty(), "{found:?}");
    }

    #[test]
    fn a_short_name_that_fits_two_is_nobody() {
        assert!(people(&["Nguyễn Văn A", "Ngô Văn A", "Ng. Văn A"]).is_empty());
    }
}
