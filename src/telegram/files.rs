//! Fetching what people sent.

use std::time::Duration;

use teloxide::payloads::GetFile;
use teloxide::types::{File, FileId};

use super::client::Client;
use super::failure::Failure;

/// How long a whole file is waited for.
const FETCH_TIMEOUT: Duration = Duration::from_mins(1);

/// Files that people sent to one bot; `Default` has none.
#[derive(Clone, Debug, Default)]
pub struct Files(Option<Client>);

/// What came of fetching a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fetched {
    /// All of it.
    Whole(Vec<u8>),
    /// It has more bytes than wanted, or than Telegram hands to bots (20 MB, Bot API `getFile`).
    TooLarge,
}

impl Files {
    /// The files of the bot of `client`.
    pub fn of(client: &Client) -> Self {
        Self(Some(client.clone()))
    }

    /// The bytes of the file `id`, when there are at most `limit`.
    pub async fn fetch(&self, id: &str, limit: usize) -> Result<Fetched, Failure> {
        let Some(client) = &self.0 else {
            return Err(Failure::NotSent("there is no bot to ask for files".to_owned()));
        };
        let asked = client.call::<_, File>(&GetFile::new(FileId(id.to_owned()))).await;
        let file = match asked {
            Err(Failure::Refused(why)) if why.contains("file is too big") => {
                return Ok(Fetched::TooLarge);
            }
            asked => asked?,
        };
        if usize::try_from(file.size).is_ok_and(|size| size > limit) {
            return Ok(Fetched::TooLarge);
        }
        client.download(&file.path, limit, FETCH_TIMEOUT).await
    }
}
