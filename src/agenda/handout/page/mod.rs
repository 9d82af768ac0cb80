//! The programme as one page that needs nothing else: no network, no server, and no script either.

mod articles;
mod policy;
mod spoken;

use std::fmt::Write as _;

use url::Url;

use super::sheet::Sheet;
use crate::agenda::show;
use crate::delegates;
use crate::programme::Programme;
use crate::texts::{Html, Language, Texts};
use spoken::Spoken;

const STYLE: &str = include_str!("page.css");
const SCRIPT: &str = include_str!("page.js");

/// The programme in every language of the event, opened in `language`, with a code to scan for
/// `link` at its end.
pub fn page(language: Language, programme: &Programme, link: Option<&Url>) -> String {
    let languages = &programme.event.languages;
    let language = if languages.contains(&language) { language } else { languages[0] };
    let sheets: Vec<Sheet> =
        languages.iter().map(|language| Sheet::of(Texts::new(*language), programme)).collect();
    let spoken = Spoken(&sheets);
    let (style, code) = (style(languages), language.code());
    let title = Texts::new(language).handout_page_title(programme.event.name.get(language));
    format!(
        "<!doctype html>\n<html lang=\"{code}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"referrer\" content=\"no-referrer\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<title>{title}</title>\n\
         <style>{style}</style>\n</head>\n<body>\n{head}{tools}\n<main id=\"programme\" tabindex=\"-1\">\n{days}{rest}\
         </main>\n{code_to_scan}<template id=\"badge\"><span class=\"badge\">{on_now}</span></template>\n\
         <script>{SCRIPT}</script>\n</body>\n</html>\n",
        policy = policy::of(&style, SCRIPT),
        title = Html::plain(&title),
        head = head(spoken, language),
        tools = tools(spoken, programme, language),
        days = articles::days(spoken, programme),
        rest = rest(spoken, programme),
        code_to_scan = link.map(|link| code_to_scan(spoken, link)).unwrap_or_default(),
        on_now = spoken.label(Texts::handout_on_now),
    )
}

/// The look, and which language is shown: the choice works without a script. A browser that does
/// not know `:has` shows every language.
fn style(languages: &[Language]) -> String {
    let mut style = STYLE.to_owned();
    for shown in languages.iter().filter(|_| languages.len() > 1) {
        for hidden in languages.iter().filter(|other| *other != shown) {
            let _ = writeln!(
                style,
                ":root:has(#l-{}:checked) body [lang={}]{{display:none}}",
                shown.code(),
                hidden.code()
            );
        }
    }
    style
}

fn head(spoken: Spoken<'_>, opened: Language) -> String {
    let mut head = format!(
        "<a class=\"skip\" href=\"#programme\">{}</a>\n<header>\n",
        spoken.label(Texts::handout_skip)
    );
    let languages: Vec<Language> = spoken.0.iter().map(|sheet| sheet.texts.language()).collect();
    if languages.len() > 1 {
        let legend = spoken.label(Texts::handout_language);
        let _ = write!(head, "<fieldset><legend class=\"vh\">{legend}</legend>");
        for language in languages {
            let checked = if language == opened { " checked" } else { "" };
            let (code, name) = (language.code(), Texts::new(language).language_name());
            let name = Html::plain(&name);
            let _ = write!(
                head,
                "<label><input type=\"radio\" name=\"language\" id=\"l-{code}\" value=\"{code}\"{checked}>\
                 <b>{name}</b></label>"
            );
        }
        head.push_str("</fieldset>\n");
    }
    let lines = [
        ("p class=\"organiser\"", spoken.say(|sheet| &sheet.organiser)),
        ("p class=\"heading\"", spoken.label(Texts::handout_heading)),
        ("h1", spoken.say(|sheet| &sheet.name)),
        ("p class=\"when\"", spoken.words(|sheet| sheet.texts.handout_when(&sheet.when))),
        ("p class=\"when\"", spoken.words(Sheet::stands)),
        ("p class=\"zone\"", spoken.say(|sheet| &sheet.zone)),
    ];
    for (tag, words) in lines.iter().filter(|(_, words)| !words.is_empty()) {
        let name = tag.split(' ').next().unwrap_or_default();
        let _ = writeln!(head, "<{tag}>{words}</{name}>");
    }
    head.push_str("</header>\n");
    head
}

/// The links to the days, and what only a script can do.
fn tools(spoken: Spoken<'_>, programme: &Programme, opened: Language) -> String {
    let days = programme.days();
    let mut tools = String::new();
    if days.len() > 1 {
        let _ = write!(
            tools,
            "<nav aria-labelledby=\"days\"><span class=\"vh\" id=\"days\">{}</span>",
            spoken.label(Texts::handout_days)
        );
        for day in days {
            let name = spoken.label(|texts| texts.short_day(day.date));
            let _ = write!(tools, "<a href=\"#d-{}\">{name}</a>", day.date);
        }
        tools.push_str("</nav>\n");
    }
    let is_used = |room: &usize| !programme.sessions_in_room(*room).is_empty();
    let rooms = (0..programme.rooms.len()).filter(is_used).map(|room| {
        let name = &programme.rooms[room].name;
        option(spoken, opened, &room.to_string(), |texts| show::beside(texts.language(), name))
    });
    let all = option(spoken, opened, "", Texts::handout_all_rooms);
    let _ = write!(
        tools,
        "<div class=\"tools\" role=\"search\" hidden>\
         <label><input type=\"search\" id=\"words\" placeholder=\" \" autocomplete=\"off\"><span>{search}</span></label>\
         <label><span class=\"vh\">{room}</span><select id=\"room\">{all}{rooms}</select></label>\
         <button type=\"button\" id=\"now\" hidden>{now}</button>\
         <p role=\"status\" id=\"found\" hidden><span>{shown}</span> <output></output></p></div>",
        search = spoken.label(Texts::handout_search),
        room = spoken.label(Texts::handout_room),
        rooms = rooms.collect::<String>(),
        now = spoken.label(Texts::handout_go_to_now),
        shown = spoken.label(Texts::handout_shown),
    );
    tools
}

/// A choice that knows its words in every language: what is in it cannot be hidden everywhere.
fn option(
    spoken: Spoken<'_>,
    opened: Language,
    value: &str,
    words: impl Fn(Texts) -> String,
) -> String {
    let mut option = format!("<option value=\"{value}\"");
    for texts in spoken.0.iter().map(|sheet| sheet.texts) {
        let (code, words) = (texts.language().code(), Html::plain(&words(texts)));
        let _ = write!(option, " data-{code}=\"{words}\"");
    }
    format!("{option}>{}</option>", Html::plain(&words(Texts::new(opened))))
}

/// The venue, the facts and what is only printed.
fn rest(spoken: Spoken<'_>, programme: &Programme) -> String {
    let mut venue = spoken.pairs(|sheet| &sheet.venue);
    venue.push_str(&spoken.pairs(|sheet| &sheet.rooms));
    let map = programme.venue.point.map(|point| {
        let address = format!(
            "https://www.google.com/maps/search/?api=1&query={},{}",
            point.latitude, point.longitude
        );
        articles::link(&address, &spoken.label(Texts::handout_map))
    });
    let map = map.map(|map| format!("<p class=\"map\">{map}</p>")).unwrap_or_default();
    let section = |id: &str, heading: fn(Texts) -> String, list: String| {
        if list.is_empty() {
            return String::new();
        }
        let heading = spoken.label(heading);
        format!("<section id=\"{id}\" class=\"told\"><h2>{heading}</h2>{list}</section>\n")
    };
    let listed = |pairs: String| if pairs.is_empty() { pairs } else { format!("<dl>{pairs}</dl>") };
    [
        section("venue", Texts::handout_venue, listed(venue) + &map),
        section("facts", Texts::handout_facts, listed(spoken.pairs(|sheet| &sheet.facts))),
        section("proceedings", Texts::handout_proceedings, articles::printed(spoken, programme)),
    ]
    .concat()
}

fn code_to_scan(spoken: Spoken<'_>, link: &Url) -> String {
    let address = link.as_str().trim_start_matches("https://");
    format!(
        "<footer><figure>{}<figcaption>{}<br>{}</figcaption></figure></footer>\n",
        delegates::drawn_code(link.as_str()),
        spoken.label(Texts::handout_code),
        articles::link(link.as_str(), &Html::plain(address).to_string()),
    )
}

#[cfg(test)]
mod tests;
