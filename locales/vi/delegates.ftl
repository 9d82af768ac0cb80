language_name = Tiếng Việt

welcome =
    🏛 <b>Kính chào Quý đại biểu!</b>
    Đây là quầy lễ tân của <b>{ $event }</b>.
    { $organiser }
welcome_without_event =
    🏛 <b>Kính chào Quý đại biểu!</b>
    Đây là quầy lễ tân hội thảo, hội nghị.
welcome_abilities =
    Tại đây có thể:
    • xem chương trình, phiên đang diễn ra và phiên tiếp theo;
    • tra cứu phòng, chỉ dẫn, đại biểu trình bày, tham luận;
    • đánh dấu các phiên quan tâm vào <i>Lịch của tôi</i>, tải về lịch điện thoại;
    • hỏi tự do bằng tiếng Việt hoặc tiếng Anh, có dấu hay không dấu đều được.
welcome_privacy = 🔒 Không lưu tên Telegram, số điện thoại; những gì được lưu: /privacy
welcome_id = <i>Mã Telegram (dùng khi cài đặt): <code>{ $id }</code></i>
welcome_keyboard = Các phím tắt ở ngay bên dưới; cũng có thể nhập câu hỏi bất cứ lúc nào.

language_question = Xin chọn ngôn ngữ:
language_chosen = Từ bây giờ Lễ tân trả lời bằng tiếng Việt.

help_text =
    <b>Lễ tân có thể giúp gì?</b>

    /now – nội dung đang diễn ra
    /next – nội dung tiếp theo
    /schedule – toàn bộ chương trình
    /my – các phiên đã đánh dấu
    /ask – gửi câu hỏi đến phiên; /questions – các câu hỏi; /speak – đăng ký phát biểu
    /speakers – chủ trì và người trình bày
    /papers – tham luận, kỷ yếu
    /venue – địa điểm, phòng, thông tin cần biết
    /desk – hỏi Ban Tổ chức
    /here – xác nhận có mặt; /rate – đánh giá phiên đã dự
    /settings – nhắc lịch, thông báo, giờ yên tĩnh
    /language – đổi ngôn ngữ · change language
    /privacy – dữ liệu được lưu; /mydata – tải về; /forget – xóa

    Cũng có thể nhập thẳng câu hỏi, ví dụ: <i>“phòng họp ở đâu”</i>, <i>“wifi”</i>, tên một đại biểu hoặc một tham luận.
help_contact = ☎️ Khi cần hỗ trợ trực tiếp: { $contact }

cancel_nothing = Hiện không có thao tác nào cần hủy. Có thể tiếp tục bằng các phím bên dưới.
cancel_done = Đã hủy thao tác đang làm dở.

events_question = Xin chọn sự kiện:
events_none = Hiện chưa có sự kiện nào được công bố. Xin vui lòng quay lại sau, hoặc mở liên kết do Ban Tổ chức gửi.
events_closed = Sự kiện tại đây chỉ dành cho đại biểu có liên kết mời. Xin mở liên kết trong thư mời, hoặc liên hệ Ban Tổ chức.
events_joined = Đã chuyển đến <b>{ $event }</b>.
events_invitation_only = <b>{ $event }</b> chỉ dành cho đại biểu có liên kết mời. Xin mở liên kết trong thư mời, hoặc liên hệ Ban Tổ chức.

link_to_nothing = Liên kết này không còn dùng được: nội dung có thể đã được đổi hoặc gỡ khỏi chương trình.
thanks = Rất hân hạnh được phục vụ Quý đại biểu.
command_unknown = Không có lệnh /{ $command }. Các lệnh có thể dùng: /help
press_stale = Nút này không còn dùng được, xin mở lại từ menu.
group_private_only = Lễ tân phục vụ trong cuộc trò chuyện riêng. Xin bấm nút bên dưới để bắt đầu.

button_open_chat = 💬 Mở trò chuyện riêng
button_languages = 🌐 Ngôn ngữ · Language
button_events = 🔁 Sự kiện khác
button_help = ❓ Trợ giúp

crowd_notice = ⏳ Có { $count } tin nhắn đang chờ trả lời. Các tin sẽ được trả lời lần lượt theo đúng thứ tự, không cần gửi lại.
apology = Rất tiếc, Lễ tân gặp trục trặc khi trả lời tin này. Xin vui lòng gửi lại sau ít phút; nếu cần gấp, xin liên hệ Ban Tổ chức.

key_now = 🟢 Đang diễn ra
key_schedule = 🗓 Chương trình
key_my = ⭐ Lịch của tôi
key_venue = 📍 Địa điểm
key_help = ❓ Trợ giúp
key_hint = Nhập câu hỏi…

profile_name = Lễ tân hội thảo
profile_description =
    Quầy lễ tân của hội thảo, hội nghị: chương trình, phòng họp, đại biểu trình bày, tham luận, thông tin cần biết – hỏi bằng tiếng Việt hoặc tiếng Anh.

    Bấm BẮT ĐẦU để sử dụng.
profile_short = Quầy lễ tân hội thảo: chương trình, địa điểm, lịch cá nhân.
profile_command = { $command ->
    [now] Nội dung đang diễn ra
    [next] Nội dung tiếp theo
    [schedule] Chương trình
    [my] Lịch của tôi
    [ask] Gửi câu hỏi đến phiên
    [questions] Các câu hỏi
    [speak] Đăng ký phát biểu
    [speakers] Chủ trì và người trình bày
    [papers] Tham luận, kỷ yếu
    [venue] Địa điểm, phòng, thông tin cần biết
    [desk] Hỏi Ban Tổ chức
    [settings] Nhắc lịch, thông báo
    [language] Đổi ngôn ngữ · Language
    [help] Trợ giúp
    [manage] Chậm giờ, đổi phòng, hủy, thay người
    [moderate] Duyệt câu hỏi
    [announce] Thông báo đến đại biểu
    [safety] Thông báo an toàn
    [team] Vai trò, liên kết mời
    [invite] Mời người trong chương trình
    [figures] Số liệu chung
    [log] Nhật ký thao tác
   *[privacy] Dữ liệu cá nhân
}
