# Tham luận.
papers_title = 📄 <b>Tham luận</b> · { $count } bài
papers_printed = <b>Chỉ in trong kỷ yếu</b>
papers_empty = 📄 Chương trình chưa công bố tham luận.
papers_gone = 📄 Tham luận này không còn trong chương trình.
papers_only_printed = Chỉ in trong kỷ yếu, không trình bày tại phiên nào.
papers_authors = <b>Tác giả</b>
papers_presented = <b>Trình bày</b>
papers_length = Thời lượng: { $length }
papers_document = 📄 Toàn văn
papers_session = 🗓 { $title }
papers_back = ‹ Danh sách tham luận
papers_programme = ‹ Chương trình
