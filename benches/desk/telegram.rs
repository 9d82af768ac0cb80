//! Letan's built-in Telegram with its people, as the measurements use it.

use std::collections::{HashMap, VecDeque};
use std::time::Duration;

use anyhow::bail;
use letan::clock::{Clock, Moment};
use letan::rehearsal::{Limits, World, serve};
use tokio::net::TcpListener;

use super::mix::{Mix, person};
use super::outcome::Size;

/// How often it is looked whether everything is answered.
const LOOK_EVERY: Duration = Duration::from_millis(5);
/// The longest wait for answers.
const PATIENCE: Duration = Duration::from_mins(3);

/// A Telegram without flood limits, served to bots of this machine.
pub(crate) struct Telegram {
    pub(crate) world: World,
    pub(crate) url: String,
}

/// Who wrote, and when they meant to.
pub(crate) type Offer = (i64, Moment);

impl Telegram {
    pub(crate) async fn open() -> anyhow::Result<Self> {
        let world = World::new(Clock::System, Limits::none());
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let url = world.api_url(listener.local_addr()?);
        tokio::spawn(serve(listener, world.clone(), std::future::pending()));
        Ok(Self { world, url })
    }

    /// Registers people 0 to `count`; every second one's Telegram is English.
    pub(crate) fn invite(&self, count: usize) {
        for number in 0..count {
            let language = if number % 2 == 0 { "vi" } else { "en" };
            self.world.person(person(number), "An", Some(language));
        }
    }

    /// `count` lines of the mix at once, from `chats` chats in turn.
    pub(crate) fn everybody_writes(&self, mix: &Mix, count: usize, chats: usize) {
        let line = |number| (person(number % chats), mix.line(number));
        let lines: Vec<(i64, &str)> = (0..count).map(line).collect();
        self.world.says_many(&lines);
    }

    /// How many messages the bot tried to send so far.
    pub(crate) fn sent(&self) -> u64 {
        self.world.count("sendMessage")
    }

    /// Waits until the bot has sent `count` messages more than `before`.
    pub(crate) async fn answered(&self, before: u64, count: usize) -> anyhow::Result<()> {
        let began = self.world.now();
        while self.sent() < before + count as u64 {
            Clock::System.sleep(LOOK_EVERY).await;
            if Clock::System.elapsed(began) > PATIENCE {
                let answered = self.sent() - before;
                bail!("only {answered} of {count} updates were answered in time");
            }
        }
        // A message is counted when it is asked for and stands in the chat after the latency.
        Clock::System.sleep(Duration::from_millis(250)).await;
        Ok(())
    }

    /// Waits until the bot has written into every marked chat.
    pub(crate) async fn each_answered(&self, marks: &HashMap<i64, i64>) -> anyhow::Result<()> {
        let began = self.world.now();
        let silent =
            |(chat, mark): (&i64, &i64)| self.world.bot_messages_after(*chat, *mark).is_empty();
        while marks.iter().any(silent) {
            Clock::System.sleep(LOOK_EVERY).await;
            if Clock::System.elapsed(began) > PATIENCE {
                bail!("not everybody was answered in time");
            }
        }
        Ok(())
    }

    /// When the bot's newest message came.
    pub(crate) fn last_answer(&self, chats: usize) -> Option<Moment> {
        let last = |number| Some(self.world.last_messages(person(number), 1).last()?.at);
        (0..chats).filter_map(last).max()
    }

    /// The ids of the newest messages, so that later ones can be told from them.
    pub(crate) fn mark(&self, chats: impl Iterator<Item = i64>) -> HashMap<i64, i64> {
        chats.map(|chat| (chat, self.world.last_id(chat))).collect()
    }

    /// How long every offer waited for its answer, in milliseconds; an error when one has none.
    pub(crate) fn waits(
        &self,
        marks: &HashMap<i64, i64>,
        offers: &[Offer],
    ) -> anyhow::Result<Vec<f64>> {
        let mut answers: HashMap<i64, VecDeque<Moment>> = HashMap::new();
        for (chat, mark) in marks {
            let answered = self.world.bot_messages_after(*chat, *mark);
            answers.insert(*chat, answered.iter().map(|message| message.at).collect());
        }
        let mut waits = Vec::with_capacity(offers.len());
        for (chat, offered) in offers {
            match answers.get_mut(chat).and_then(VecDeque::pop_front) {
                Some(at) => waits.push((at - *offered).as_seconds_f64() * 1000.0),
                None => bail!("an update of chat {chat} was not answered"),
            }
        }
        Ok(waits)
    }

    /// The average answer among the newest of every chat.
    pub(crate) fn average_answer(&self, chats: usize) -> Size {
        let mut size = Size { characters: 0, buttons: 0 };
        let mut count = 0;
        for message in (0..chats).flat_map(|number| self.world.last_messages(person(number), 9)) {
            if message.is_from_bot() {
                count += 1;
                size.characters += message.text.chars().count();
                size.buttons += message.labels().len();
            }
        }
        let average = |sum: usize| (sum + count / 2) / count.max(1);
        Size { characters: average(size.characters), buttons: average(size.buttons) }
    }
}
