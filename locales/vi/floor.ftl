floor_sessions = 🎤 <b>Đăng ký phát biểu</b>
    Xin chọn phiên:
floor_none_open = Hiện không có phiên nào nhận đăng ký phát biểu.
floor_closed = Phiên <b>{ $session }</b> hiện không nhận đăng ký phát biểu.
floor_name_prompt = 🎤 <b>Đăng ký phát biểu</b>
    { $session }

    Xin nhập họ tên, chức vụ, đơn vị, từ { $least } đến { $most } ký tự, ví dụ: <i>TS. Nguyễn Văn A, Trưởng khoa, Trường Chính trị tỉnh</i>. Dừng lại: /cancel
floor_subject_prompt = Xin nhập nội dung dự kiến phát biểu trong một dòng, tối đa { $most } ký tự. Giữ nguyên: /cancel
floor_length = Nội dung cần có từ { $least } đến { $most } ký tự; nội dung vừa nhập có { $length } ký tự. Xin nhập lại, hoặc dừng bằng /cancel.
floor_draft = 📝 <b>Xác nhận đăng ký phát biểu</b>
    { $session }
floor_public = ℹ️ Phát biểu tại hội trường là công khai: họ tên, chức vụ và nội dung như trên được chủ trì giới thiệu, có thể hiện trên màn hình, in trong danh sách và ghi vào báo cáo của phiên.
floor_signed = Người phát biểu: <b>{ $who }</b>
floor_on_its_way = 📨 <b>Đăng ký phát biểu</b>
    { $session }
floor_dropped = Đăng ký phát biểu không được gửi.
floor_limit_often = Mỗi đại biểu đăng ký tối đa { $most } lần trong một phiên. Nếu cần phát biểu thêm, xin giơ tay tại hội trường.
floor_limit_pause = Vừa đăng ký phát biểu. Xin đăng ký tiếp sau { $left } giây.
floor_limit_full = Danh sách đăng ký phát biểu của phiên đã đủ.
floor_blocked = Ban Tổ chức hiện không nhận đăng ký từ tài khoản này trong phiên. Nếu cần trao đổi, xin liên hệ Ban Tổ chức.
floor_too_late = Lượt phát biểu này không thể rút được nữa.
floor_own = { $state ->
        [waiting] 🎤 <b>Đã đăng ký phát biểu</b>
        [speaking] 🎤 <b>Đang phát biểu</b>
        [spoken] ✅ <b>Đã phát biểu</b>
        [absent] 🚷 <b>Đã mời phát biểu nhưng chưa có mặt</b>
        [removed] <b>Không còn trong danh sách phát biểu</b>
       *[withdrawn] ↩️ <b>Đã rút đăng ký phát biểu</b>
    }
    <i>{ $session }</i>
floor_before = { $count ->
        [0] Thứ tự: <b>tiếp theo</b>.
       *[other] Trước lượt này còn <b>{ $count }</b> đại biểu.
    }
floor_speaks = Phát biểu từ <b>{ $begun }</b>, hết giờ lúc <b>{ $until }</b>.
floor_somebody = Một đại biểu
floor_told = { $word ->
        [registered] ✅ <b>Đã ghi vào danh sách phát biểu</b>
        [withdrawn] ↩️ <b>Đã rút đăng ký phát biểu</b>
        [soon] 🔔 <b>Sắp đến lượt phát biểu</b>
        [turn] 🎤 <b>Kính mời Quý đại biểu phát biểu</b>
        [missed] 🚷 <b>Đã mời phát biểu nhưng chưa thấy Quý đại biểu</b>
    Khi có mặt, xin báo người điều hành phiên để được xếp lại.
        [returned] <b>Đã xếp lại vào danh sách phát biểu</b>
        [removed] <b>Đăng ký phát biểu được đưa ra khỏi danh sách</b>
    Nếu cần trao đổi, xin liên hệ người điều hành phiên.
       *[closed] 🔴 <b>Danh sách phát biểu đã chốt</b>
    Đăng ký này vẫn được giữ nguyên thứ tự.
    }
    <i>{ $session }</i>
floor_clock = { $word ->
        [minute] ⏳ <b>Còn 1 phút</b>
       *[over] ⌛ <b>Hết giờ phát biểu</b>
    }
    { $who }
    <i>{ $session }</i>
floor_clock_own = { $word ->
        [minute-own] ⏳ Thời gian phát biểu còn 1 phút.
       *[over-own] ⌛ Đã hết thời gian phát biểu. Trân trọng cảm ơn Quý đại biểu.
    }

floor_list = 🎤 <b>Danh sách phát biểu</b>
    { $session }
floor_list_terms = { $state ->
        [open] 🟢 Đang nhận đăng ký
       *[closed] 🔴 Không nhận đăng ký
    } · Mỗi lượt { $minutes } phút
floor_list_speaks = ▶️ ĐANG PHÁT BIỂU
    <b>{ $who }</b>
floor_list_nobody = ▶️ Chưa mời ai phát biểu.
floor_time_left = { $side ->
        [left] Còn { $minutes } phút { $seconds } giây.
       *[over] ⌛ Quá giờ { $minutes } phút { $seconds } giây.
    }
floor_list_waiting = { $count ->
        [0] Không có đại biểu nào đang chờ phát biểu.
       *[other] ⏭ Chờ phát biểu: <b>{ $count }</b>
    }
floor_list_line = <b>{ $place }.</b> { $who }
floor_list_absent = 🚷 Chưa có mặt khi được mời: { $names }
floor_list_spoken = ✅ Đã phát biểu: <b>{ $count }</b>
floor_list_spoke = { $place }. { $who } · { $minutes } phút { $seconds } giây
floor_person = 👤 <b>{ $who }</b>
    { $state ->
        [waiting] Đang chờ phát biểu
        [speaking] Đang phát biểu
        [spoken] Đã phát biểu
        [absent] Chưa có mặt khi được mời
        [removed] Đã đưa ra khỏi danh sách
       *[withdrawn] Đã rút đăng ký
    }
floor_person_place = Thứ tự: <b>{ $place }</b> trên { $count }
floor_person_spoke = Thời gian phát biểu: { $minutes } phút { $seconds } giây
floor_add_prompt = ✋ Xin nhập họ tên, chức vụ, đơn vị của đại biểu giơ tay. Nội dung dự kiến, nếu có, ghi ở dòng thứ hai. Dừng lại: /cancel
floor_added = ✋ Đã thêm vào cuối danh sách: <b>{ $who }</b>
floor_full = Danh sách phát biểu của phiên đã đủ.
floor_minutes = ⏱ <b>Thời gian mỗi lượt phát biểu</b>
    { $session }

    Hiện tại: { $minutes } phút. Thay đổi áp dụng từ lượt tiếp theo.
floor_changed = Danh sách đã thay đổi. Xin xem lại.
floor_late = { $who } đã thực hiện trước: { $deed ->
        [give] mời phát biểu
        [finish] kết thúc lượt phát biểu
        [miss] ghi vắng mặt
        [return] xếp lại cuối danh sách
        [remove] đưa ra khỏi danh sách
        [up] chuyển lên
        [down] chuyển xuống
        [first] chuyển lên đầu
        [extend] thêm thời gian
       *[undo] hoàn tác
    } – { $name }.
floor_gone = Đăng ký này không còn trong danh sách.

floor_button_ask = 🎤 Đăng ký phát biểu
floor_button_send = ✅ Đăng ký
floor_button_name = 🪪 Họ tên, chức vụ
floor_button_subject = ✏️ Nội dung
floor_button_drop = Không đăng ký
floor_button_back = ‹ Quay lại
floor_button_place = 🔄 Xem thứ tự
floor_button_withdraw = ↩️ Rút đăng ký
floor_button_list = 🗣 Danh sách phát biểu
floor_button_to_list = ‹ Danh sách phát biểu
floor_button_to_questions = ‹ Câu hỏi của phiên
floor_button_next = ⏭ Mời: { $who }
floor_button_give = 🎤 Mời phát biểu
floor_button_finish = ✅ Đã phát biểu xong
floor_button_extend = ➕ 1 phút
floor_button_miss = 🚷 Vắng mặt
floor_button_absent = 🚷 { $who }
floor_button_return = ↩️ Xếp cuối danh sách
floor_button_remove = ✖️ Bỏ khỏi danh sách
floor_button_up = ⬆️ Lên
floor_button_down = ⬇️ Xuống
floor_button_first = ⏫ Lên đầu
floor_button_undo = ↩️ Hoàn tác: { $deed ->
        [give] mời phát biểu
        [finish] kết thúc
        [miss] vắng mặt
        [return] xếp lại
        [remove] bỏ khỏi danh sách
        [up] chuyển lên
        [down] chuyển xuống
        [first] chuyển lên đầu
       *[extend] thêm 1 phút
    }
floor_button_add = ✋ Thêm người giơ tay
floor_button_minutes = ⏱ Thời gian
floor_button_of_minutes = { $minutes } phút
floor_button_turn = { $word ->
        [close] 🔴 Chốt danh sách
       *[open] 🟢 Mở đăng ký
    }
floor_button_print = 🖨 In danh sách
floor_button_refresh = 🔄 Xem lại

floor_page_caption = 🖨 Danh sách phát biểu của phiên. Mở bằng trình duyệt rồi in trên giấy A4.
floor_page_file = danh-sach-phat-bieu
floor_page_title = Danh sách phát biểu
floor_page_chairs = Chủ trì: { $names }
floor_page_number = TT
floor_page_name = Họ tên, chức vụ, đơn vị
floor_page_subject = Nội dung
floor_page_time = Thời gian
floor_page_length = { $minutes } phút { $seconds } giây
floor_page_from = từ { $hour }
floor_page_speaks = đang phát biểu
floor_page_absent = vắng khi được mời
floor_page_printed = In lúc { $hour }, { $day }.
