# Báo cáo tổng hợp
report_state = Cộng hòa xã hội chủ nghĩa Việt Nam
report_motto = Độc lập - Tự do - Hạnh phúc
report_number = Số: ……/BC-……
report_dated = { $place }, ngày { $day } tháng { $month } năm { $year }
report_no_place = ……………
report_title = Báo cáo tổng hợp
report_event_words = hội thảo, hội nghị, tọa đàm, đại hội, diễn đàn
report_subject = { $kind ->
        [named] Kết quả { $event }
        [conference] Kết quả hội nghị “{ $event }”
        [seminar] Kết quả tọa đàm “{ $event }”
        [congress] Kết quả đại hội “{ $event }”
       *[workshop] Kết quả hội thảo “{ $event }”
    }
report_subject_session = Phiên: { $session }
report_general = I. THÔNG TIN CHUNG
report_event = Tên sự kiện
report_when = Thời gian
report_where = Địa điểm
report_organiser = Đơn vị tổ chức
report_figures = II. SỐ LIỆU TỔNG HỢP
report_figure = { $what ->
        [delegates] Đại biểu sử dụng Lễ tân trên Telegram
        [sessions] Phiên được báo cáo
        [cancelled] Phiên bị hủy
        [papers] Tham luận được trình bày
        [questions] Câu hỏi đã gửi
        [votes] Lượt “Cùng quan tâm”
        [answered] Câu hỏi đã được trả lời
        [written] trong đó trả lời bằng văn bản
        [open] Câu hỏi chưa được trả lời tại phiên
        [declined] Câu hỏi không được chọn
        [merged] Câu hỏi được gộp vào câu tương tự
        [waiting] Câu hỏi chưa được duyệt
        [speeches] Lượt phát biểu tại hội trường
        [notes] Ý kiến được thư ký ghi lại
       *[recommendations] Kiến nghị
    }
report_column_what = Nội dung
report_column_count = Số lượng
report_chart_sessions = Câu hỏi và lượt “Cùng quan tâm” theo phiên
report_chart_questions = Các câu hỏi được quan tâm nhiều nhất
report_chart_unit = Số lượng
report_series_questions = Câu hỏi
report_series_votes = Lượt “Cùng quan tâm”
report_sessions = III. NỘI DUNG CÁC PHIÊN
report_session = { $place }. { $title }
report_session_cancelled = Phiên không diễn ra (đã hủy).
report_chairs = Chủ trì
report_papers = Tham luận
report_answered = Câu hỏi đã được trả lời ({ $count })
report_open = Câu hỏi chưa được trả lời tại phiên ({ $count })
report_not_selected = Câu hỏi không được chọn: { $count } ({ $reasons }).
report_reason = { $reason ->
        [subject] thuộc chủ đề, phiên khác: { $count }
        [answered] nội dung đã được trả lời: { $count }
        [time] thời gian có hạn: { $count }
        [unclear] chưa rõ nội dung hỏi: { $count }
        [single] việc cụ thể, trao đổi riêng: { $count }
       *[wording] diễn đạt chưa phù hợp: { $count }
    }
report_waiting = Câu hỏi chưa được duyệt: { $count }.
report_merged = Câu hỏi được gộp vào câu tương tự: { $count }.
report_no_questions = Không có câu hỏi nào gửi đến phiên.
report_other_topics = Nội dung khác
report_column_place = TT
report_column_question = Câu hỏi
report_column_asker = Người hỏi
report_column_votes = Cùng quan tâm
report_answer = Trả lời bằng văn bản: { $answer }
report_answered_aloud = Đã trả lời tại phiên.
report_spoken = Phát biểu tại hội trường
report_notes = Ý kiến tại phiên
report_note_kind = { $kind ->
        [answer] Trả lời
        [recommendation] Kiến nghị
       *[opinion] Ý kiến
    }
report_recommendations = IV. TỔNG HỢP KIẾN NGHỊ
report_no_recommendations = Thư ký chưa ghi nhận kiến nghị nào.
report_column_recommendation = Nội dung kiến nghị
report_column_who = Người kiến nghị
report_column_session = Phiên
report_closing = Trên đây là báo cáo tổng hợp, trân trọng báo cáo./.
report_secretary = Thư ký
report_chair = Chủ trì
report_sign = (Ký, ghi rõ họ tên)
report_sheet_questions = Câu hỏi
report_sheet_notes = Ghi chép
report_column_state = Trạng thái
report_column_reason = Lý do
report_column_answer = Trả lời bằng văn bản
report_column_topic = Nhóm nội dung
report_column_kind = Loại
report_column_speaker = Người phát biểu
report_column_content = Nội dung
report_choose = 📄 <b>Báo cáo tổng hợp</b>
    Xin chọn toàn bộ sự kiện hoặc một phiên:
report_choose_form = 📄 <b>Báo cáo tổng hợp</b>
    { $about }
    Câu hỏi: <b>{ $questions }</b> · Ghi chép của thư ký: <b>{ $notes }</b>

    Word, HTML, Markdown: báo cáo. Excel, CSV: danh sách câu hỏi. Người hỏi ẩn danh không có tên trong bất kỳ tệp nào.
report_caption = 📄 { $about }
report_button_event = 🏛 Toàn bộ sự kiện
report_button_form = { $form ->
        [docx] Word (.docx)
        [html] HTML
        [md] Markdown
        [xlsx] Câu hỏi: Excel
       *[csv] Câu hỏi: CSV
    }
report_button_sessions = ‹ Phiên khác
