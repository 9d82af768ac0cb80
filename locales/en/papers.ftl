# Papers.
papers_title = 📄 <b>Papers</b> · { $count }
papers_printed = <b>Only in the proceedings</b>
papers_empty = 📄 The programme lists no papers yet.
papers_gone = 📄 This paper is no longer in the programme.
papers_only_printed = Only in the proceedings, not presented in a session.
papers_authors = <b>Authors</b>
papers_presented = <b>Presented</b>
papers_length = Length: { $length }
papers_document = 📄 Full text
papers_session = 🗓 { $title }
papers_back = ‹ All papers
papers_programme = ‹ Programme
