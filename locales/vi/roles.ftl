# Vai trò tại sự kiện: ai được làm gì, mời và thu hồi.
roles_title =
    👥 <b>Ban Tổ chức trên quầy lễ tân</b>
    { $event }
roles_own_title =
    👥 <b>Vai trò của tài khoản này</b>
    { $event }
roles_group = { $role ->
    [owner] <b>Chủ sở hữu</b>
    [organiser] <b>Thành viên Ban Tổ chức</b>
    [moderator] <b>Người duyệt câu hỏi</b>
   *[chair] <b>Chủ trì phiên</b> (theo chương trình)
}
roles_name = { $role ->
    [owner] chủ sở hữu
    [organiser] thành viên Ban Tổ chức
    [moderator] người duyệt câu hỏi
    [chair] chủ trì phiên
   *[none] không còn vai trò
}
roles_nameless = Tài khoản { $id }
roles_everything = mọi phiên
roles_sessions = { $sessions }
roles_by_settings = theo cấu hình máy chủ
roles_since = từ { $when }
roles_nobody = Chưa có ai được giao vai trò.
roles_links = ✉️ <b>Liên kết chờ mở</b> · { $count }
roles_link_line = { $role }{ $sessions } – hết hạn { $until }
roles_question =
    <b>Mời vào vai trò nào?</b>
    Mỗi liên kết dùng một lần, có hiệu lực 72 giờ.
roles_sessions_question =
    <b>Chọn phiên cho người duyệt câu hỏi</b>
    Đã chọn { $chosen } phiên.
roles_link =
    🔗 <b>Liên kết mời làm { $role }</b>{ $sessions }
    Dùng một lần, hết hạn { $until }. Chỉ gửi cho chính người được mời: ai mở trước sẽ nhận vai trò. Liên kết chỉ hiện một lần.

    Lời mời để chuyển tiếp:
roles_letter = Ban Tổ chức { $event } trân trọng mời Quý đại biểu làm { $role } trên quầy lễ tân Telegram. Liên kết chỉ dành riêng cho người được mời, dùng một lần, hết hạn { $until }.
roles_member =
    👤 <b>{ $name }</b>
    Vai trò: { $role }
    Tài khoản Telegram <code>{ $id }</code>, { $since }
roles_remove_question =
    <b>Thu hồi vai trò { $role } của { $name }?</b>
    Người này sẽ được báo và không thao tác được nữa ngay từ lúc đó.
roles_leave_question =
    <b>Thôi vai trò { $role }?</b>
    Muốn nhận lại thì cần một liên kết mời mới.
roles_removed = Đã thu hồi vai trò.
roles_left = Đã thôi vai trò.
roles_gone = Người này không còn vai trò đó, hoặc vừa được giao lại.
roles_last_owner = Đây là chủ sở hữu cuối cùng, không thu hồi được. Xin mời một chủ sở hữu khác trước.
roles_owner_by_settings = Chủ sở hữu này do cấu hình máy chủ quy định (LETAN_OWNERS), chỉ bỏ được tại đó.
roles_choose_first = Xin chọn ít nhất một phiên.
roles_welcome =
    👥 Tài khoản này đã nhận vai trò <b>{ $role }</b> tại <b>{ $event }</b>.
    Việc làm được: /help · Vai trò: /team
roles_welcome_owner =
    👑 Tài khoản này từ nay là <b>chủ sở hữu</b> của quầy lễ tân.
    Việc làm được: /help · Mời Ban Tổ chức: /team
roles_before = Tài khoản này đã có vai trò { $role } từ trước; liên kết vẫn còn dùng được cho người khác.
roles_lost =
    👥 Vai trò <b>{ $role }</b> của tài khoản này tại <b>{ $event }</b> đã được thu hồi.
    Quý đại biểu vẫn tra cứu chương trình và nhận thông báo như thường lệ.
roles_button_invite = ➕ Mời thành viên
roles_button_link = { $role ->
    [owner] 👑 Chủ sở hữu
   *[organiser] 🗂 Thành viên Ban Tổ chức
}
roles_button_moderator_all = ✅ Người duyệt câu hỏi – mọi phiên
roles_button_moderator_some = ☑️ Người duyệt câu hỏi – chọn phiên
roles_button_link_chosen = 🔗 Tạo liên kết cho { $count } phiên
roles_button_revoke = 🚫 Thu hồi liên kết { $number }
roles_button_remove = ✂️ Thu hồi vai trò
roles_button_remove_confirm = ✂️ Thu hồi
roles_button_leave = 🚪 Thôi vai trò { $role }
roles_button_leave_confirm = 🚪 Thôi vai trò
roles_button_people = 🎫 Người trong chương trình
roles_button_doors = 🚪 Mã mời đại biểu
roles_button_log = 📒 Nhật ký
roles_button_back = ‹ Quay lại
roles_called_owner = Thành viên Ban Tổ chức số { $number }
roles_called_somebody = Một thành viên Ban Tổ chức
