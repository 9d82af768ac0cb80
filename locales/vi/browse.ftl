# Đang diễn ra, tiếp theo, chương trình từng ngày, từng phòng.
browse_now_title = 🟢 <b>Đang diễn ra</b> · { $hour }
browse_parallel = { $count } nội dung diễn ra song song
browse_speaking = Đang trình bày: { $paper } (đến { $until })
browse_late = ⏰ { $note } so với dự kiến
browse_left = còn { $length }
browse_left_soon = còn dưới 1 phút
browse_away = còn { $length } nữa
browse_away_soon = còn chưa đầy 1 phút
browse_away_tomorrow = ngày mai
browse_away_days = còn { $days } ngày nữa
browse_coming = ⏭ <b>Tiếp theo</b>: { $hour } ({ $away })
browse_coming_on = ⏭ <b>Tiếp theo</b>: { $day } lúc { $hour } ({ $away })
browse_last_one = Đây là nội dung cuối cùng của chương trình.
browse_running = 🟢 Đang diễn ra: { $title }, { $left }
browse_running_several = 🟢 Đang diễn ra song song { $count } nội dung
browse_more = và { $count } nội dung khác trong chương trình
browse_before = { $kind ->
    [conference] Hội nghị
    [seminar] Tọa đàm
    [congress] Đại hội
   *[workshop] Hội thảo
} bắt đầu vào { $day } lúc { $hour } ({ $away }).
browse_morning = Chương trình hôm nay bắt đầu lúc { $hour } ({ $away }).
browse_gap = Hiện không có nội dung nào; chương trình tiếp tục lúc { $hour } ({ $away }).
browse_evening = Chương trình hôm nay đã kết thúc; tiếp tục vào { $day } lúc { $hour } ({ $away }).
browse_free_day = Hôm nay không còn nội dung nào; chương trình tiếp tục vào { $day } lúc { $hour } ({ $away }).
browse_over = { $kind ->
    [conference] Hội nghị
    [seminar] Tọa đàm
    [congress] Đại hội
   *[workshop] Hội thảo
} đã kết thúc. Chương trình diễn ra vào { $day }.
    Trân trọng cảm ơn Quý đại biểu đã tham dự!
browse_over_days = { $kind ->
    [conference] Hội nghị
    [seminar] Tọa đàm
    [congress] Đại hội
   *[workshop] Hội thảo
} đã kết thúc. Chương trình diễn ra từ { $first } đến { $last }.
    Trân trọng cảm ơn Quý đại biểu đã tham dự!
browse_empty = Chương trình hiện chưa có nội dung nào.
browse_days_title = 🗓 <b>Chương trình theo ngày</b>
browse_day_title = 🗓 <b>{ $day }</b>
browse_day_today = { " " }· hôm nay
browse_day_count = { $count } nội dung
browse_day_page = { " " }· trang { $page }/{ $pages }
browse_day_only = 🏷 Chỉ xem: { $name }
browse_day_parallel = <b>{ $hours }</b> · diễn ra song song
browse_day_nothing = Ngày này không có nội dung nào phù hợp với bộ lọc.
browse_day_gone = Chương trình vừa được cập nhật, ngày này không còn nữa.
browse_filter_gone = Bộ lọc này không còn trong chương trình.
browse_filters = 🏷 <b>Lọc chương trình { $day }</b>
    Xin chọn tiểu ban hoặc phòng:
browse_room_title = 🚪 <b>{ $room }</b>
browse_room_nothing = Chưa có nội dung nào tại phòng này.
browse_room_over = Các nội dung tại phòng này đã kết thúc.
browse_room_gone = Phòng này không còn trong chương trình.
browse_button_now = 🟢 Đang diễn ra
browse_button_next = ⏭ Tiếp theo
browse_button_programme = 🗓 Chương trình
browse_button_my = ⭐ Lịch của tôi
browse_button_filter = 🏷 Tiểu ban, phòng
browse_button_unfilter = ✕ Bỏ lọc
browse_button_whole_day = ‹ Cả ngày { $day }
browse_button_in_room = 🗓 Nội dung tại phòng này
browse_button_back_to_room = ‹ Về phòng
