//! Buttons under a message and keyboards below the input field, as Telegram accepts them.

use serde_json::{Map, Value};
use url::Url;

use super::refusal::Refusal;

/// More than this is "reply markup is too long".
const MOST_BUTTONS: usize = 100;
/// In bytes of JSON.
const MOST_MARKUP: usize = 10_000;
/// In bytes.
const MOST_DATA: usize = 64;
/// What a button under a message can do, apart from data and url.
const OTHER_ACTIONS: [&str; 9] = [
    "web_app",
    "login_url",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "copy_text",
    "callback_game",
    "pay",
    "disabled",
];

const KNOWN_FIELDS: [&str; 3] = ["text", "callback_data", "url"];

/// A button under a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Button {
    /// The label.
    pub text: String,
    /// What the bot receives when it is pressed.
    pub data: Option<String>,
    /// What is opened when it is pressed.
    pub url: Option<String>,
    /// Fields this world knows nothing of, such as a style.
    pub other: Map<String, Value>,
}

/// The keyboard below the input field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Keyboard {
    /// The labels, row by row.
    pub rows: Vec<Vec<String>>,
    /// Whether it stays when the phone's own keyboard could be shown.
    pub persistent: bool,
    /// Whether it goes once something was written.
    pub one_time: bool,
    /// The grey text in the empty input field.
    pub placeholder: Option<String>,
}

/// What `reply_markup` can say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Markup {
    /// Buttons under the message.
    Inline(Vec<Vec<Button>>),
    /// A keyboard below the input field.
    Keyboard(Keyboard),
    /// No keyboard any more.
    Remove,
    /// The phone opens a reply.
    ForceReply,
}

impl Button {
    /// The button as it stands in answers.
    pub fn wire(&self) -> Value {
        let mut wire = self.other.clone();
        let values = [Some(&self.text), self.data.as_ref(), self.url.as_ref()];
        for (name, value) in KNOWN_FIELDS.into_iter().zip(values) {
            if let Some(value) = value {
                wire.insert(name.to_owned(), Value::String(value.clone()));
            }
        }
        Value::Object(wire)
    }
}

impl Markup {
    /// Reads and checks a `reply_markup`.
    pub fn read(markup: &Value) -> Result<Self, Refusal> {
        let Some(fields) = markup.as_object() else {
            return Err(Refusal::bad("object expected as reply markup"));
        };
        if let Some(rows) = fields.get("inline_keyboard") {
            let rows = read_rows(rows, "inline keyboard")?;
            within_size(markup, &rows)?;
            return Ok(Self::Inline(map_rows(&rows, read_button)?));
        }
        if let Some(rows) = fields.get("keyboard") {
            let rows = read_rows(rows, "keyboard")?;
            within_size(markup, &rows)?;
            return Ok(Self::Keyboard(Keyboard {
                rows: map_rows(&rows, read_key)?,
                persistent: flag(fields, "is_persistent"),
                one_time: flag(fields, "one_time_keyboard"),
                placeholder: read_placeholder(fields)?,
            }));
        }
        if flag(fields, "remove_keyboard") {
            return Ok(Self::Remove);
        }
        if flag(fields, "force_reply") {
            return Ok(Self::ForceReply);
        }
        Err(Refusal::bad("object expected as reply markup"))
    }
}

/// A link as Telegram keeps it, with a scheme it opens; the error says what is wrong with it.
pub fn link(url: &str) -> Result<String, &'static str> {
    if url.starts_with("tg://") {
        return Ok(url.to_owned());
    }
    let full = if url.contains("://") { url.to_owned() } else { format!("http://{url}") };
    let parsed = Url::parse(&full).map_err(|_| "Wrong HTTP URL")?;
    if !matches!(parsed.scheme(), "http" | "https" | "ton" | "tonsite") {
        return Err("Unsupported URL protocol");
    }
    match parsed.host_str() {
        None | Some("") => Err("URL host is empty"),
        Some(host) if !host.contains(['.', ':']) => Err("Wrong HTTP URL"),
        Some(_) => Ok(full),
    }
}

fn within_size(markup: &Value, rows: &[Vec<&Value>]) -> Result<(), Refusal> {
    let buttons: usize = rows.iter().map(Vec::len).sum();
    if buttons > MOST_BUTTONS || markup.to_string().len() > MOST_MARKUP {
        return Err(Refusal::bad("reply markup is too long"));
    }
    Ok(())
}

fn read_rows<'a>(rows: &'a Value, of: &str) -> Result<Vec<Vec<&'a Value>>, Refusal> {
    let array = |value: &'a Value, what: &str| {
        value
            .as_array()
            .ok_or_else(|| Refusal::bad(format!("can't parse {of}: expected an Array of {what}")))
    };
    array(rows, "Array")?.iter().map(|row| Ok(array(row, "buttons")?.iter().collect())).collect()
}

fn map_rows<T>(
    rows: &[Vec<&Value>],
    read: impl Fn(&Value) -> Result<T, Refusal>,
) -> Result<Vec<Vec<T>>, Refusal> {
    let rows = rows.iter().filter(|row| !row.is_empty());
    rows.map(|row| row.iter().map(|button| read(button)).collect()).collect()
}

fn read_button(button: &Value) -> Result<Button, Refusal> {
    const WHERE: &str = "can't parse inline keyboard button";
    let fields =
        button.as_object().ok_or_else(|| Refusal::bad(format!("{WHERE}: not an Object")))?;
    let text = |field| fields.get(field).and_then(Value::as_str).map(str::to_owned);
    let label =
        text("text").ok_or_else(|| Refusal::bad(format!("{WHERE}: Can't find field \"text\"")))?;
    if label.trim().is_empty() {
        return Err(Refusal::bad(format!("{WHERE}: text must be non-empty")));
    }
    let (data, url) = (text("callback_data"), text("url"));
    if data.as_ref().is_some_and(|data| data.is_empty() || data.len() > MOST_DATA) {
        return Err(Refusal::bad("BUTTON_DATA_INVALID"));
    }
    let url = url.map(|url| {
        link(&url).map_err(|fault| {
            Refusal::bad(format!("inline keyboard button URL '{url}' is invalid: {fault}"))
        })
    });
    let url = url.transpose()?;
    let acts = OTHER_ACTIONS.iter().any(|field| fields.contains_key(*field));
    if data.is_none() && url.is_none() && !acts {
        let reason = "Text buttons are unallowed in the inline keyboard";
        return Err(Refusal::bad(format!("{WHERE}: {reason}")));
    }
    let other = fields.iter().filter(|(name, _)| !KNOWN_FIELDS.contains(&name.as_str()));
    let other = other.map(|(name, value)| (name.clone(), value.clone())).collect();
    Ok(Button { text: label, data, url, other })
}

fn read_key(key: &Value) -> Result<String, Refusal> {
    let label = key.as_str().or_else(|| key.get("text").and_then(Value::as_str));
    match label {
        Some(label) if !label.trim().is_empty() => Ok(label.to_owned()),
        Some(_) => Err(Refusal::bad("can't parse keyboard button: text must be non-empty")),
        None => Err(Refusal::bad("can't parse keyboard button: Can't find field \"text\"")),
    }
}

fn read_placeholder(fields: &Map<String, Value>) -> Result<Option<String>, Refusal> {
    let text = fields.get("input_field_placeholder").and_then(Value::as_str);
    if text.is_some_and(|text| text.chars().count() > 64) {
        return Err(Refusal::bad("reply keyboard input field placeholder is too long"));
    }
    Ok(text.filter(|text| !text.is_empty()).map(str::to_owned))
}

fn flag(fields: &Map<String, Value>, name: &str) -> bool {
    fields.get(name).and_then(Value::as_bool).unwrap_or(false)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn refused(markup: &Value) -> String {
        Markup::read(markup).unwrap_err().description
    }

    fn one(button: &Value) -> Value {
        json!({"inline_keyboard": [[button]]})
    }

    #[test]
    fn buttons_that_telegram_refuses_are_refused_in_its_words() {
        let data = |length: usize| one(&json!({"text": "a", "callback_data": "x".repeat(length)}));
        assert!(Markup::read(&data(64)).is_ok());
        assert_eq!(refused(&data(65)), "Bad Request: BUTTON_DATA_INVALID");
        assert_eq!(refused(&data(0)), "Bad Request: BUTTON_DATA_INVALID");
        assert_eq!(
            refused(&one(&json!({"text": "a", "url": "ftp://a.vn"}))),
            "Bad Request: inline keyboard button URL 'ftp://a.vn' is invalid: Unsupported URL protocol"
        );
        assert_eq!(
            refused(&one(&json!({"text": "a", "url": "http://localhost:8080/x"}))),
            "Bad Request: inline keyboard button URL 'http://localhost:8080/x' is invalid: Wrong HTTP URL"
        );
        assert_eq!(
            refused(&one(&json!({"text": "a"}))),
            "Bad Request: can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
        );
        assert_eq!(
            refused(&one(&json!({"callback_data": "a"}))),
            "Bad Request: can't parse inline keyboard button: Can't find field \"text\""
        );
    }

    #[test]
    fn a_link_never_keeps_a_scheme_that_runs_something() {
        assert_eq!(link("a.vn/x"), Ok("http://a.vn/x".into()));
        assert_eq!(link("tg://user?id=5"), Ok("tg://user?id=5".into()));
        assert_eq!(link("javascript:alert(1)@a.vn"), Ok("http://javascript:alert(1)@a.vn".into()));
        assert_eq!(link("javascript://a.vn/%0aalert(1)"), Err("Unsupported URL protocol"));
        assert_eq!(link("https://"), Err("Wrong HTTP URL"));
        assert_eq!(link("not-a-url"), Err("Wrong HTTP URL"));
    }

    #[test]
    fn a_button_comes_back_with_fields_this_world_does_not_know() {
        let button = json!({"text": "a", "callback_data": "b", "style": "success"});
        let Ok(Markup::Inline(rows)) = Markup::read(&one(&button)) else { unreachable!() };
        assert_eq!(rows[0][0].wire(), button);
    }

    #[test]
    fn a_hundred_buttons_pass_and_one_more_or_ten_kilobytes_do_not() {
        let rows = |count: usize, label: &str| json!({"inline_keyboard": vec![vec![json!({"text": label, "callback_data": "a"})]; count]});
        assert!(Markup::read(&rows(100, "x")).is_ok());
        assert_eq!(refused(&rows(101, "x")), "Bad Request: reply markup is too long");
        assert_eq!(refused(&rows(100, &"x".repeat(99))), "Bad Request: reply markup is too long");
    }

    #[test]
    fn a_keyboard_is_read_with_its_labels_and_manners() {
        let markup = json!({
            "keyboard": [["Lịch", {"text": "Hỏi"}], []], "is_persistent": true,
            "resize_keyboard": true, "input_field_placeholder": "Viết câu hỏi",
        });
        let keyboard = Keyboard {
            rows: vec![vec!["Lịch".into(), "Hỏi".into()]],
            persistent: true,
            one_time: false,
            placeholder: Some("Viết câu hỏi".into()),
        };
        assert_eq!(Markup::read(&markup), Ok(Markup::Keyboard(keyboard)));
        assert_eq!(Markup::read(&json!({"remove_keyboard": true})), Ok(Markup::Remove));
        assert_eq!(refused(&json!([])), "Bad Request: object expected as reply markup");
    }
}
