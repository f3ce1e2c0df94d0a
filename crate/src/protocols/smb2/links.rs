//! What one message says of others: responses of requests, trees, sessions and files by their numbers.
use super::Message;
use super::fields::*;
use crate::protocols::ntlmssp;
use crate::wire::*;

/// What a remembered number is of.
#[derive(Clone, Copy)]
pub enum Of {
    Request = 1,
    Tree,
    Session,
    Name,
}

/// A key of the conversation: the kind in the highest byte.
pub fn key(of: Of, number: u64) -> u64 {
    (of as u64) << 56 | number & 0x00ff_ffff_ffff_ffff
}

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

/// Sessions and their trees are known in every connection of two hosts (MS-SMB2 §3.2.4.20.7: several channels may carry one).
fn session_fact(r: &mut Reader, session: u64) -> Option<Fact> {
    r.of_hosts(|r| r.recall(key(Of::Session, session)))
}
fn tree_fact(r: &mut Reader, session: u64, tree: u32) -> Option<Fact> {
    r.of_hosts(|r| r.recall(tree_key(session, tree)))
}

/// A tree's number is its session's, of which 24 bits tell it from others.
fn tree_key(session: u64, tree: u32) -> u64 {
    let session = (session ^ session >> 32) & 0x00ff_ffff;
    key(Of::Tree, session << 32 | u64::from(tree))
}

/// Under a tree's number: its path, the kind of share and the frame that connected to it.
pub fn tree(r: &mut Reader, session: u64, tree: u32) {
    let Some(fact) = tree_fact(r, session, tree) else {
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
    let Some(fact) = session_fact(r, session) else {
        return;
    };
    r.nested(|r| {
        let mut parts = fact.bytes.split(|b| *b == 0);
        for field in [ACCT, DOMAIN, HOST] {
            if let Some(text) = parts.next() {
                r.put_text(field, text);
            }
        }
        r.put(AUTH_FRAME, u64::from(fact.frame));
    });
}

/// A tree's number is new: what it leads to.
pub fn connected(r: &mut Reader, message: &Message, kind: u8, path: &[u8]) {
    let key = tree_key(message.session, message.tree);
    r.of_hosts(|r| r.remember_bytes(key, u64::from(kind), path));
}

const PIPE: u64 = 2;

/// Whether the message's tree is one of named pipes.
pub fn is_pipe(r: &mut Reader, message: &Message) -> bool {
    let fact = tree_fact(r, message.session, message.tree);
    fact.is_some_and(|fact| fact.value == PIPE)
}

/// A session's number has a name: the account, the domain and the host, as the client gives them.
pub fn identified(r: &mut Reader, message: &Message, token: &[u8]) {
    if let Some(names) = ntlmssp::identity(token) {
        let (key, names) = (key(Of::Session, message.session), names.join("\0"));
        r.of_hosts(|r| r.remember_bytes(key, 0, names.as_bytes()));
    }
}

/// The server agrees: from here on this is the frame that counts.
pub fn authenticated(r: &mut Reader, message: &Message) {
    let key = key(Of::Session, message.session);
    if let Some(fact) = session_fact(r, message.session) {
        r.of_hosts(|r| r.remember_bytes(key, fact.value, &fact.bytes));
    }
}
