//! Router advertisements (RFC 1256), and what mobile IP adds to them (RFC 5944 §2.1).
use super::*;

pub(super) fn read_advertisement(r: &mut Reader) -> Result<Next, Stop> {
    let count = r.take(ADDRESSES)?;
    let size = r.take(ENTRY_SIZE)?;
    r.take(LIFETIME)?;
    // RFC 1256 §3: two words an entry; other sizes are of no known form.
    if size != 2 {
        return Ok(Next::Data);
    }
    for _ in 0..count {
        r.take(ROUTER)?;
        r.take(PREFERENCE)?;
    }
    while r.reported() > 0 {
        r.group(EXTENSION, read_extension)?;
    }
    Ok(Next::End)
}

fn read_extension(r: &mut Reader) -> Result<(), Stop> {
    let kind = r.take(MOBILE_TYPE)?;
    if kind == 0 {
        return Ok(());
    }
    let len = usize::from(r.take(MOBILE_LENGTH)?);
    match kind {
        16 => read_agent(r, len),
        19 => (0..len).try_for_each(|_| r.take(MOBILE_PREFIX).map(drop)),
        24 => r.bytes(MOBILE_CHALLENGE, len).map(drop),
        _ if len == 0 => Ok(()),
        // Wireshark counts type and length twice, and leaves out the last bytes.
        _ => {
            let shown = len
                .checked_sub(4)
                .ok_or(Stop::Malformed("extension under 4 bytes"))?;
            r.bytes(MOBILE_CONTENT, shown)?;
            r.skip(len - shown)
        }
    }
}

fn read_agent(r: &mut Reader, len: usize) -> Result<(), Stop> {
    r.take(MOBILE_SEQ)?;
    r.take(MOBILE_LIFE)?;
    let flags = r.take(MOBILE_FLAGS)?;
    r.nested(|r| {
        r.bits(flags, MOBILE_R);
        r.bits(flags, MOBILE_B);
        r.bits(flags, MOBILE_H);
        r.bits(flags, MOBILE_F);
        r.bits(flags, MOBILE_M);
        r.bits(flags, MOBILE_G);
        r.bits(flags, MOBILE_V);
        r.bits(flags, MOBILE_RT);
        r.bits(flags, MOBILE_U);
        r.bits(flags, MOBILE_X);
        r.bits(flags, MOBILE_RESERVED);
    });
    (0..len.saturating_sub(6) / 4).try_for_each(|_| r.take(MOBILE_COA).map(drop))
}
