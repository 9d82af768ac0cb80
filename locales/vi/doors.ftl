# Liên kết mời đại biểu vào sự kiện chỉ dành cho người được mời.
doors_title =
    🚪 <b>Mã mời đại biểu</b>
    { $event }
doors_none = Chưa có mã mời nào đang dùng được.
doors_line = { $links ->
    [1] Liên kết nhóm – đã vào { $taken }/{ $cap }, hết hạn { $until }
   *[other] { $links } mã đơn – đã vào { $taken }/{ $cap }, hết hạn { $until }
}
doors_size_question = { $sort ->
    [group] <b>Liên kết này cho bao nhiêu người vào?</b>
   *[single] <b>Cần bao nhiêu mã?</b> Mỗi mã dùng cho một người.
}
doors_time_question = <b>Có hiệu lực đến khi nào?</b>
doors_made_group =
    🔗 <b>Liên kết mời đại biểu</b> – tối đa { $cap } người, hết hạn { $until }.
    Liên kết chỉ hiện một lần; trang thẻ để in ở tệp bên dưới.
doors_made_single =
    🔗 <b>Đã tạo { $links } mã mời</b>, mỗi mã dùng cho một người, hết hạn { $until }.
    Mã chỉ có trong tệp bên dưới và chỉ gửi một lần.
doors_caption = 🖨 Trang thẻ để in trên giấy A4 · { $links } mã. Mở bằng trình duyệt rồi in.
doors_revoke_question = { $links ->
    [1] <b>Thu hồi liên kết này?</b> Đã có { $taken }/{ $cap } người vào; những người đã vào vẫn ở lại.
   *[other] <b>Thu hồi { $links } mã này?</b> Đã có { $taken }/{ $cap } người vào; những người đã vào vẫn ở lại.
}
doors_revoked = Đã thu hồi.
doors_gone = Không còn mã nào để thu hồi.
doors_full = Liên kết mời này đã đủ số người. Xin liên hệ Ban Tổ chức để nhận liên kết khác.
doors_button_group = 👥 Liên kết cho một nhóm
doors_button_single = 🎟 Mã đơn, mỗi người một mã
doors_button_size = { $count } người
doors_button_time = { $days ->
    [0] Đến hết sự kiện
   *[other] { $days } ngày
}
doors_button_revoke = 🚫 Thu hồi mục { $number }
doors_button_revoke_confirm = 🚫 Thu hồi
doors_button_back = ‹ Mã mời
doors_cards_title = Thẻ mời – { $event }
doors_card_purpose = { $sort ->
    [group] Quét mã để nhận chương trình, phòng và thông báo trên Telegram.
   *[single] Quét mã để nhận chương trình, phòng và thông báo trên Telegram. Mã dùng cho một người.
}
doors_card_until = Có hiệu lực đến { $until }
