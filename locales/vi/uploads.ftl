uploads_no_form = 📎 <b>{ $file }</b>: chưa nhận ra đây là tệp chương trình. Chương trình có thể gửi dưới dạng Excel (.xlsx), .csv, Word có bảng (.docx), .toml, .json, .xml hoặc .ics. Tệp mẫu: /template
uploads_too_large = 📎 <b>{ $file }</b> quá lớn đối với một chương trình (tối đa { $most } MB). Xin gửi tệp chỉ có bảng chương trình, không kèm ảnh.
uploads_errors =
    ❗ <b>{ $file }</b>: chưa công bố được vì còn lỗi. Xin sửa trong tệp rồi gửi lại.
uploads_read = 📎 <b>{ $file }</b>
uploads_taken_for = Tệp chỉ có bảng chương trình, không ghi mã sự kiện: hiểu là bản mới của <b>{ $event }</b>. Thông tin cần biết, tài liệu, tham luận và phần tiếng Anh đã có được giữ nguyên.
uploads_new = 🆕 <b>{ $event }</b> là sự kiện mới (mã { $id }), chưa có bản nào được công bố.
uploads_compared = So với bản { $version } đang có hiệu lực của <b>{ $event }</b>:
uploads_unchanged = Nội dung trùng với bản { $version } đang có hiệu lực của <b>{ $event }</b>, không có gì để công bố.
uploads_remarks = ⚠️ <b>Nên xem lại:</b>
uploads_concerned = 📣 Sau khi công bố, { $people } người sẽ nhận tin về thay đổi liên quan đến mình.
uploads_concerned_nobody = 📣 Không có đại biểu nào cần được báo về thay đổi này.
uploads_rest_in_file = … toàn bộ nằm trong tệp đính kèm bên dưới.
uploads_file_caption = Toàn bộ nội dung kiểm tra của { $file }
uploads_file_name = kiem-tra-chuong-trinh
uploads_published = ✅ Đã công bố bản { $version } của <b>{ $event }</b>. Đại biểu thấy chương trình mới ngay từ bây giờ.
uploads_overtaken = Trong lúc đó đã có bản { $version } do người khác công bố, nên bản này chưa được công bố. Xin gửi lại tệp để so với bản mới nhất.
uploads_discarded = Không công bố. Chương trình giữ nguyên.
uploads_gone = Bản này không còn chờ công bố: đã được công bố, đã bỏ hoặc đã quá 24 giờ. Xin gửi lại tệp nếu cần.
uploads_template_caption = 📄 Chương trình hiện hành dưới dạng Excel. Sửa trong tệp, giữ nguyên cột mã, rồi gửi lại vào đây: Lễ tân cho xem thay đổi trước khi công bố.
uploads_versions =
    🗂 <b>Các bản đã công bố</b>
    { $event }
uploads_version = <b>Bản { $version }</b>{ $current ->
    [1] { " " }(đang có hiệu lực)
   *[0] { "" }
}
    { $time } · { $origin } · { $sessions } phiên
uploads_origin = { $origin ->
    [import] nhập từ máy chủ
    [file] gửi tệp
    [rollback] quay lại bản trước
    [undo] hoàn tác
    [rehearsal] nạp khi tổng duyệt
   *[chat] sửa trong trò chuyện
}
uploads_back = ↩️ <b>Quay lại bản { $version }?</b>
uploads_button_publish = ✅ Công bố
uploads_button_discard = ✖️ Không công bố
uploads_button_versions = 🗂 Các bản đã công bố
uploads_button_template = 📄 Tải bản Excel hiện hành
