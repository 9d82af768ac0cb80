safety_how =
    ⚠️ <b>Thông báo an toàn</b>
    Soạn thông báo ngay sau lệnh, ví dụ:

    <code>/safety Đề nghị rời hội trường theo cửa B, tập trung tại sân trước.
    EN: Please leave the hall by door B and gather in the front yard.</code>

    Thông báo đến mọi đại biểu, kể cả trong giờ yên tĩnh và khi đã tắt thông báo. Lễ tân hỏi lại một lần trước khi gửi.
safety_head = ⚠️ <b>THÔNG BÁO AN TOÀN</b>
safety_preview =
    Thông báo sau sẽ gửi ngay đến <b>{ $people }</b> đại biểu:

    { $notice }
safety_one_language = Mọi đại biểu nhận cùng một nội dung. Muốn thêm tiếng Anh, soạn lại với một dòng bắt đầu bằng “EN:”.
safety_button_send = ⚠️ Gửi ngay đến { $people } đại biểu
safety_button_drop = Không gửi
safety_sent = ✅ Đang gửi thông báo an toàn đến <b>{ $people }</b> đại biểu.
safety_dropped = Thông báo không được gửi.
safety_old = Thông báo này soạn đã hơn một giờ: xin xem lại rồi bấm gửi lần nữa.
safety_sent_already = Thông báo này đã được gửi.
safety_too_long = Thông báo dài quá { $limit } ký tự. Đề nghị rút gọn rồi gửi lại.
safety_not_yours = Chỉ Ban Tổ chức gửi được thông báo an toàn. Khi có việc khẩn cấp, đề nghị báo ngay cho Ban Tổ chức tại chỗ.
