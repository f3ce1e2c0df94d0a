//! Notes remarks, each in the words of its field's label or in those of the protocol that makes it.
use super::{ALL, Own, frame};
use crate::wire::expert::*;
use crate::wire::*;
use std::fmt::Arguments;

static FRAME: Own = Own::of("frame");

/// Makes a remark.
#[inline(always)]
pub fn tell<const SEVERITY: u32, G: Group>(r: &mut Reader, remark: Remark<SEVERITY, G>) {
    tell_at(r, remark, 0, 0);
}

/// Makes a remark about some bytes.
#[inline(always)]
pub fn tell_at<const SEVERITY: u32, G: Group>(
    r: &mut Reader,
    remark: Remark<SEVERITY, G>,
    start: usize,
    len: usize,
) {
    if r.wants(remark) {
        say_label(r, remark.index, start, len);
    }
}

/// Makes a remark that says more than its label.
#[inline(always)]
pub fn tell_as<const SEVERITY: u32, G: Group>(
    r: &mut Reader,
    remark: Remark<SEVERITY, G>,
    text: Arguments,
) {
    if r.wants(remark) {
        say(r, remark.index, text);
    }
}

/// Makes a remark out of a table of several, by its index.
pub fn tell_one_of(r: &mut Reader, remark: u8) {
    if r.wants(Field::<Mark>::at(remark)) {
        say_label(r, remark, 0, 0);
    }
}

#[cold]
#[inline(never)]
fn say_label(r: &mut Reader, remark: u8, start: usize, len: usize) {
    let label = declared(r, remark).label;
    around(r, remark, label, |r| {
        r.put_at(Field::<Mark>::at(remark), start, len, 0);
    });
}

#[cold]
#[inline(never)]
fn say(r: &mut Reader, remark: u8, text: Arguments) {
    let text = text.to_string();
    around(r, remark, &text, |r| {
        r.put_text(Field::<Mark>::at(remark), text.as_bytes());
    });
}

fn declared(r: &Reader, remark: u8) -> &'static FieldInfo {
    &ALL[usize::from(r.protocol())].fields[usize::from(remark)]
}

/// What every remark says beside itself stands in fields that are the frame's: any packet may have them.
fn around(r: &mut Reader, remark: u8, text: &str, note: impl FnOnce(&mut Reader)) {
    let (frame, expert) = (FRAME.index(), declared(r, remark).expert);
    r.borrowing(frame, |r| r.put(frame::EXPERT, 0));
    r.nested(|r| {
        r.borrowing(frame, |r| {
            r.put_text(frame::EXPERT_MESSAGE, text.as_bytes())
        });
        note(r);
        r.borrowing(frame, |r| {
            r.put(frame::EXPERT_SEVERITY, u64::from(expert & SEVERITY_BITS));
            r.put(frame::EXPERT_GROUP, u64::from(expert & GROUP_BITS));
        });
    });
}
