questions_sessions = ❓ <b>Gửi câu hỏi</b>
    Xin chọn phiên:
questions_none_open = Hiện không có phiên nào nhận câu hỏi. Các câu hỏi đã gửi xem tại /questions.
questions_closed = Phiên <b>{ $session }</b> hiện không nhận câu hỏi.
questions_prompt =
    ❓ <b>Câu hỏi gửi phiên</b>
    { $session }

    Xin nhập câu hỏi, từ { $least } đến { $most } ký tự. Câu hỏi được hiển thị lại để xác nhận trước khi gửi.
    ⚠️ Không gửi nội dung mật. Dừng lại: /cancel
questions_length = Nội dung cần có từ { $least } đến { $most } ký tự; nội dung vừa nhập có { $length } ký tự. Xin nhập lại, hoặc dừng bằng /cancel.
questions_reword_prompt = Xin nhập lại toàn bộ câu hỏi, từ { $least } đến { $most } ký tự. Giữ nguyên: /cancel. Câu hỏi hiện tại:
questions_name_prompt = Xin nhập họ tên, chức vụ, đơn vị, ví dụ: <i>TS. Nguyễn Văn A, Trưởng khoa, Trường Chính trị tỉnh</i>. { $level ->
        [room] Chỉ người duyệt câu hỏi thấy tên; hội trường không thấy.
       *[named] Không muốn hiện tên trước hội trường thì quay lại và chọn ẩn danh.
    }
questions_aside_hint = ❓ Nếu đây là câu hỏi gửi diễn giả, xin bấm nút bên dưới; nội dung vừa nhập được giữ nguyên và hiển thị lại để xác nhận.
questions_aside_gone = Nội dung này không còn được lưu. Xin gửi lại bằng /ask.
questions_topics = 🏷 <b>Câu hỏi thuộc nhóm vấn đề nào?</b>
    { $session }
questions_topic = 🏷 { $name }
questions_topic_other = Vấn đề khác
questions_draft = 📝 <b>Xác nhận câu hỏi gửi phiên</b>
    { $session }
questions_nothing_secret = ⚠️ Không gửi nội dung mật.
questions_level = { $level ->
        [room] 🙈 Ẩn danh trước hội trường: chỉ người duyệt thấy tên.
        [moderators] 🕶 Ẩn danh hoàn toàn: người duyệt cũng không thấy tên.
       *[named] 👤 Ghi tên: tên được hiển thị cùng câu hỏi.
    }
questions_signed = Người gửi: <b>{ $who }</b>
questions_no_name = Người gửi: <i>chưa có, sẽ hỏi khi gửi</i>
questions_alike = 🔎 Có thể đã có câu hỏi tương tự. Nếu đúng, xin bấm “Cùng quan tâm” thay cho gửi câu mới:
questions_alike_line = <b>{ $place }.</b> { $content }
questions_on_its_way = 📨 <b>Câu hỏi gửi phiên</b>
    { $session }
questions_dropped = Câu hỏi không được gửi.
questions_limit_open = Mỗi đại biểu có tối đa { $most } câu hỏi chưa được trả lời trong một phiên. Xin đợi các câu trước được trả lời, hoặc rút bớt.
questions_limit_pause = Vừa gửi một câu hỏi. Xin gửi tiếp sau { $left } giây.
questions_blocked = Ban Tổ chức hiện không nhận thêm câu hỏi từ tài khoản này trong phiên. Nếu cần trao đổi, xin liên hệ Ban Tổ chức.
questions_too_late = Câu hỏi đã được xử lý nên không thể thay đổi.
questions_too_late_text = Câu hỏi đã được xử lý nên không thể thay đổi. Xem tại /questions.
questions_reworded = ✏️ Câu hỏi đã được sửa và vẫn đang chờ duyệt:
questions_state = { $state ->
        [draft] chưa gửi
        [waiting] chờ duyệt
        [listed] đã duyệt, trong danh sách
        [answering] đang được trả lời
        [answered] đã trả lời
        [declined] không được chọn
        [merged] đã gộp với câu hỏi khác
       *[withdrawn] đã rút
    }
questions_somebody = Một đại biểu
questions_pseudonym = Đại biểu số { $number }
questions_hidden_name = { $name } (không công khai tên)
questions_told = { $word ->
        [sent] ⏳ <b>Đã nhận câu hỏi, đang chờ duyệt</b>
        [sent-listed] ✅ <b>Đã nhận câu hỏi và đưa vào danh sách</b>
        [withdrawn] ↩️ <b>Câu hỏi đã được rút</b>
        [approved] ✅ <b>Câu hỏi đã được duyệt, đưa vào danh sách</b>
        [relisted] ✅ <b>Câu hỏi đã được xem xét lại và đưa vào danh sách</b>
        [declined] <b>Câu hỏi không được chọn</b>
        [merged] 🔗 <b>Câu hỏi đã được gộp với một câu hỏi tương tự</b>
        [unmerged] <b>Câu hỏi được tách ra thành câu riêng</b>
        [called] 🎤 <b>Câu hỏi đang được trả lời</b>
        [put-back] <b>Câu hỏi được đưa trở lại danh sách</b>
        [answered] ✅ <b>Câu hỏi đã được trả lời tại phiên</b>
        [written] ✉️ <b>Câu hỏi đã được trả lời bằng văn bản</b>
       *[clarified] ✏️ <b>Ban Tổ chức đã biên tập câu hỏi cho rõ hơn</b>
    }
    <i>{ $session }</i>
questions_voted_answered = ✉️ <b>Câu hỏi cùng quan tâm đã được trả lời bằng văn bản</b>
    <i>{ $session }</i>
questions_reason = { $reason ->
        [subject] Lý do: nội dung thuộc chủ đề hoặc phiên khác. Xin gửi đến phiên phù hợp.
        [answered] Lý do: nội dung này đã được trả lời tại phiên.
        [time] Lý do: thời gian của phiên có hạn. Xin cảm ơn sự quan tâm.
        [unclear] Lý do: chưa rõ nội dung cần hỏi. Xin gửi lại câu hỏi cụ thể hơn.
        [single] Lý do: đây là việc cụ thể, xin trao đổi trực tiếp với Ban Tổ chức.
       *[wording] Lý do: cách diễn đạt chưa phù hợp. Xin gửi lại với lời lẽ khác.
    }
questions_original = Nguyên văn:
    { $original }
questions_merged_into = Gộp vào câu hỏi:
    { $other }
questions_merged_state = Câu hỏi đó: { $state }; 👍 { $votes }.
questions_translation = 🌐 <i>{ $translation }</i>
questions_answer = <b>Trả lời:</b>
    { $answer }
questions_list = 📋 <b>Câu hỏi của phiên</b>
    { $session }
questions_list_empty = Chưa có câu hỏi nào trong danh sách.
questions_list_line = <b>{ $place }.</b> { $content }
questions_list_signed = <i>{ $who }</i> · 👍 { $votes }
questions_list_answering = 🎤 Đang được trả lời
questions_list_own = <i>Câu hỏi đã gửi từ tài khoản này</i>
questions_vote_counted = 👍 Đã ghi nhận “Cùng quan tâm”.
questions_vote_taken_back = Đã bỏ “Cùng quan tâm”.
questions_vote_own = “Cùng quan tâm” chỉ dành cho câu hỏi của người khác.
questions_vote_not_listed = Câu hỏi này không còn trong danh sách.
questions_vote_off = Phiên này không lấy ý kiến “Cùng quan tâm”.
questions_mine = { $count ->
        [0] 🙋 <b>Câu hỏi đã gửi</b>
    Chưa gửi câu hỏi nào.
       *[other] 🙋 <b>Câu hỏi đã gửi ({ $count })</b>
    }
questions_mine_line = <b>{ $place }.</b> { $content }
questions_mine_state = <i>{ $state }</i> · { $session }
questions_own = 🙋 <b>Câu hỏi đã gửi: { $state }</b>
    <i>{ $session }</i>
questions_own_signed = Hiển thị với mọi người: <b>{ $who }</b>
questions_button_ask = ❓ Gửi câu hỏi
questions_button_other_session = Phiên khác
questions_button_aside = ❓ Gửi câu hỏi này tới phiên { $session }
questions_button_aside_choose = ❓ Gửi câu hỏi này tới một phiên
questions_button_topic = 🏷 Nhóm vấn đề
questions_button_mine = 🙋 Câu hỏi đã gửi
questions_button_list = 📋 Câu hỏi của phiên
questions_button_list_of = 📋 { $session }
questions_button_send = ✅ Gửi câu hỏi
questions_button_level = { $level ->
        [room] 🙈 Ẩn danh trước hội trường
        [moderators] 🕶 Ẩn danh hoàn toàn
       *[named] 👤 Ghi tên
    }
questions_button_name = 🪪 Họ tên, chức vụ, đơn vị
questions_button_reword = ✏️ Sửa câu hỏi
questions_button_drop = Không gửi
questions_button_withdraw = ↩️ Rút câu hỏi
questions_button_instead = 👍 Cùng quan tâm câu { $place }
questions_button_back = ‹ Quay lại
questions_button_vote = 👍 Câu { $place }
questions_button_unvote = ✓ Bỏ 👍 câu { $place }

questions_desk_overview = { $waiting ->
        [0] 🗂 <b>Duyệt câu hỏi</b>
    Không có câu hỏi nào chờ duyệt.
       *[other] 🗂 <b>Duyệt câu hỏi</b>
    { $waiting } câu hỏi đang chờ duyệt.
    }
questions_desk_session = 🗂 <b>{ $session }</b>
    Chờ duyệt: <b>{ $waiting }</b> · Trong danh sách: <b>{ $listed }</b>
questions_desk_switch = { $state ->
        [open-on] 🟢 Đang nhận câu hỏi
        [open-off] 🔴 Không nhận câu hỏi
        [moderated-on] Duyệt trước khi đưa vào danh sách: bật
        [moderated-off] Duyệt trước khi đưa vào danh sách: tắt
        [voting-on] “Cùng quan tâm”: bật
       *[voting-off] “Cùng quan tâm”: tắt
    }
questions_desk_line = <b>{ $place }.</b> { $content } · 👍 { $votes }
questions_desk_card = <b>{ $session }</b>
    Câu hỏi: <b>{ $state }</b> · Còn chờ duyệt: { $waiting }
questions_desk_mark = 🚩 Có từ cần lưu ý: “{ $word }”
questions_desk_alike = 🔎 { $count } câu hỏi tương tự: xem ở “Gộp”.
questions_desk_reasons = Xin chọn lý do gửi đến người hỏi:
questions_desk_candidates = Gộp câu hỏi sau vào câu nào?
questions_desk_no_candidates = Phiên chưa có câu hỏi nào khác để gộp vào.
questions_desk_clarify_prompt = Xin nhập câu hỏi đã biên tập, từ { $least } đến { $most } ký tự. Nguyên văn vẫn được lưu, người hỏi được báo.
questions_desk_answer_prompt = Xin nhập câu trả lời bằng văn bản, từ { $least } đến { $most } ký tự. Câu trả lời gửi đến người hỏi và những đại biểu cùng quan tâm.
questions_desk_translate_prompt = Xin nhập bản dịch của câu hỏi, từ { $least } đến { $most } ký tự. Bản dịch được hiển thị bên dưới câu hỏi; thay đổi bằng cách nhập lại. Câu hỏi:
questions_desk_translated = 🌐 Đã lưu bản dịch.
questions_desk_clarified = ✏️ Đã lưu câu hỏi đã biên tập.
questions_desk_written = ✉️ Đã gửi câu trả lời bằng văn bản.
questions_desk_done = { $word ->
        [approved] ✅ Đã đưa vào danh sách.
        [declined] Không chọn; người hỏi được báo.
        [merged] 🔗 Đã gộp.
       *[unmerged] Đã hoàn tác gộp.
    }
questions_desk_late = { $who } đã xử lý câu hỏi này: { $state }.
questions_desk_late_self = Câu hỏi này đã được xử lý từ chính tài khoản này: { $state }.
questions_desk_late_asker = Câu hỏi này hiện ở trạng thái: { $state }.
questions_desk_changed = Người hỏi vừa sửa câu hỏi. Xin xem lại trước khi duyệt.
questions_desk_gone = Câu hỏi này không còn.
questions_desk_gone_toast = Câu hỏi này không còn.
questions_desk_blocked = Không nhận thêm câu hỏi từ người này trong phiên.
questions_desk_unblocked = Người này lại được gửi câu hỏi.
questions_desk_type_in = Xin nhập câu hỏi của đại biểu không dùng điện thoại. Dòng đầu là họ tên, chức vụ, đơn vị; câu hỏi ở các dòng sau. Không có dòng đầu thì câu hỏi mang tên “Một đại biểu”.
questions_desk_typed_in = ⌨️ Câu hỏi đã được nhập vào danh sách.
questions_waiting = ⏳ <b>Câu hỏi chờ duyệt: { $waiting }</b>
    <i>{ $session }</i>
questions_group_card = ❓ <b>Câu hỏi gửi phiên</b>
    { $session }
questions_group_offer = 🗂 Có thể dùng nhóm này để duyệt câu hỏi: mỗi câu hỏi chờ duyệt được gửi vào nhóm kèm các nút xử lý. Chỉ người duyệt câu hỏi bấm được; thành viên khác trong nhóm đọc được nội dung.
questions_group_in_use = 🗂 Nhóm này nhận các câu hỏi chờ duyệt của <b>{ $event }</b>.
questions_group_released = Nhóm này không còn nhận câu hỏi của <b>{ $event }</b>.
questions_group_released_toast = Nhóm này không còn dùng để duyệt câu hỏi.
questions_group_refused = Chỉ người duyệt câu hỏi của Ban Tổ chức dùng được nút này.
questions_stage = 🎤 <b>{ $session }</b>
    Câu hỏi trong danh sách: { $waiting }
questions_stage_now = ▶️ ĐANG TRẢ LỜI
    { $question }
questions_stage_nothing = ▶️ Chưa mời trả lời câu nào.
questions_stage_next = ⏭ TIẾP THEO
    { $question }
questions_stage_signed = { $who } · 👍 { $votes }
questions_button_desk = 🗂 Duyệt câu hỏi
questions_button_stage = 🎤 Màn hình chủ trì
questions_button_begin = ⏳ Duyệt { $waiting } câu hỏi
questions_button_switch = { $state ->
        [open-on] 🟢 Mở nhận câu hỏi
        [open-off] 🔴 Ngừng nhận câu hỏi
        [moderated-on] Bật duyệt trước
        [moderated-off] Tắt duyệt trước
        [voting-on] Bật “Cùng quan tâm”
       *[voting-off] Tắt “Cùng quan tâm”
    }
questions_button_type_in = ⌨️ Nhập hộ câu hỏi
questions_button_sessions = ‹ Các phiên
questions_button_to_session = ‹ Về phiên
questions_button_previous = ‹ Câu vừa xử lý
questions_button_use_group = ✅ Dùng nhóm này: { $event }
questions_button_release_group = Ngừng dùng nhóm này: { $event }
questions_button_approve = ✅ Duyệt
questions_button_merge = 🔗 Gộp
questions_button_decline = ✖️ Không chọn
questions_button_reason = { $reason ->
        [subject] Thuộc chủ đề, phiên khác
        [answered] Đã được trả lời
        [time] Thời gian có hạn
        [unclear] Chưa rõ nội dung hỏi
        [single] Việc cụ thể, trao đổi riêng
       *[wording] Diễn đạt chưa phù hợp
    }
questions_button_clarify = ✏️ Biên tập
questions_button_translate = 🌐 Thêm bản dịch
questions_button_write = ✉️ Trả lời bằng văn bản
questions_button_skip = ⏭ Để sau
questions_button_unmerge = ↩️ Hoàn tác gộp
questions_button_block = 🚫 Ngừng nhận từ người này
questions_button_unblock = Nhận lại từ người này
questions_button_next = ⏭ Mời trả lời câu tiếp theo
questions_button_answered = ✅ Đã trả lời
questions_button_put_back = ↩️ Đưa lại danh sách
questions_button_refresh = 🔄 Cập nhật
