//! The authentication at a packet's end (MS-RPCE §2.2.2.11): its header of eight bytes, and a token.
use super::connection::Packet;
use super::fields::*;
use crate::protocols::{Own, gss_api, ntlmssp};
use crate::wire::*;

static GSS_API: Own = Own::of("gss-api");
static NTLMSSP: Own = Own::of("ntlmssp");
const HEADER: usize = 8;
const SPNEGO: u8 = 9;
const NTLM: u8 = 10;
const KERBEROS: u8 = 16;
const PRIVACY: u8 = 6;

/// Bytes in front of the authentication, without its padding and with it.
pub struct Payload {
    pub plain: usize,
    pub padded: usize,
}

pub fn payload(r: &Reader, packet: &Packet) -> Result<Payload, Stop> {
    let whole = r.reported();
    if packet.auth == 0 {
        return Ok(Payload {
            plain: whole,
            padded: whole,
        });
    }
    let behind = packet.auth + HEADER;
    let Some(at) = whole.checked_sub(behind) else {
        return Err(Stop::Malformed("authentication longer than its packet"));
    };
    let padding = r.peek::<u8>(at + 2).unwrap_or(0);
    Ok(Payload {
        plain: at.saturating_sub(usize::from(padding)),
        padded: at,
    })
}

/// Whether the call is encrypted.
pub fn is_private(r: &Reader, packet: &Packet) -> bool {
    let at = r.reported().checked_sub(packet.auth + HEADER);
    packet.auth > 0 && at.and_then(|at| r.peek::<u8>(at + 1)) == Some(PRIVACY)
}

/// The padding and all behind it; `signs` where the token vouches for a call.
pub fn read(r: &mut Reader, packet: &Packet, signs: bool) -> Result<(), Stop> {
    if packet.auth == 0 {
        return Ok(());
    }
    let Some(padding) = r.reported().checked_sub(packet.auth + HEADER) else {
        return Ok(());
    };
    if padding > 0 {
        match signs {
            true => r.bytes(AUTH_PADDING, padding).map(drop)?,
            false => r.skip(padding)?,
        }
    }
    if signs {
        r.put(AUTH_VERIFIES, 0);
    }
    r.group(AUTH_INFO, |r| {
        let kind = r.take(AUTH_TYPE)?;
        r.take(AUTH_LEVEL)?;
        r.take(AUTH_PAD_LEN)?;
        r.take(AUTH_RSRVD)?;
        packet.order.word(r, AUTH_CTX_ID)?;
        r.within(packet.auth, |r| token(r, kind, signs))??;
        Ok(())
    })
}

fn token(r: &mut Reader, kind: u8, signs: bool) -> Result<(), Stop> {
    match kind {
        NTLM if signs => r.borrowing(NTLMSSP.index(), ntlmssp::verifier),
        NTLM => r.borrowing(NTLMSSP.index(), ntlmssp::read),
        SPNEGO | KERBEROS => r.borrowing(GSS_API.index(), gss_api::read),
        _ => {
            r.rest_as(AUTH_CREDENTIALS);
            Ok(())
        }
    }
}
