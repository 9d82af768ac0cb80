//! Every problem is noted once, where it stands, with what to do about it.

use super::*;

/// What is changed in the sound file, by what; then a text in whose line the one problem stands,
/// its path, and a part of its English sentence.
type Case<'t> = (&'t str, &'t str, &'t str, &'t str, &'t str);

const ERRORS: &[Case<'_>] = &[
    ("[settings]", "[seting]", "[seting]", "seting", "is it “settings”?"),
    ("kind = \"workshop\"", "knid = 1", "knid", "event.knid", "is it “kind”?"),
    ("voting = true", "votign = true", "votign", "settings.votign", "is it “voting”?"),
    ("latitude = 20.8", "latitude = 20.8\nadress = 1", "adress", "venue.adress", "“address”?"),
    ("\"Small room\" }", "\"S\" }\nflor = 1", "flor", "room[1].flor", "is it “floor”?"),
    ("name = \"Nguyễn An\"", "name = \"A\"\ntitel = 1", "titel", "person[0].titel", "“title”?"),
    ("room = \"small\"", "rom = \"small\"", "rom =", "session[1].rom", "is it “room”?"),
    (
        "role = \"opening\"",
        "role = \"opening\", rol = 1",
        "rol = 1",
        "session[0].people[0].rol",
        "“role”?",
    ),
    ("en = \"Staff\"", "en = \"Staff\", e = 1", "Staff", "topic[0].name.e", "no key “name.e”"),
    ("minutes = 15", "minuets = 15", "minuets", "paper[0].minuets", "is it “minutes”?"),
    ("topic = \"wifi\"", "topic = \"wifi\"\nask = []", "ask = ", "fact[0].ask", "is it “asks”?"),
    ("id = \"x-2025\"\n", "", "[event]", "event.id", "the key “id” is missing"),
    ("name = { vi = \"Hội thảo\"", "#", "[event]", "event.name", "the key “name” is missing"),
    ("kind = \"panel\"\n", "", "# second", "session[1].kind", "the key “kind” is missing"),
    ("end = 2025-05-19T10:00:00 # ten", "", "# second", "session[1].end", "“end” is missing"),
    (", role = \"opening\"", "", "people = [", "session[0].people[0].role", "role” is missing"),
    ("answer = {", "# {", "[[fact]]", "fact[0].answer", "the key “answer” is missing"),
    ("\"Nguyễn An\"", "\" \"", "name = \" \"", "person[0].name", "“name” is empty"),
    ("\"x-2025\"", "\"X 2025\"", "\"X 2025\"", "event.id", "“X 2025” is not allowed"),
    ("\"t1\"", "\"Chủ đề\"", "\"Chủ đề\"", "topic[0].id", "only a-z, 0-9 and hyphens"),
    (
        "\"Asia/Ho_Chi_Minh\"",
        "\"Asia/Hochiminh\"",
        "Hochiminh",
        "event.timezone",
        "“Asia/Ho_Chi_Minh”?",
    ),
    (
        "\"Asia/Ho_Chi_Minh\"",
        "\"GMT+7\"",
        "GMT+7",
        "event.timezone",
        "cannot be “GMT+7”; use Asia/Ho_Chi_Minh",
    ),
    ("\"workshop\"", "\"worksop\"", "worksop", "event.kind", "is it “workshop”?"),
    ("kind = \"panel\"", "kind = \"pannel\"", "pannel", "session[1].kind", "is it “panel”?"),
    ("role = \"opening\"", "role = \"chairr\"", "chairr", "session[0].people[0].role", "“chair”?"),
    ("room = \"small\"", "status = \"canceled\"", "canceled", "session[1].status", "“cancelled”?"),
    ("\"vi\", \"en\"", "\"vi\", \"tlh\"", "tlh", "event.languages", "cannot be “tlh”"),
    ("\"vi\", \"en\"", "\"vi\", \"vi\"", "languages", "event.languages", "names “vi” twice"),
    ("room = \"small\"", "room = \"smal\"", "\"smal\"", "session[1].room", "is it “small”?"),
    ("room = \"small\"", "room = \"zzzzzzzz\"", "zzzz", "session[1].room", "no room with the id"),
    (
        "{ id = \"nguyen-an\"",
        "{ id = \"nguyen-a\"",
        "people = [",
        "session[0].people[0].id",
        "“nguyen-an”?",
    ),
    ("[\"nguyen-an\"", "[\"tran-chi\"", "authors", "paper[0].authors[0]", "no person with the id"),
    (
        "session = \"panel-1\" # paper",
        "session = \"panel1\"",
        "session = \"panel1\"\n",
        "paper[0].session",
        "“panel-1”?",
    ),
    (
        "session = \"panel-1\"\n",
        "session = \"p\"\n",
        "session = \"p\"\n",
        "topic[0].session",
        "no session with",
    ),
    (
        "minutes = 15",
        "\n[[paper]]\nid = \"p1\" # again\ntitle = { vi = \"A\", en = \"A\" }",
        "# again",
        "paper[1].id",
        "already used on line 53",
    ),
    (
        "10:00:00 # ten",
        "09:00:00 # ten",
        "# ten",
        "session[1].end",
        "the end must be after the start",
    ),
    (
        "2025-05-19T09:00:00 # nine\nend = 2025-05-19",
        "2025-05-21T09:00:00 # nine\nend = 2025-05-21",
        "# nine",
        "session[1].start",
        "outside the event's days, 2025-05-19 to 2025-05-20",
    ),
    ("end = 2025-05-20", "end = 2025-05-18", "end = 2025-05-18", "event.end", "before the first"),
    ("end = 2025-05-20\n", "", "start = 2025-05-19\n", "event.start", "“start” needs “end”"),
    ("longitude = 106.7", "", "latitude", "venue.latitude", "needs “longitude”"),
    ("latitude = 20.8", "latitude = 206.8", "206.8", "venue.latitude", "from -90 to 90"),
    ("2025-05-19T09:00:00", "\"9 giờ\"", "# nine", "session[1].start", "“start” says “9 giờ”"),
    ("2025-05-19T09:00:00", "\"2025-02-30T09:00\"", "# nine", "session[1].start", "does not exist"),
    ("2025-05-19T09:00:00", "9", "# nine", "session[1].start", "must be a date with a time"),
    ("start = 2025-05-19\n", "start = \"19/5/2025\"\n", "19/5", "event.start", "a date such as"),
    ("voting = true", "voting = \"yes\"", "voting", "settings.voting", "must be true or false"),
    (
        "voting = true",
        "quiet_hours = [\"22\"]",
        "quiet",
        "settings.quiet_hours",
        "two times of the day",
    ),
    (
        "voting = true",
        "questions_open = 0",
        "questions",
        "settings.questions_open",
        "from 1 to 100",
    ),
    ("voting = true", "anonymity = [\"none\"]", "anonym", "settings.anonymity", "cannot be “none”"),
    ("minutes = 15", "minutes = \"15\"", "minutes", "paper[0].minutes", "must be a whole number"),
    ("minutes = 15", "presented = 1", "presented", "paper[0].presented", "must be true or false"),
    ("minutes = 15", "document = \"x.pdf\"", "x.pdf", "paper[0].document", "starts with https://"),
    ("name = \"Nguyễn An\"", "name = 7", "name = 7", "person[0].name", "must be a text"),
    (
        "title = { vi = \"Đổi mới\", en = \"Renewal\" }",
        "title = 7",
        "title = 7",
        "paper[0].title",
        "must be a text",
    ),
    (
        "longitude = 106.7",
        "longitude = 106.7\nplan = \"a/b.png\"",
        "a/b",
        "venue.plan",
        "without a folder",
    ),
    (
        "room = \"small\"",
        "people = \"x\"",
        "people = \"x\"",
        "session[1].people",
        "must be a list of entries",
    ),
    (
        "room = \"small\"",
        "room = \"small\"\nroom = \"hall\"",
        "room = \"hall\"\n\n",
        "",
        "stands twice",
    ),
    ("name = \"Nguyễn An\"", "name = “Nguyễn An”", "“Nguyễn", "", "use the straight \""),
    ("name = \"Nguyễn An\"", "name \"Nguyễn An\"", "name \"", "", "this cannot be read"),
];

const WARNINGS: &[Case<'_>] = &[
    (
        "2025-05-19T09:00:00 # nine\nend = 2025-05-19T10:00:00 # ten\nroom = \"small\"",
        "2025-05-19T08:15:00\nend = 2025-05-19T10:00:00\nroom = \"hall\"",
        "# second",
        "session[1].room",
        "the room “Hội trường” has the session “opening” at the same time",
    ),
    (
        "2025-05-19T09:00:00 # nine",
        "2025-05-19T08:15:00\npeople = [{ id = \"nguyen-an\", role = \"chair\" }]",
        "# second",
        "session[1].people",
        "“Nguyễn An” is in the session “opening” at the same time",
    ),
    (", en = \"Panel\"", "", "Tọa đàm", "session[1].title", "no English text"),
    ("vi = \"Khai mạc\", ", "", "Opening", "session[0].title", "no Vietnamese text"),
    (
        "{ vi = \"Tọa đàm\", en = \"Panel\" }",
        "\"Tọa đàm\"",
        "Tọa đàm",
        "session[1].title",
        "no English text",
    ),
    (
        "2025-05-19T10:00:00",
        "2025-05-20T10:00:00",
        "# ten",
        "session[1].end",
        "longer than 24 hours",
    ),
    (
        "session = \"panel-1\" # paper",
        "presented = true",
        "[[paper]]",
        "paper[0].session",
        "belongs to no session",
    ),
    (
        "minutes = 15",
        "start = 2025-05-19T10:00:00",
        "[[paper]]",
        "paper[0].start",
        "starts outside its session",
    ),
    (
        "minutes = 15",
        "minutes = 61",
        "# second",
        "session[1]",
        "take 61 minutes but the session has only 60",
    ),
];

fn each_is_noted(cases: &[Case<'_>], severity: Severity) {
    for (from, to, at, path, says) in cases {
        let text = changed(from, to);
        let line =
            1 + text[..text.find(at).unwrap_or_else(|| panic!("{at}"))].matches('\n').count();
        let reading = toml(&text);
        let [problem] = reading.problems.as_slice() else {
            panic!("{to}: {:#?}", reading.problems);
        };
        assert_eq!((problem.severity, spot(problem)), (severity, (line, *path)), "{to}");
        let said = sentence(problem, "en");
        assert!(said.contains(says), "{to}: {said}");
        assert_eq!(reading.programme.is_some(), severity == Severity::Warning, "{to}");
        assert_eq!(reading.canonical.is_some(), severity == Severity::Warning, "{to}");
        // The same words but in Vietnamese, without a message's name or a hole in it.
        let vietnamese = sentence(problem, "vi");
        assert!(vietnamese.contains(&format!("dòng {line}")), "{vietnamese}");
        assert!(!vietnamese.contains("problem_") && !vietnamese.contains("{$"), "{vietnamese}");
        assert!(!vietnamese.ends_with('.') && vietnamese != said, "{vietnamese}");
    }
}

#[test]
fn the_sound_file_has_no_problem() {
    assert_eq!(toml(SOUND).problems, []);
}

#[test]
fn every_error_is_noted_with_its_place_and_stops_the_file() {
    each_is_noted(ERRORS, Severity::Error);
}

#[test]
fn every_warning_is_noted_with_its_place_and_lets_the_file_pass() {
    each_is_noted(WARNINGS, Severity::Warning);
}

#[test]
fn several_problems_are_noted_in_one_pass_in_the_order_of_the_file() {
    let text = changed("kind = \"panel\"", "kind = \"pannel\"")
        .replace("voting = true", "votign = true")
        .replace(", en = \"Opening\"", "")
        .replace("answer = {", "anser = {");
    let reading = toml(&text);
    let paths: Vec<&str> = reading.problems.iter().map(|problem| spot(problem).1).collect();
    assert_eq!(
        paths,
        [
            "settings.votign",
            "session[0].title",
            "session[1].kind",
            "fact[0].answer",
            "fact[0].anser",
        ]
    );
    assert_eq!((count(&reading, Severity::Error), count(&reading, Severity::Warning)), (4, 1));
}

#[test]
fn a_row_with_an_error_is_still_known_to_those_that_name_it() {
    let reading = toml(&changed("name = { vi = \"Phòng nhỏ\", en = \"Small room\" }", "name = 1"));
    assert_eq!(reading.problems.len(), 1, "{:#?}", reading.problems);
    assert_eq!(spot(&reading.problems[0]).1, "room[1].name");
}

#[test]
fn json_problems_have_the_same_paths() {
    let sound = toml(SOUND).canonical.unwrap();
    for (from, to, path, says) in [
        (r#""kind":"panel""#, r#""kind":"pannel""#, "session[1].kind", "is it “panel”?"),
        (r#""room":"small""#, r#""rom":"small""#, "session[1].rom", "is it “room”?"),
        (r#""minutes":15"#, r#""minutes":"15""#, "paper[0].minutes", "a whole number"),
        (r#""id":"panel-1","#, r#""id":"panel-1","id":"x","#, "", "stands twice"),
    ] {
        assert_eq!(sound.matches(from).count(), 1, "{from}");
        let text = sound.replace(from, to).replace("\"session\":[{", "\n\"session\":[{");
        let reading = read(text.as_bytes(), Format::Json);
        let problem = &reading.problems[0];
        assert_eq!(reading.problems.len(), 1, "{:#?}", reading.problems);
        let line = if path.starts_with("paper") { 1 } else { 2 };
        assert_eq!(spot(problem), (line, path), "{to}");
        assert!(sentence(problem, "en").contains(says), "{}", sentence(problem, "en"));
    }
}
