//! What a system reaches: neighbours and addresses, with narrow metrics (ISO/IEC 10589, RFC 1195) and wide ones (RFC 5305).
use super::identifier;
use super::link_state::*;
use crate::wire::*;

pub fn neighbors(r: &mut Reader, system: usize) -> Result<(), Stop> {
    r.take(VIRTUAL)?;
    while r.left() > 0 {
        let word = r.word::<u8>()?;
        r.bits(word, NEAR_DEFAULT);
        r.bits(word, NEAR_DEFAULT_IE);
        // Wireshark shows the first metric under the names of the three behind it, too.
        r.bits(word, NEAR_DELAY);
        r.bits(word, NEAR_DELAY_SUPPORTED);
        r.bits(word, NEAR_DELAY_IE);
        r.bits(word, NEAR_EXPENSE);
        r.bits(word, NEAR_EXPENSE_SUPPORTED);
        r.bits(word, NEAR_EXPENSE_IE);
        r.bits(word, NEAR_ERROR);
        r.bits(word, NEAR_ERROR_SUPPORTED);
        r.bits(word, NEAR_ERROR_IE);
        r.skip(3)?;
        identifier(r, NEIGHBOR, system, 1)?;
    }
    Ok(())
}

pub fn addresses(r: &mut Reader) -> Result<(), Stop> {
    const METRICS: usize = 4;
    while r.left() > 0 {
        let entry = r.ahead(METRICS + 8)?;
        let address = entry.get(METRICS..METRICS + 4).unwrap_or(&[]);
        let address = address.iter().fold(0, |v, byte| v << 8 | u64::from(*byte));
        r.put_at(IP_PREFIX, r.at() + METRICS, 4, address);
        let word = r.word::<u8>()?;
        r.bits(word, IP_DEFAULT);
        r.bits(word, IP_DEFAULT_IE);
        r.bits(word, IP_DISTRIBUTION);
        let word = r.word::<u8>()?;
        r.bits(word, IP_DELAY);
        r.bits(word, IP_DELAY_SUPPORT);
        r.bits(word, IP_DELAY_IE);
        let word = r.word::<u8>()?;
        r.bits(word, IP_EXPENSE);
        r.bits(word, IP_EXPENSE_SUPPORT);
        r.bits(word, IP_EXPENSE_IE);
        let word = r.word::<u8>()?;
        r.bits(word, IP_ERROR);
        r.bits(word, IP_ERROR_SUPPORT);
        r.bits(word, IP_ERROR_IE);
        r.skip(8)?;
    }
    Ok(())
}

/// RFC 5305 §3.
pub fn extended_neighbors(r: &mut Reader, system: usize) -> Result<(), Stop> {
    while r.left() > 0 {
        identifier(r, FAR_NEIGHBOR, system, 1)?;
        r.take(FAR_METRIC)?;
        let len = usize::from(r.take(FAR_LEN)?);
        r.within(len, |r| {
            while r.left() > 0 {
                let code = r.take(FAR_CODE)?;
                let len = usize::from(r.take(FAR_CODE_LEN)?);
                r.within(len, |r| link(r, code))??;
            }
            Ok(())
        })??;
    }
    Ok(())
}

fn link(r: &mut Reader, code: u8) -> Result<(), Stop> {
    match code {
        4 => {
            r.take(FAR_LOCAL)?;
            r.take(FAR_REMOTE)?;
        }
        6 => drop(r.take(FAR_ADDRESS)?),
        8 => drop(r.take(FAR_PEER)?),
        18 => drop(r.take(FAR_TE_METRIC)?),
        _ => drop(r.rest_as(FAR_VALUE)),
    }
    Ok(())
}

/// RFC 5305 §4.
pub fn extended_addresses(r: &mut Reader) -> Result<(), Stop> {
    while r.left() > 0 {
        r.take(WIDE_METRIC)?;
        let word = r.word::<u8>()?;
        r.bits(word, WIDE_DISTRIBUTION);
        let more = r.bits(word, WIDE_MORE) == 1;
        let bits = r.bits(word, WIDE_BITS) as usize;
        let len = bits.div_ceil(8);
        let mut address = [0; 4];
        match address.get_mut(..len) {
            Some(start) => start.copy_from_slice(r.ahead(len)?),
            None => return Err(Stop::Malformed("an IPv4 prefix has at most 32 bits")),
        }
        r.bytes_as(WIDE_PREFIX, len, u64::from(u32::from_be_bytes(address)))?;
        if more {
            let len = r.take(WIDE_LEN)?;
            r.bytes(WIDE_ENTRIES, usize::from(len))?;
        }
    }
    Ok(())
}
