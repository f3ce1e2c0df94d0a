//! The directory that a conversation is in, as far as its commands say.
use super::{COMMAND, DIRECTORY};
use crate::protocols::http::lines::word;
use crate::wire::*;

/// An answer that may tell of another directory.
pub fn changed(r: &mut Reader, code: u32, text: &[u8]) {
    const NAMED: u32 = 257;
    let Some(command) = r.recall(COMMAND) else {
        return;
    };
    let (verb, argument) = word(&command.bytes);
    let before = r.recall(DIRECTORY).map(|fact| fact.bytes);
    let before = before.as_deref().unwrap_or(&[]);
    let directory = match (verb.to_ascii_uppercase().as_slice(), code) {
        (b"CWD" | b"XCWD", 250) => Some(entered(before, argument.trim_ascii())),
        (b"CDUP" | b"XCUP", 250) => Some(parent(before).to_vec()),
        (b"PWD" | b"XPWD", NAMED) => quoted(text),
        _ => None,
    };
    if let Some(directory) = directory {
        r.remember_bytes(DIRECTORY, 0, &directory);
    }
}

fn entered(before: &[u8], argument: &[u8]) -> Vec<u8> {
    match argument {
        [b'/', ..] => argument.to_vec(),
        b".." | b"../" => parent(before).to_vec(),
        _ => {
            let mut path = before.to_vec();
            if !path.is_empty() && !path.ends_with(b"/") {
                path.push(b'/');
            }
            path.extend_from_slice(argument);
            path
        }
    }
}

fn parent(path: &[u8]) -> &[u8] {
    let path = path.strip_suffix(b"/").unwrap_or(path);
    match path.iter().rposition(|b| *b == b'/') {
        Some(0) => path.get(..1).unwrap_or(&[]),
        Some(at) => path.get(..at).unwrap_or(&[]),
        None => &[],
    }
}

/// What stands between quotes, of which two in a row are one (RFC 959, Appendix II).
fn quoted(text: &[u8]) -> Option<Vec<u8>> {
    let start = text.iter().position(|b| *b == b'"')? + 1;
    let mut rest = text.get(start..)?;
    let mut path = vec![];
    loop {
        match rest {
            [b'"', b'"', behind @ ..] => {
                path.push(b'"');
                rest = behind;
            }
            [b'"', ..] => return Some(path),
            [byte, behind @ ..] => {
                path.push(*byte);
                rest = behind;
            }
            [] => return None,
        }
    }
}
