//! What people send instead of words.

use axum::body::Bytes;
use serde_json::{Value, json};

use super::message::Document;

/// The smallest picture there is: one grey point.
const PICTURE: &[u8] = b"GIF89a\x01\x00\x01\x00\x80\x00\x00\x99\x99\x99\x00\x00\x00,\
                         \x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00;";

/// One thing a person can attach.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Attachment {
    /// A voice message.
    Voice,
    /// A sticker.
    Sticker,
    /// A photo, without a caption.
    Photo,
    /// A file.
    Document,
    /// Where the person is.
    Location,
    /// A card from the address book.
    Contact,
    /// A video.
    Video,
    /// A round video message.
    VideoNote,
    /// A piece of music.
    Audio,
    /// A moving picture.
    Animation,
}

impl Attachment {
    /// Every kind there is.
    pub const ALL: [Self; 10] = [
        Self::Voice,
        Self::Sticker,
        Self::Photo,
        Self::Document,
        Self::Location,
        Self::Contact,
        Self::Video,
        Self::VideoNote,
        Self::Audio,
        Self::Animation,
    ];

    /// The field of a Telegram message that carries it, which is also its name on a phone.
    pub fn name(self) -> &'static str {
        match self {
            Self::Voice => "voice",
            Self::Sticker => "sticker",
            Self::Photo => "photo",
            Self::Document => "document",
            Self::Location => "location",
            Self::Contact => "contact",
            Self::Video => "video",
            Self::VideoNote => "video_note",
            Self::Audio => "audio",
            Self::Animation => "animation",
        }
    }

    /// The kind with this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// The file behind it, which a bot can send on; `None` for what this world has no file of.
    pub fn file(self) -> Option<Document> {
        let (name, mime, bytes): (_, _, &'static [u8]) = match self {
            Self::Photo => ("anh.gif", "image/gif", PICTURE),
            Self::Document => ("tai-lieu.pdf", "application/pdf", b"%PDF-1.4\n%%EOF\n"),
            _ => return None,
        };
        Some(Document {
            file_id: format!("person-{}", self.name()),
            name: name.to_owned(),
            mime: mime.to_owned(),
            bytes: Bytes::from_static(bytes),
            is_photo: self == Self::Photo,
        })
    }

    /// The value of that field as Telegram would send it.
    pub fn wire(self) -> Value {
        let file = |rest: Value| {
            let mut file = json!({
                "file_id": format!("person-{}", self.name()),
                "file_unique_id": format!("unique-{}", self.name()),
                "file_size": 20_480,
            });
            if let (Some(file), Value::Object(rest)) = (file.as_object_mut(), rest) {
                file.extend(rest);
            }
            file
        };
        match self {
            Self::Voice => file(json!({"duration": 4, "mime_type": "audio/ogg"})),
            Self::Sticker => file(json!({
                "type": "regular", "width": 512, "height": 512, "is_animated": false,
                "is_video": false, "emoji": "👍",
            })),
            Self::Photo => json!([file(json!({"width": 320, "height": 240}))]),
            Self::Document => {
                file(json!({"file_name": "tai-lieu.pdf", "mime_type": "application/pdf"}))
            }
            Self::Location => json!({"latitude": 11.9404, "longitude": 108.4583}),
            Self::Contact => json!({"phone_number": "+84900000000", "first_name": "An"}),
            Self::Video | Self::Animation => {
                file(json!({"width": 640, "height": 360, "duration": 9, "mime_type": "video/mp4"}))
            }
            Self::VideoNote => file(json!({"length": 240, "duration": 9})),
            Self::Audio => file(json!({"duration": 180, "mime_type": "audio/mpeg"})),
        }
    }
}
