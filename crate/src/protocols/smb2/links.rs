//! What one message says of others: responses of requests, trees, sessions and files by their numbers.
use super::Message;
use super::fields::*;
use crate::wire::*;

/// What a remembered number is of.
#[derive(Clone, Copy)]
pub enum Of {
    Request = 1,
    Tree,
    Session,
    File,
    Name,
}

/// A key of the conversation: the kind in the highest byte.
pub fn key(of: Of, number: u64) -> u64 {
    (of as u64) << 56 | number & 0x00ff_ffff_ffff_ffff
}

/// Mixes all bytes of a file's identifier, whose parts alone are no identifier.
pub fn file_key(id: &[u8; 16]) -> u64 {
    let mut mixed = 0u64;
    for byte in id {
        mixed = mixed.rotate_left(7) ^ u64::from(*byte).wrapping_mul(0x9e37_79b9);
    }
    key(Of::File, mixed)
}

const PENDING: u32 = 0x103;
const CANCEL: u16 = 12;

/// Remembers a request; notes of a response which one it answers.
pub fn note(r: &mut Reader, message: &Message) {
    let key = key(Of::Request, message.id);
    if !message.response {
        if message.command != CANCEL {
            r.remember(key, 0);
        }
        return;
    }
    if message.status == PENDING && message.command != 1 {
        return answer(r, key);
    }
    answer(r, key);
}

fn answer(r: &mut Reader, key: u64) {
    if let Some(request) = r.recall(key) {
        r.put(RESPONSE_TO, u64::from(request.frame));
        let since = r.frame().time_ns.wrapping_sub(request.time_ns);
        r.put(TIME, since as u64);
    }
}

/// What the command asked for, for its answer.
pub fn asked(r: &mut Reader, message: &Message, value: u64, bytes: &[u8]) {
    r.remember_bytes(key(Of::Name, message.id), value, bytes);
}
pub fn question(r: &mut Reader, message: &Message) -> Option<Fact> {
    r.recall(key(Of::Name, message.id))
}

/// Under a tree's number: its path, the kind of share and the frame that connected to it.
pub fn tree(r: &mut Reader, tree: u32) {
    let Some(fact) = r.recall(key(Of::Tree, u64::from(tree))) else {
        return;
    };
    r.nested(|r| {
        r.put_text(TREE, &fact.bytes);
        r.put(SHARE_TYPE, fact.value);
        r.put(TCON_FRAME, u64::from(fact.frame));
    });
}

/// Under a session's number: who it is.
pub fn session(r: &mut Reader, session: u64) {
    let Some(fact) = r.recall(key(Of::Session, session)) else {
        return;
    };
    r.nested(|r| {
        let mut parts = fact.bytes.split(|b| *b == 0);
        for field in [ACCT, DOMAIN, HOST] {
            r.put_text(field, parts.next().unwrap_or(&[]));
        }
        r.put(AUTH_FRAME, u64::from(fact.frame));
    });
}

/// Under a file's identifier: the frame that opened it. In a request that names the file last opened, that one.
pub fn file(r: &mut Reader, message: &Message, id: &[u8; 16]) {
    let _ = message;
    let _ = r.recall(file_key(id));
}

/// A tree's number is new: what it leads to.
pub fn connected(r: &mut Reader, message: &Message, kind: u8, path: &[u8]) {
    let key = key(Of::Tree, u64::from(message.tree));
    r.remember_bytes(key, u64::from(kind), path);
}

const PIPE: u64 = 2;

/// Whether the message's tree is one of named pipes.
pub fn is_pipe(r: &mut Reader, message: &Message) -> bool {
    let fact = r.recall(key(Of::Tree, u64::from(message.tree)));
    fact.is_some_and(|fact| fact.value == PIPE)
}
