# Cài đặt thông báo: /settings
settings_title = 🔔 <b>Thông báo và nhắc lịch</b>
settings_reminders = ⏰ Nhắc các phiên của tôi: <b>trước { $minutes } phút</b>
settings_reminders_off = ⏰ Nhắc các phiên của tôi: <b>tắt</b>
settings_changes = 🔄 Thay đổi chương trình: <b>{ $state ->
    [on] bật
   *[off] tắt
}</b>
settings_announcements = 📣 Thông báo của Ban Tổ chức: <b>{ $state ->
    [on] bật
   *[off] tắt
}</b>
settings_answers = 💬 Trả lời câu hỏi của tôi: <b>{ $state ->
    [on] bật
   *[off] tắt
}</b>
settings_quiet = 🌙 Giờ yên tĩnh: <b>{ $span }</b> – trong giờ này, tin gửi đến không kèm âm báo
settings_quiet_event = 🌙 Giờ yên tĩnh: <b>{ $span }</b> (theo sự kiện) – trong giờ này, tin gửi đến không kèm âm báo
settings_quiet_off = 🌙 Giờ yên tĩnh: <b>tắt</b> – tin gửi đến có âm báo vào bất cứ giờ nào
settings_paused = ⏸ <b>Đang tạm ngừng tất cả</b>, cho đến khi bật lại.
settings_paused_until = ⏸ <b>Đang tạm ngừng tất cả</b> đến { $hour }, { $day }.
settings_safety = <i>🛟 Thông báo an toàn luôn được gửi ngay, kèm âm báo, bất kể các cài đặt này.</i>
settings_zone = <i>Tính theo giờ tại nơi tổ chức sự kiện.</i>
settings_quiet_title = 🌙 <b>Giờ yên tĩnh</b>
settings_pause_question =
    ⏸ <b>Tạm ngừng tất cả?</b>
    Trong thời gian này sẽ không có tin nhắc lịch, tin thay đổi hay thông báo nào được gửi đến.
settings_kept = Đã lưu.
settings_button_minutes = { $minutes } phút
settings_button_minutes_off = Không nhắc
settings_button_changes = Thay đổi chương trình
settings_button_announcements = Thông báo của Ban Tổ chức
settings_button_answers = Trả lời câu hỏi của tôi
settings_button_quiet = 🌙 Giờ yên tĩnh
settings_button_quiet_event = Theo sự kiện: { $span }
settings_button_quiet_off = Tắt giờ yên tĩnh
settings_button_from = Từ { $hour }
settings_button_until = Đến { $hour }
settings_button_pauses = ⏸ Tạm ngừng tất cả
settings_button_pause_morning = ⏸ Đến sáng mai
settings_button_pause = ⏸ Đến khi bật lại
settings_button_resume = ▶️ Nhận lại thông báo
settings_button_back = ‹ Cài đặt thông báo
settings_button = 🔔 Nhắc lịch, thông báo
