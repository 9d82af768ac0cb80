//! The sheets of a full workbook and their columns: one list for the reader and the writer.

use super::labels::Codes;
use super::model::Form::{
    self, Code, Day, Flag, Line, Lines, List, Moment, Number, Parts, Ref, Refs, Words,
};
use super::model::{Column, Sheet, Table, column};
use crate::programme::problem::Section;

/// Every sheet, in the order of the template.
pub(in crate::programme) const SHEETS: &[Sheet] = &[
    Sheet { table: Table::Guide, name: "Hướng dẫn · Guide", others: GUIDES, columns: &[] },
    Sheet { table: Table::Of(Section::Event), name: "Sự kiện", others: EVENTS, columns: EVENT },
    Sheet {
        table: Table::Of(Section::Venue),
        name: "Địa điểm",
        others: &["venue"],
        columns: VENUE,
    },
    Sheet {
        table: Table::Of(Section::Room),
        name: "Phòng",
        others: &["room", "rooms", "phong hop"],
        columns: ROOM,
    },
    Sheet {
        table: Table::Of(Section::Person),
        name: "Người",
        others: &["person", "people", "nhan su", "dien gia", "dai bieu"],
        columns: PERSON,
    },
    Sheet {
        table: Table::Of(Section::Session),
        name: "Phiên",
        others: &["session", "sessions", "cac phien", "chuong trinh", "programme"],
        columns: SESSION,
    },
    Sheet {
        table: Table::Parts,
        name: "Phân công",
        others: &["parts", "roles", "vai tro"],
        columns: PART,
    },
    Sheet {
        table: Table::Of(Section::Topic),
        name: "Chủ đề",
        others: &["topic", "topics"],
        columns: TOPIC,
    },
    Sheet {
        table: Table::Of(Section::Paper),
        name: "Tham luận",
        others: &["paper", "papers", "bao cao"],
        columns: PAPER,
    },
    Sheet {
        table: Table::Of(Section::Fact),
        name: "Thông tin cần biết",
        others: &["fact", "facts", "thong tin", "can biet"],
        columns: FACT,
    },
    Sheet {
        table: Table::Of(Section::Settings),
        name: "Cài đặt",
        others: &["settings"],
        columns: SETTINGS,
    },
];

const GUIDES: &[&str] = &["huong dan", "guide", "help"];
const EVENTS: &[&str] = &["event", "thong tin chung", "hoi thao", "hoi nghi"];

const ID: Column = column("id", "Mã", Line, "hall-a").or(&["code"]);
const SESSION_ID: Column = column("id", "Mã", Line, "khai-mac").or(&["ma phien", "code"]);

const EVENT: &[Column] = &[
    column("id", "Mã", Line, "hoi-thao-2026").or(&["ma su kien"]),
    column("name", "Tên sự kiện", Words, "Hội thảo khoa học “Quản trị địa phương”")
        .or(&["ten"])
        .required(),
    column("organiser", "Đơn vị tổ chức", Words, "Trường Chính trị tỉnh A"),
    column("contact", "Đầu mối liên hệ", Words, "Ban Thư ký, ĐT 0912 345 678").or(&["lien he"]),
    column("kind", "Loại sự kiện", Code(Codes::EventKind), "Hội thảo").or(&["loai", "loai hinh"]),
    column("timezone", "Múi giờ", Line, "Asia/Ho_Chi_Minh"),
    column("start", "Ngày đầu", Day, "19/05/2026").or(&["bat dau", "ngay bat dau"]),
    column("end", "Ngày cuối", Day, "20/05/2026").or(&["ket thuc", "ngay ket thuc"]),
    column("languages", "Ngôn ngữ", List, "vi; en"),
    column("access", "Đối tượng tham dự", Code(Codes::Access), "Mọi người"),
];

const VENUE: &[Column] = &[
    column("name", "Tên địa điểm", Words, "Trung tâm Hội nghị tỉnh A").or(&["ten"]),
    column("address", "Địa chỉ", Words, "Số 1 đường Trần Phú, tỉnh A"),
    column("latitude", "Vĩ độ", Number, "20.8561"),
    column("longitude", "Kinh độ", Number, "106.6822"),
    column("floors", "Các tầng", Words, "Tầng 1: sảnh, nhà ăn. Tầng 2: các phòng họp."),
    column("entrance", "Lối vào", Words, "Cổng chính đường Trần Phú"),
    column("transport", "Đi lại", Words, "Xe đưa đón từ khách sạn lúc 7h00"),
    column("plan", "Tệp sơ đồ", Line, "so-do.png").or(&["so do"]),
];

const ROOM: &[Column] = &[
    ID.or(&["ma phong"]),
    column("name", "Tên phòng", Words, "Hội trường A").or(&["ten", "phong"]).required(),
    column("aliases", "Tên gọi khác", Lines, "hội trường lớn; hội trường chính").or(&["ten khac"]),
    column("floor", "Tầng", Words, "tầng 2"),
    column("directions", "Đường đi", Words, "Lên cầu thang chính, rẽ trái").or(&["chi dan"]),
    column("capacity", "Sức chứa", Number, "300").or(&["so cho"]),
    column("plan.x", "Vị trí ngang trên sơ đồ", Number, "0.42"),
    column("plan.y", "Vị trí dọc trên sơ đồ", Number, "0.30"),
];

const PERSON: &[Column] = &[
    column("id", "Mã", Line, "nguyen-van-a").or(&["code"]),
    column("name", "Họ và tên", Line, "Nguyễn Văn A").or(&["ho ten", "ten"]).required(),
    column("title", "Học hàm, học vị", Words, "PGS.TS.").or(&["danh xung"]),
    column("position", "Chức vụ", Words, "Phó Hiệu trưởng").or(&["chuc danh"]),
    column("affiliation", "Đơn vị công tác", Words, "Trường Chính trị tỉnh A").or(&[
        "don vi",
        "co quan",
        "noi cong tac",
    ]),
];

const SESSION: &[Column] = &[
    SESSION_ID,
    column("kind", "Loại phiên", Code(Codes::Kind), "Khai mạc").or(&["loai"]).required(),
    column("title", "Tên phiên", Words, "Khai mạc hội thảo")
        .or(&["ten", "noi dung", "tieu de"])
        .required(),
    column("start", "Bắt đầu", Moment, "19/05/2026 07:30").required(),
    column("end", "Kết thúc", Moment, "19/05/2026 08:00").required(),
    column("room", "Phòng", Ref(Section::Room), "Hội trường A").or(&["dia diem"]),
    column("track", "Tiểu ban", Words, "Tiểu ban 1: Chuyển đổi số"),
    column("people", "Thành phần", Parts, "Chủ trì: Nguyễn Văn A").or(&["phan cong"]).unoffered(),
    column("abstract", "Tóm tắt", Words, "Giới thiệu mục đích, yêu cầu của hội thảo"),
    column("languages", "Ngôn ngữ trình bày", List, "vi").or(&["ngon ngu"]),
    column("interpretation", "Phiên dịch", List, "en"),
    column("questions", "Nhận câu hỏi", Flag, "có"),
    column("everyone", "Dành cho tất cả", Flag, "có"),
    column("status", "Trạng thái", Code(Codes::Status), "Đã hủy").or(&["tinh trang"]),
    column("delayed_by", "Lùi giờ (phút)", Number, "15").or(&["lui gio"]),
    column("document", "Tài liệu", Line, "https://example.org/khai-mac.pdf"),
];

const PART: &[Column] = &[
    column("session", "Phiên", Ref(Section::Session), "Khai mạc hội thảo").required(),
    column("person", "Người", Ref(Section::Person), "Nguyễn Văn A")
        .or(&["ho va ten", "ho ten"])
        .required(),
    column("role", "Vai trò", Code(Codes::Role), "Chủ trì").or(&["nhiem vu"]).required(),
];

const TOPIC: &[Column] = &[
    column("id", "Mã", Line, "t1"),
    column("session", "Phiên", Ref(Section::Session), "Thảo luận chung").required(),
    column("name", "Tên chủ đề", Words, "Nguồn nhân lực").or(&["ten", "chu de"]).required(),
];

const PAPER: &[Column] = &[
    column("id", "Mã", Line, "tl-01").or(&["ma tham luan"]),
    column("session", "Phiên", Ref(Section::Session), "Phiên toàn thể"),
    column("title", "Tên tham luận", Words, "Dữ liệu mở ở cấp xã")
        .or(&["ten", "tieu de"])
        .required(),
    column("authors", "Tác giả", Refs, "Nguyễn Văn A; Nhóm nghiên cứu B"),
    column("presented", "Có trình bày", Flag, "có").or(&["trinh bay"]),
    column("order", "Thứ tự", Number, "1").or(&["stt"]),
    column("start", "Bắt đầu", Moment, "19/05/2026 08:45"),
    column("minutes", "Số phút", Number, "15").or(&["thoi luong"]),
    column("document", "Tài liệu", Line, "https://example.org/tl-01.pdf"),
];

const FACT: &[Column] = &[
    column("topic", "Chủ đề", Line, "wifi").required(),
    column("asks", "Cách hỏi", Lines, "mật khẩu wifi; mạng").or(&["cau hoi"]),
    column("answer", "Trả lời", Words, "Mạng HoiThao, mật khẩu 12345678").required(),
];

const SETTINGS: &[Column] = &[
    column("pre_moderation", "Duyệt câu hỏi trước", Flag, "có"),
    column("voting", "Bình chọn câu hỏi", Flag, "có"),
    column("anonymity", "Mức ẩn danh", List, "named; room"),
    column("questions_open", "Số câu hỏi đang chờ của một người", Number, "3"),
    column("question_pause_s", "Khoảng cách giữa hai câu hỏi (giây)", Number, "30"),
    column("settling_s", "Chờ trước khi báo thay đổi (giây)", Number, "180"),
    column("quiet_hours", "Giờ không làm phiền", List, "21:30; 06:30"),
    column("second_confirmation_over", "Xác nhận lần hai khi gửi quá (người)", Number, "500"),
    column("keep_personal_days", "Lưu dữ liệu cá nhân (ngày)", Number, "90"),
];

/// The sheet of a table.
pub(in crate::programme) fn sheet_of(table: Table) -> Option<&'static Sheet> {
    SHEETS.iter().find(|sheet| sheet.table == table)
}

/// The column of a table with this key.
pub(in crate::programme) fn column_of(table: Table, key: &str) -> Option<&'static Column> {
    sheet_of(table)?.columns.iter().find(|column| column.key == key)
}

/// The keys of a table in the order of the format; a key in a table counts as its table.
pub(in crate::programme) fn keys_of(table: Table) -> Vec<&'static str> {
    let columns = sheet_of(table).map_or(&[][..], |sheet| sheet.columns);
    let name = |key: &'static str| key.split_once('.').map_or(key, |(name, _)| name);
    let mut keys: Vec<&str> = columns.iter().map(|column| name(column.key)).collect();
    keys.dedup();
    keys
}

/// Whether cells of this form have one for each language.
pub(in crate::programme) fn is_translated(form: Form) -> bool {
    matches!(form, Words | Lines)
}
