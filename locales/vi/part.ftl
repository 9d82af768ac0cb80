# Phần việc của người có tên trong chương trình.
part_title = 🎤 <b>Phần việc của tôi</b>
part_none = Chương trình hiện chưa ghi phần việc nào; khi có, phần việc sẽ hiện trong <i>Lịch của tôi</i>.
part_more = … và { $count } mục khác
part_talk = Tham luận “{ $title }”
part_button_my = ⭐ Lịch của tôi
part_button_programme = 🗓 Chương trình
part_turn_now = 🎤 Đang đến lượt: <b>{ $title }</b>, đến { $until }.
part_turn =
    🎤 <b>{ $title }</b>
    { $when }
part_turn_in = Còn { $length } nữa.
part_turn_before = { $count ->
    [0] Không còn tham luận nào phía trước.
   *[other] Còn { $count } tham luận phía trước.
}
part_turn_before_running = Còn { $count } tham luận phía trước, kể cả tham luận đang trình bày.
part_turn_running = Đang trình bày: { $title }
part_turn_over = 🎤 Mọi phần việc trong chương trình đã xong. Trân trọng cảm ơn Quý đại biểu.
