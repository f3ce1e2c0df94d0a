//! Messages that carry certificates: the chain, the authorities asked for, a certificate's status.
use super::extension_table::STATUS_REQUEST_TYPE;
use super::handshake::{Message, length, opaque, vector};
use super::messages::*;
use super::session::Session;
use super::{TLS_1_3, extensions};
use crate::protocols::{ber, ocsp, x509af, x509if};
use crate::wire::*;

pub fn list(r: &mut Reader, session: &mut Session) -> Result<(), Stop> {
    let newer = session.is_at_least(TLS_1_3);
    if newer {
        opaque(
            r,
            CERTIFICATE_REQUEST_CONTEXT_LENGTH,
            CERTIFICATE_REQUEST_CONTEXT,
        )?;
    }
    let len = length(r, CERTIFICATES_LENGTH)?;
    if len == 0 {
        return Ok(());
    }
    r.group(CERTIFICATES, |r| {
        r.within(len, |r| {
            while r.reported() > 0 {
                certificate(r)?;
                if newer {
                    extensions::list(r, session, Message::Certificate)?;
                }
            }
            Ok(())
        })?
    })
}

fn certificate(r: &mut Reader) -> Result<(), Stop> {
    let len = length(r, CERTIFICATE_LENGTH)?;
    r.group(CERTIFICATE, |r| r.within(len, x509af::certificate))?
}

pub fn authorities(r: &mut Reader) -> Result<(), Stop> {
    let len = length(r, DNAMES_LEN)?;
    if len == 0 {
        return Ok(());
    }
    r.group(DNAMES, |r| {
        r.within(len, |r| {
            while r.reported() > 0 {
                vector(r, DNAME_LEN, |r| {
                    r.group(DNAME, |r| ber::item(r, |r, _| x509if::steps(r)))
                })?;
            }
            Ok(())
        })?
    })
}

/// RFC 6066 §8, RFC 6961 §2.2.
pub fn status(r: &mut Reader, session: &mut Session) -> Result<(), Stop> {
    let kind = session.extensions(r, |r, _| r.take(STATUS_REQUEST_TYPE))?;
    match kind {
        1 => vector(r, OCSP_RESPONSE_LEN, ocsp::response),
        2 => vector(r, OCSP_RESPONSE_LIST_LEN, |r| {
            while r.reported() > 0 {
                vector(r, OCSP_RESPONSE_LEN, |r| match r.reported() {
                    0 => Ok(()),
                    _ => ocsp::response(r),
                })?;
            }
            Ok(())
        }),
        _ => Ok(()),
    }
}
