//! Somebody with a phone.

use letan::rehearsal::{Attachment, Message};

use super::Hall;

/// One person in the hall.
pub(crate) struct Guest<'a> {
    pub(super) hall: &'a Hall,
    pub(crate) id: i64,
}

/// What a phone showed after something was done: new messages, edited ones, the line over the chat.
#[derive(Debug)]
pub(crate) struct Said {
    pub(crate) messages: Vec<Message>,
    pub(crate) toast: Option<String>,
}

impl<'a> Guest<'a> {
    /// Where they are.
    pub(crate) fn hall(&self) -> &'a Hall {
        self.hall
    }

    /// Writes `text` and waits for the answer.
    pub(crate) async fn says(&self, text: &str) -> Said {
        self.after(|| {
            self.hall.world.says(self.id, text);
        })
        .await
    }

    /// Sends something without words and waits for the answer.
    pub(crate) async fn sends(&self, attachment: Attachment) -> Said {
        self.after(|| {
            self.hall.world.sends(self.id, attachment);
        })
        .await
    }

    /// Sends a file of their own and waits for the answer.
    pub(crate) async fn sends_file(&self, name: &str, bytes: &[u8]) -> Said {
        self.after(|| {
            self.hall.world.sends_file(self.id, name, bytes.to_vec());
        })
        .await
    }

    /// Presses the newest inline button whose label contains `label`.
    pub(crate) async fn press(&self, label: &str) -> Said {
        let (message, data) = self.button(label);
        self.after(|| {
            self.hall.world.presses(self.id, message, &data).unwrap();
        })
        .await
    }

    /// Presses a button that was never drawn.
    pub(crate) async fn forges(&self, data: &str) -> Said {
        let message = self.chat().iter().rev().find(|m| m.is_from_bot()).unwrap().id;
        self.after(|| {
            self.hall.world.forges(self.id, message, data);
        })
        .await
    }

    /// The data of the newest inline button whose label contains `label`, with its message.
    pub(crate) fn button(&self, label: &str) -> (i64, String) {
        let chat = self.chat();
        let found = chat.iter().rev().find_map(|message| {
            let button = message
                .buttons
                .iter()
                .flatten()
                .find(|button| button.data.is_some() && button.text.contains(label))?;
            Some((message.id, button.data.clone()?))
        });
        found.unwrap_or_else(|| panic!("no button {label:?} in {}", transcript(&chat)))
    }

    /// Everything in the chat.
    pub(crate) fn chat(&self) -> Vec<Message> {
        self.hall.world.chat(self.id)
    }

    /// The rows of the persistent keyboard.
    pub(crate) fn keyboard(&self) -> Vec<Vec<String>> {
        self.hall.world.keyboard(self.id).map(|keyboard| keyboard.rows).unwrap_or_default()
    }

    /// Lets `something` happen, and tells what the phone showed of it.
    pub(crate) async fn during(&self, something: impl Future<Output = ()>) -> Said {
        let before = self.chat();
        let toasts = self.hall.world.answers(self.id).len();
        something.await;
        let known = |message: &Message| before.contains(message) || !message.is_from_bot();
        let messages = self.chat().into_iter().filter(|message| !known(message)).collect();
        let toast = self.hall.world.answers(self.id).into_iter().skip(toasts).last();
        Said { messages, toast: toast.map(|toast| toast.text).filter(|text| !text.is_empty()) }
    }

    async fn after(&self, act: impl FnOnce()) -> Said {
        self.during(async {
            act();
            self.hall.settled().await;
        })
        .await
    }
}

impl Said {
    /// Every text, one after the other.
    pub(crate) fn text(&self) -> String {
        let texts: Vec<&str> = self.messages.iter().map(|message| message.text.as_str()).collect();
        texts.join("\n---\n")
    }

    /// Asserts that `words` stand in what was said.
    #[track_caller]
    pub(crate) fn shows(&self, words: &str) -> &Self {
        let (text, toast) = (self.text(), self.toast.as_deref().unwrap_or_default());
        assert!(
            text.contains(words) || toast.contains(words),
            "{words:?} is not in:\n{text}\n{toast}"
        );
        self
    }

    /// Asserts that `words` do not stand in what was said.
    #[track_caller]
    pub(crate) fn hides(&self, words: &str) -> &Self {
        assert!(!self.text().contains(words), "{words:?} is in:\n{}", self.text());
        self
    }

    /// Every label of the inline buttons, in order.
    pub(crate) fn labels(&self) -> Vec<String> {
        let buttons = self.messages.iter().flat_map(|message| message.buttons.iter().flatten());
        buttons.map(|button| button.text.clone()).collect()
    }
}

fn transcript(chat: &[Message]) -> String {
    let line =
        |message: &Message| format!("{:?}: {} {:?}", message.from, message.text, message.labels());
    chat.iter().map(line).collect::<Vec<_>>().join("\n")
}
