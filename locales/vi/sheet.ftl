# Trong bảng tính chương trình sai chỗ nào. Mỗi câu là một dòng, không có dấu chấm cuối.
sheet_cell = ô { $cell }
sheet_protected = tệp được đặt mật khẩu nên không đọc được; hãy bỏ mật khẩu rồi lưu lại
sheet_old_workbook = tệp ở định dạng Excel cũ (.xls); hãy mở tệp và lưu lại với đuôi .xlsx
sheet_other = { $file ->
    [doc] tệp ở định dạng Word cũ (.doc); hãy mở tệp và lưu lại với đuôi .docx
    [rtf] tệp ở định dạng RTF; hãy mở bằng Word và lưu lại với đuôi .docx
    [pdf] tệp là PDF nên không đọc được bảng; hãy dùng tệp Word hoặc Excel gốc (.docx, .xlsx)
    [open-document] tệp ở định dạng riêng của LibreOffice (.odt, .ods); hãy lưu lại với đuôi .docx hoặc .xlsx
    [xlsb] tệp là bảng tính nhị phân (.xlsb); hãy lưu lại với đuôi .xlsx
    [slides] tệp là bản trình chiếu; hãy đưa chương trình vào một bảng rồi lưu với đuôi .docx hoặc .xlsx
    [picture] tệp là hình ảnh; hãy dùng tệp Word hoặc Excel có chương trình (.docx, .xlsx)
    [page] tệp là trang web mang đuôi bảng tính; hãy mở bằng Excel và lưu lại với đuôi .xlsx
   *[archive] tệp là tệp nén; hãy giải nén và dùng tệp có chương trình
}
sheet_broken = tệp bảng tính bị hỏng hoặc không phải là bảng tính; hãy mở bằng Excel hoặc LibreOffice rồi lưu lại với đuôi .xlsx
sheet_swollen = nội dung tệp khi giải nén lớn hơn { $megabytes } MB, quá lớn đối với một chương trình; hãy bỏ hình ảnh, các trang tính không dùng đến và định dạng thừa
sheet_too_many_rows = bảng tính có hơn { $limit } hàng, quá nhiều đối với một chương trình; hãy bỏ các hàng thừa hoặc kiểm tra xem có chọn nhầm tệp không
sheet_no_heading = không tìm thấy chương trình: cần một bảng có ít nhất cột “Thời gian” và cột “Nội dung”, hoặc các dòng như “7h30 - 8h00: Đón tiếp đại biểu”
sheet_no_rows = bảng mới có hàng tiêu đề, chưa có hàng nào ghi thời gian và nội dung
sheet_bad_hours = không đọc được “{ $value }” là giờ nào; hãy viết như 7h30, 07:30 hoặc 7h30 - 8h00
sheet_bad_day = không đọc được “{ $value }” là ngày nào; hãy viết như 19/5/2025
sheet_no_year = ngày “{ $value }” không ghi năm và trong tệp không có chỗ nào ghi năm; hãy viết đủ như 19/5/2025
sheet_no_day = không biết nội dung này diễn ra ngày nào; hãy ghi ngày ở phía trên bảng, trong cột “Ngày” hoặc ở một hàng riêng
sheet_no_title = hàng có giờ nhưng chưa có nội dung; hãy bổ sung nội dung hoặc bỏ giờ
sheet_unread_line = dòng “{ $value }” không thuộc nội dung nào nên được bỏ qua
sheet_unread_column = chưa rõ cột “{ $heading }” là gì nên cột này được bỏ qua
sheet_hidden = trang tính “{ $sheet }” đang ẩn nên được bỏ qua; nếu cần, hãy cho hiện trang tính này
sheet_unread = trang tính “{ $sheet }” không có bảng chương trình nên được bỏ qua
sheet_unread_table = bảng này không phải bảng chương trình nên được bỏ qua
sheet_cell_error = công thức trong ô báo lỗi { $value } nên ô được coi là trống
sheet_guessed_kind = loại nội dung được đoán là { $kind ->
    [registration] đón tiếp, đăng ký
    [opening] khai mạc
    [keynote] báo cáo đề dẫn
    [plenary] phiên toàn thể
    [panel] tọa đàm
    [papers] tham luận
    [discussion] thảo luận
    [workshop] thực hành
    [poster] trưng bày
    [break] nghỉ giải lao
    [meal] ăn uống
    [social] giao lưu
    [tour] tham quan
    [closing] bế mạc
   *[other] nội dung khác
}; nếu chưa đúng, hãy thêm cột “Loại”
sheet_guessed_kinds = loại nội dung của { $rows } dòng được đoán theo tên (đầu tiên là { $cells }); nếu có dòng chưa đúng, hãy thêm cột “Loại”
sheet_guessed_end = không có giờ kết thúc nên được tính là { $minutes } phút; hãy ghi giờ kết thúc
sheet_guessed_half = { $written } được hiểu là { $read } vì thuộc buổi chiều hoặc buổi tối; nếu chưa đúng, hãy ghi giờ theo 24 giờ
sheet_maybe_afternoon = { $written } sớm hơn giờ của hàng phía trên; có phải là { $read } không
sheet_backwards = { $written } sớm hơn giờ bắt đầu của hàng phía trên ({ $above }); giờ đã đúng chưa
sheet_wrong_weekday = { $day } là { $is ->
    [1] Thứ Hai
    [2] Thứ Ba
    [3] Thứ Tư
    [4] Thứ Năm
    [5] Thứ Sáu
    [6] Thứ Bảy
   *[other] Chủ nhật
} nhưng lại ghi { $said ->
    [1] Thứ Hai
    [2] Thứ Ba
    [3] Thứ Tư
    [4] Thứ Năm
    [5] Thứ Sáu
    [6] Thứ Bảy
   *[other] Chủ nhật
}; ngày, tháng hoặc năm đã đúng chưa
sheet_two_people = “{ $here }” và “{ $there }” ({ $place }) được coi là hai người; nếu là một người, hãy ghi học hàm, học vị thống nhất
sheet_one_person = “{ $here }” được coi là “{ $there }” ({ $place }); nếu đúng là một người, hãy ghi thống nhất
sheet_guessed_encoding = tệp không dùng bảng mã UTF-8 và được đọc theo bảng mã { $name }; hãy kiểm tra dấu tiếng Việt
sheet_blank = tệp mẫu chưa được điền; hãy điền trang “Sự kiện” và trang “Phiên” rồi lưu lại
sheet_several_named = có nhiều { $section ->
    [room] phòng
    [person] người
   *[session] phiên
} tên là “{ $name }”; hãy ghi mã thay cho tên
