announcements_head = 📣 <b>Thông báo của Ban Tổ chức</b>
announcements_head_urgent = 🚨 <b>Thông báo khẩn của Ban Tổ chức</b>
announcements_retracted_copy = ↩️ <i>Ban Tổ chức đã thu hồi thông báo này.</i>
announcements_button_read = ✅ Đã đọc
announcements_read = Đã ghi nhận. Xin cảm ơn Quý đại biểu!
announcements_read_preview = Đây là bản xem trước: lượt bấm này không tính.

announcements_title = 📣 <b>Thông báo gửi đại biểu</b>
announcements_none = Chưa có thông báo nào.
announcements_line =
    { $state ->
        [asked] 🤝 Chờ xác nhận
        [planned] 🕒 Đã lên lịch
        [going] ▶️ Đang gửi
        [paused] ⏸ Tạm dừng
        [stopped] ⏹ Đã dừng
        [retracted] ↩️ Đã thu hồi
        [done] ✅ Đã gửi
       *[draft] ✏️ Bản nháp
    } · { $moment }
    <b>{ $name }</b>
announcements_button_one =
    { $state ->
        [asked] 🤝
        [planned] 🕒
        [going] ▶️
        [paused] ⏸
        [stopped] ⏹
        [retracted] ↩️
        [done] ✅
       *[draft] ✏️
    } { $name }
announcements_button_new = ✏️ Soạn thông báo mới
announcements_button_list = 📋 Danh sách
announcements_button_back = ⬅️ Quay lại
announcements_button_open = 📣 Mở thông báo

announcements_write =
    ✏️ Soạn nội dung <b>{ $language ->
        [English] tiếng Anh
       *[other] { $language }
    }</b> rồi gửi vào đây, hoặc chuyển tiếp một tin nhắn có sẵn.

    Tối đa { $most } ký tự; kèm ảnh hoặc tệp thì tối đa { $caption } ký tự. Chữ đậm, chữ nghiêng, liên kết được giữ nguyên.
announcements_long = ⚠️ Nội dung { $language ->
        [English] tiếng Anh
       *[other] { $language }
    } dài { $length } ký tự, tối đa { $most } ký tự.
announcements_shorten = Đề nghị rút gọn rồi gửi lại.
announcements_taken = ✅ Đã ghi nội dung { $language ->
        [English] tiếng Anh
       *[other] { $language }
    }: { $length }/{ $most } ký tự.
announcements_next = Tiếp theo, soạn nội dung <b>{ $language ->
        [English] tiếng Anh
       *[other] { $language }
    }</b> rồi gửi vào đây.
announcements_button_single = Chỉ gửi { $languages }
announcements_button_to_draft = Xem bản nháp

announcements_draft = ✏️ <b>Bản nháp thông báo</b>
announcements_has_picture = 🖼 Kèm ảnh
announcements_has_file = 📎 Kèm tệp
announcements_wording = ✅ { $language }: { $length }/{ $most } ký tự
announcements_wording_missing = ⚠️ { $language }: chưa soạn
announcements_wording_left_out = ➖ { $language }: không soạn
announcements_to = 🎯 { $aim }: <b>{ $people }</b> người nhận
announcements_not_counted = 🔕 Không tính { $silenced } người đã tắt hoặc tạm dừng thông báo, { $unreachable } người không còn nhận tin
announcements_when_now = 🕒 Gửi ngay khi xác nhận
announcements_when = 🕒 Gửi lúc { $moment }
announcements_urgent = 🚨 Khẩn, gửi cả trong giờ yên tĩnh. Lý do: { $reason }
announcements_asks_read = ✅ Có nút “Đã đọc”
announcements_button_write = ✏️ { $language }
announcements_button_detach = ❌ Bỏ ảnh, tệp kèm theo
announcements_button_aims = 🎯 Gửi đến ai
announcements_button_times = 🕒 Gửi lúc nào
announcements_button_urgent = 🚨 Đánh dấu khẩn
announcements_button_calm = Bỏ dấu khẩn
announcements_button_asks = ✅ Thêm nút “Đã đọc”
announcements_button_asks_not = Bỏ nút “Đã đọc”
announcements_button_preview = 👁 Xem trước
announcements_button_trial = ✉️ Gửi thử cho tôi
announcements_trial = Bản gửi thử sẽ đến ngay.
announcements_button_plain = 📋 Chép sang Zalo, SMS, email
announcements_plain = 📋 Nội dung không định dạng, chạm vào khung để chép và dán sang Zalo, SMS hoặc email:
announcements_button_ready = 📣 Gửi…
announcements_button_drop = 🗑 Xóa bản nháp
announcements_drop = Xóa bản nháp “{ $name }”?
announcements_button_drop_sure = 🗑 Xóa
announcements_dropped = Đã xóa bản nháp.
announcements_empty = Thông báo chưa có nội dung.
announcements_previewed = 👆 Đại biểu sẽ nhận được đúng như trên.
announcements_no_draft = Thông báo này không còn là bản nháp.

announcements_aims = 🎯 <b>Gửi đến ai?</b>
announcements_aims_sessions = 🎯 Đại biểu quan tâm hoặc đã đặt câu hỏi cho phiên nào? Số đứng trước là số người nhận.
announcements_aims_rooms = 🎯 Đại biểu quan tâm các phiên trong ngày tại phòng nào? Số đứng trước là số người nhận.
announcements_aims_tracks = 🎯 Đại biểu quan tâm các phiên trong ngày của tiểu ban nào? Số đứng trước là số người nhận.
announcements_button_sessions = Đại biểu quan tâm một phiên…
announcements_button_rooms = Đại biểu ở một phòng trong ngày…
announcements_button_tracks = Đại biểu của một tiểu ban trong ngày…
announcements_aim_all = Mọi đại biểu
announcements_aim_session = Quan tâm phiên “{ $title }”
announcements_aim_room = Các phiên trong ngày tại { $room }
announcements_aim_track = Các phiên trong ngày của { $track }
announcements_aim_language = Đại biểu dùng { $language }
announcements_aim_programme = Người có tên trong chương trình
announcements_aim_team = Thành viên Ban Tổ chức
announcements_aim_here = Đại biểu đã xác nhận có mặt

announcements_times = 🕒 <b>Gửi lúc nào?</b>
announcements_button_now = Ngay khi xác nhận
announcements_button_in = Sau { $length } ({ $hour })
announcements_button_time = ⌨️ Giờ khác…
announcements_time =
    🕒 Soạn giờ gửi theo giờ của sự kiện, ví dụ:
    <code>17:30</code> hoặc <code>20/5 07:00</code>
announcements_time_unread = Chưa rõ giờ gửi, hoặc giờ đã qua. Ví dụ: <code>17:30</code> hoặc <code>20/5 07:00</code>
announcements_past = Giờ gửi đã qua. Đề nghị chọn giờ khác.
announcements_reason =
    🚨 <b>Thông báo khẩn</b> đến cả trong giờ yên tĩnh, có âm báo.

    Soạn lý do rồi gửi vào đây; lý do được lưu cùng thông báo.
announcements_reason_length = Lý do cần từ { $least } đến { $most } ký tự; nội dung vừa soạn có { $length } ký tự.

announcements_ready = 📣 <b>Gửi thông báo này?</b>
announcements_spread = { $language }: { $people }
announcements_morning = 🌙 Lúc đó là giờ yên tĩnh: thông báo sẽ đến từ { $hour }, riêng ai đặt giờ khác thì theo giờ của người đó.
announcements_missing =
    ⚠️ Thông báo chưa có nội dung <b>{ $language ->
        [English] tiếng Anh
       *[other] { $language }
    }</b>; { $readers } người nhận dùng ngôn ngữ này.

    Chỉ gửi { $written }?
announcements_nobody = ⚠️ Chưa có ai để gửi. Đề nghị chọn lại đối tượng nhận.
announcements_second = 🤝 Thông báo đến hơn { $people } người cần thêm một thành viên Ban Tổ chức xác nhận.
announcements_no_second = ⚠️ Thông báo đến hơn { $people } người cần thêm một thành viên Ban Tổ chức xác nhận, nhưng hiện chưa có thành viên nào khác. Đề nghị thêm thành viên, hoặc chọn ít người nhận hơn.
announcements_button_ask_second = 🤝 Gửi đi xác nhận
announcements_button_send = 📣 Gửi ngay đến { $people } người
announcements_button_plan = 🕒 Lên lịch gửi đến { $people } người
announcements_changed_meanwhile = Thông báo vừa thay đổi: xin xem lại rồi bấm gửi lần nữa.
announcements_not_own = Người soạn không tự xác nhận thông báo của mình.
announcements_asked = 🤝 <b>Xin xác nhận một thông báo đến { $people } người</b>
announcements_button_approve = ✅ Đồng ý gửi đến { $people } người
announcements_button_let_go = ✅ Đồng ý gửi
announcements_button_reject = ❌ Chưa đồng ý
announcements_approved = ✅ Thông báo “{ $name }” đã được xác nhận.
announcements_rejected = ❌ Thông báo “{ $name }” chưa được đồng ý và trở lại thành bản nháp.
announcements_handed_in =
    { $state ->
        [asked] 🤝 <b>Chờ một thành viên khác xác nhận</b>
       *[planned] 🕒 <b>Đã lên lịch</b>
    }
    <blockquote>{ $name }</blockquote>
announcements_button_change = ✏️ Sửa hoặc hủy lịch gửi

announcements_stands =
    { $state ->
        [going] ▶️ <b>Đang gửi</b>
        [paused] ⏸ <b>Tạm dừng</b>
        [stopped] ⏹ <b>Đã dừng</b>
        [retracted] ↩️ <b>Đã thu hồi</b>
       *[done] ✅ <b>Đã gửi xong</b>
    }
announcements_going =
    { $errand ->
        [again] ▶️ <b>Đang gửi lại cho người chưa rõ đã nhận</b>
        [correct] ✏️ <b>Đang sửa các bản đã gửi</b>
        [retract] ↩️ <b>Đang thu hồi</b>
       *[send] { $state ->
            [paused] ⏸ <b>Tạm dừng gửi</b>
            [stopped] ⏹ <b>Đang dừng</b>
           *[going] ▶️ <b>Đang gửi thông báo</b>
        }
    }
    <blockquote>{ $name }</blockquote>
announcements_finished =
    { $errand ->
        [again] ✅ <b>Đã gửi lại cho người chưa rõ đã nhận</b>
        [correct] ✅ <b>Đã sửa các bản đã gửi</b>
        [retract] ✅ <b>Đã thu hồi</b>
       *[send] ✅ <b>Đã gửi xong thông báo</b>
    }
    <blockquote>{ $name }</blockquote>
announcements_count_all = 👥 Tổng số: <b>{ $people }</b>
announcements_count_sent =
    { $errand ->
        [correct] ✏️ Đã sửa: <b>{ $people }</b>
        [retract] ↩️ Đã thu hồi: <b>{ $people }</b>
       *[send] ✅ Đã gửi: <b>{ $people }</b>
    }
announcements_count_left = ⏳ Còn lại: { $people }
announcements_count =
    { $ending ->
        [unreachable] 🚫 Không còn nhận tin: { $people }
        [expired] ⌛ Quá hạn: { $people }
        [failed] ❌ Lỗi: { $people }
        [obsolete] 🔕 Không cần nữa: { $people }
        [withdrawn] ⏹ Không gửi nữa: { $people }
       *[unsure] ❔ Chưa rõ đã nhận: { $people }
    }
announcements_bar =
    { $ending ->
        [sent] Đã gửi
        [unreachable] Không còn nhận tin
        [expired] Quá hạn
        [failed] Lỗi
        [obsolete] Không cần nữa
        [withdrawn] Không gửi nữa
        [unsure] Chưa rõ đã nhận
       *[left] Còn lại
    }
announcements_bar_unit = Số người nhận
announcements_preparing = Đang lập danh sách người nhận…
announcements_left = ⏱ Còn khoảng { $length }
announcements_gone = Không tìm thấy thông báo này.
announcements_button_pause = ⏸ Tạm dừng
announcements_button_resume = ▶️ Gửi tiếp
announcements_button_stop = ⏹ Dừng hẳn
announcements_stop = Dừng hẳn? { $left } người chưa nhận sẽ không nhận thông báo này nữa.
announcements_button_stop_sure = ⏹ Dừng hẳn, không gửi nữa
announcements_button_again = 🔁 Gửi lại cho { $people } người chưa rõ
announcements_button_correct = ✏️ Sửa nội dung
announcements_corrections = ✏️ Sửa nội dung nào? Mọi bản đã gửi sẽ được sửa theo.
announcements_correct =
    ✏️ Soạn lại toàn bộ nội dung <b>{ $language ->
        [English] tiếng Anh
       *[other] { $language }
    }</b> rồi gửi vào đây, tối đa { $most } ký tự. Lễ tân hỏi lại trước khi sửa các bản đã gửi.

    Nội dung hiện nay, chạm để chép:
announcements_correct_words_only = Chỉ sửa được phần chữ; ảnh và tệp kèm theo giữ nguyên. Đề nghị gửi nội dung bằng chữ.
announcements_correct_sure = 👆 Sửa mọi bản đã gửi thành như trên? Việc sửa không kèm âm báo.
announcements_button_correct_sure = ✏️ Sửa các bản đã gửi
announcements_button_correct_not = Không sửa
announcements_button_retract = ↩️ Thu hồi
announcements_retract =
    Thu hồi thông báo đã gửi đến { $people } người? Ai chưa nhận sẽ không nhận nữa.

    Telegram xóa được tin trong 48 giờ; tin cũ hơn được thay bằng lời báo đã thu hồi.
announcements_button_retract_sure = ↩️ Thu hồi mọi bản
announcements_button_refresh = 🔄 Cập nhật
announcements_button_report = 📊 Báo cáo
announcements_button_table = 📄 Tải bảng số liệu (CSV)
announcements_report = 📊 <b>{ $name }</b>
announcements_begun = Bắt đầu gửi: { $moment }
announcements_ended = Gửi xong: { $moment }, trong { $length }
announcements_aimed = 🎯 { $aim }
announcements_readers = ✅ Đã bấm “Đã đọc”: <b>{ $people }</b>
