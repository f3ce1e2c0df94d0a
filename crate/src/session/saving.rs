//! The shown packets as a capture of their own, in the file's order: window after window, since they may be more than memory holds.
use super::Session;
use super::read::{GAP, Read};
use crate::capture::save::{Save, SavedPacket};
use crate::flow::FrameBytes;
use std::ops::Range;

/// Bytes of the file that are read at once.
const WINDOW: u64 = 4 << 20;

pub struct Saving {
    /// Rising.
    numbers: Vec<u32>,
    done: usize,
    save: Save,
}

impl Session {
    /// Begins to save what is shown now.
    pub fn saving(&self) -> Saving {
        let mut numbers = self.shown(0, self.shown_count());
        numbers.sort_unstable();
        Saving {
            numbers,
            done: 0,
            save: Save::default(),
        }
    }
}

impl Saving {
    fn window(&self, session: &Session) -> &[u32] {
        let rest = self.numbers.get(self.done..).unwrap_or(&[]);
        let count = session.index.within(rest, WINDOW);
        rest.get(..count).unwrap_or(&[])
    }
    /// The parts of the file that are to be read next; none where all is written.
    pub fn needs(&self, session: &Session) -> Vec<Range<u64>> {
        session.index.ranges(self.window(session), GAP)
    }
    /// The next bytes of the new capture, from the parts that `needs` named, one behind the other.
    pub fn push(&mut self, session: &Session, bytes: &[u8]) -> Vec<u8> {
        let mut out = vec![];
        if self.done == 0 {
            Save::head(&mut out);
        }
        let window = self.window(session).to_vec();
        let read = Read::new(&session.index, &window, GAP, bytes);
        for number in &window {
            if let Some(frame) = session.index.frame(*number, read.of(*number)) {
                self.save.packet(&mut out, &SavedPacket::of(&frame));
            }
        }
        self.done += window.len();
        out
    }
    /// How many packets were written, and of how many.
    pub fn progress(&self) -> (u32, u32) {
        (self.done as u32, self.numbers.len() as u32)
    }
}
