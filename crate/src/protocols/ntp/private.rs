//! Private messages of the reference implementation (`ntp_request.h` of ntpd): what it knows of its peers and clients.
use super::fields::*;
use crate::wire::*;

pub fn message(r: &mut Reader, flags: u8) -> Result<(), Stop> {
    const PEER_LIST: u8 = 0;
    const PEER_LIST_SUMMARY: u8 = 1;
    const MONITOR_LIST: u8 = 20;
    const MONITOR_LIST_1: u8 = 42;
    let response = r.nested(|r| {
        let response = r.bits(flags, PRIV_FLAGS_R) == 1;
        r.bits(flags, PRIV_FLAGS_MORE);
        r.bits(flags, FLAGS_VN);
        r.bits(flags, FLAGS_MODE);
        response
    });
    let sequence = r.take(PRIV_AUTH_SEQ)?;
    r.nested(|r| {
        r.bits(sequence, PRIV_AUTH);
        r.bits(sequence, PRIV_SEQ);
    });
    r.take(PRIV_IMPL)?;
    let code = r.take(PRIV_REQCODE)?;
    let items = count(r, PRIV_ERR, PRIV_NUMITEMS)?;
    let size = count(r, PRIV_RESERVED, PRIV_ITEMSIZE)?;
    if !response || size == 0 {
        return Ok(());
    }
    for _ in 0..items {
        let len = size.min(r.left());
        if len == 0 {
            break;
        }
        r.within(len, |r| {
            r.group(PRIV_ITEM, |r| {
                // What an older program leaves out of an item is not missing.
                let _ = match code {
                    PEER_LIST => peer(r),
                    PEER_LIST_SUMMARY => summary(r),
                    MONITOR_LIST | MONITOR_LIST_1 => monitored(r, code == MONITOR_LIST_1),
                    _ => Ok(()),
                };
                r.skip(r.left())
            })
        })??;
    }
    Ok(())
}

/// Four bits of one kind and twelve of another.
fn count(r: &mut Reader, high: Field<Hex<u8>>, low: Field<u16>) -> Result<usize, Stop> {
    let word = r.word::<u16>()?;
    let at = r.at() - 2;
    r.put_at(high, at, 1, u64::from(word >> 12));
    r.put_at(low, at, 2, u64::from(word & 0xfff));
    Ok(usize::from(word & 0xfff))
}

fn peer(r: &mut Reader) -> Result<(), Stop> {
    r.take(PRIV_MODE7_ADDRESS)?;
    r.take(PRIV_MODE7_PORT)?;
    r.take(PRIV_MODE7_HMODE)?;
    peer_flags(r)?;
    if r.take(PRIV_MODE7_IPV6_FLAG)? != 0 {
        r.skip(4)?;
        r.bytes(PRIV_MODE7_ADDRESS6, 16)?;
    }
    Ok(())
}

/// What is told of a peer beside its addresses.
fn summary(r: &mut Reader) -> Result<(), Stop> {
    r.take(PRIV_MODE7_DESTINATION)?;
    r.take(PRIV_MODE7_SOURCE)?;
    r.take(PRIV_MODE7_SOURCE_PORT)?;
    r.take(STRATUM)?;
    r.take(PRIV_MODE7_HPOLL)?;
    r.take(PPOLL)?;
    r.take(PRIV_MODE7_REACH)?;
    peer_flags(r)?;
    r.take(PRIV_MODE7_HMODE)?;
    r.take(PRIV_MODE7_DELAY)?;
    r.take(PRIV_MODE7_OFFSET)?;
    r.take(PRIV_MODE7_DISPERSION)?;
    r.take(PRIV_MODE7_IPV6_FLAG)?;
    r.bytes(PRIV_MODE7_UNUSED, 4)?;
    r.bytes(PRIV_MODE7_DESTINATION6, 16)?;
    r.bytes(PRIV_MODE7_SOURCE6, 16)?;
    Ok(())
}

fn peer_flags(r: &mut Reader) -> Result<(), Stop> {
    let flags = r.word::<u8>()?;
    r.bits(flags, PRIV_MODE7_PEER_FLAGS);
    r.nested(|r| {
        r.bits(flags, PRIV_MODE7_PEER_FLAGS_CONFIG);
        r.bits(flags, PRIV_MODE7_PEER_FLAGS_SYSPEER);
        r.bits(flags, PRIV_MODE7_PEER_FLAGS_BURST);
        r.bits(flags, PRIV_MODE7_PEER_FLAGS_REFCLOCK);
        r.bits(flags, PRIV_MODE7_PEER_FLAGS_PREFER);
        r.bits(flags, PRIV_MODE7_PEER_FLAGS_AUTHENABLE);
        r.bits(flags, PRIV_MODE7_PEER_FLAGS_SEL_CANDIDATE);
        r.bits(flags, PRIV_MODE7_PEER_FLAGS_SHORTLIST);
    });
    Ok(())
}

fn monitored(r: &mut Reader, local: bool) -> Result<(), Stop> {
    r.take(PRIV_MONLIST_AVGINT)?;
    r.take(PRIV_MONLIST_LSINT)?;
    r.take(PRIV_MONLIST_RESTR)?;
    r.take(PRIV_MONLIST_COUNT)?;
    r.take(PRIV_MONLIST_REMOTE_ADDRESS)?;
    if local {
        r.take(PRIV_MONLIST_LOCAL_ADDRESS)?;
        r.take(PRIV_MONLIST_FLAGS)?;
    }
    r.take(PRIV_MONLIST_PORT)?;
    r.take(PRIV_MONLIST_MODE)?;
    r.take(PRIV_MONLIST_VERSION)?;
    let six = r.take(PRIV_MONLIST_IPV6)?.0 != 0;
    r.take(PRIV_MONLIST_UNUSED)?;
    if six {
        r.bytes(PRIV_MONLIST_ADDR6, 16)?;
        if local {
            r.bytes(PRIV_MONLIST_DADDR6, 16)?;
        }
    }
    Ok(())
}
