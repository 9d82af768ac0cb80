checkin_closed = Sự kiện này chưa mở xác nhận có mặt trên Telegram. Xin đăng ký tại bàn đón tiếp.
checkin_not_today = Xác nhận có mặt cho <b>{ $event }</b> mở trong các ngày diễn ra: { $days }.
checkin_done =
    ✅ <b>Đã ghi nhận Quý đại biểu có mặt</b>
    { $event }
    { $day }
checkin_in = • { $session }
checkin_choose = Đang dự phiên nào, xin bấm để xác nhận:
checkin_next = Tại từng phiên, có thể xác nhận từ 30 phút trước giờ bắt đầu. Phiên tiếp theo: <b>{ $session }</b>, { $hour }.
checkin_button_here = ✅ Xác nhận có mặt
checkin_button_in = ✅ { $session }
checkin_button_out = ↩️ Bỏ: { $session }
checkin_toast_in = Đã ghi nhận có mặt tại phiên.
checkin_toast_out = Đã bỏ xác nhận có mặt tại phiên.
checkin_toast_not_now = Phiên “{ $session }” chỉ nhận xác nhận từ 30 phút trước khi bắt đầu đến 15 phút sau khi kết thúc.
checkin_desk =
    ✅ <b>Điểm danh</b>
    { $event }
checkin_desk_state = { $state ->
    [open] Đang mở: đại biểu xác nhận có mặt bằng /here, nút dưới phiên hoặc mã QR.
   *[closed] Đang tắt: đại biểu chưa thấy nút xác nhận có mặt.
}
checkin_desk_people = Có mặt: <b>{ $people }</b> người, trong số { $joined } người đang dùng Lễ tân.
checkin_desk_day = • { $day }: { $people }
checkin_desk_session = { $day }, { $hours } · <b>{ $title }</b>
    👥 { $people }
checkin_desk_empty = Còn { $sessions } phiên chưa có ai xác nhận.
checkin_button_open = ▶️ Mở điểm danh
checkin_button_close = ⏹ Tắt điểm danh
checkin_button_refresh = 🔄 Cập nhật
checkin_button_print = 🖨 Mã QR để in
checkin_print_caption = Mở bằng trình duyệt rồi in khổ A4: mỗi trang hai mã. Mã đầu tiên dùng cho cả sự kiện, các mã sau cho từng phiên.
checkin_page_title = Mã điểm danh – { $event }
checkin_page_purpose = Quét mã để xác nhận có mặt
checkin_page_event = Bàn đón tiếp
