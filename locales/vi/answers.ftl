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
answers_late = ⏰ muộn { $length }
answers_cancelled = ❌ đã hủy
answers_is_cancelled = ❌ <b>Nội dung này đã hủy</b>, không diễn ra.
answers_session_button = 🗓 { $day } { $hour } · { $title }
answers_person_button = 👤 { $person }
answers_paper_button = 📄 { $title }
answers_room_button = 🚪 { $room }
answers_fact_button = ℹ️ { $fact }
answers_programme_button = 🗓 Chương trình
answers_venue_button = 📍 Địa điểm
answers_wordless = Lễ tân chưa đọc được tin nhắn thoại, hình ảnh hay nhãn dán. Xin nhắn bằng chữ, ví dụ tên phiên, phòng hoặc đại biểu.

# Câu trả lời cho câu hỏi.
answers_at = <b>{ $hour }</b>, { $day }{ $place ->
    [no] {""}
   *[other] {" "}· { $place }
}
answers_ends = Kết thúc lúc <b>{ $hour }</b>, { $day }
answers_lasts = <b>{ $length }</b> ({ $span })
answers_begins_in = Còn <b>{ $length }</b>, bắt đầu lúc { $hour }
answers_running = 🟢 Đang diễn ra, <b>{ $span }</b>
answers_over = Đã kết thúc: { $span }, { $day }
answers_in_room = 🚪 <b>{ $room }</b>{ $floor ->
    [no] {""}
   *[other] , { $floor }
}
answers_no_room = Chương trình chưa ghi phòng của nội dung này.
answers_nobody = Chương trình chưa ghi ai tham gia nội dung này.
answers_no_chair = Chương trình chưa ghi người chủ trì nội dung này.
answers_nothing_then = Không có nội dung nào { $when }.
answers_nothing_now = Lúc này không có nội dung nào đang diễn ra.
answers_nothing_next = Không còn nội dung nào tiếp theo.
answers_nothing_at_all = Chương trình không có nội dung như vậy.
answers_then = vào { $when }
answers_found = Có <b>{ $count }</b> nội dung:
answers_more = … và { $count } nội dung khác
answers_choose = Xin chọn nội dung cần hỏi:
answers_no_such = { $sort ->
    [room] Hội nghị này không có phòng đó.
    [track] Hội nghị này không có tiểu ban đó.
    [session] Chương trình không có nội dung đó.
    [person] Chương trình không có đại biểu đó.
   *[other] Chương trình không có nội dung đó.
}
answers_untold = Ban Tổ chức chưa có thông tin về việc này.
answers_wish = Việc này cần báo trực tiếp với Ban Tổ chức.
answers_hello = Xin chào Quý đại biểu! Xin nhắn câu hỏi về giờ, phòng, người trình bày hoặc thông tin cần biết.
answers_welcome = Rất hân hạnh được phục vụ Quý đại biểu.
answers_bye = Kính chúc Quý đại biểu một ngày tốt lành!
answers_venue_line = 📍 <b>{ $venue }</b>, { $address }
answers_personal = Các nội dung đã đánh dấu Quan tâm có ở /my. Để hỏi về phần trình bày của mình, xin nhắn tên người trình bày.
answers_next = ⏭ Tiếp theo: { $session }
answers_choose_person = Xin chọn người cần hỏi:
