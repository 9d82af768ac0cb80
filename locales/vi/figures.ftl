figures_title = 📊 <b>Số liệu</b> · { $event }
figures_people = 👥 Đại biểu tham gia: <b>{ $joined }</b>; đã điểm danh: <b>{ $present }</b>
figures_languages = 🌐 { $languages }
figures_questions = 🙋 Câu hỏi: <b>{ $questions }</b>, đã trả lời: { $answered }; lượt “Cùng quan tâm”: { $votes }
figures_reminders = ⏰ Lời nhắc đã gửi: <b>{ $sent }</b>; chậm quá 1 phút: { $late }
figures_announcements = 📣 Thông báo: <b>{ $count }</b>; đã đến { $reached }/{ $owed } lượt
figures_busiest = 🕘 Khung giờ nhiều lượt nhất: <b>{ $hour }</b>
figures_top = { $what ->
    [stars] <b>Phiên được quan tâm nhiều nhất</b> (⭐)
    [checkins] <b>Phiên có nhiều đại biểu điểm danh nhất</b>
   *[average] <b>Phiên được đánh giá cao nhất</b>
}
figures_top_line = • { $title }: { $count }
figures_caption = Toàn bộ số liệu. Số từ 1 đến 2 ghi là &lt;3; không có số liệu của từng người.
figures_hour = { $hour } giờ
figures_chart = Số lượt theo giờ – { $event }
figures_chart_unit = Số lượt theo giờ trong ngày, gộp mọi ngày; không vẽ số dưới 3
figures_busy = { $what ->
    [joined] Tham gia
    [questions] Câu hỏi
    [votes] Cùng quan tâm
   *[checkins] Điểm danh
}
figures_row = { $what ->
    [joined] Đại biểu tham gia
    [present] Đại biểu đã điểm danh
    [questions] Câu hỏi
    [answered] Câu hỏi đã trả lời
    [votes] Lượt “Cùng quan tâm”
    [reminders] Lời nhắc đã gửi
    [late] Lời nhắc chậm quá 1 phút
    [announcements] Thông báo
    [owed] Lượt thông báo cần gửi
    [reached] Lượt thông báo đã đến
    [stars] Lượt quan tâm
    [checkins] Lượt điểm danh
    [ratings] Lượt đánh giá
   *[average] Điểm đánh giá trung bình
}
figures_other_language = Ngôn ngữ khác
figures_column_what = Nội dung
figures_column_where = Phiên, giờ hoặc ngôn ngữ
figures_column_count = Số lượng
