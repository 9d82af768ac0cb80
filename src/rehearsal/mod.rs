//! A Telegram of our own, for rehearsals without a token and for every test.
