# Hỏi Ban Tổ chức.
helpdesk_button_ask = ✉️ Hỏi Ban Tổ chức
helpdesk_button_again = ‹ Hỏi tiếp Ban Tổ chức
helpdesk_prompt =
    ✉️ <b>Hỏi Ban Tổ chức</b>

    Xin nhập câu hỏi, từ { $least } đến { $most } ký tự. Nội dung được hiển thị lại để xác nhận trước khi gửi.
    ⚠️ Không gửi nội dung mật. Dừng lại: /cancel
helpdesk_length = Nội dung cần có từ { $least } đến { $most } ký tự; nội dung vừa nhập có { $length } ký tự. Xin nhập lại, hoặc dừng bằng /cancel.
helpdesk_reword_prompt = Xin nhập lại toàn bộ nội dung, từ { $least } đến { $most } ký tự. Giữ nguyên: /cancel. Nội dung hiện tại:
helpdesk_name_prompt = Xin nhập họ tên, chức vụ, đơn vị trong một dòng, ví dụ: <i>TS. Nguyễn Văn A, Trường Chính trị tỉnh</i>. Chỉ Ban Tổ chức thấy tên này.
helpdesk_name_unusable = Chưa đọc được họ tên. Xin nhập trong một dòng, tối đa 120 ký tự, hoặc dừng bằng /cancel.
helpdesk_draft = 📝 <b>Xác nhận nội dung gửi Ban Tổ chức</b>
helpdesk_draft_signed = Người gửi: <b>{ $who }</b>
helpdesk_draft_unsigned = Người gửi: <i>không ghi tên</i>
helpdesk_draft_note = Ban Tổ chức thấy đúng những gì hiển thị ở trên và trả lời ngay tại cuộc trò chuyện này. ⚠️ Không gửi nội dung mật.
helpdesk_sent = 📨 <b>Đã gửi Ban Tổ chức</b>
    Câu trả lời sẽ đến trong cuộc trò chuyện này.
helpdesk_dropped = Nội dung không được gửi.
helpdesk_limit_open = Mỗi đại biểu có tối đa { $most } câu hỏi đang chờ Ban Tổ chức. Xin đợi các câu trước được trả lời.
helpdesk_limit_pause = Vừa gửi một câu hỏi. Xin gửi tiếp sau { $left } giây.
helpdesk_blocked = Ban Tổ chức hiện không nhận thêm câu hỏi từ tài khoản này.
helpdesk_over = Sự kiện đã kết thúc nên không còn nhận câu hỏi tại đây.
helpdesk_unstaffed = Hiện chưa có thành viên Ban Tổ chức nào trả lời tại đây.
helpdesk_contact = ☎️ Xin liên hệ: { $contact }
helpdesk_button_send = ✅ Gửi Ban Tổ chức
helpdesk_button_sign = 🪪 Ghi tên
helpdesk_button_unsign = 🕶 Không ghi tên
helpdesk_button_reword = ✏️ Sửa nội dung
helpdesk_button_drop = Không gửi
helpdesk_button_back = ‹ Quay lại
helpdesk_answered = ✉️ <b>Ban Tổ chức trả lời</b>
helpdesk_closed = ✉️ <b>Ban Tổ chức đã nhận câu hỏi</b>
    Rất tiếc, Ban Tổ chức chưa thể trả lời tại đây. Khi cần, xin trao đổi trực tiếp tại bàn lễ tân. Xin cảm ơn Quý đại biểu.

# Dành cho Ban Tổ chức: câu hỏi của đại biểu.
helpdesk_help =
    /desk – câu hỏi đại biểu gửi Ban Tổ chức
    /facts – sửa thông tin cần biết
    /unanswered – câu hỏi chưa có câu trả lời
helpdesk_card = 📥 <b>Đại biểu hỏi Ban Tổ chức</b>
    { $when } · { $who }
helpdesk_unsigned = không ghi tên
helpdesk_list = { $count ->
        [0] 📥 <b>Câu hỏi gửi Ban Tổ chức</b>
    Không có câu hỏi nào đang chờ trả lời.
       *[other] 📥 <b>Câu hỏi gửi Ban Tổ chức</b>
    { $count } câu đang chờ trả lời, câu cũ nhất đứng đầu.
    }
helpdesk_list_line = <b>{ $place }.</b> { $content }
helpdesk_list_who = <i>{ $who }</i> · { $when }
helpdesk_button_answer = ✍️ Trả lời
helpdesk_button_keep = 📌 Trả lời và lưu thành thông tin
helpdesk_button_keep_given = 📌 Lưu thành thông tin
helpdesk_button_close = ✖️ Đóng, không trả lời
helpdesk_button_close_yes = ✖️ Đóng câu hỏi
helpdesk_button_block = 🚫 Ngừng nhận từ người này
helpdesk_button_unblock = Nhận lại từ người này
helpdesk_button_list = 📥 Các câu đang chờ
helpdesk_answer_prompt = { $purpose ->
        [keep] Xin nhập câu trả lời, tối đa { $most } ký tự. Câu trả lời được gửi ngay cho đại biểu; sau đó xem trước khi công bố thành thông tin cần biết.
       *[answer] Xin nhập câu trả lời, tối đa { $most } ký tự. Câu trả lời được gửi ngay cho đại biểu.
    } Dừng lại: /cancel
helpdesk_answer_length = Câu trả lời cần có từ 1 đến { $most } ký tự; nội dung vừa nhập có { $length } ký tự. Xin nhập lại, hoặc dừng bằng /cancel.
helpdesk_close_question = <b>Đóng mà không trả lời?</b> Đại biểu nhận lời nhắn: <i>“Rất tiếc, Ban Tổ chức chưa thể trả lời tại đây. Khi cần, xin trao đổi trực tiếp tại bàn lễ tân.”</i>
helpdesk_done = { $word ->
        [answered] ✅ Đã gửi câu trả lời cho đại biểu.
        [closed] ✖️ Đã đóng; đại biểu được báo.
        [blocked] 🚫 Không nhận thêm câu hỏi từ người này.
       *[unblocked] Người này lại được gửi câu hỏi.
    }
helpdesk_late = { $who } { $state ->
        [answered] đã trả lời câu hỏi này.
       *[closed] đã đóng câu hỏi này.
    }
helpdesk_late_self = { $state ->
        [answered] Câu hỏi này đã được trả lời từ chính tài khoản này.
       *[closed] Câu hỏi này đã được đóng từ chính tài khoản này.
    }
helpdesk_not_sent = ⚠️ Câu trả lời vừa nhập không được gửi.
helpdesk_answer_was = <b>Trả lời:</b>
    { $answer }
helpdesk_gone = Câu hỏi này không còn.

# Dành cho Ban Tổ chức: thông tin cần biết.
helpdesk_quoted = “{ $words }”
helpdesk_language = { $code ->
        [vi] tiếng Việt
        [en] tiếng Anh
       *[other] { $code }
    }
helpdesk_facts = { $count ->
        [0] 📌 <b>Thông tin cần biết</b>
    Chương trình chưa có thông tin nào.
       *[other] 📌 <b>Thông tin cần biết</b> ({ $count })
    Bấm số để xem, sửa hoặc xóa.
    }
helpdesk_facts_line = <b>{ $place }.</b> { $label }
helpdesk_fact = 📌 <b>{ $topic }</b>
helpdesk_fact_asks = Đại biểu hỏi: { $asks }
helpdesk_fact_answer = <b>Trả lời ({ $language }):</b>
    { $answer }
helpdesk_preview = { $which ->
        [known] 👁 <b>Xem trước: sửa thông tin cần biết</b>
       *[new] 👁 <b>Xem trước: thông tin cần biết mới</b>
    }
helpdesk_preview_asks = Thêm cách hỏi: { $asks }
helpdesk_preview_before = <b>Trước đây:</b> <s>{ $answer }</s>
helpdesk_preview_note = ⚠️ Mọi đại biểu đều xem được. Xin bỏ tên và việc riêng khỏi chủ đề, cách hỏi và câu trả lời.
helpdesk_published = ✅ <b>Đã công bố (phiên bản { $version })</b>
    Lần sau đại biểu hỏi sẽ được trả lời ngay. Hoàn tác được trong { $minutes } phút.
helpdesk_deleted = 🗑 <b>Đã xóa thông tin (phiên bản { $version })</b>
    Hoàn tác được trong { $minutes } phút.
helpdesk_fact_same = Thông tin này đã có đúng như vậy trong chương trình.
helpdesk_fact_gone = Thông tin này không còn trong chương trình.
helpdesk_fact_overtaken = Chương trình vừa thay đổi. Xin xem lại trước khi công bố.
helpdesk_fact_invalid = ⚠️ Chưa công bố được: { $trouble }
helpdesk_fact_dropped = Thông tin không được công bố.
helpdesk_delete_question = <b>Xóa thông tin này?</b> Đại biểu hỏi sẽ không còn được trả lời.
helpdesk_add_prompt = Xin nhập nội dung đại biểu thường hỏi, ví dụ <i>“Có phòng cầu nguyện không?”</i>, tối đa { $most } ký tự. Dừng lại: /cancel
helpdesk_edit_prompt = Xin nhập câu trả lời mới bằng { $language }, tối đa { $most } ký tự. Giữ nguyên: /cancel
helpdesk_fact_answer_prompt = Xin nhập câu trả lời, tối đa { $most } ký tự. Sau đó xem trước khi công bố. Dừng lại: /cancel
helpdesk_topic_prompt = Xin nhập chủ đề, vài chữ trong một dòng, tối đa { $most } ký tự, ví dụ <i>Phòng cầu nguyện</i>. Giữ nguyên: /cancel
helpdesk_asks_prompt = Xin nhập các cách đại biểu hỏi, mỗi dòng một cách, tối đa 10 dòng. Giữ nguyên: /cancel
helpdesk_line_unusable = Chưa dùng được: cần có chữ, mỗi dòng tối đa { $most } ký tự. Xin nhập lại, hoặc dừng bằng /cancel.
helpdesk_button_publish = ✅ Công bố
helpdesk_button_topic = ✏️ Chủ đề
helpdesk_button_asks = ✏️ Cách hỏi
helpdesk_button_text = ✏️ Câu trả lời
helpdesk_button_discard = Không công bố
helpdesk_button_edit = ✏️ Sửa ({ $language })
helpdesk_button_delete = 🗑 Xóa
helpdesk_button_delete_yes = 🗑 Xóa thông tin
helpdesk_button_add = ➕ Thêm thông tin
helpdesk_button_undo = ↩️ Hoàn tác
helpdesk_button_facts = 📌 Thông tin cần biết

# Dành cho Ban Tổ chức: câu hỏi chưa có câu trả lời.
helpdesk_missed = { $count ->
        [0] 🔎 <b>Câu hỏi chưa có câu trả lời</b>
    Hiện không có câu nào.
       *[other] 🔎 <b>Câu hỏi chưa có câu trả lời</b>
    { $count } nội dung; hỏi nhiều nhất đứng đầu. Không lưu người hỏi.
    }
helpdesk_missed_line = <b>{ $place }.</b> { $asked }
helpdesk_missed_times = <i>{ $times } lần</i> · gần nhất { $when }
helpdesk_missed_one = 🔎 <b>Hỏi { $times } lần</b>, gần nhất { $when }
helpdesk_missed_gone = Nội dung này đã được xử lý.
helpdesk_missed_dismissed = Đã bỏ qua.
helpdesk_button_missed = 🔎 Câu chưa có câu trả lời
helpdesk_button_tell = 📌 Trả lời thành thông tin
helpdesk_button_dismiss = ✓ Bỏ qua
