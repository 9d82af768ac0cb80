# Chương trình khác bản đã công bố ở những điểm nào. Mỗi câu một dòng, không có dấu chấm.
difference_nothing = Không có thay đổi.
difference_unseen = Không có thay đổi nào đại biểu nhìn thấy; chỉ khác thứ tự hoặc cách ghi các dòng.
difference_most_gone = Cảnh báo: { $gone }/{ $total } phiên đã công bố không có trong chương trình này. Cần kiểm tra lại có đúng chương trình, đúng mã sự kiện hay không.
difference_section = { $section ->
    [event] Sự kiện và địa điểm
    [paper] Tham luận
    [topic] Nội dung thảo luận
    [room] Phòng
    [person] Nhân sự
   *[fact] Thông tin cần biết
}
difference_new = mới
difference_gone = bỏ
difference_cancelled = hủy
difference_carried = hủy: không còn trong chương trình
difference_reinstated = tổ chức trở lại
difference_moved = chuyển từ { $from } sang { $to }
difference_delayed = chậm { $minutes } phút: { $from } → { $to }
difference_punctual = không còn chậm giờ: { $from } → { $to }
difference_replaced = thay người ({ $role }): { $from } → { $to }
difference_added = thêm { $role }: { $person }
difference_removed = bớt { $role }: { $person }
difference_role_changed = đổi phần việc của { $person }: { $from } → { $to }
difference_value = { $label }: { $from } → { $to }
difference_in_language = { $label } ({ $language })
difference_label = { $field ->
    [name] đổi tên
    [track] đổi tiểu ban
    [abstract] nội dung
    [room] đổi phòng
    [order] đổi thứ tự
    [kind] đổi loại
    [languages] ngôn ngữ
    [interpretation] phiên dịch
    [questions] nhận câu hỏi
    [everyone] dành cho toàn thể đại biểu
    [document] tài liệu
    [session] chuyển phiên
    [proceedings] chỉ in trong kỷ yếu
    [start] giờ bắt đầu
    [minutes] số phút
    [authors] tác giả
    [presented] trình bày tại phiên
    [aliases] tên gọi khác
    [floor] tầng
    [directions] chỉ dẫn
    [capacity] số chỗ
    [plan] sơ đồ
    [title] học hàm, học vị
    [position] chức vụ
    [affiliation] đơn vị
    [answer] trả lời
    [asks] cách hỏi
    [organiser] đơn vị tổ chức
    [contact] đầu mối liên hệ
    [venue] địa điểm
    [address] địa chỉ
    [floors] các tầng
    [entrance] lối vào
    [transport] đi lại
    [timezone] múi giờ
    [days] ngày tổ chức
    [access] đối tượng tham dự
   *[point] vị trí trên bản đồ
}
difference_none = (không có)
difference_flag = { $yes ->
    [0] không
   *[other] có
}
difference_role = { $role ->
    [chair] chủ trì
    [co-chair] đồng chủ trì
    [keynote] báo cáo đề dẫn
    [opening] phát biểu khai mạc
    [closing] phát biểu bế mạc
    [discussant] người bình luận
    [secretary] thư ký
    [host] người dẫn chương trình
   *[speaker] người trình bày
}
difference_kind = { $kind ->
    [registration] đón tiếp
    [opening] khai mạc
    [keynote] báo cáo đề dẫn
    [plenary] phiên toàn thể
    [panel] tọa đàm
    [papers] phiên tham luận
    [discussion] thảo luận
    [workshop] phiên thực hành
    [poster] trưng bày
    [break] nghỉ giải lao
    [meal] ăn
    [social] giao lưu
    [tour] tham quan
    [closing] bế mạc
   *[other] khác
}
difference_event_kind = { $kind ->
    [conference] hội nghị
    [seminar] tọa đàm
    [congress] đại hội
   *[workshop] hội thảo
}
difference_access = { $access ->
    [code] chỉ khách mời
   *[open] mở
}
difference_on_day = { $time } { $day }
difference_days = { $first } đến { $last }
