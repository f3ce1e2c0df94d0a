//! Handles: what a file's number stands for, and how it was opened; Wireshark says so wherever the number stands.
use super::fields::*;
use super::values::{attributes, said_since};
use super::{Message, common};
use crate::protocols::Own;
use crate::wire::read_elsewhere as dissect;
use crate::wire::*;

protocol! {
    /// SMB, what is known of a file's number (MS-CIFS)
    "SMB_Header" = "_ws.smb.handles" column "" over [] {
        /// Opened in
        OPENED_IN: u32 = ".smb.fid.opened_in";
        /// Closed in
        CLOSED_IN: u32 = ".smb.fid.closed_in";
    }
}

static HANDLES: Own = Own::of("_ws.smb.handles");

/// Keys: which file a request named, what it asks to open, and what the number of a file stands for.
const NAMED: u64 = 1 << 32;
const OPENING: u64 = 1 << 36;
const OPENED: u64 = 1 << 37;

/// How a file is to be opened: flags, access, attributes, sharing, options and disposition, as they stand in bytes.
pub const HOW: usize = 24;
pub type How = [u8; HOW];

/// Words of a request, in the order of `How`.
pub fn how(words: [u32; 6]) -> How {
    let mut how = [0; HOW];
    for (place, word) in how.chunks_exact_mut(4).zip(words) {
        place.copy_from_slice(&word.to_le_bytes());
    }
    how
}

/// A request asks to open what is named between `start` and the cursor.
pub fn asks(r: &mut Reader, message: &Message, how: How, start: usize) {
    let name = said_since(r, message, start);
    let told = [&how, name.as_bytes()].concat();
    r.remember_bytes(OPENING | u64::from(message.id), 0, &told);
}

/// The number of a file that the answered request opened.
pub fn opened(r: &mut Reader, message: &Message) -> Result<(), Stop> {
    let file = r.take(FID)?.0.0;
    name(r, message, file, 0);
    describe(r, message, file);
    Ok(())
}

/// An answer opens nothing: Wireshark gives what was asked for the number zero, opened and closed at once.
pub fn refused(r: &mut Reader, message: &Message) {
    let frame = r.frame().number;
    // Where more was asked at once, only the last command counts.
    let [asked, later] = [OPENING, NAMED].map(|kind| r.recall(kind | u64::from(message.id)));
    let later = later.map(|fact| fact.frame);
    if asked.is_some_and(|asked| Some(asked.frame) == later) {
        r.put(FID, 0);
    } else if name(r, message, 0, frame) {
        say(r, message, 0);
    }
}

fn key(message: &Message, file: u16) -> u64 {
    OPENED | u64::from(message.tree) << 16 | u64::from(file)
}

/// From here on a number stands for what was asked to be opened, if that was seen.
fn name(r: &mut Reader, message: &Message, file: u16, closed: u32) -> bool {
    let asked = r.recall(OPENING | u64::from(message.id));
    if let Some(asked) = &asked {
        let frames = frames(r.frame().number, closed);
        r.remember_bytes(key(message, file), frames, &asked.bytes);
    }
    asked.is_some()
}

fn frames(opened: u32, closed: u32) -> u64 {
    u64::from(closed) << 32 | u64::from(opened)
}

/// The number of a file; returns it.
pub fn take(r: &mut Reader, message: &Message) -> Result<u16, Stop> {
    let file = r.take(FID)?.0.0;
    describe(r, message, file);
    Ok(file)
}

/// The number of the file that the request closes.
pub fn closes(r: &mut Reader, message: &Message) -> Result<(), Stop> {
    let file = r.take(FID)?.0.0;
    let key = key(message, file);
    if let Some(fact) = r.recall(key) {
        let frames = frames(fact.value as u32, r.frame().number);
        r.remember_bytes(key, frames, &fact.bytes);
    }
    describe(r, message, file);
    remember(r, message, file);
    Ok(())
}

/// A number that stands at another place than the cursor.
pub fn note_at(r: &mut Reader, message: &Message, at: usize, file: u16) {
    r.put_at(FID, at, 2, u64::from(file));
    describe(r, message, file);
}

/// Which file a request is about, for its answer.
pub fn remember(r: &mut Reader, message: &Message, file: u16) {
    r.remember(NAMED | u64::from(message.id), u64::from(file));
}

/// The file that the request of an answer closed: nothing where it was never seen being opened.
pub fn closed(r: &mut Reader, message: &Message) {
    if let Some(named) = r.recall(NAMED | u64::from(message.id)) {
        let file = named.value as u16;
        if r.recall(key(message, file)).is_some() {
            say(r, message, file);
        }
    }
}

/// The file that the request of a response named, which the response itself does not.
pub fn recall(r: &mut Reader, message: &Message) -> u16 {
    let Some(named) = r.recall(NAMED | u64::from(message.id)) else {
        return 0;
    };
    let file = named.value as u16;
    say(r, message, file);
    file
}

/// Notes a number that an answer does not say itself.
pub fn say(r: &mut Reader, message: &Message, file: u16) {
    r.put(FID, u64::from(file));
    describe(r, message, file);
}

/// Under a number: what it stands for.
fn describe(r: &mut Reader, message: &Message, file: u16) {
    let Some(fact) = r.recall(key(message, file)) else {
        return;
    };
    let Some((how, name)) = fact.bytes.split_at_checked(HOW) else {
        return;
    };
    let (opened, closed) = (fact.value as u32, fact.value >> 32);
    r.nested(|r| {
        r.borrowing(HANDLES.index(), |r| {
            r.put(OPENED_IN, u64::from(opened));
            if closed > 0 {
                r.put(CLOSED_IN, closed);
            }
        });
        r.put_text(FILE, name);
        r.retold(how, |r| {
            // All its bytes are there.
            let _ = retell(r);
        });
    });
}

fn retell(r: &mut Reader) -> Result<(), Stop> {
    create_flags(r)?;
    common::access_mask(r)?;
    attributes(r)?;
    common::share_access(r)?;
    common::create_options(r)?;
    r.take(CREATE_DISPOSITION)?;
    Ok(())
}

/// MS-CIFS §2.2.4.64.1.
pub fn create_flags(r: &mut Reader) -> Result<(), Stop> {
    let word = r.take(CREATE_FLAGS)?;
    r.nested(|r| {
        flags!(r, word: NT_CREATE_OPLOCK, NT_CREATE_BATCH_OPLOCK, NT_CREATE_DIR, NT_CREATE_EXT);
    });
    Ok(())
}
