# Trả lời tin nhắn bằng chữ.
answers_nothing = Không tìm thấy nội dung phù hợp.
answers_can_ask = Xin nhắn tên phiên, phòng, đại biểu, tham luận hoặc điều cần biết.
answers_examples = Ví dụ: { $examples }.
answers_quoted = “{ $words }”
answers_contact = Cần hỗ trợ trực tiếp, xin liên hệ: { $contact }
answers_several = 🔎 Kết quả tìm “{ $asked }”
answers_group = { $group ->
    [sessions] <b>Phiên và nội dung</b>
    [people] <b>Đại biểu</b>
    [rooms] <b>Phòng</b>
    [papers] <b>Tham luận</b>
   *[facts] <b>Thông tin cần biết</b>
}
answers_when = 🗓 { $when }
answers_late = ⏰ muộn { $length }
answers_cancelled = ❌ đã hủy
answers_person = 👤 <b>{ $person }</b>
answers_paper = 📄 <b>{ $title }</b>
answers_proceedings = Chỉ in trong kỷ yếu, không trình bày tại phiên.
answers_session_button = 🗓 { $day } { $hour } · { $title }
answers_person_button = 👤 { $person }
answers_paper_button = 📄 { $title }
answers_room_button = 🚪 { $room }
answers_fact_button = ℹ️ { $fact }
answers_programme_button = 🗓 Chương trình
answers_venue_button = 📍 Địa điểm
answers_wordless = Lễ tân chưa đọc được tin nhắn thoại, hình ảnh hay nhãn dán. Xin nhắn bằng chữ, ví dụ tên phiên, phòng hoặc đại biểu.
