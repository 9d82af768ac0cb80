# Địa điểm, các phòng và thông tin cần biết.
venue_title = 📍 <b>Địa điểm</b>
venue_entrance = <b>Lối vào:</b> { $entrance }
venue_floors = <b>Các tầng:</b> { $floors }
venue_transport = <b>Đi lại:</b> { $transport }
venue_unknown = Ban Tổ chức chưa công bố địa điểm.
venue_contact = <i>Cần thêm thông tin, xin liên hệ: { $contact }</i>
venue_pin_button = 📍 Xem bản đồ
venue_taxi_button = 🚕 Đưa tài xế xem
venue_rooms_button = 🚪 Các phòng
venue_facts_button = ℹ️ Tất cả thông tin cần biết ({ $count })
venue_back_button = ‹ Địa điểm
venue_rooms_back_button = ‹ Các phòng
venue_facts_back_button = ‹ Thông tin cần biết

venue_taxi_request = 🚕 <b>Xin đưa tôi đến:</b>
venue_taxi_purpose = <i>Xin đưa màn hình này cho tài xế taxi xem.</i>
venue_no_pin = Ban Tổ chức chưa cung cấp vị trí trên bản đồ; xin tìm theo tên và địa chỉ trên.
venue_pin_title = Địa điểm tổ chức

venue_rooms_title = 🚪 <b>Các phòng</b>
venue_no_rooms = Chương trình chưa nêu các phòng.
venue_more_rooms = Còn các phòng khác: xin nhắn tên phòng để tìm.
venue_floor = <b>{ $floor }:</b> { $rooms }
venue_room_title = 🚪 <b>{ $room }</b>
venue_seats = Sức chứa: { $seats } người

venue_facts_title = ℹ️ <b>Thông tin cần biết</b>
venue_no_facts = Ban Tổ chức chưa đưa thông tin.
venue_page = Trang { $page }/{ $count }
venue_page_back_button = ‹ Trang trước
venue_page_on_button = Trang sau ›
venue_fact_title = ℹ️ <b>{ $fact }</b>
# $topic là từ trong tệp chương trình; từ lạ được giữ nguyên.
venue_topic = { $topic ->
    [wifi] Mạng wifi
    [parking] Gửi xe
    [documents] Tài liệu
    [proceedings] Kỷ yếu
    [meals] Ăn uống
    [diet] Ăn kiêng, ăn chay
    [contact] Liên hệ Ban Tổ chức
    [dress] Trang phục
    [press] Báo chí
    [restroom] Nhà vệ sinh
    [smoking] Khu vực hút thuốc
    [first-aid] Y tế
    [taxi] Gọi taxi
    [shuttle] Xe đưa đón
    [airport] Ra sân bay
    [hotel] Khách sạn
    [lost-found] Đồ thất lạc
    [luggage] Gửi hành lý
    [slides] Nộp bài trình chiếu
    [certificate] Giấy chứng nhận
    [interpretation] Phiên dịch
    [emergency] Thoát hiểm
   *[other] { $topic }
}

venue_not_found = Nội dung này không còn trong chương trình: Ban Tổ chức đã cập nhật.
