//! Extensions of hellos and other handshake messages (RFC 8446 §4.2; IANA, "TLS ExtensionType Values").
use super::extension_table::*;
use super::fingerprint::{Fingerprint, Numbers};
use super::handshake::{Message, length, opaque, vector};
use super::session::Session;
use super::{certificates, quic_parameters};
use crate::wire::*;

const ENCRYPT_THEN_MAC: u16 = 22;
/// Type and length.
const EXTENSION_HEADER: usize = 4;
const MILLISECOND: u64 = 1_000_000;

/// The extensions of a message.
pub fn list(r: &mut Reader, session: &mut Session, message: Message) -> Result<(), Stop> {
    hello(r, session, message, &mut Fingerprint::default())
}

/// The same, adding what they say to a fingerprint.
pub fn hello(
    r: &mut Reader,
    session: &mut Session,
    message: Message,
    print: &mut Fingerprint,
) -> Result<(), Stop> {
    session.extensions(r, |r, session| {
        let len = length(r, EXTENSIONS_LENGTH)?;
        r.within(len, |r| {
            while r.reported() >= EXTENSION_HEADER {
                r.group(EXTENSION, |r| {
                    let kind = r.take(EXT_TYPE)?;
                    print.extensions.add(kind);
                    let len = length(r, EXT_LEN)?;
                    r.within(len, |r| extension(r, kind, session, message, print))
                        .map(going_on)?
                })?;
            }
            Ok(())
        })?
    })
}

/// What is wrong within one extension says nothing of the next.
fn going_on(read: Result<(), Stop>) -> Result<(), Stop> {
    match read {
        Err(
            Stop::Malformed(_)
            | Stop::Truncated {
                by: Cut::Length, ..
            },
        ) => Ok(()),
        other => other,
    }
}

fn extension(
    r: &mut Reader,
    kind: u16,
    session: &mut Session,
    message: Message,
    print: &mut Fingerprint,
) -> Result<(), Stop> {
    let client = message == Message::ClientHello;
    if kind == ENCRYPT_THEN_MAC && message == Message::ServerHello {
        session.encrypt_then_authenticate(r);
    }
    // Most that answer another are empty.
    let may_be_empty = matches!(
        kind,
        0 | 1 | 5 | 9..=13 | 15..=23 | 27 | 28 | 34 | 40..=45 | 47..=51 | 53 | 54 | 57 | 13172 | 17513 | 0xff01
    );
    if r.reported() == 0 && may_be_empty {
        return Ok(());
    }
    match kind {
        0 => server_names(r),
        1 => r.take(MAX_FRAGMENT_LENGTH).map(drop),
        5 if client => status_request(r),
        5 => session.messages(r, certificates::status),
        9 | 19 | 20 => certificate_types(r, client),
        10 => groups(r, print),
        11 => point_formats(r, print),
        12 => opaque(r, SRP_LEN, SRP_USERNAME),
        13 => signature_algorithms(r, &mut print.algorithms),
        50 => signature_algorithms(r, &mut Numbers::default()),
        14 if session.datagrams => crate::protocols::dtls::protection_profiles(r, client),
        15 => r.take(EXT_HEARTBEAT_MODE).map(drop),
        16 => protocols(r, session, message, print),
        17 if client => vector(r, STATUS_REQUEST_LIST_LEN, |r| {
            r.take(STATUS_REQUEST_TYPE)?;
            vector(r, STATUS_REQUEST_LEN, request)
        }),
        18 => timestamps(r),
        21 => r.bytes(PADDING_DATA, r.reported()).map(drop),
        27 => vector(r, COMPRESS_CERTIFICATE_ALGORITHMS_LENGTH, |r| {
            each(r, |r| r.take(COMPRESS_CERTIFICATE_ALGORITHM).map(drop))
        }),
        28 => r.take(RECORD_SIZE_LIMIT).map(drop),
        34 if client => signature_algorithms(r, &mut Numbers::default()),
        34 => delegated_credential(r),
        41 => pre_shared_keys(r, client),
        42 if message == Message::Ticket => r.take(EARLY_DATA_MAX_EARLY_DATA_SIZE).map(drop),
        43 => supported_versions(r, client, &mut print.versions),
        44 => opaque(r, COOKIE_LEN, COOKIE),
        45 => vector(r, EXT_PSK_KE_MODES_LENGTH, |r| {
            each(r, |r| r.take(EXT_PSK_KE_MODE).map(drop))
        }),
        47 => session.messages(r, |r, _| certificates::authorities(r)),
        48 => oid_filters(r),
        40 | 51 => r.group(KEY_SHARES, |r| key_shares(r, message)),
        53 | 54 => opaque(r, EXT_CONNECTION_ID_LENGTH, EXT_CONNECTION_ID),
        57 | 0xffa5 => quic_parameters::read(r),
        13172 => each(r, |r| opaque(r, NPN_STR_LEN, NPN)),
        17513 => application_settings(r, client),
        0xff01 => r.group(RENEGOTIATION, |r| opaque(r, RENEG_INFO_LEN, RENEG_INFO)),
        0xffce => encrypted_server_name(r, client),
        _ => r.bytes(EXT_DATA, r.reported()).map(drop),
    }
}

/// Item after item, to the limit.
fn each(r: &mut Reader, mut f: impl FnMut(&mut Reader) -> Result<(), Stop>) -> Result<(), Stop> {
    while r.reported() > 0 {
        f(r)?;
    }
    Ok(())
}

/// RFC 6066 §3.
fn server_names(r: &mut Reader) -> Result<(), Stop> {
    r.group(SERVER_NAMES, |r| {
        vector(r, SERVER_NAME_LIST_LEN, |r| {
            each(r, |r| {
                r.take(SERVER_NAME_TYPE)?;
                opaque(r, SERVER_NAME_LEN, SERVER_NAME)
            })
        })
    })
}

/// RFC 6066 §8.
fn status_request(r: &mut Reader) -> Result<(), Stop> {
    match r.take(STATUS_REQUEST_TYPE)? {
        1 => request(r),
        _ => Ok(()),
    }
}

fn request(r: &mut Reader) -> Result<(), Stop> {
    for field in [STATUS_REQUEST_RESPONDER_IDS_LEN, STATUS_REQUEST_EXTS_LEN] {
        let len = usize::from(r.take(field)?);
        r.skip(len)?;
    }
    Ok(())
}

/// RFC 6091 §3.1, RFC 7250 §3.
fn certificate_types(r: &mut Reader, client: bool) -> Result<(), Stop> {
    if !client {
        return r.take(CERT_TYPE_TYPE).map(drop);
    }
    let len = length(r, CERT_TYPE_TYPES_LEN)?;
    r.group(CERT_TYPE_TYPES, |r| {
        (0..len).try_for_each(|_| r.take(CERT_TYPE_TYPE).map(drop))
    })
}

fn groups(r: &mut Reader, print: &mut Fingerprint) -> Result<(), Stop> {
    let len = length(r, SUPPORTED_GROUPS_LENGTH)?;
    r.group(SUPPORTED_GROUPS, |r| {
        r.within(len, |r| {
            while r.reported() > 1 {
                print.groups.add(r.take(SUPPORTED_GROUP)?.0);
            }
            Ok(())
        })?
    })
}

/// RFC 8422 §5.1.2.
fn point_formats(r: &mut Reader, print: &mut Fingerprint) -> Result<(), Stop> {
    let len = length(r, EC_POINT_FORMATS_LENGTH)?;
    r.group(EC_POINT_FORMATS, |r| {
        for _ in 0..len {
            print.formats.add(r.take(EC_POINT_FORMAT)?.into());
        }
        Ok(())
    })
}

pub fn signature_algorithms(r: &mut Reader, seen: &mut Numbers) -> Result<(), Stop> {
    let len = length(r, SIG_HASH_ALG_LEN)?;
    r.group(SIG_HASH_ALGS, |r| {
        r.within(len, |r| {
            each(r, |r| {
                seen.add(r.peek(0).unwrap_or_default());
                signature_algorithm(r)
            })
        })?
    })
}

/// One pair of a hash and a signature (RFC 5246 §7.4.1.4.1), which newer versions take for one number.
pub fn signature_algorithm(r: &mut Reader) -> Result<(), Stop> {
    let pair = r.take(SIG_HASH_ALG)?.0;
    let [hash, signature] = pair.to_be_bytes();
    r.nested(|r| {
        r.put_at(SIG_HASH_HASH, r.at() - 2, 1, hash.into());
        r.put_at(SIG_HASH_SIG, r.at() - 1, 1, signature.into());
    });
    Ok(())
}

/// RFC 7301 §3.1.
fn protocols(
    r: &mut Reader,
    session: &mut Session,
    message: Message,
    print: &mut Fingerprint,
) -> Result<(), Stop> {
    let len = length(r, ALPN_LEN)?;
    r.group(ALPN_LIST, |r| {
        r.within(len, |r| {
            while r.reported() > 0 {
                let len = length(r, ALPN_STR_LEN)?;
                let name = r.bytes(ALPN_STR, len)?;
                match message {
                    Message::ClientHello => drop(print.protocol.get_or_insert_with(|| name.into())),
                    _ => session.set_protocol(r, name),
                }
            }
            Ok(())
        })?
    })
}

/// draft-vvv-tls-alps-01 §4.
fn application_settings(r: &mut Reader, client: bool) -> Result<(), Stop> {
    if !client {
        return r.bytes(ALPS_SETTINGS, r.reported()).map(drop);
    }
    let len = length(r, ALPS_LEN)?;
    r.group(ALPS_ALPN_LIST, |r| {
        r.within(len, |r| {
            each(r, |r| opaque(r, ALPS_ALPN_STR_LEN, ALPS_ALPN_STR))
        })?
    })
}

/// RFC 6962 §3.3: certificate timestamps.
pub fn timestamps(r: &mut Reader) -> Result<(), Stop> {
    vector(r, SCTS_LENGTH, |r| {
        each(r, |r| vector(r, SCT_LENGTH, timestamp))
    })
}

fn timestamp(r: &mut Reader) -> Result<(), Stop> {
    r.take(SCT_VERSION)?;
    r.bytes(SCT_LOGID, 32)?;
    let milliseconds = r.peek::<u64>(0).unwrap_or_default();
    r.bytes_as(SCT_TIMESTAMP, 8, milliseconds.saturating_mul(MILLISECOND))?;
    let len = length(r, SCT_EXTENSIONS_LENGTH)?;
    if len > 0 {
        r.bytes(SCT_EXTENSIONS, len)?;
    }
    signature_algorithm(r)?;
    opaque(r, SCT_SIGNATURE_LENGTH, SCT_SIGNATURE)
}

fn supported_versions(r: &mut Reader, client: bool, seen: &mut Numbers) -> Result<(), Stop> {
    match client {
        true => vector(r, SUPPORTED_VERSIONS_LEN, |r| {
            each(r, |r| {
                r.take(SUPPORTED_VERSION).map(|version| seen.add(version.0))
            })
        }),
        false => r.take(SUPPORTED_VERSION).map(drop),
    }
}

fn key_shares(r: &mut Reader, message: Message) -> Result<(), Stop> {
    match message {
        Message::ClientHello => vector(r, KEY_SHARE_CLIENT_LENGTH, |r| each(r, key_share)),
        Message::RetryRequest => r.take(KEY_SHARE_SELECTED_GROUP).map(drop),
        _ => key_share(r),
    }
}

fn key_share(r: &mut Reader) -> Result<(), Stop> {
    r.group(KEY_SHARE, |r| {
        r.take(KEY_SHARE_GROUP)?;
        opaque(r, KEY_SHARE_KEY_EXCHANGE_LENGTH, KEY_SHARE_KEY_EXCHANGE)
    })
}

fn pre_shared_keys(r: &mut Reader, client: bool) -> Result<(), Stop> {
    r.group(PRE_SHARED, |r| match client {
        true => offered_keys(r),
        false => r.take(PSK_IDENTITY_SELECTED).map(drop),
    })
}

fn offered_keys(r: &mut Reader) -> Result<(), Stop> {
    vector(r, PSK_IDENTITIES_LENGTH, |r| {
        each(r, |r| {
            r.group(PSK_IDENTITY, |r| {
                opaque(r, PSK_IDENTITY_IDENTITY_LENGTH, PSK_IDENTITY_IDENTITY)?;
                r.take(PSK_IDENTITY_OBFUSCATED_TICKET_AGE).map(drop)
            })
        })
    })?;
    let len = length(r, PSK_BINDERS_LEN)?;
    r.bytes(PSK_BINDERS, len).map(drop)
}

fn oid_filters(r: &mut Reader) -> Result<(), Stop> {
    vector(r, EXT_OID_FILTERS_LENGTH, |r| {
        each(r, |r| {
            opaque(r, EXT_OID_FILTERS_OID_LENGTH, EXT_OID_FILTERS_OID)?;
            let len = length(r, EXT_OID_FILTERS_VALUES_LENGTH)?;
            r.skip(len)
        })
    })
}

/// RFC 9345 §4.
fn delegated_credential(r: &mut Reader) -> Result<(), Stop> {
    r.take(CRED_VALID_TIME)?;
    signature_algorithm(r)?;
    opaque(r, CRED_PUBKEY_LEN, CRED_PUBKEY)?;
    signature_algorithm(r)?;
    opaque(r, CRED_SIGNATURE_LEN, CRED_SIGNATURE)
}

/// draft-ietf-tls-esni-03 §5.
fn encrypted_server_name(r: &mut Reader, client: bool) -> Result<(), Stop> {
    if !client {
        return r.bytes(ESNI_NONCE, 16).map(drop);
    }
    r.take(ESNI_SUITE)?;
    key_share(r)?;
    opaque(r, ESNI_RECORD_DIGEST_LENGTH, ESNI_RECORD_DIGEST)?;
    opaque(r, ESNI_ENCRYPTED_SNI_LENGTH, ESNI_ENCRYPTED_SNI)
}

/// RFC 6066 §5: where a client's certificates are found.
pub fn certificate_urls(r: &mut Reader, session: &mut Session) -> Result<(), Stop> {
    session.extensions(r, |r, _| {
        r.take(CERT_URL_TYPE)?;
        vector(r, CERT_URL_URL_HASH_LEN, |r| {
            each(r, |r| {
                opaque(r, CERT_URL_URL_LEN, CERT_URL_URL)?;
                if r.word::<u8>()? == 1 {
                    r.bytes(CERT_URL_SHA1, 20)?;
                }
                Ok(())
            })
        })
    })
}

/// RFC 8879 §4.
pub fn compressed_certificate(r: &mut Reader, session: &mut Session) -> Result<(), Stop> {
    session.extensions(r, |r, _| {
        r.take(COMPRESS_CERTIFICATE_ALGORITHM)?;
        r.take(COMPRESS_CERTIFICATE_UNCOMPRESSED_LENGTH)?;
        opaque(
            r,
            COMPRESS_CERTIFICATE_COMPRESSED_CERTIFICATE_MESSAGE_LENGTH,
            COMPRESS_CERTIFICATE_COMPRESSED_CERTIFICATE_MESSAGE,
        )
    })
}
