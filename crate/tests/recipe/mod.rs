//! What the tests of recipes share; each test uses a part of it.
#![allow(dead_code, clippy::unwrap_used, clippy::expect_used, clippy::panic)]
pub mod notation;
pub mod packets;
