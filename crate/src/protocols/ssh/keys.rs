//! The messages that exchange keys: numbers, host keys and signatures.
use super::exchange::Method;
use super::fields::*;
use crate::wire::*;

pub fn read(r: &mut Reader, kind: u8, method: Method) -> Result<(), Stop> {
    match (method, kind) {
        (Method::Curve, 30) => string(r, CURVE_C_LEN, CURVE_C),
        (Method::Curve, 31) => {
            host_key(r)?;
            string(r, CURVE_S_LEN, CURVE_S)?;
            signature(r)
        }
        (Method::Plain, 30) => string(r, INTEGER_LEN, DH_E),
        (Method::Plain, 31) | (_, 33) => {
            host_key(r)?;
            string(r, INTEGER_LEN, DH_F)?;
            signature(r)
        }
        (Method::Group, 30) => r.take(GROUP_BITS).map(drop),
        (Method::Group, 31) => {
            integer(r, GROUP_P)?;
            integer(r, GROUP_G)
        }
        (_, 32) => string(r, INTEGER_LEN, DH_E),
        (_, 34) => {
            r.take(GROUP_MIN)?;
            r.take(GROUP_BITS)?;
            r.take(GROUP_MAX)?;
            Ok(())
        }
        _ => {
            r.rest_as(PAYLOAD);
            Ok(())
        }
    }
}

fn string<T: Shown>(r: &mut Reader, len: Field<u32>, field: Field<T>) -> Result<(), Stop> {
    let bytes = r.take(len)? as usize;
    r.bytes(field, bytes)?;
    Ok(())
}

fn integer(r: &mut Reader, field: Field<Bytes>) -> Result<(), Stop> {
    string(r, INTEGER_LEN, field)
}

/// RFC 4253 §6.6, RFC 5656 §3.1, RFC 8709 §4.
fn host_key(r: &mut Reader) -> Result<(), Stop> {
    let len = r.take(HOST_KEY_LEN)? as usize;
    r.within(len, |r| {
        let len = r.take(HOST_TYPE_LEN)? as usize;
        match r.bytes(HOST_TYPE, len)? {
            b"ssh-rsa" => {
                integer(r, RSA_E)?;
                integer(r, RSA_N)
            }
            b"ssh-dss" => [DSA_P, DSA_Q, DSA_G, DSA_Y]
                .into_iter()
                .try_for_each(|field| integer(r, field)),
            name if name.starts_with(b"ecdsa-sha2-") => {
                string(r, CURVE_LEN, CURVE)?;
                string(r, POINT_LEN, POINT)
            }
            name if name.starts_with(b"ssh-ed") => string(r, EDDSA_LEN, EDDSA),
            _ => {
                r.rest_as(HOST_DATA);
                Ok(())
            }
        }
    })?
}

fn signature(r: &mut Reader) -> Result<(), Stop> {
    let len = r.take(SIGNATURE_LEN)? as usize;
    r.within(len, |r| {
        let len = r.take(SIGNATURE_TYPE_LEN)? as usize;
        match r.bytes(SIGNATURE_TYPE, len)? {
            b"ssh-rsa" | b"rsa-sha2-256" | b"rsa-sha2-512" => integer(r, SIGNATURE_RSA),
            _ => {
                r.rest_as(SIGNATURE_DATA);
                Ok(())
            }
        }
    })?
}
