//! Messages of TCP streams that span segments, put together by Wireshark's default rule (docs/design.md).
use super::pieces::Pieces;
use super::segments::{before, up_to};
use crate::wire::{Joined, Need, Run, Whole};
use serde::{Deserialize, Serialize};
use std::collections::VecDeque;

/// The longest message that is put together.
pub const MAX_MESSAGE: usize = 16 << 20;
/// What all unfinished messages of a capture may hold together: beyond it the oldest is given up.
const MAX_PENDING: usize = 48 << 20;
/// So many unfinished messages are remembered.
const MAX_UNFINISHED: usize = 1 << 16;
/// Of each direction so many messages are remembered that were put together, to know their bytes when they come again.
const MAX_REMEMBERED: usize = 32;
/// Beyond every message: the end of one that lasts until the sender closes.
const FAR: u32 = 1 << 30;

#[derive(Clone, Debug, Serialize, Deserialize)]
struct Message {
    /// Sequence numbers of its first byte, and behind its last as far as known.
    start: u32,
    end: u32,
    /// All of the next segment belongs to it.
    takes_segment: bool,
    until_close: bool,
    /// The frame that brought its last piece.
    last_frame: u32,
    /// None where it was whole, was given up, or never could be.
    pieces: Option<Box<Pieces>>,
    was_whole: bool,
}

/// The messages of one direction, by their start.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Messages {
    list: VecDeque<Message>,
}

impl Messages {
    /// The newest that starts where the run does, or before.
    fn at(&self, sequence: u32) -> Option<usize> {
        self.list.iter().rposition(|m| up_to(m.start, sequence))
    }
    fn join(&mut self, run: &Run) -> (Joined, isize) {
        let next = run.sequence.wrapping_add(run.bytes.len() as u32);
        let Some(mut at) = self.at(run.sequence) else {
            return (Joined::Nothing, 0);
        };
        let repeated = |m: &Message| {
            m.start == run.sequence && up_to(next, m.end) && m.last_frame != run.frame
        };
        if self.list.get(at).is_some_and(repeated) {
            return (Joined::Part(run.bytes.len()), 0);
        }
        // A message that begins with this run and is not as long continues, perhaps, one that began before.
        if self.list.get(at).is_some_and(|m| m.start == run.sequence) && at > 0 {
            at -= 1;
        }
        match self.list.get_mut(at) {
            Some(m) if before(run.sequence, m.end) => m.add(run, next),
            _ => (Joined::Nothing, 0),
        }
    }
    fn close(&mut self, run: &Run) -> (Joined, isize) {
        let Some(m) = self.at(run.sequence).and_then(|at| self.list.get_mut(at)) else {
            return (Joined::Nothing, 0);
        };
        match m.until_close {
            true => {
                m.end = run.sequence.wrapping_add(run.bytes.len() as u32);
                m.until_close = false;
                m.add(run, m.end)
            }
            false => (Joined::Nothing, 0),
        }
    }
    fn begin(&mut self, run: &Run, need: Need) -> isize {
        let next = run.sequence.wrapping_add(run.bytes.len() as u32);
        let is_kept = match need {
            Need::Bytes(lacks) => run.bytes.len().saturating_add(lacks as usize) <= MAX_MESSAGE,
            Need::Segment | Need::Close => true,
        };
        let pieces = is_kept.then(|| {
            let mut pieces = Pieces::default();
            pieces.add(run, 0, run.bytes);
            Box::new(pieces)
        });
        let message = Message {
            start: run.sequence,
            end: next.wrapping_add(lacking(need)),
            takes_segment: need == Need::Segment,
            until_close: need == Need::Close,
            last_frame: run.frame,
            pieces,
            was_whole: false,
        };
        let held = message.held();
        let at = self.at(run.sequence).map_or(0, |at| at + 1);
        self.list.insert(at, message);
        held - self.forget()
    }
    /// Forgets the oldest; returns how many bytes that frees.
    fn forget(&mut self) -> isize {
        match self.list.len() > MAX_REMEMBERED {
            true => self.list.pop_front().map_or(0, |m| m.held()),
            false => 0,
        }
    }
    fn take_back(&mut self, run: &Run, whole: Whole, need: Need) -> isize {
        let start = run.sequence.wrapping_sub(whole.bytes.len() as u32);
        let Some(m) = self.list.iter_mut().rev().find(|m| m.start == start) else {
            return 0;
        };
        let next = run.sequence.wrapping_add(run.bytes.len() as u32);
        m.end = match need {
            Need::Bytes(n) if before(run.sequence, m.end) => m.end.wrapping_add(n),
            Need::Bytes(n) => run.sequence.wrapping_add(n),
            Need::Segment => next.wrapping_add(1),
            Need::Close => next.wrapping_add(FAR),
        };
        m.takes_segment = need == Need::Segment;
        m.until_close = need == Need::Close;
        m.pieces = Some(Box::new(Pieces::from(whole)));
        m.was_whole = false;
        m.held()
    }
    fn give_up(&mut self, start: u32) -> isize {
        let found = self.list.iter_mut().find(|m| m.start == start);
        found.map_or(0, Message::give_up)
    }
    fn end(&mut self, end: u32) -> isize {
        let beyond = self.list.iter_mut().filter(|m| before(end, m.end));
        beyond.map(Message::give_up).sum()
    }
}

/// How far behind the bytes at hand a message ends.
fn lacking(need: Need) -> u32 {
    match need {
        Need::Bytes(n) => n,
        Need::Segment => 1,
        Need::Close => FAR,
    }
}

impl Message {
    fn held(&self) -> isize {
        self.pieces.as_ref().map_or(0, |p| p.held() as isize)
    }
    /// Drops its bytes; returns how many those were.
    fn give_up(&mut self) -> isize {
        self.pieces.take().map_or(0, |p| p.held() as isize)
    }
    /// Adds what of the run is this message's; also how many bytes more it holds then.
    fn add(&mut self, run: &Run, next: u32) -> (Joined, isize) {
        let takes_segment = std::mem::take(&mut self.takes_segment);
        let taken = match takes_segment || before(next, self.end) {
            true => run.bytes.len(),
            false => self.end.wrapping_sub(run.sequence) as usize,
        };
        self.last_frame = run.frame;
        if self.was_whole {
            return (Joined::Again, 0);
        }
        let Some(pieces) = &mut self.pieces else {
            return (Joined::Part(taken), 0);
        };
        let held = pieces.held() as isize;
        let offset = run.sequence.wrapping_sub(self.start) as usize;
        let bytes = run.bytes.get(..taken).unwrap_or(run.bytes);
        let last = !before(next, self.end);
        if offset + bytes.len() > MAX_MESSAGE {
            self.pieces = None;
            return (Joined::Part(taken), -held);
        }
        pieces.add(run, offset as u32, bytes);
        if last {
            pieces.ends_at((offset + bytes.len()) as u32);
        }
        match pieces.is_whole() {
            true => {
                let whole = std::mem::take(&mut **pieces).into_whole();
                self.pieces = None;
                self.was_whole = true;
                (Joined::Whole { whole, taken }, -held)
            }
            false => (Joined::Part(taken), pieces.held() as isize - held),
        }
    }
}

/// A message of a stream: number, direction, start.
type Begun = (u32, usize, u32);

/// What all unfinished messages hold, and their order.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Pending {
    held: usize,
    begun: VecDeque<Begun>,
}
impl Pending {
    fn change(&mut self, by: isize) {
        self.held = self.held.saturating_add_signed(by);
    }
    pub fn has_room(&self, len: usize) -> bool {
        len <= MAX_MESSAGE
    }
    /// A message to give up, where all hold too much.
    pub fn excess(&mut self) -> Option<Begun> {
        let excess = self.held > MAX_PENDING || self.begun.len() > MAX_UNFINISHED;
        if excess { self.begun.pop_front() } else { None }
    }
    pub fn join(&mut self, messages: &mut Messages, run: &Run) -> Joined {
        let (joined, by) = messages.join(run);
        self.change(by);
        joined
    }
    pub fn close(&mut self, messages: &mut Messages, run: &Run) -> Joined {
        let (joined, by) = messages.close(run);
        self.change(by);
        joined
    }
    pub fn begin(&mut self, messages: &mut Messages, run: &Run, need: Need) {
        let by = messages.begin(run, need);
        self.change(by);
        self.begun
            .push_back((run.stream, run.direction, run.sequence));
    }
    pub fn take_back(&mut self, messages: &mut Messages, run: &Run, whole: Whole, need: Need) {
        let start = run.sequence.wrapping_sub(whole.bytes.len() as u32);
        let by = messages.take_back(run, whole, need);
        self.change(by);
        self.begun.push_back((run.stream, run.direction, start));
    }
    pub fn give_up(&mut self, messages: &mut Messages, start: u32) {
        let by = messages.give_up(start);
        self.change(-by);
    }
    /// Gives up what goes on behind the last byte of a direction.
    pub fn end(&mut self, messages: &mut Messages, end: u32) {
        let by = messages.end(end);
        self.change(-by);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A message that lacks so many bytes behind these.
    fn begun(sequence: u32, bytes: &[u8], lacking: u32) -> (Pending, Messages) {
        let (mut pending, mut messages) = (Pending::default(), Messages::default());
        pending.begin(&mut messages, &run(sequence, bytes), Need::Bytes(lacking));
        (pending, messages)
    }
    fn run(sequence: u32, bytes: &[u8]) -> Run<'_> {
        Run {
            frame: 1,
            stream: 0,
            direction: 0,
            sequence,
            bytes,
            place: Some(0),
        }
    }

    #[test]
    fn what_goes_on_behind_the_end_of_a_direction_is_given_up() {
        let (mut pending, mut messages) = begun(100, b"half", 4);
        assert!(pending.held > 0);
        pending.end(&mut messages, 104);
        assert_eq!(pending.held, 0);
        // Its bytes stay its own, and are never a message.
        assert_eq!(
            pending.join(&mut messages, &run(104, b"rest")),
            Joined::Part(4)
        );
    }

    #[test]
    fn what_ends_before_the_end_of_a_direction_is_still_put_together() {
        let (mut pending, mut messages) = begun(u32::MAX - 1, b"half", 4);
        pending.end(&mut messages, 6);
        let joined = pending.join(&mut messages, &run(2, b"rest"));
        assert!(matches!(joined, Joined::Whole { whole, .. } if whole.bytes == b"halfrest"));
    }

    #[test]
    fn bytes_within_a_message_that_was_whole_come_again() {
        let (mut pending, mut messages) = begun(100, b"half", 4);
        let joined = pending.join(&mut messages, &run(104, b"rest"));
        assert!(matches!(joined, Joined::Whole { .. }));
        let joined = pending.join(&mut messages, &run(105, b"es"));
        assert_eq!(joined, Joined::Again);
        // Not if it proved to be longer.
        let whole = Whole {
            bytes: b"halfrest".to_vec(),
            ..Whole::default()
        };
        pending.take_back(&mut messages, &run(108, b""), whole, Need::Bytes(4));
        let joined = pending.join(&mut messages, &run(105, b"es"));
        assert_eq!(joined, Joined::Part(2));
    }
}
