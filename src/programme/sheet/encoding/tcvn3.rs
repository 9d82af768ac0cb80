//! TCVN3, which the fonts called `.VnTime` show.

/// The letters from 0xA1 on; a space stands for what has no letter.
const LETTERS: &str = "ĂÂÊÔƠƯĐăâêôơưđ      àảãáạ ằẳẵắ       ặầẩẫấậè ẻẽéẹềểễếệìỉ   ĩíịò ỏõóọồổỗốộờởỡớợù ủũúụừửữứựỳỷỹýỵ";

/// The text of TCVN3 bytes; a byte without a letter becomes the replacement character.
pub(super) fn decode(bytes: &[u8]) -> String {
    let letters: Vec<char> = LETTERS.chars().collect();
    let letter = |byte: u8| match byte {
        0..=0x7f => char::from(byte),
        0xa0 => ' ',
        _ => {
            let found = byte.checked_sub(0xa1).and_then(|at| letters.get(usize::from(at)));
            found.copied().filter(|letter| *letter != ' ').unwrap_or(char::REPLACEMENT_CHARACTER)
        }
    };
    bytes.iter().map(|byte| letter(*byte)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_stand_where_the_standard_has_them() {
        for (byte, letter) in [
            (0xa1, "Ă"),
            (0xa7, "Đ"),
            (0xae, "đ"),
            (0xb5, "à"),
            (0xb9, "ạ"),
            (0xbb, "ằ"),
            (0xbe, "ắ"),
            (0xc6, "ặ"),
            (0xc7, "ầ"),
            (0xcc, "è"),
            (0xce, "ẻ"),
            (0xd0, "é"),
            (0xd6, "ệ"),
            (0xd8, "ỉ"),
            (0xdc, "ĩ"),
            (0xdf, "ò"),
            (0xe1, "ỏ"),
            (0xe9, "ộ"),
            (0xee, "ợ"),
            (0xef, "ù"),
            (0xf1, "ủ"),
            (0xf9, "ự"),
            (0xfe, "ỵ"),
            (0xff, "\u{fffd}"),
            (0x80, "\u{fffd}"),
        ] {
            assert_eq!(decode(&[byte]), letter, "{byte:x}");
        }
        assert_eq!(decode(b"H\xe9i th\xb6o"), "Hội thảo");
    }
}
