//! SPNEGO: which mechanism two ends agree on, and the first tokens of it.
use super::{ber, ntlmssp, spnego_krb5};
use crate::names::spnego as names;
use crate::wire::*;

protocol! {
    /// Simple Protected Negotiation (RFC 4178)
    "SPNEGO_negToken" = "spnego" column "" over [] {
        /// negTokenInit
        pub NEGTOKENINIT: Mark = "negTokenInit_element";
        /// negTokenTarg
        pub NEGTOKENTARG: Mark = "negTokenTarg_element";
        /// mechTypes
        pub MECHTYPES: u32 = "mechTypes" unit "items";
        /// MechType
        pub MECHTYPE: Oid = "MechType";
        /// reqFlags
        pub REQFLAGS: Bytes = "reqFlags";
        /// mechToken
        pub MECHTOKEN: Bytes = "mechToken";
        /// negHints
        pub NEGHINTS: Mark = "negHints_element";
        /// hintName
        pub HINTNAME: Ascii = "hintName";
        /// hintAddress
        pub HINTADDRESS: Bytes = "hintAddress";
        /// mechListMIC
        pub MECHLISTMIC: Bytes = "mechListMIC";
        /// negResult
        pub NEGRESULT: u32 = "negResult" named names::NEGRESULT;
        /// supportedMech
        pub SUPPORTEDMECH: Oid = "supportedMech";
        /// responseToken
        pub RESPONSETOKEN: Bytes = "responseToken";
        /// KRB5 OID
        pub OID: Oid = "krb5_oid";
        /// krb5_blob
        pub BLOB: Bytes = "krb5.blob";
        /// krb5_tok_id
        pub TOK_ID: Hex<u16> = "krb5.tok_id" named names::TOK_ID;
        /// krb5_sgn_alg
        pub SGN_ALG: Hex<u16> = "krb5.sgn_alg" named names::SGN_ALG;
        /// krb5_seal_alg
        pub SEAL_ALG: Hex<u16> = "krb5.seal_alg" named names::SEAL_ALG;
        /// krb5_snd_seq
        pub SND_SEQ: Bytes = "krb5.snd_seq";
        /// krb5_sgn_cksum
        pub SGN_CKSUM: Bytes = "krb5.sgn_cksum";
        /// krb5_confounder
        pub CONFOUNDER: Bytes = "krb5.confounder";
        /// krb5_filler
        pub FILLER: Bytes = "krb5.filler";
        /// krb5_cfx_flags
        pub CFX_FLAGS: Hex<u8> = "krb5.cfx_flags";
        /// SendByAcceptor
        pub SEND_BY_ACCEPTOR: Flag<0> = "krb5.send_by_acceptor";
        /// Sealed
        pub SEALED: Flag<1> = "krb5.sealed";
        /// AcceptorSubkey
        pub ACCEPTOR_SUBKEY: Flag<2> = "krb5.acceptor_subkey";
        /// krb5_cfx_ec
        pub CFX_EC: u16 = "krb5.cfx_ec";
        /// krb5_cfx_rrc
        pub CFX_RRC: u16 = "krb5.cfx_rrc";
        /// krb5_cfx_seq
        pub CFX_SEQ: u64 = "krb5.cfx_seq";
    }
}

/// The object identifiers that begin the contents of Kerberos' mechanisms (RFC 1964 §1, MS-SPNG §3.1.5.2).
const KERBEROS: [&[u8]; 3] = [
    &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x12, 1, 2, 2],
    &[0x2a, 0x86, 0x48, 0x82, 0xf7, 0x12, 1, 2, 2],
    &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x12, 1, 2, 2, 3],
];

pub fn is_kerberos(mechanism: &[u8]) -> bool {
    KERBEROS.contains(&mechanism)
}

/// What was negotiated, for tokens that do not say it.
const MECHANISM: u64 = 1;

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    match ber::peek(r).and_then(|head| head.context()) {
        Some(0) => ber::item(r, |r, _| r.group(NEGTOKENINIT, init))?,
        Some(1) => ber::item(r, |r, _| r.group(NEGTOKENTARG, answer))?,
        _ => return Err(Stop::Malformed("no token of SPNEGO")),
    }
    Ok(Next::End)
}

/// RFC 4178 §4.2.1, with the hints of MS-SPNG §2.2.1.
fn init(r: &mut Reader) -> Result<(), Stop> {
    let mut mechanism: Option<Vec<u8>> = None;
    ber::item(r, |r, _| {
        ber::items(r, |r, head| match head.context() {
            Some(0) => {
                mechanism = mechanisms(r)?;
                Ok(())
            }
            Some(1) => ber::take_bytes(r, REQFLAGS).map(drop),
            Some(2) => token(r, MECHTOKEN, mechanism.as_deref()),
            Some(3) if is_hints(r) => r.group(NEGHINTS, hints),
            Some(3 | 4) => mic(r),
            _ => Ok(()),
        })
    })?;
    if let Some(mechanism) = mechanism {
        r.remember_bytes(MECHANISM, 0, &mechanism);
    }
    Ok(())
}

/// All that are offered; the first is the one the token is of.
fn mechanisms(r: &mut Reader) -> Result<Option<Vec<u8>>, Stop> {
    let mut first = None;
    ber::item(r, |r, _| {
        r.put_at(MECHTYPES, r.at(), r.left(), ber::count(r));
        r.nested(|r| {
            ber::items(r, |r, _| {
                let oid = ber::bytes(r, MECHTYPE)?;
                first.get_or_insert_with(|| oid.to_vec());
                Ok(())
            })
        })
    })?;
    Ok(first)
}

fn is_hints(r: &Reader) -> bool {
    ber::peek(r).is_some_and(|head| head.is_universal(ber::SEQUENCE))
}

fn hints(r: &mut Reader) -> Result<(), Stop> {
    ber::item(r, |r, _| {
        ber::items(r, |r, head| match head.context() {
            Some(0) => ber::take_bytes(r, HINTNAME).map(drop),
            Some(1) => ber::take_bytes(r, HINTADDRESS).map(drop),
            _ => Ok(()),
        })
    })
}

/// RFC 4178 §4.2.2.
fn answer(r: &mut Reader) -> Result<(), Stop> {
    let mut mechanism = r.recall(MECHANISM).map(|fact| fact.bytes.to_vec());
    ber::item(r, |r, _| {
        ber::items(r, |r, head| match head.context() {
            Some(0) => ber::take_number(r, NEGRESULT).map(drop),
            Some(1) => {
                let oid = ber::take_bytes(r, SUPPORTEDMECH)?;
                mechanism = Some(oid.to_vec());
                Ok(())
            }
            Some(2) => token(r, RESPONSETOKEN, mechanism.as_deref()),
            Some(3) => mic(r),
            _ => Ok(()),
        })
    })
}

/// A token of the mechanism: told by its bytes where they say it.
fn token(r: &mut Reader, field: Field<Bytes>, mechanism: Option<&[u8]>) -> Result<(), Stop> {
    ber::item(r, |r, _| {
        let len = r.left();
        r.put_at(field, r.at(), len, 0);
        if len == 0 {
            return Ok(());
        }
        let bytes = r.rest();
        if bytes.starts_with(ntlmssp::SIGNATURE) {
            r.carry(len, Key::Name("ntlmssp"));
        } else if bytes.first() == Some(&0x60) || mechanism.is_some_and(is_kerberos) {
            r.carry(len, Key::Name("spnego-krb5"));
        }
        Ok(())
    })
}

/// A checksum over the list of mechanisms, in the mechanism's own form.
fn mic(r: &mut Reader) -> Result<(), Stop> {
    ber::item(r, |r, _| {
        let len = r.left();
        r.put_at(MECHLISTMIC, r.at(), len, 0);
        match r.rest() {
            [1, 0, 0, 0, ..] => r.carry(len, Key::Name("ntlmssp")),
            [4 | 1 | 2, 4 | 1, ..] => {
                r.nested(spnego_krb5::read)?;
            }
            _ => {}
        }
        Ok(())
    })
}
