//! The page as a browser and a reader have it.

use super::*;
use crate::agenda::sample;
use crate::programme::{Format, Session, read};

const DEMO: &str = include_str!("../../../../events/demo-2026.toml");
const HAI_PHONG: &str = include_str!("../../../../events/hai-phong-2025.toml");
const HOSTILE: &str =
    "</script></style><script>alert('x')</script><img src=x onerror=\"alert(1)\">&amp; \u{7}";

fn language(code: &str) -> Language {
    Language::from_code(code).unwrap()
}

fn programme(toml: &str) -> Programme {
    read(toml.as_bytes(), Format::Toml).programme.unwrap()
}

fn escaped(text: &str) -> String {
    Html::plain(text).to_string()
}

/// The part of the page about one session.
fn article<'p>(page: &'p str, id: &str) -> &'p str {
    let (_, rest) = page.split_once(&format!("<article id=s-{id} ")).unwrap();
    rest.split_once("</article>").unwrap().0
}

/// Every address in the page that a browser would follow or fetch.
fn addresses(page: &str) -> Vec<&str> {
    [" href=\"", " src=\"", " src=", "url(", " action=", " srcset=", " data="]
        .iter()
        .flat_map(|before| page.split(before).skip(1))
        .map(|rest| rest.split(['"', '>', ')']).next().unwrap())
        .collect()
}

#[test]
fn every_session_stands_on_its_day_with_time_room_and_people_in_both_languages() {
    for programme in [DEMO, HAI_PHONG].map(programme) {
        let page = page(language("vi"), &programme, None);
        assert_eq!(page.matches("<article ").count(), programme.sessions.len());
        for day in programme.days() {
            let (_, rest) = page.split_once(&format!("<section id=\"d-{}\"", day.date)).unwrap();
            let section = rest.split_once("</section>").unwrap().0;
            assert_eq!(section.matches("<article ").count(), day.sessions.len());
        }
        for session in &programme.sessions {
            assert_article(article(&page, &session.id), &programme, session);
        }
    }
}

fn assert_article(article: &str, programme: &Programme, session: &Session) {
    let moments = format!(
        "data-b={} data-e={}",
        session.begins().timestamp_millis(),
        session.ends().timestamp_millis()
    );
    assert!(article.starts_with(&moments), "{article}");
    for texts in ["vi", "en"].map(|code| Texts::new(language(code))) {
        let language = texts.language();
        let title = session.title.get(language).to_owned();
        let room = programme.room_of(session);
        let room = room.map(|room| show::beside(language, &room.name));
        let people = session.people.iter().map(|part| &programme.people[part.person]);
        let told = [title, show::hours(texts, programme, session)].into_iter().chain(room);
        for told in told.chain(people.map(|person| person.full_name(language))) {
            assert!(article.contains(&escaped(&told)), "{told} is not in {article}");
        }
    }
}

#[test]
fn talks_stand_in_their_order_inside_their_session() {
    let page = page(language("vi"), &sample::programme(), None);
    let article = article(&page, "a");
    let order = ["<ol><li>", "Trường số", "09:20–09:45", "Lớp học mở", "Thư viện chung", "</ol>"];
    let places = order.map(|words| article.find(words).unwrap_or_else(|| panic!("{words}")));
    assert!(places.is_sorted(), "{article}");
}

#[test]
fn what_is_cancelled_or_late_says_so() {
    let page = page(language("vi"), &sample::programme(), None);
    let off = article(&page, "off");
    assert!(off.contains(" class=off>") && off.contains("đã hủy") && off.contains("cancelled"));
    let late = article(&page, "b");
    assert!(late.contains("muộn 15 phút (dự kiến 09:00)"), "{late}");
    assert!(late.contains("15 min late (planned for 09:00)") && late.contains("09:15–11:15"));
    assert!(!article(&page, "open").contains("<p class=n>"));
}

#[test]
fn nothing_is_fetched_and_links_lead_only_where_the_programme_says() {
    let link = Url::parse("https://t.me/letan_bot?start=e_mau").unwrap();
    let page = page(language("vi"), &sample::programme(), Some(&link));
    for address in addresses(&page) {
        let is_own = address.starts_with('#');
        let is_told = ["https://example.org/a.pdf", link.as_str()].contains(&address);
        assert!(is_own || is_told, "{address}");
    }
    assert!(addresses(&page).contains(&link.as_str()));
    for fetching in ["@import", "@font-face", "<link", "<iframe", "<object", "<base", "fetch("] {
        assert!(!page.contains(fetching), "{fetching}");
    }
    assert!(page.contains("content=\"default-src 'none'; style-src 'sha256-"));
}

#[test]
fn a_map_is_linked_by_the_coordinates() {
    let page = page(language("vi"), &programme(HAI_PHONG), None);
    let map = "https://www.google.com/maps/search/?api=1&amp;query=20.8561,106.6822";
    assert!(addresses(&page).contains(&map));
    assert!(!page.contains("<svg"), "there is no code without a link");
}

#[test]
fn hostile_words_stay_words_wherever_they_stand() {
    let value = serde_json::Value::from(HOSTILE);
    let plain = sample::EVENT.replace("\"Sample conference\"", &value.to_string());
    let toml = format!(
        "{}name = {value}\naddress = {value}\nentrance = {value}\nlatitude = 1.0\nlongitude = 2.0\n\
         [[room]]\nid = \"r\"\nname = {value}\nfloor = {value}\ndirections = {value}\n\
         [[person]]\nid = \"p\"\nname = {value}\ntitle = {value}\nposition = {value}\n\
         [[fact]]\ntopic = \"wifi\"\nanswer = {value}\nasks = {{ vi = [{value}] }}\n\
         [[session]]\nid = \"s\"\nkind = \"papers\"\ntitle = {value}\ntrack = {value}\nroom = \"r\"\n\
         start = 2026-12-03T09:00:00\nend = 2026-12-03T10:00:00\ndocument = \"https://example.org/\\\"x\"\n\
         people = [{{ id = \"p\", role = \"chair\" }}]\ninterpretation = [\"en\"]\n\
         [[paper]]\nid = \"q\"\nsession = \"s\"\ntitle = {value}\nauthors = [{value}]\npresented = true\n",
        plain.replace("name = \"Nhà hội nghị\"\n", ""),
    );
    let reading = read(toml.as_bytes(), Format::Toml);
    let programme = reading.programme.unwrap_or_else(|| panic!("{:?}", reading.problems));
    let page = page(language("en"), &programme, None);
    assert_eq!((page.matches("<script").count(), page.matches("</script").count()), (1, 1));
    assert_eq!((page.matches("<style").count(), page.matches("</style").count()), (1, 1));
    assert!(!page.contains("<img") && !page.contains("onerror=\""), "{page}");
    assert!(page.matches("&lt;img src=x").count() >= 12);
    assert!(!page.contains(|sign: char| sign.is_control() && sign != '\n'));
}

#[test]
fn an_address_that_is_none_of_the_web_is_no_link() {
    assert_eq!(articles::link("javascript:alert(1)", "x"), "");
    assert_eq!(
        articles::link("https://a/?b=\"&c", "x"),
        "<a href=\"https://a/?b=&quot;&amp;c\" rel=\"noreferrer\">x</a>"
    );
}

#[test]
fn the_language_is_chosen_without_a_script_and_only_where_there_is_a_choice() {
    let programme = programme(HAI_PHONG);
    let english = page(language("en"), &programme, None);
    assert!(english.contains("<html lang=\"en\">"));
    assert!(
        english.contains("value=\"en\" checked>") && !english.contains("value=\"vi\" checked>")
    );
    assert!(english.contains(":root:has(#l-en:checked) body [lang=vi]{display:none}"));
    let one = HAI_PHONG.replacen("languages = [\"vi\", \"en\"]", "languages = [\"vi\"]", 1);
    let one = page(language("en"), &self::programme(&one), None);
    assert!(one.contains("<html lang=\"vi\">") && !one.contains("type=\"radio\""));
    assert!(!one.contains("<i lang="), "words of one language need no mark");
}

#[test]
fn three_hundred_sessions_stay_below_half_a_megabyte() {
    let page = page(language("vi"), &large(300), None);
    assert!(page.len() < 500_000, "{} octets", page.len());
}

/// So many sessions in two languages, each with a room, a chair and two talks.
fn large(count: usize) -> Programme {
    let rooms = (0..20).map(|room| {
        format!(
            "[[room]]\nid = \"r{room}\"\nname = {{ vi = \"Phòng {room}\", en = \"Room {room}\" }}\n"
        )
    });
    let person = "[[person]]\nid = \"p\"\nname = \"Nguyễn Thị Hoàng Ánh\"\n\
         title = { vi = \"PGS.TS.\", en = \"Assoc. Prof.\" }\n\
         affiliation = { vi = \"Học viện Quản trị công Sông Hồng\", en = \"Red River Academy\" }\n";
    let sessions = (0..count).map(|number| {
        let (day, hour) = (3 + number / 20 / 11 % 4, 8 + number / 20 % 11);
        let paper = |paper: usize| {
            format!(
                "[[paper]]\nid = \"s{number}-{paper}\"\nsession = \"s{number}\"\npresented = true\n\
                 title = {{ vi = \"Đổi mới tư duy trong công tác đào tạo\", en = \"New thinking in training\" }}\n\
                 authors = [\"Trần Văn An\"]\n"
            )
        };
        let session = format!(
            "[[session]]\nid = \"s{number}\"\nkind = \"papers\"\nroom = \"r{}\"\n\
             title = {{ vi = \"Phiên {number}: Chuyển đổi số trong đào tạo\", en = \"Session {number}: Training\" }}\n\
             start = 2026-12-{day:02}T{hour:02}:00:00\nend = 2026-12-{day:02}T{hour:02}:50:00\n\
             people = [{{ id = \"p\", role = \"chair\" }}]\n",
            number % 20,
        );
        session + &paper(0) + &paper(1)
    });
    let parts: String = rooms.chain([person.to_owned()]).chain(sessions).collect();
    programme(&format!("{}{parts}", sample::EVENT))
}
