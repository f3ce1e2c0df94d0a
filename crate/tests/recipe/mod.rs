//! What the tests of recipes share; each test uses a part of it.
pub mod notation;
pub mod packets;
pub mod runs;
