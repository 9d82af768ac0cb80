# Lịch của tôi và tệp lịch.
my_title = ⭐ <b>Lịch của tôi</b> · { $count } nội dung
my_empty =
    ⭐ <b>Lịch của tôi</b>

    Chưa có nội dung nào. Mở một nội dung trong chương trình và bấm <b>⭐ Quan tâm</b>, nội dung đó sẽ có ở đây.
my_clash = ⚠ trùng giờ với { $others }
my_quoted = “{ $title }”
my_gap = Trống { $span }
my_gap_common = Trống { $span } · chương trình chung: { $what }
my_gap_more = và { $count } nội dung khác
my_gone = { $count } nội dung từng đánh dấu không còn trong chương trình.
my_calendar_button = 📅 Tệp lịch
my_programme_button = 🗓 Chương trình
my_calendar_caption =
    📅 { $count } nội dung trong Lịch của tôi. Mở tệp để thêm vào lịch trên điện thoại.
    Khi chương trình thay đổi, tải lại tệp để cập nhật.
my_calendar_one_caption =
    📅 { $title }
    Mở tệp để thêm vào lịch trên điện thoại.
my_calendar_empty = Lịch của tôi chưa có nội dung nào nên chưa có tệp lịch.
my_session_gone = Nội dung này không còn trong chương trình.
my_calendar_cancelled = Đã hủy: { $title }
my_calendar_late = Muộn { $length } so với dự kiến
my_calendar_papers = Tham luận:
