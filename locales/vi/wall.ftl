# Màn hình câu hỏi: thẻ dành cho người duyệt câu hỏi.
wall_none = 🖥 <b>Màn hình câu hỏi</b>
    { $session }

    Trang hiển thị câu hỏi của phiên trên màn chiếu. Chưa có đường dẫn nào được tạo.
wall_open = 🖥 <b>Màn hình câu hỏi</b>
    { $session }

    Đường dẫn được tạo lúc { $made } và dùng được đến { $until }. Đường dẫn chỉ hiện một lần; nếu cần lại, xin tạo đường dẫn mới. Khi đó các màn hình mở bằng đường dẫn cũ dừng ngay.
wall_link = 🖥 <b>Màn hình câu hỏi</b>
    { $session }

    Xin mở đường dẫn dưới đây trên máy tính nối với máy chiếu, rồi bấm F11 để xem toàn màn hình. Ai có đường dẫn đều xem được danh sách câu hỏi, vì vậy chỉ chuyển cho người phụ trách màn chiếu. Dùng được đến { $until }.
wall_revoked = Đường dẫn đã được thu hồi.
wall_revoked_late = Đường dẫn này đã được thay bằng đường dẫn khác.
wall_button = 🖥 Màn hình câu hỏi
wall_button_make = 🔗 Tạo đường dẫn
wall_button_make_anew = 🔗 Tạo đường dẫn mới
wall_button_revoke = 🚫 Thu hồi đường dẫn
wall_button_back = ⬅️ Về phiên
