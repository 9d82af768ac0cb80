# Trong tệp chương trình sai chỗ nào, và tệp có những gì. Mỗi câu là một dòng, không có dấu chấm cuối.
problem_sentence = { $place }: { $what }
problem_at = dòng { $line }, cột { $column }
problem_in_file = tệp { $number } ({ $name }), { $place }
problem_at_section = dòng { $line }, { $section ->
    [settings] mục cài đặt [settings]
    [venue] mục địa điểm [venue]
   *[event] mục sự kiện [event]
}
problem_at_row = dòng { $line }, { $section ->
    [room] phòng
    [person] người
    [topic] chủ đề
    [paper] tham luận
    [fact] thông tin
   *[session] phiên
} “{ $id }”
problem_at_nth_row = dòng { $line }, { $section ->
    [room] phòng
    [person] người
    [topic] chủ đề
    [paper] tham luận
    [fact] thông tin
   *[session] phiên
} thứ { $number }

problem_at_table = bảng { $table }, dòng { $row }, cột { $column }
problem_above_table = phía trên bảng { $table }
problem_at_line = dòng { $line }
problem_at_paragraph = đoạn { $paragraph }
problem_too_large = tệp lớn hơn { $megabytes } MB, quá lớn đối với một chương trình; hãy bỏ bớt nội dung hoặc kiểm tra xem có chọn nhầm tệp không
problem_empty = tệp trống; hãy mở tệp mẫu, điền nội dung rồi lưu lại
problem_not_text = tệp không phải là văn bản UTF-8; hãy lưu lại ở dạng .xlsx, hoặc TOML, JSON với bảng mã UTF-8
problem_truncated = tệp dừng giữa chừng; hãy kiểm tra dấu ngoặc, dấu nháy còn thiếu hoặc chép lại tệp cho đủ
problem_syntax = không đọc được chỗ này; hãy kiểm tra dấu nháy, dấu ngoặc, dấu bằng và dấu phẩy quanh đây ({ $detail })
problem_curly_quote = dấu nháy cong không dùng được ở đây; hãy thay bằng dấu nháy thẳng "
problem_no_table = tệp JSON phải bắt đầu bằng một đối tượng, tức là dấu ngoặc nhọn mở
problem_key_twice = khóa “{ $key }” được viết hai lần; hãy bỏ một lần
problem_unknown_key = khóa “{ $key }” không có trong định dạng; hãy sửa lại tên hoặc xóa đi
problem_unknown_key_near = khóa “{ $key }” không có trong định dạng; có phải là “{ $near }”?
problem_missing_key = thiếu khóa bắt buộc “{ $key }”; hãy bổ sung
problem_wrong_type = “{ $key }” phải là { $expected ->
    [localised] một đoạn văn bản trong dấu nháy, hoặc một bản cho mỗi ngôn ngữ như {"{"} vi = "…", en = "…" {"}"}
    [texts] một danh sách văn bản, ví dụ ["…", "…"]
    [localised-texts] một danh sách văn bản, hoặc một danh sách cho mỗi ngôn ngữ như {"{"} vi = ["…"], en = ["…"] {"}"}
    [whole] một số nguyên, không có dấu nháy
    [number] một số, không có dấu nháy
    [flag] true (có) hoặc false (không), không có dấu nháy
    [date] một ngày, ví dụ 2025-05-19
    [moment] ngày và giờ, ví dụ 2025-05-19T08:00:00
    [hours] hai giờ trong ngày, ví dụ ["21:30", "06:30"]
    [table] một nhóm khóa trong ngoặc nhọn
    [rows] một danh sách các mục, mỗi mục mở đầu bằng hai dấu ngoặc vuông [[…]]
   *[text] một đoạn văn bản trong dấu nháy
}
problem_empty_text = “{ $key }” đang để trống; hãy điền nội dung
problem_too_long = “{ $key }” dài quá { $limit } ký tự; hãy rút gọn
problem_bad_id = mã “{ $id }” không hợp lệ; mã chỉ gồm a-z, 0-9 và dấu gạch ngang, tối đa { $limit } ký tự
problem_id_twice = “{ $id }” đã dùng ở dòng { $line }; mỗi mục cần một mã riêng
problem_value_twice = “{ $key }” nêu “{ $value }” hai lần; hãy bỏ một lần
problem_unknown_value = “{ $key }” không nhận giá trị “{ $value }”; hãy dùng { $allowed }
problem_unknown_value_near = “{ $key }” không nhận giá trị “{ $value }”; có phải là “{ $near }”? Giá trị hợp lệ: { $allowed }
problem_unknown_row = không có { $section ->
    [room] phòng
    [person] người
    [topic] chủ đề
    [paper] tham luận
    [fact] thông tin
   *[session] phiên
} nào có mã “{ $id }”; hãy sửa lại mã hoặc thêm mục đó
problem_unknown_row_near = không có { $section ->
    [room] phòng
    [person] người
    [topic] chủ đề
    [paper] tham luận
    [fact] thông tin
   *[session] phiên
} nào có mã “{ $id }”; có phải là “{ $near }”?
problem_bad_time = “{ $key }” ghi “{ $value }”, là thời gian không có thật hoặc chưa đúng cách viết; hãy viết như 2025-05-19T08:00:00
problem_wants_both = “{ $key }” phải đi cùng “{ $missing }”; hãy bổ sung “{ $missing }” hoặc bỏ “{ $key }”
problem_end_not_after_start = giờ kết thúc phải sau giờ bắt đầu; hãy sửa “start” hoặc “end”
problem_days_backwards = ngày cuối không được trước ngày đầu; hãy sửa “start” hoặc “end”
problem_outside_days = phiên nằm ngoài các ngày của chương trình, từ { $first } đến { $last }; hãy sửa ngày của phiên, hoặc “start” và “end” trong [event]
problem_out_of_range = “{ $key }” phải từ { $least } đến { $most }
problem_bad_address = “{ $key }” phải là địa chỉ bắt đầu bằng https:// hoặc http://
problem_bad_file_name = “{ $key }” phải là tên một tệp ảnh đặt cạnh tệp chương trình, không kèm thư mục
problem_too_many = quá nhiều mục [[{ $section }]], chỉ đọc được tối đa { $limit }; hãy kiểm tra xem có mục nào bị lặp không
problem_too_many_at_once = hơn { $limit } phiên diễn ra cùng một lúc; hãy kiểm tra lại ngày giờ
problem_no_sessions = chương trình chưa có phiên nào; hãy thêm ít nhất một mục [[session]]
problem_missing_language = “{ $key }” thiếu bản { $language ->
    [vi] tiếng Việt
    [en] tiếng Anh
   *[other] ngôn ngữ “{ $language }”
}; người đọc ngôn ngữ này sẽ thấy bản của ngôn ngữ khác
problem_room_twice = phòng “{ $room }” cùng giờ đó còn có phiên “{ $other }”; hãy kiểm tra giờ và phòng của hai phiên
problem_person_twice = “{ $person }” cùng giờ đó còn có tên ở phiên “{ $other }”; hãy kiểm tra giờ và người của hai phiên
problem_more_overlaps = còn nhiều chỗ trùng phòng, trùng người nữa, không liệt kê hết; hãy sửa những chỗ trên rồi kiểm tra lại
problem_skipped_hour = “{ $key }” rơi vào giờ bị bỏ qua khi đổi sang giờ mùa hè nên được hiểu là muộn hơn; hãy sửa lại giờ
problem_long_session = phiên dài hơn 24 giờ; hãy xem lại giờ kết thúc
problem_paper_without_session = tham luận được ghi là có trình bày nhưng chưa thuộc phiên nào; hãy ghi “session”, hoặc đặt “presented” là false
problem_paper_outside = giờ trình bày nằm ngoài giờ của phiên; hãy sửa “start” của tham luận hoặc giờ của phiên
problem_papers_too_long = các tham luận cần { $minutes } phút nhưng phiên chỉ có { $available } phút; hãy bớt “minutes” hoặc kéo dài phiên
problem_zone_assumed = tệp không ghi múi giờ hợp lệ nên tạm dùng { $zone }; hãy kiểm tra lại giờ
problem_shortened = “{ $key }” dài quá { $limit } ký tự nên đã được cắt bớt
problem_untitled = phiên không có tên; tạm gọi theo loại phiên
problem_length_assumed = phiên không ghi giờ kết thúc; tạm tính { $minutes } phút
problem_left_out = không đọc được chỗ này nên bỏ qua: “{ $detail }”
problem_series_cut = sự kiện lặp lại quá lâu hoặc quá dày; chỉ lấy đến khi các sự kiện khác trong lịch kết thúc, trong một năm hoặc { $limit } lần
problem_differs = các tệp ghi “{ $key }” khác nhau; lấy theo tệp đầu tiên
problem_alike = { $section ->
    [room] phòng “{ $one }” có phải là “{ $other }” ({ $place })
   *[person] “{ $one }” có phải là “{ $other }” ({ $place })
} không? Nếu phải, hãy viết thống nhất
problem_long_for = nội dung này kéo dài { $hours } giờ; giờ bắt đầu và kết thúc đã đúng chưa
problem_far_day = ngày { $day } cách xa các ngày khác ({ $first } đến { $last }); tháng và năm đã đúng chưa
problem_repeated = hàng này lặp lại một hàng khác ({ $place }); có thừa một hàng không
problem_likely = có phải là { $hours } không
problem_more = còn { $count } vấn đề nữa, không liệt kê hết; hãy sửa những chỗ trên rồi kiểm tra lại

check_line = { $severity ->
    [error] Lỗi
   *[warning] Cảnh báo
}: { $sentence }
check_counts = { $errors ->
    [0] Không có lỗi, { $warnings } cảnh báo: tệp dùng được, nên xem lại các cảnh báo.
   *[other] { $errors } lỗi, { $warnings } cảnh báo: cần sửa lỗi trước khi dùng tệp.
}
check_clean = Không có lỗi, không có cảnh báo.
check_holds = { $event }: { $days } ngày, { $sessions } phiên, { $people } người
check_holds_too = { $rooms } phòng, { $papers } tham luận, { $facts } thông tin cần biết.
