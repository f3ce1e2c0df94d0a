//! The time at which `ping` sent an echo: the first eight bytes of its data, where they look like one.
use super::{DATA_TIME, DATA_TIME_RELATIVE};
use crate::wire::*;

const SECOND: i64 = 1_000_000_000;
/// Sent further than this from the packet's own time, it is no time.
const DAY: i64 = 86_400;

/// Reads seconds and microseconds in either byte order: the one that is nearer to the packet's time.
pub(super) fn read(r: &mut Reader) {
    let time = r.frame().time_ns;
    if time == NO_TIME {
        return;
    }
    let guess = |seconds: Option<u32>, micros: Option<u32>| {
        let (seconds, micros) = (i64::from(seconds?), i64::from(micros? as i32));
        let apart = (time.div_euclid(SECOND) - seconds).abs();
        (apart < DAY && micros < 1_000_000).then_some((apart, seconds * SECOND + micros * 1000))
    };
    let big = guess(r.peek::<u32>(0), r.peek::<u32>(4));
    let little = guess(
        r.peek::<Little<u32>>(0).map(|Little(n)| n),
        r.peek::<Little<u32>>(4).map(|Little(n)| n),
    );
    if let Some((_, sent)) = [big, little].into_iter().flatten().min() {
        r.put_at(DATA_TIME, r.at(), 8, sent as u64);
        r.put_at(
            DATA_TIME_RELATIVE,
            r.at(),
            8,
            time.wrapping_sub(sent) as u64,
        );
        r.seek(r.at() + 8);
    }
}
