//! What Letan is compared with: a plain teloxide bot. It keeps nothing; every message gets the same
//! answer, as long as Letan's are on average.

use std::sync::Arc;

use clap::Args;
use teloxide::prelude::*;
use teloxide::types::{InlineKeyboardButton, InlineKeyboardMarkup, ParseMode};

/// How large the answer is.
#[derive(Args, Clone, Copy, Debug)]
pub(crate) struct Answer {
    /// Characters of the text.
    #[arg(long, default_value_t = 200)]
    pub(crate) characters: usize,
    /// Buttons under it, each in a row.
    #[arg(long, default_value_t = 4)]
    pub(crate) buttons: usize,
}

struct Fixed {
    text: String,
    keyboard: InlineKeyboardMarkup,
}

/// Serves until it is killed; token and address come from the environment.
pub(crate) async fn serve(answer: Answer) -> anyhow::Result<()> {
    let bot = Bot::from_env();
    let handler = Update::filter_message().endpoint(reply);
    Dispatcher::builder(bot, handler)
        .dependencies(dptree::deps![Arc::new(fixed(answer))])
        .build()
        .dispatch()
        .await;
    Ok(())
}

async fn reply(bot: Bot, message: Message, fixed: Arc<Fixed>) -> ResponseResult<()> {
    bot.send_message(message.chat.id, fixed.text.clone())
        .parse_mode(ParseMode::Html)
        .reply_markup(fixed.keyboard.clone())
        .await?;
    Ok(())
}

fn fixed(answer: Answer) -> Fixed {
    let words: String = "Hội trường A, tầng 2. ".chars().cycle().take(answer.characters).collect();
    let button = |number| {
        vec![InlineKeyboardButton::callback(
            format!("🗓 Phiên số {number}"),
            format!("a:1:s:{number}"),
        )]
    };
    Fixed {
        text: format!("<b>{}</b>", words.trim()),
        keyboard: InlineKeyboardMarkup::new((0..answer.buttons).map(button)),
    }
}
