# Ghi chép của thư ký
notes_sessions = 📝 <b>Ghi chép của thư ký</b>
    Xin chọn phiên:
notes_no_sessions = Chương trình chưa có phiên nào để ghi chép.
notes_session = 📝 <b>{ $session }</b>
    Đã ghi: { $notes }. Xin chọn người phát biểu:
notes_prompt = 📝 <b>{ $speaker }</b>
    <i>{ $session }</i>

    Xin nhập nội dung phát biểu, nhiều nhất { $most } ký tự. Dừng lại: /cancel
notes_name_prompt = 📝 <i>{ $session }</i>

    Xin nhập họ tên, chức vụ, đơn vị của người phát biểu, ví dụ: <i>Ông Nguyễn Văn A, Giám đốc Sở Nội vụ</i>. Dừng lại: /cancel
notes_edit_prompt = Xin nhập lại toàn bộ nội dung, nhiều nhất { $most } ký tự. Giữ nguyên: /cancel. Nội dung hiện tại:
notes_length = Nội dung cần có từ { $least } đến { $most } ký tự; nội dung vừa nhập có { $length } ký tự. Xin nhập lại, hoặc dừng bằng /cancel.
notes_saved = ✅ Đã ghi. Nếu là trả lời hoặc kiến nghị, xin bấm nút tương ứng.
notes_edited = ✏️ Đã sửa.
notes_deleted = Đã xóa ghi chép.
notes_delete_question = Xóa ghi chép này?
notes_card = <b>{ $speaker }</b> · { $kind }
    <i>{ $session }</i>
notes_kind = { $kind ->
        [answer] Trả lời
        [recommendation] Kiến nghị
       *[opinion] Ý kiến
    }
notes_general = Ý kiến chung
notes_list = { $notes ->
        [0] 📋 <b>Ghi chép</b> · { $session }
    Chưa có ghi chép nào.
       *[other] 📋 <b>Ghi chép ({ $notes })</b> · { $session }
    }
notes_list_line = <b>{ $place }.</b> <b>{ $speaker }</b> · <i>{ $kind }</i>: { $content }
notes_button_kind = { $kind ->
        [answer] ↩️ Là trả lời
        [recommendation] 📌 Là kiến nghị
       *[opinion] 💬 Là ý kiến
    }
notes_button_other = 👤 Người khác
notes_button_general = 🗒 Ý kiến chung
notes_button_list = 📋 Ghi chép của phiên ({ $notes })
notes_button_sessions = ‹ Phiên khác
notes_button_speakers = ‹ Người phát biểu
notes_button_more = ➕ Ghi tiếp cùng người
notes_button_edit = ✏️ Sửa
notes_button_delete = 🗑 Xóa
notes_button_confirm = 🗑 Xóa ghi chép
notes_button_keep = Giữ lại
