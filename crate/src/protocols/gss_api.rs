//! GSS-API: tokens that begin with the identifier of their mechanism, and what they hold.
use super::{ber, ntlmssp, spnego};
use crate::protocols::expert;
use crate::wire::expert::{Violation, Warning};
use crate::wire::*;

protocol! {
    /// GSS-API Generic Security Service Application Program Interface (RFC 2743)
    "GSSAPI_BLOB" = "gss-api" column "" over [] {
        /// OID
        OID: Oid = "OID";
        /// Token object
        TOKEN: Bytes = "token_object";
        /// Unknown header
        UNKNOWN: Warning<Violation> = ".gssapi.unknown_header";
    }
}

/// That a token of the conversation named its mechanism: only then is it known what later ones are.
const MECHANISM: u64 = 0;
/// 1.3.6.1.5.5.2
const NEGOTIATION: &[u8] = &[0x2b, 6, 1, 5, 5, 2];

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    if r.rest().starts_with(ntlmssp::SIGNATURE) {
        return Ok(Next::Over(Key::Name("ntlmssp")));
    }
    let head = ber::peek(r);
    match head {
        Some(head) if head.class == ber::APPLICATION && head.tag == 0 => initial(r),
        Some(head)
            if head.class == ber::CONTEXT
                && head.constructed
                && head.tag < 2
                && r.recall(MECHANISM).is_some() =>
        {
            Ok(Next::Over(Key::Name("spnego")))
        }
        // Tokens of the newer form say no mechanism: the conversation's is Kerberos.
        _ if matches!(r.rest(), [4 | 5, 4, _, 0xff, ..]) => {
            Ok(Next::Over(Key::Name("spnego-krb5")))
        }
        _ => {
            expert::tell(r, UNKNOWN);
            Ok(Next::End)
        }
    }
}

/// Reads a token inside a layer of another protocol; what it holds stands above that one.
pub fn read(r: &mut Reader) -> Result<(), Stop> {
    match dissect(r)? {
        Next::Over(key) => {
            r.carry(r.left(), key);
            Ok(())
        }
        _ => r.skip(r.left()),
    }
}

/// RFC 2743 §3.1.
fn initial(r: &mut Reader) -> Result<Next, Stop> {
    let start = r.at();
    let Some(head) = ber::peek(r) else {
        return Ok(Next::End);
    };
    r.remember(MECHANISM, 1);
    r.skip(head.header)?;
    let oid = ber::peek(r).map(|oid| (oid.header, oid.len));
    let Some((header, len)) = oid else {
        return Ok(Next::End);
    };
    let mechanism = r.ahead(header + len)?.get(header..).unwrap_or(&[]);
    if spnego::is_kerberos(mechanism) {
        // That protocol notes the identifier itself.
        r.put_at(OID, r.at() + header, len, 0);
        r.seek(start);
        return Ok(Next::Over(Key::Name("spnego-krb5")));
    }
    ber::take_bytes(r, OID)?;
    Ok(match mechanism {
        NEGOTIATION => Next::Over(Key::Name("spnego")),
        _ if r.rest().starts_with(ntlmssp::SIGNATURE) => Next::Over(Key::Name("ntlmssp")),
        _ => {
            r.rest_as(TOKEN);
            Next::End
        }
    })
}
