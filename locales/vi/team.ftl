# Lời mời cá nhân: ai là ai trong chương trình.
team_help =
    <b>Dành cho Ban Tổ chức</b>
    /manage – chậm giờ, đổi phòng, hủy, thay người trình bày
    /announce – soạn, gửi, theo dõi thông báo đến đại biểu
    /safety – thông báo an toàn đến mọi đại biểu
    /invite – mời người có tên trong chương trình; <i>/invite tên</i> để tìm
    /moderate – duyệt câu hỏi gửi các phiên
    Gửi tệp chương trình (Excel, Word, …) vào đây để xem thay đổi rồi công bố; /template – tệp Excel hiện hành; /versions – các bản đã công bố
    /team – vai trò, liên kết mời, mã mời đại biểu
    /log – nhật ký thao tác
    /note – ghi chép của thư ký; /report – báo cáo tổng hợp, câu hỏi thành tệp
    /checkin – mở điểm danh, số người có mặt, mã QR
    /ratings – đánh giá và nhận xét về các phiên
    /figures – số liệu chung: biểu đồ và tệp CSV
team_help_moderator =
    <b>Dành cho người duyệt câu hỏi</b>
    /moderate – duyệt câu hỏi gửi các phiên
    /team – vai trò của tài khoản này
team_title = 🎫 <b>Mời người trong chương trình</b> · { $count } người
team_title_invited = 🎫 <b>Đã mời</b> · { $count } người
team_title_named = 🔎 <b>“{ $names }”</b> · { $count } người
team_counts = ✅ { $tied } đã gắn tài khoản · ✉️ { $invited } liên kết chờ mở
team_hint = Bấm số để xem hoặc tạo liên kết mời. Tìm theo tên, có dấu hay không dấu: <i>/invite tên</i>
team_empty = 🎫 Chương trình chưa có tên ai để mời.
team_empty_invited = 🎫 Chưa mời ai.
team_empty_named = 🔎 Không có ai tên “{ $names }” trong chương trình.
team_author = Tác giả tham luận
team_gone = Người này không còn trong chương trình.
team_uninvited = Chưa có liên kết mời nào đang dùng được.
team_invited =
    ✉️ Liên kết tạo lúc { $since } chưa được mở.
    Hết hạn: { $until }.
team_tied =
    ✅ Đã gắn với tài khoản Telegram <code>{ $id }</code>
    từ { $since }.
team_when = { $hour }, { $day }
team_link =
    🔗 <b>Liên kết mời { $name }</b>
    Dùng một lần, hết hạn { $until }. Chỉ gửi cho chính người này: ai mở trước sẽ được ghi nhận là người được mời. Liên kết chỉ hiện một lần; khi cần, có thể tạo liên kết khác.

    Lời mời để chuyển tiếp:
team_letter =
    Kính gửi { $name },
    Ban Tổ chức { $event } trân trọng kính mời Quý đại biểu mở liên kết này trên Telegram để nhận lịch, phòng và giờ của phần việc trong chương trình. Liên kết chỉ dành riêng cho người được mời, dùng một lần, hết hạn { $until }.
team_untie_question =
    <b>Gỡ tài khoản của { $name }?</b>
    Tài khoản đó sẽ không còn được ghi nhận là người này; sau đó có thể mời lại bằng liên kết mới.
team_revoked = Đã thu hồi liên kết.
team_revoked_late = Liên kết này đã được mở hoặc không còn nữa, không thu hồi được.
team_untied = Đã gỡ tài khoản.
team_tied_already = Người này đã gắn tài khoản; xin gỡ trước khi tạo liên kết mới.
team_button_all = ‹ Tất cả mọi người
team_button_invited = ✅ ✉️ Chỉ những người đã mời
team_button_invite = 🔗 Tạo liên kết mời
team_button_invite_anew = 🔗 Tạo liên kết khác thay thế
team_button_share = 📤 Gửi lời mời
team_button_revoke = 🚫 Thu hồi liên kết
team_button_untie = ✂️ Gỡ tài khoản
team_button_untie_confirm = ✂️ Gỡ
team_button_back = ‹ Quay lại
team_button_list = ‹ Danh sách

team_welcome =
    🏛 <b>Kính chào { $name }!</b>
    Đây là quầy lễ tân của <b>{ $event }</b>. Tài khoản Telegram này được ghi nhận là của { $name }.
    🔒 Dữ liệu được lưu: /privacy
team_welcome_again =
    🏛 <b>Kính chào { $name }!</b>
    Tài khoản này đã được ghi nhận từ trước tại <b>{ $event }</b>, không cần mở lại liên kết.
team_taken = { $name } đã được ghi nhận ở một tài khoản Telegram khác. Nếu có nhầm lẫn, xin liên hệ Ban Tổ chức.
team_is_another = Tài khoản này đã được ghi nhận là của { $name }, nên không dùng được liên kết mời của người khác. Nếu có nhầm lẫn, xin liên hệ Ban Tổ chức.
team_used = Liên kết mời này đã được dùng. Xin liên hệ Ban Tổ chức để nhận liên kết mới.
team_link_revoked = Liên kết mời này đã được thu hồi. Xin dùng liên kết mới nhất, hoặc liên hệ Ban Tổ chức.
team_expired = Liên kết mời này đã hết hạn. Xin liên hệ Ban Tổ chức để nhận liên kết mới.
team_unknown = Liên kết mời này không đúng. Xin mở lại đúng liên kết đã nhận, hoặc liên hệ Ban Tổ chức.
team_nobody = Liên kết mời này dành cho một người hoặc sự kiện không còn trong chương trình. Xin liên hệ Ban Tổ chức.
team_limited = Đã có quá nhiều liên kết mời không đúng. Xin thử lại sau { $length }, hoặc liên hệ Ban Tổ chức.

team_refused = { $who ->
    [owner] Chỉ chủ sở hữu quầy lễ tân thực hiện được thao tác này.
    [organiser] Chỉ Ban Tổ chức thực hiện được thao tác này.
    [moderator] Chỉ Ban Tổ chức và người duyệt câu hỏi của phiên thực hiện được thao tác này.
   *[chair] Chỉ Ban Tổ chức, người duyệt câu hỏi và chủ trì của phiên thực hiện được thao tác này.
}

team_deletion =
    🗑 <b>Sắp xóa dữ liệu cá nhân</b>
    { $event }
    Vào { $day }, { $days } ngày sau khi sự kiện kết thúc, Lễ tân tự động xóa dữ liệu cá nhân của đại biểu: lịch cá nhân, câu hỏi, điểm danh, đánh giá và các liên kết mời. Chương trình vẫn được giữ. Báo cáo và số liệu cần lưu xin tải về trước ngày đó.
