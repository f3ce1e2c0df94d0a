//! How a payload on ports that say nothing is told to be of a protocol that has no file of its own yet.
use crate::wire::{Judge, Key};

/// Filter names, and what their first bytes look like.
const GUESSES: &[(&str, Judge)] = &[("tls", tls)];
/// Protocols that do not take everything on their ports.
const ACCEPTING: &[(&str, Judge)] = &[];

pub const fn guessing(filter: &str) -> Option<Judge> {
    find(GUESSES, filter)
}
pub const fn accepting(filter: &str) -> Option<Judge> {
    find(ACCEPTING, filter)
}

const fn find(table: &[(&str, Judge)], filter: &str) -> Option<Judge> {
    let mut at = 0;
    while at < table.len() {
        if same(table[at].0, filter) {
            return Some(table[at].1);
        }
        at += 1;
    }
    None
}

/// `==`, for constants.
pub const fn same(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    let mut at = 0;
    while at < a.len() && at < b.len() && a[at] == b[at] {
        at += 1;
    }
    at == a.len() && at == b.len()
}

/// A record header: its type and a version 3.x (RFC 8446 §5.1).
fn tls(bytes: &[u8], over: Key) -> bool {
    matches!(over, Key::Tcp(_)) && matches!(bytes, [20..=24, 3, 0..=4, ..])
}
