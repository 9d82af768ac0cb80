//! stub
use crate::{delegates::Visit, programme::Edition, telegram::Reply, texts::messages};
messages! { browse_button_in_room() -> String; }
pub fn now(v: &Visit<'_>, _: &Edition) -> anyhow::Result<Reply> {
    Ok(Reply::send(v.texts.welcome_keyboard()))
}
pub fn next(v: &Visit<'_>, _: &Edition) -> anyhow::Result<Reply> {
    Ok(Reply::send(v.texts.welcome_keyboard()))
}
pub async fn days(v: &Visit<'_>, _: &Edition) -> anyhow::Result<Reply> {
    Ok(Reply::send(v.texts.welcome_keyboard()))
}
pub async fn day(
    v: &Visit<'_>,
    _: &Edition,
    _: usize,
    _: usize,
    _: &super::press::Only,
) -> anyhow::Result<Reply> {
    Ok(Reply::send(v.texts.welcome_keyboard()))
}
pub fn filters(v: &Visit<'_>, _: &Edition, _: usize) -> anyhow::Result<Reply> {
    Ok(Reply::send(v.texts.welcome_keyboard()))
}
pub fn in_room(v: &Visit<'_>, _: &Edition, _: &str) -> anyhow::Result<Reply> {
    Ok(Reply::send(v.texts.welcome_keyboard()))
}
