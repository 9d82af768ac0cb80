# Một phiên (nội dung) đầy đủ.
card_cancelled = ❌ <b>Đã hủy:</b> nội dung này không diễn ra.
card_late = ⏰ Muộn { $length } so với dự kiến ({ $planned })
card_coming = ⏭ Chưa diễn ra, { $away }
card_running = 🟢 <b>Đang diễn ra</b>, { $left }
card_over = Đã kết thúc
card_person = { $role }: <b>{ $name }</b>
card_more_people = … và { $count } người khác
card_papers = <b>Tham luận</b>
card_more_papers = … và { $count } tham luận khác
card_printed = chỉ in trong kỷ yếu
card_spoken = Ngôn ngữ: { $languages }
card_interpretation = phiên dịch sang { $languages }
card_language = { $code ->
    [vi] tiếng Việt
    [en] tiếng Anh
    [fr] tiếng Pháp
    [de] tiếng Đức
    [es] tiếng Tây Ban Nha
    [ru] tiếng Nga
    [zh] tiếng Trung
    [ja] tiếng Nhật
    [ko] tiếng Hàn
    [lo] tiếng Lào
    [km] tiếng Khmer
    [th] tiếng Thái
   *[other] { $code }
}
card_starred = ⭐ Có trong <i>Lịch của tôi</i>
card_clash = ⚠ Trùng giờ với “{ $title }” ({ $hours })
card_gone = Nội dung này không còn trong chương trình: Ban Tổ chức đã cập nhật.
card_gone_toast = Nội dung này không còn trong chương trình.
card_no_abstract = Nội dung này không có phần tóm tắt.
card_star_put = ⭐ Đã thêm vào Lịch của tôi.
card_star_put_clash = ⭐ Đã thêm vào Lịch của tôi. Lưu ý: trùng giờ với “{ $other }”.
card_star_put_cancelled = ⭐ Đã thêm vào Lịch của tôi. Lưu ý: nội dung này đã hủy.
card_star_taken = Đã bỏ khỏi Lịch của tôi.
card_button_star = ⭐ Quan tâm
card_button_unstar = Bỏ quan tâm
card_button_calendar = 📅 Thêm vào lịch
card_button_share = Chia sẻ
card_button_abstract = Tóm tắt đầy đủ
card_button_document = 📄 Tài liệu
card_button_papers = 📄 Tất cả tham luận
card_button_programme = ‹ Chương trình
