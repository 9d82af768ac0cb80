ratings_question =
    🌟 <b>Đánh giá phiên</b> ({ $place }/{ $all })
    <b>{ $title }</b>
    { $day }, { $hours }

    Phiên này bổ ích đến mức nào? (1: chưa bổ ích, 5: rất bổ ích)
    <i>Ban Tổ chức chỉ xem kết quả chung, không biết ai đánh giá.</i>
ratings_thanks = 🌟 <b>Xin cảm ơn Quý đại biểu đã đánh giá.</b>
ratings_given = • { $title }: { $stars } ⭐
ratings_nothing = Hiện không có phiên nào để đánh giá. Có thể đánh giá các phiên đã kết thúc mà Quý đại biểu quan tâm hoặc đã xác nhận có mặt.
ratings_remark_prompt =
    ✍️ Nhận xét về <b>{ $title }</b>
    Xin viết một tin nhắn, không quá { $most } ký tự. Ban Tổ chức đọc được nội dung nhưng không thấy tên. Bỏ qua: /cancel
ratings_remark_length = Nhận xét cần có từ 1 đến { $most } ký tự; nội dung vừa nhập có { $length } ký tự. Xin viết lại, hoặc dừng bằng /cancel.
ratings_remark_kept = Đã chuyển nhận xét đến Ban Tổ chức, không kèm tên. Xin cảm ơn.
ratings_button_pass = Bỏ qua phiên này ›
ratings_button_remark = ✍️ { $title }
ratings_button_again = ⭐ Sửa
ratings_desk =
    🌟 <b>Đánh giá của đại biểu</b>
    { $event }
ratings_desk_state = { $state ->
    [open] Đang bật: cuối mỗi ngày, đại biểu được hỏi một lần về các phiên đã dự.
   *[closed] Đang tắt: đại biểu không được hỏi.
}
ratings_desk_none = Chưa có đánh giá nào.
ratings_desk_line = <b>{ $place }.</b> { $title }
    ⭐ { $average } · { $people } lượt
ratings_desk_few = <b>{ $place }.</b> { $title }
    { $people } lượt, chưa đủ 3 lượt để tính trung bình
ratings_average = { $whole },{ $tenth }
ratings_remarks = ✍️ <b>Nhận xét: { $lines }</b>
    { $title }
ratings_button_open = ▶️ Bật hỏi đánh giá
ratings_button_close = ⏹ Tắt hỏi đánh giá
ratings_button_back = ‹ Đánh giá
