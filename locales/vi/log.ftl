# Nhật ký thao tác: ai, trong vai trò nào, đã làm gì.
log_title =
    📒 <b>Nhật ký thao tác</b> · { $count }
    { $event }
log_empty = Chưa có thao tác nào.
log_line = <b>{ $when }</b> { $who } – { $deed }
log_who = { $name } ({ $role })
log_somebody = Người không còn được lưu tên ({ $role })
log_deed = { $deed ->
    [link-made] tạo liên kết mời vào vai trò{ $about }
    [link-revoked] thu hồi liên kết mời vào vai trò{ $about }
    [role-taken] nhận vai trò{ $about }
    [role-revoked] thu hồi vai trò{ $about }
    [role-left] thôi vai trò{ $about }
    [person-invited] tạo liên kết mời{ $about }
    [person-link-revoked] thu hồi liên kết mời{ $about }
    [person-untied] gỡ tài khoản{ $about }
    [door-opened] tạo mã mời đại biểu{ $about }
    [door-closed] thu hồi mã mời đại biểu{ $about }
    [published] công bố chương trình{ $about }
    [undone] hoàn tác thay đổi chương trình{ $about }
    [safety-sent] gửi thông báo an toàn{ $about }
    [announced] gửi thông báo{ $about }
    [retracted] thu hồi thông báo{ $about }
    [question-listed] đưa câu hỏi vào danh sách{ $about }
    [question-declined] không chọn câu hỏi{ $about }
    [question-merged] gộp câu hỏi{ $about }
    [question-split] tách câu hỏi đã gộp{ $about }
    [question-edited] sửa câu hỏi cho rõ{ $about }
    [question-called] mời trả lời câu hỏi{ $about }
    [question-answered] ghi nhận câu hỏi đã được trả lời{ $about }
    [question-returned] đưa câu hỏi trở lại danh sách{ $about }
    [questions-set] đổi cách nhận câu hỏi{ $about }
    [asker-blocked] không nhận câu hỏi của người hỏi nữa{ $about }
    [asker-unblocked] nhận lại câu hỏi của người hỏi{ $about }
    [floor-opened] mở danh sách đăng ký phát biểu{ $about }
    [floor-closed] đóng danh sách đăng ký phát biểu{ $about }
    [speaker-called] mời phát biểu{ $about }
    [wall-opened] tạo đường dẫn màn hình câu hỏi{ $about }
    [wall-closed] đóng màn hình câu hỏi{ $about }
    [notes-written] ghi biên bản{ $about }
    [report-taken] xuất báo cáo{ $about }
    [fact-written] sửa thông tin cần biết{ $about }
    [help-answered] trả lời câu hỏi gửi Ban Tổ chức{ $about }
    [document-kept] nhận tài liệu{ $about }
    [document-dropped] bỏ tài liệu{ $about }
    [letters-paused] tạm dừng gửi tin{ $about }
    [letters-resumed] tiếp tục gửi tin{ $about }
   *[other] thao tác { $deed }{ $about }
}
log_about = { $kind ->
    [question] số { $which }
    [version] phiên bản { $which }
    [notice] số { $which }
    [door] mục { $which }
   *[other] { $which }
}
log_day = 📅 <b>{ $day }</b>
log_caption = 📒 Nhật ký thao tác · { $count } dòng
log_columns = Thời điểm,Người thực hiện,Mã tài khoản,Vai trò,Thao tác,Mã thao tác,Đối tượng
log_button_file = 📄 Tải toàn bộ (CSV)
