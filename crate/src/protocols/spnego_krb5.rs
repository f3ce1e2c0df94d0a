//! Kerberos' tokens in GSS-API: messages of Kerberos, checksums, and wrapped data. Their fields are SPNEGO's.
use super::spnego::*;
use super::{ber, index, kerberos};
use crate::wire::*;

pub static PROTOCOL: Protocol = Protocol {
    name: "KRB_GSSAPI_Token",
    column: "",
    filter: "spnego-krb5",
    title: "SPNEGO, Kerberos 5",
    source: "RFC 4121",
    dissect,
    ..Protocol::NONE
};

const GET_MIC: u16 = 0x0101;
const WRAP: u16 = 0x0201;
const GET_MIC_NEW: u16 = 0x0404;
const WRAP_NEW: u16 = 0x0504;

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    read(r).map(|()| Next::End)
}

/// A token, with or without the identifier of its mechanism (RFC 2743 §3.1).
pub fn read(r: &mut Reader) -> Result<(), Stop> {
    r.borrowing(index("spnego").unwrap_or(u16::MAX), |r| {
        r.put_at(BLOB, r.at(), r.left(), 0);
        r.nested(|r| match ber::peek(r) {
            Some(head) if head.class == ber::APPLICATION && head.tag == 0 => {
                ber::item(r, |r, _| {
                    ber::take_bytes(r, OID)?;
                    inner(r)
                })
            }
            // A message of Kerberos by itself.
            Some(head) if head.class == ber::APPLICATION => message(r),
            _ => inner(r),
        })
    })
}

fn message(r: &mut Reader) -> Result<(), Stop> {
    r.borrowing(index("kerberos").unwrap_or(u16::MAX), kerberos::message)
}

/// What two bytes tell (RFC 1964 §1.1, RFC 4121 §4.1).
fn inner(r: &mut Reader) -> Result<(), Stop> {
    let id = r.word::<u16>()?;
    // The older tokens' bytes count as a number from the lowest, and so does all that is shown.
    r.put_at(TOK_ID, r.at() - 2, 2, u64::from(id.swap_bytes()));
    match id {
        0x0100 | 0x0200 | 0x0300 => message(r),
        GET_MIC | WRAP => old(r, id),
        GET_MIC_NEW => {
            flags(r)?;
            r.bytes(FILLER, 5)?;
            r.take(CFX_SEQ)?;
            r.rest_as(SGN_CKSUM);
            Ok(())
        }
        WRAP_NEW => {
            flags(r)?;
            r.bytes(FILLER, 1)?;
            r.take(CFX_EC)?;
            r.take(CFX_RRC)?;
            r.take(CFX_SEQ)?;
            r.rest_as(SGN_CKSUM);
            Ok(())
        }
        _ => Ok(()),
    }
}

fn flags(r: &mut Reader) -> Result<(), Stop> {
    let word = r.take(CFX_FLAGS)?;
    r.nested(|r| {
        flags!(r, word: ACCEPTOR_SUBKEY, SEALED, SEND_BY_ACCEPTOR);
    });
    Ok(())
}

/// RFC 1964 §1.2.
fn old(r: &mut Reader, id: u16) -> Result<(), Stop> {
    let algorithm = r.word::<Little<u16>>()?.0;
    r.put_at(SGN_ALG, r.at() - 2, 2, u64::from(algorithm));
    if id == WRAP {
        let algorithm = r.word::<Little<u16>>()?.0;
        r.put_at(SEAL_ALG, r.at() - 2, 2, u64::from(algorithm));
        r.skip(2)?;
    } else {
        r.skip(4)?;
    }
    r.bytes(SND_SEQ, 8)?;
    r.bytes(SGN_CKSUM, 8)?;
    if id == WRAP && r.left() >= 8 {
        r.bytes(CONFOUNDER, 8)?;
    }
    Ok(())
}
