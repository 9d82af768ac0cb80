# Loại nội dung và vai trò, dùng ở mọi nơi trong chương trình.
agenda_kind = { $kind ->
    [registration] Đón tiếp đại biểu
    [opening] Khai mạc
    [keynote] Báo cáo đề dẫn
    [plenary] Phiên toàn thể
    [panel] Tọa đàm
    [papers] Phiên tham luận
    [discussion] Thảo luận
    [workshop] Thực hành
    [poster] Trưng bày áp phích
    [break] Nghỉ giải lao
    [meal] Dùng bữa
    [social] Giao lưu
    [tour] Tham quan
    [closing] Bế mạc
   *[other] Nội dung khác
}
agenda_role = { $role ->
    [chair] Chủ trì
    [co-chair] Đồng chủ trì
    [speaker] Trình bày
    [keynote] Báo cáo đề dẫn
    [opening] Phát biểu khai mạc, chỉ đạo
    [closing] Phát biểu bế mạc
    [discussant] Bình luận
    [secretary] Thư ký
   *[host] Dẫn chương trình
}
agenda_cancelled = đã hủy
agenda_late = muộn { $length }
agenda_page = Trang { $page }/{ $count }
agenda_page_before = ‹ Trang trước
agenda_page_after = Trang sau ›
