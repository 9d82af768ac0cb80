# Người tham gia chương trình.
people_title = 👤 <b>Người chủ trì và trình bày</b> · { $count } người
people_hint = Có thể nhắn thẳng họ tên để tìm, ví dụ “{ $name }”.
people_empty = 👤 Chương trình chưa công bố người chủ trì và trình bày.
people_gone = 👤 Người này không còn trong chương trình.
people_sessions = <b>Tham gia</b>
people_papers = <b>Tham luận</b>
people_more = … và { $count } mục khác
people_printed = trong kỷ yếu
people_back = ‹ Danh sách
people_programme = ‹ Chương trình
