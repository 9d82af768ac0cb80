//! stub
use crate::{delegates::Visit, programme::Edition, telegram::Reply, texts::messages};
messages! { card_stub() -> String; }
pub async fn session(v: &Visit<'_>, _: &Edition, _: &str) -> anyhow::Result<Reply> {
    Ok(Reply::send(v.texts.welcome_keyboard()))
}
pub fn abstract_text(v: &Visit<'_>, _: &Edition, _: &str) -> anyhow::Result<Reply> {
    Ok(Reply::send(v.texts.welcome_keyboard()))
}
pub async fn star(v: &Visit<'_>, _: &Edition, _: &str, _: bool) -> anyhow::Result<Reply> {
    Ok(Reply::send(v.texts.welcome_keyboard()))
}
