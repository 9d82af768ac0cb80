# Trang hướng dẫn trong tệp mẫu Excel. Mỗi ô là một câu hoặc một cụm từ.
guide_title = Hướng dẫn điền chương trình
guide_step = { $line ->
    [1] 1. Điền trang “Sự kiện” trước, rồi đến “Phòng”, “Người”, “Phiên”; các trang còn lại điền khi cần.
    [2] 2. Mỗi hàng là một phòng, một người, một phiên…; có thể đổi thứ tự cột, bỏ cột không dùng, nhưng giữ nguyên hàng tiêu đề.
    [3] 3. Cột có (vi) ghi tiếng Việt, cột có (en) ghi tiếng Anh; sự kiện một ngôn ngữ thì để trống cột kia.
    [4] 4. Cột “Mã” có thể để trống: mã được tạo từ tên. Đã công bố rồi thì giữ nguyên mã, vì liên kết và lịch của đại biểu dựa vào mã.
    [5] 5. Nhiều mục trong một ô cách nhau bằng dấu chấm phẩy; mục có sẵn dấu phẩy hoặc dấu chấm phẩy thì đặt trong dấu nháy kép "…".
   *[other] 6. Lưu tệp với đuôi .xlsx rồi chạy: letan check TỆP. Mọi chỗ chưa đúng được chỉ ra theo từng ô.
}
guide_heading = { $what ->
    [sheet] Trang tính
    [column] Cột
    [required] Bắt buộc
    [meaning] Nội dung (tiếng Việt)
    [example] Ví dụ
   *[word] Từ tương ứng
}
guide_required = bắt buộc
guide_list = { $list ->
    [kind] Loại phiên
    [role] Vai trò
    [status] Trạng thái của phiên
    [event-kind] Loại sự kiện
   *[access] Đối tượng tham dự
}
guide_column = { $column ->
    [event-id] Mã sự kiện dùng trong liên kết: a-z, 0-9, dấu gạch ngang, tối đa 24 ký tự
    [event-name] Tên đầy đủ của sự kiện
    [event-organiser] Đơn vị chủ trì, đơn vị phối hợp
    [event-contact] Nơi đại biểu liên hệ khi bot không biết câu trả lời
    [event-kind] Chọn trong danh sách; để trống là Hội thảo
    [event-timezone] Tên múi giờ IANA; để trống là Asia/Ho_Chi_Minh
    [event-start] Để trống thì lấy ngày của phiên đầu tiên; nếu điền thì điền cả ngày cuối
    [event-end] Để trống thì lấy ngày của phiên cuối cùng
    [event-languages] Ngôn ngữ phục vụ đại biểu, ngôn ngữ chính đứng trước; để trống thì theo các cột tên sự kiện đã điền
    [event-access] Mọi người đều vào được, hay chỉ khách mời có liên kết; để trống là mọi người
    [venue-name] Tên nơi tổ chức
    [venue-address] Địa chỉ; bản tiếng Việt là thẻ để đưa cho lái xe
    [venue-latitude] Tọa độ để gửi vị trí trên bản đồ; điền cùng kinh độ
    [venue-longitude] Điền cùng vĩ độ
    [venue-floors] Tầng nào có gì
    [venue-entrance] Đi cổng nào, cửa nào
    [venue-transport] Xe đưa đón, chỗ đỗ xe, tuyến xe buýt
    [venue-plan] Tên tệp ảnh sơ đồ đặt cạnh tệp chương trình
    [room-id] a-z, 0-9, dấu gạch ngang, tối đa 32 ký tự; có thể để trống
    [room-name] Tên ghi ở cửa phòng
    [room-aliases] Những tên khác mà mọi người hay gọi
    [room-floor] Phòng ở tầng nào
    [room-directions] Cách đi từ cửa chính
    [room-capacity] Số chỗ ngồi
    [room-plan-x] Từ mép trái của ảnh sơ đồ, từ 0 đến 1; điền cùng vị trí dọc
    [room-plan-y] Từ mép trên của ảnh sơ đồ, từ 0 đến 1
    [person-id] Có thể để trống
    [person-name] Họ tên, không kèm học hàm, học vị
    [person-title] Học hàm, học vị ghi trước tên
    [person-position] Chức vụ
    [person-affiliation] Cơ quan, đơn vị
    [session-id] Có thể để trống
    [session-kind] Chọn trong danh sách
    [session-title] Tên phiên hoặc nội dung
    [session-start] Ngày và giờ bắt đầu
    [session-end] Ngày và giờ kết thúc
    [session-room] Chọn tên phòng ở trang “Phòng”, hoặc ghi mã phòng
    [session-track] Tên tiểu ban, ghi giống nhau cho mọi phiên của tiểu ban
    [session-abstract] Giới thiệu ngắn
    [session-languages] Mã ngôn ngữ trình bày
    [session-interpretation] Mã ngôn ngữ có phiên dịch
    [session-questions] Đại biểu có gửi câu hỏi cho phiên này không; để trống thì theo loại phiên
    [session-everyone] Có nhắc tất cả đại biểu không; để trống thì theo loại phiên
    [session-status] Để trống là theo kế hoạch
    [session-delayed-by] Số phút lùi so với giờ đã ghi
    [session-document] Địa chỉ web của tài liệu
    [part-session] Chọn tên phiên ở trang “Phiên”; tên bị trùng thì ghi mã phiên
    [part-person] Chọn tên ở trang “Người”; tên bị trùng thì ghi mã người
    [part-role] Chọn trong danh sách; mỗi người, mỗi vai trò một hàng
    [topic-id] Có thể để trống
    [topic-session] Phiên có chủ đề này
    [topic-name] Nhóm chủ đề để phân loại câu hỏi
    [paper-id] Có thể để trống
    [paper-session] Phiên trình bày; để trống nếu chỉ in trong kỷ yếu
    [paper-title] Tên tham luận
    [paper-authors] Tên như ở trang “Người”, hoặc tên người, nhóm khác
    [paper-presented] Có trình bày hay chỉ in; để trống là có trình bày nếu thuộc một phiên
    [paper-order] Thứ tự trong phiên; để trống thì theo thứ tự các hàng
    [paper-start] Giờ trình bày, nếu đã định
    [paper-minutes] Thời lượng trình bày
    [paper-document] Địa chỉ web của bài
    [fact-topic] Tên ngắn của thông tin
    [fact-asks] Những cách đại biểu hay hỏi
    [fact-answer] Câu trả lời
    [settings-pre-moderation] Câu hỏi có chờ duyệt trước khi hiện ra không; mặc định có
    [settings-voting] Đại biểu có được bình chọn câu hỏi không; mặc định có
    [settings-anonymity] named: nêu tên; room: ẩn tên với hội trường; moderators: ẩn tên cả với người điều hành
    [settings-questions-open] Mỗi người được có bao nhiêu câu hỏi đang chờ trong một phiên; mặc định 3
    [settings-question-pause-s] Số giây giữa hai câu hỏi của một người; mặc định 30
    [settings-settling-s] Số giây chờ trước khi gửi thông báo thay đổi; mặc định 180
    [settings-quiet-hours] Từ giờ nào đến giờ nào không gửi tin; mặc định 21:30; 06:30
    [settings-second-confirmation-over] Thông báo gửi cho nhiều người hơn số này cần người thứ hai xác nhận; mặc định 500
    [settings-keep-personal-days] Số ngày sau sự kiện thì xóa dữ liệu cá nhân; mặc định 90
   *[other] …
}
