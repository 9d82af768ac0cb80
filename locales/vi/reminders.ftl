# Tin nhắc trước khi phiên bắt đầu.
reminders_starts = ⏰ <b>Bắt đầu sau { $length } nữa</b>, lúc { $hour }
reminders_where = 🕘 { $hours } · 🚪 { $room }
reminders_when = 🕘 { $hours }
reminders_role = 🎤 <b>Phần việc: { $roles }</b>
reminders_talk_at = 🎤 <b>{ $hour } trình bày tham luận</b> “{ $title }”
reminders_talk = 🎤 <b>Trình bày tham luận</b> “{ $title }”
reminders_button_way = 🧭 Đường đi: { $room }
reminders_button_session = ℹ️ Chi tiết nội dung
reminders_button_mute = 🔕 Không nhắc nội dung này
reminders_button_mute_one = 🔕 Không nhắc “{ $title }”
reminders_button_unmute = 🔔 Nhắc lại như cũ
reminders_muted = 🔕 Từ nay không nhắc “{ $title }” nữa, kể cả khi đổi giờ.
reminders_unmuted = 🔔 Vẫn nhắc “{ $title }” như các nội dung khác.
reminders_load =
    📊 <b>Nhắc lịch cần nhiều thời gian</b>
    Nhắc lúc { $hour } cho { $people } người cần { $length }: tin đầu tiên sẽ được gửi từ { $begins }, để tin cuối cùng đến đúng giờ. Không cần thao tác gì.
reminders_thousands = .
