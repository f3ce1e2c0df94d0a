//! Teredo: IPv6 through the address translators of IPv4.
use crate::wire::*;

protocol! {
    /// Teredo IPv6 over UDP tunneling (RFC 4380)
    "Teredo" = "teredo" over [Key::Udp(3544)] {
        /// Teredo Authentication header
        AUTHENTICATION: Mark = "auth";
        /// Client identifier length
        CLIENT_LEN: u8 = "auth.idlen";
        /// Authentication value length
        VALUE_LEN: u8 = "auth.aulen";
        /// Client identifier
        CLIENT: Bytes = "auth.id";
        /// Authentication value
        VALUE: Bytes = "auth.value";
        /// Nonce value
        NONCE: Bytes = "auth.nonce";
        /// Confirmation byte
        CONFIRMATION: Bytes = "auth.conf";
        /// Teredo Origin Indication header
        ORIGIN: Mark = "orig";
        /// Origin UDP port
        ORIGIN_PORT: u16 = "orig.port";
        /// Origin IPv4 address
        ORIGIN_ADDRESS: Ip4 = "orig.addr";
    }
}

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    if r.peek::<u16>(0) == Some(1) {
        r.group(AUTHENTICATION, authentication)?;
    }
    if r.peek::<u16>(0) == Some(0) {
        r.group(ORIGIN, origin)?;
    }
    Ok(match r.peek::<u8>(0).unwrap_or(0) >> 4 {
        6 => Next::Over(Key::Ether(0x86dd)),
        _ => Next::Data,
    })
}

/// RFC 4380 §5.1.1
fn authentication(r: &mut Reader) -> Result<(), Stop> {
    r.skip(2)?;
    let client = usize::from(r.take(CLIENT_LEN)?);
    let value = usize::from(r.take(VALUE_LEN)?);
    if client > 0 {
        r.bytes(CLIENT, client)?;
    }
    if value > 0 {
        r.bytes(VALUE, value)?;
    }
    r.bytes(NONCE, 8)?;
    r.bytes(CONFIRMATION, 1)?;
    Ok(())
}

/// Both are sent with every bit turned over, so that no translator changes them.
fn origin(r: &mut Reader) -> Result<(), Stop> {
    r.skip(2)?;
    let port = !r.word::<u16>()?;
    r.put_at(ORIGIN_PORT, r.at() - 2, 2, u64::from(port));
    let address = !r.word::<u32>()?;
    r.put_at(ORIGIN_ADDRESS, r.at() - 4, 4, u64::from(address));
    Ok(())
}
