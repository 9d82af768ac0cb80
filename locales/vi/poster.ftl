# Tờ áp phích có mã quét, in khổ A4 hoặc A3.
poster_title = Mã quét: { $event }
poster_from_to = Từ { $first } đến { $last }
poster_purpose = Quét mã để tra cứu chương trình, địa điểm và thông tin cần biết
poster_step_scan = Mở máy ảnh của điện thoại, hướng vào mã và chạm vào đường dẫn hiện ra.
poster_step_start = Trong Telegram, bấm <b>Bắt đầu</b> (START).
poster_step_ask = Chọn nút bên dưới hoặc nhắn điều cần hỏi, ví dụ “gửi xe”.
poster_or_search = Không quét được mã? Tìm <b>@{ $username }</b> trong Telegram.
