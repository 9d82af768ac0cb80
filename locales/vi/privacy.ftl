privacy_text =
    🔒 <b>Dữ liệu cá nhân</b>

    <b>Lưu những gì:</b> mã Telegram, ngôn ngữ đã chọn, sự kiện tham dự, các phiên đã đánh dấu, các phiên đã tắt nhắc và cài đặt thông báo; các tin đã gửi: loại tin, thời điểm và kết quả, trong 30 ngày; với người mở liên kết mời cá nhân, thêm tên của mình trong chương trình; số lần mở liên kết mời không đúng trong vài giờ gần nhất; câu hỏi đã gửi đến các phiên, cách ghi tên và các lượt “Cùng quan tâm”; câu hỏi gửi Ban Tổ chức, tên đã ghi và câu trả lời; ngày và phiên đã xác nhận có mặt; đánh giá và nhận xét về các phiên. Không lưu số điện thoại, ảnh hay tên trên Telegram.
    <b>Để làm gì:</b> trả lời đúng ngôn ngữ, hiển thị <i>Lịch của tôi</i>, gửi đúng nội dung đã yêu cầu.
    <b>Bao lâu:</b> tin nhắn được bỏ nội dung ngay sau khi trả lời, muộn nhất sau hai ngày; phần còn lại được xóa sau khi sự kiện kết thúc { $days } ngày, hoặc ngay khi có yêu cầu.
    <b>Câu hỏi gửi phiên:</b> khi xóa dữ liệu, câu hỏi đang chờ bị xóa; câu hỏi đã công bố được giữ lại nhưng không còn gắn với người gửi; lượt “Cùng quan tâm” chỉ còn là con số.
    <b>Câu hỏi gửi Ban Tổ chức:</b> khi xóa dữ liệu, câu hỏi và câu trả lời bị xóa; thông tin đã công bố cho mọi đại biểu được giữ lại, không kèm người hỏi. Nội dung soạn mà không gửi được xóa sau hai giờ.
    <b>Câu hỏi chưa có câu trả lời</b> được chuyển Ban Tổ chức tham khảo, không kèm thông tin về người hỏi.
    <b>Lưu ở đâu:</b> chỉ trên máy chủ của Ban Tổ chức; không chuyển cho bên thứ ba.

    /mydata – nhận toàn bộ dữ liệu đang lưu. /forget – xóa tất cả.
    { $contact }
privacy_data_caption = Toàn bộ dữ liệu đang lưu về Quý đại biểu, dạng JSON.
privacy_forget_question =
    <b>Xóa toàn bộ dữ liệu?</b>
    Ngôn ngữ, sự kiện, <i>Lịch của tôi</i>, cài đặt thông báo và phần việc gắn với tài khoản này sẽ mất và không khôi phục được.
privacy_forgotten = Đã xóa toàn bộ dữ liệu. Khi cần dùng lại, xin gửi /start.
privacy_kept = Dữ liệu được giữ nguyên.
privacy_button_data = 📄 Tải dữ liệu của tôi
privacy_button_forget = 🗑 Xóa dữ liệu
privacy_button_confirm = 🗑 Xóa tất cả
privacy_button_keep = ‹ Giữ lại
