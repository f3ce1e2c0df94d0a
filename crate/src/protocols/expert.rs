//! Notes remarks, each in the words of its field's label or in those of the protocol that makes it.
use super::{ALL, Own, frame};
use crate::wire::expert::*;
use crate::wire::*;
use std::fmt::Arguments;

static FRAME: Own = Own::of("frame");

/// Makes a remark.
pub fn tell<const SEVERITY: u32, G: Group>(r: &mut Reader, remark: Remark<SEVERITY, G>) {
    tell_at(r, remark, 0, 0);
}

/// Makes a remark about some bytes.
pub fn tell_at<const SEVERITY: u32, G: Group>(
    r: &mut Reader,
    remark: Remark<SEVERITY, G>,
    start: usize,
    len: usize,
) {
    if r.wants(remark) {
        let label = declared(r, remark.index).label;
        around(r, remark.index, label, |r| r.put_at(remark, start, len, 0));
    }
}

/// Makes a remark that says more than its label.
pub fn tell_as<const SEVERITY: u32, G: Group>(
    r: &mut Reader,
    remark: Remark<SEVERITY, G>,
    text: Arguments,
) {
    if r.wants(remark) {
        let text = text.to_string();
        around(r, remark.index, &text, |r| {
            r.put_text(remark, text.as_bytes())
        });
    }
}

/// Makes a remark out of a table of several, by its index.
pub fn tell_one_of(r: &mut Reader, remark: u8) {
    let field = Field::<Mark>::at(remark);
    if r.wants(field) {
        let label = declared(r, remark).label;
        around(r, remark, label, |r| r.put(field, 0));
    }
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
