//! Metrics and constraints in RPL's metric container (RFC 6551).
use super::*;
use crate::protocols::expert;

/// Flags of a metric (RFC 6551 §2.1): C, and R.
const CONSTRAINT: u16 = 0x200;
const RECORDED: u16 = 0x80;

/// Reads metrics up to `end`.
pub(super) fn read(r: &mut Reader, end: usize) -> Result<(), Stop> {
    while r.at() < end {
        let start = r.at();
        read_metric(r)?;
        let Some(len) = r.from(start).get(3) else {
            break;
        };
        // What a metric leaves unread is no metric.
        if r.at() < start + 4 + usize::from(*len) {
            break;
        }
    }
    Ok(())
}

/// RFC 6551 §2.1.
fn read_metric(r: &mut Reader) -> Result<(), Stop> {
    let start = r.at();
    let kind = r.take(METRIC)?;
    r.nested(|r| {
        let flags = r.take(METRIC_FLAGS)?;
        r.nested(|r| {
            r.bits(flags, METRIC_RESERVED);
            r.bits(flags, METRIC_P);
            r.bits(flags, METRIC_C);
            r.bits(flags, METRIC_O);
            r.bits(flags, METRIC_R);
            r.bits(flags, METRIC_A);
            r.bits(flags, METRIC_PRECEDENCE);
        });
        let len = usize::from(r.take(METRIC_LEN)?);
        read_object(r, kind, start + 4 + len, flags.0)
    })
}

fn read_object(r: &mut Reader, kind: u8, end: usize, flags: u16) -> Result<(), Stop> {
    match kind {
        1 => read_node(r, end),
        2 => read_energy(r),
        3 => read_hops(r),
        4 => r.take(THROUGHPUT).map(drop),
        5 => r.take(LATENCY).map(drop),
        6 => read_quality(r, end),
        7 => r.take(EXPECTED).map(drop),
        8 => read_colors(r, end, flags),
        _ => {
            expert::tell(r, METRIC_UNKNOWN);
            Ok(())
        }
    }
}

/// RFC 6551 §3.1.
fn read_node(r: &mut Reader, end: usize) -> Result<(), Stop> {
    let word = r.take(NODE)?;
    r.nested(|r| {
        r.bits(word, NODE_RESERVED);
        r.bits(word, NODE_FLAGS);
        r.bits(word, NODE_A);
        r.bits(word, NODE_O);
    });
    while r.at() < end {
        let kind = r.ahead(1)?[0];
        r.put_at(NODE_TLV, r.at(), 2, u64::from(kind));
        r.nested(|r| {
            r.take(NODE_TLV_TYPE)?;
            let len = usize::from(r.take(NODE_TLV_LEN)?);
            r.bytes(NODE_TLV_DATA, len)
        })?;
    }
    Ok(())
}

/// RFC 6551 §4.4: a color and how often, or as a constraint whether to use it.
fn read_colors(r: &mut Reader, end: usize, flags: u16) -> Result<(), Stop> {
    r.take(COLOR_RESERVED)?;
    while r.at() < end {
        r.group(COLOR, |r| {
            let word = r.word::<u16>()?;
            r.bits(word, COLOR_VALUE);
            if flags & CONSTRAINT != 0 {
                r.bits(word, COLOR_BITS);
                r.bits(word, COLOR_I);
            } else if flags & RECORDED != 0 {
                r.bits(word, COLOR_COUNTER);
            } else {
                expert::tell(r, METRIC_UNKNOWN);
            }
            Ok(())
        })?;
    }
    Ok(())
}

/// RFC 6551 §3.2.
fn read_energy(r: &mut Reader) -> Result<(), Stop> {
    let word = r.take(ENERGY)?;
    r.nested(|r| {
        r.bits(word, ENERGY_FLAGS);
        r.bits(word, ENERGY_I);
        r.bits(word, ENERGY_TYPE);
        r.bits(word, ENERGY_E);
        r.bits(word, ENERGY_VALUE);
    });
    Ok(())
}

/// RFC 6551 §3.3.
fn read_hops(r: &mut Reader) -> Result<(), Stop> {
    let word = r.take(HOPS)?;
    r.nested(|r| {
        r.bits(word, HOPS_RESERVED);
        r.bits(word, HOPS_FLAGS);
        r.bits(word, HOPS_VALUE);
    });
    Ok(())
}

/// RFC 6551 §4.3.1.
fn read_quality(r: &mut Reader, end: usize) -> Result<(), Stop> {
    r.take(QUALITY_RESERVED)?;
    while r.at() < end {
        let word = r.take(QUALITY)?;
        r.nested(|r| {
            r.bits(word, QUALITY_VALUE);
            r.bits(word, QUALITY_COUNTER);
        });
    }
    Ok(())
}
