//! The document taken apart again.
