# Những câu hiện trên cửa sổ dòng lệnh khi công bố.
file_of_no_form = { $file }: tệp chương trình phải có đuôi .toml, .json, .xlsx, .docx, .csv, .txt, .xml hoặc .ics
file_unreadable = không đọc được { $file }; hãy kiểm tra lại tên tệp, thư mục và quyền đọc
file_is_none = { $file } không phải là tệp
file_too_large = { $file }: { $megabytes } MB, quá lớn đối với một chương trình (tối đa { $limit } MB)
publishing_first = { $event }: đây là bản đầu tiên
publishing_another = Sự kiện đã công bố: { $known }. Nếu là cùng một sự kiện, hãy ghi đúng mã ấy thay cho { $event }; trong bảng tính, thêm dòng “Mã sự kiện: …” phía trên bảng
publishing_compared = { $event }, so với bản { $version }:
publishing_question = Công bố? [c/K]
publishing_declined = chưa công bố gì
publishing_done = { $event }: đã công bố bản { $version }
publishing_unchanged = { $event }: không thay đổi, giữ nguyên bản { $version }
publishing_overtaken = { $event }: trong lúc đó đã có người công bố bản { $version } nên lần này chưa công bố gì; cần chạy lại lệnh để so với bản ấy
publishing_twice = { $event } có trong hai tệp; chỉ công bố từng tệp một
publishing_none = chưa công bố chương trình nào: dùng `letan import TỆP`; nội dung của một bot chỉ hiện khi có TELOXIDE_TOKEN của bot ấy
publishing_unknown_event = không có sự kiện { $event }; các sự kiện đã công bố: { $known }
publishing_name_event = cần ghi rõ sự kiện: { $known }
publishing_unknown_version = { $event } không có bản { $version }; bản mới nhất là { $last }, xem tất cả bằng `letan versions`
publishing_version = { $version }  { $time }  { $by }, { $sessions } phiên{ $in_force ->
    [0] { "" }
   *[other] , đang có hiệu lực
}
publishing_unreadable = { $version }  { $time }  { $by }, phiên bản Letan này không đọc được
publishing_time = { $hour } { $day }
publishing_by_import = nhập từ tệp
publishing_by_rollback = quay lại bản { $version }
