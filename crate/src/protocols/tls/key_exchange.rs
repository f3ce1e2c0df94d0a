//! Key exchange messages (RFC 5246 §7.4.3, §7.4.7): their form follows the cipher suite.
use super::handshake::opaque;
use super::messages::*;
use super::session::Session;
use super::{TLS_1_2, extensions};
use crate::names::tls as names;
use crate::wire::*;

/// What a suite's name says of its key exchange: `ECDHE_RSA` of `TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256`.
fn exchange(session: &Session) -> &'static str {
    let name = names::CIPHER_SUITES.get(session.suite.into()).unwrap_or("");
    let name = name.strip_prefix("TLS_").unwrap_or("");
    name.find("_WITH")
        .and_then(|end| name.get(..end))
        .unwrap_or("")
}

const NAMED_CURVE: u8 = 3;
const PSK: &str = "PSK";

pub fn server(r: &mut Reader, session: &mut Session) -> Result<(), Stop> {
    let exchange = exchange(session);
    let shared = exchange.contains(PSK);
    let signed = !shared && !exchange.to_ascii_lowercase().contains("anon");
    if shared {
        opaque(r, HINT_LEN, HINT)?;
    }
    if exchange.starts_with("ECJPAKE") {
        return jpake_server(r);
    }
    let mut signature = |r: &mut Reader| match signed {
        true => signature(r, session),
        false => Ok(()),
    };
    if exchange.starts_with("ECDH") {
        r.group(SERVER_CURVE, |r| {
            if r.take(SERVER_CURVE_TYPE)?.0 != NAMED_CURVE {
                return Ok(());
            }
            r.take(SERVER_NAMED_CURVE)?;
            opaque(r, SERVER_POINT_LEN, SERVER_POINT)?;
            signature(r)
        })
    } else if exchange.starts_with("DH") {
        r.group(SERVER_GROUP, |r| {
            opaque(r, P_LEN, P)?;
            opaque(r, G_LEN, G)?;
            opaque(r, YS_LEN, YS)?;
            signature(r)
        })
    } else if exchange.starts_with("RSA") && !shared {
        opaque(r, MODULUS_LEN, MODULUS)?;
        opaque(r, EXPONENT_LEN, EXPONENT)?;
        signature(r)
    } else {
        Ok(())
    }
}

fn signature(r: &mut Reader, session: &mut Session) -> Result<(), Stop> {
    if session.is_at_least(TLS_1_2) {
        session.extensions(r, |r, _| extensions::signature_algorithm(r))?;
    }
    opaque(r, SIG_LEN, SIG)
}

pub fn client(r: &mut Reader, session: &mut Session) -> Result<(), Stop> {
    let exchange = exchange(session);
    if exchange.contains(PSK) {
        opaque(r, IDENTITY_LEN, IDENTITY)?;
    }
    if exchange.starts_with("ECJPAKE") {
        opaque(r, XC_LEN, XC)?;
        opaque(r, VC_LEN, VC)?;
        return opaque(r, RC_LEN, RC);
    }
    if exchange.starts_with("ECDH") {
        return r.group(CLIENT_CURVE, |r| opaque(r, CLIENT_POINT_LEN, CLIENT_POINT));
    }
    if exchange.starts_with("DH") {
        return r.group(CLIENT_GROUP, |r| opaque(r, YC_LEN, YC));
    }
    if !exchange.starts_with("RSA") {
        return Ok(());
    }
    // SSL 3.0 sends the secret without its length.
    r.group(CLIENT_SECRET, |r| match session.version {
        0x0300 => r.bytes(EPMS, r.reported()).map(drop),
        _ => opaque(r, EPMS_LEN, EPMS),
    })
}

/// draft-cragie-tls-ecjpake-01 §6.
fn jpake_server(r: &mut Reader) -> Result<(), Stop> {
    if r.take(SERVER_CURVE_TYPE)?.0 == NAMED_CURVE {
        r.take(SERVER_NAMED_CURVE)?;
    }
    opaque(r, XS_LEN, XS)?;
    opaque(r, VS_LEN, VS)?;
    opaque(r, RS_LEN, RS)
}
