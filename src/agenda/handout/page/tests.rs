//! The page as a browser and a reader have it.
