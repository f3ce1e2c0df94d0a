//! The attributes of L2TP's control messages (RFC 2661 §4, RFC 3931 §5).
use super::fields::*;
use crate::protocols::expert;
use crate::wire::*;

/// Flags, length, vendor and type.
const HEADER: usize = 6;
const HIDDEN: u16 = 0x4000;

/// By type: the fields from the first to the last are the value.
static RUNS: &[(u16, u8, u8)] = &[
    (0, MESSAGE_TYPE.index, MESSAGE_TYPE.index),
    (2, PROTOCOL_VERSION.index, PROTOCOL_REVISION.index),
    (3, FRAMING.index, SYNC_FRAMING_SUPPORTED.index),
    (4, BEARER.index, DIGITAL_ACCESS_SUPPORTED.index),
    (5, TIE_BREAKER.index, TIE_BREAKER.index),
    (6, FIRMWARE_REVISION.index, FIRMWARE_REVISION.index),
    (7, HOST_NAME.index, HOST_NAME.index),
    (8, VENDOR_NAME.index, VENDOR_NAME.index),
    (9, ASSIGNED_TUNNEL_ID.index, ASSIGNED_TUNNEL_ID.index),
    (10, RECEIVE_WINDOW_SIZE.index, RECEIVE_WINDOW_SIZE.index),
    (11, CHAP_CHALLENGE.index, CHAP_CHALLENGE.index),
    (12, CAUSE_CODE.index, ADVISORY_MSG.index),
    (
        13,
        CHAP_CHALLENGE_RESPONSE.index,
        CHAP_CHALLENGE_RESPONSE.index,
    ),
    (14, ASSIGNED_SESSION_ID.index, ASSIGNED_SESSION_ID.index),
    (15, CALL_SERIAL_NUMBER.index, CALL_SERIAL_NUMBER.index),
    (16, MINIMUM_BPS.index, MINIMUM_BPS.index),
    (17, MAXIMUM_BPS.index, MAXIMUM_BPS.index),
    (18, BEARER_TYPE.index, DIGITAL_BEARER_TYPE.index),
    (19, FRAMING_TYPE.index, SYNC_FRAMING_TYPE.index),
    (21, CALLED_NUMBER.index, CALLED_NUMBER.index),
    (22, CALLING_NUMBER.index, CALLING_NUMBER.index),
    (23, SUB_ADDRESS.index, SUB_ADDRESS.index),
    (24, CONNECT_SPEED.index, CONNECT_SPEED.index),
    (25, PHYSICAL_CHANNEL.index, PHYSICAL_CHANNEL.index),
    (
        26,
        INITIAL_RECEIVED_LCP_CONFREQ.index,
        INITIAL_RECEIVED_LCP_CONFREQ.index,
    ),
    (27, LAST_SENT_LCP_CONFREQ.index, LAST_SENT_LCP_CONFREQ.index),
    (
        28,
        LAST_RECEIVED_LCP_CONFREQ.index,
        LAST_RECEIVED_LCP_CONFREQ.index,
    ),
    (29, PROXY_AUTHEN_TYPE.index, PROXY_AUTHEN_TYPE.index),
    (30, PROXY_AUTHEN_NAME.index, PROXY_AUTHEN_NAME.index),
    (
        31,
        PROXY_AUTHEN_CHALLENGE.index,
        PROXY_AUTHEN_CHALLENGE.index,
    ),
    (32, RES_1.index, PROXY_AUTHEN_ID.index),
    (33, PROXY_AUTHEN_RESPONSE.index, PROXY_AUTHEN_RESPONSE.index),
    (34, RES_2.index, ALIGNMENT_ERRORS.index),
    (35, RES_3.index, RECEIVE_ACCM.index),
    (36, RANDOM_VECTOR.index, RANDOM_VECTOR.index),
    (37, PRIVATE_GROUP_ID.index, PRIVATE_GROUP_ID.index),
    (38, RX_CONNECT_SPEED.index, RX_CONNECT_SPEED.index),
    (46, DISCONNECT_CODE.index, CAUSE_CODE_MESSAGE.index),
    (59, MESSAGE_DIGEST.index, MESSAGE_DIGEST.index),
    (60, ROUTER_ID.index, ROUTER_ID.index),
    (
        61,
        ASSIGNED_CONTROL_CONN_ID.index,
        ASSIGNED_CONTROL_CONN_ID.index,
    ),
    (63, LOCAL_SESSION_ID.index, LOCAL_SESSION_ID.index),
    (64, REMOTE_SESSION_ID.index, REMOTE_SESSION_ID.index),
    (65, ASSIGNED_COOKIE.index, ASSIGNED_COOKIE.index),
    (66, REMOTE_END_ID.index, REMOTE_END_ID.index),
    (68, PSEUDOWIRE_TYPE.index, PSEUDOWIRE_TYPE.index),
    (
        69,
        LAYER2_SPECIFIC_SUBLAYER.index,
        LAYER2_SPECIFIC_SUBLAYER.index,
    ),
    (70, DATA_SEQUENCING.index, DATA_SEQUENCING.index),
    (71, CIRCUIT.index, CIRCUIT_TYPE.index),
    (72, PREFERRED_LANGUAGE.index, PREFERRED_LANGUAGE.index),
    (73, NONCE.index, NONCE.index),
    (74, TX_CONNECT_SPEED_V3.index, TX_CONNECT_SPEED_V3.index),
    (75, RX_CONNECT_SPEED_V3.index, RX_CONNECT_SPEED_V3.index),
];

pub fn read(r: &mut Reader) -> Result<(), Stop> {
    r.ahead(HEADER)?;
    let kind = r.peek::<u16>(4).unwrap_or(0);
    let len = usize::from(r.peek::<u16>(0).unwrap_or(0) & 0x3ff);
    if len < HEADER {
        expert::tell(r, AVP_LENGTH_BAD);
        return Err(Stop::Malformed("an attribute's length is under 6 bytes"));
    }
    r.put_at(AVP, r.at(), len, u64::from(kind));
    r.within(len, |r| r.nested(|r| attribute(r, kind)))?
}

fn attribute(r: &mut Reader, kind: u16) -> Result<(), Stop> {
    let flags = r.word::<u16>()?;
    flags!(r, flags: AVP_MANDATORY, AVP_HIDDEN, AVP_LENGTH);
    let vendor = r.take(AVP_VENDOR_ID)?;
    r.take(AVP_TYPE)?;
    if flags & HIDDEN != 0 || vendor != 0 {
        r.rest_as(VENDOR_SPECIFIC_AVP_DATA);
        return Ok(());
    }
    match kind {
        1 => {
            r.take(RESULT_CODE)?;
            if r.reported() >= 2 {
                r.run(&PROTOCOL, ERROR_CODE, ERROR_MESSAGE)?;
            }
        }
        62 => {
            while r.reported() >= 2 {
                r.take(PW_TYPE)?;
            }
        }
        39 => {}
        _ => match RUNS.iter().find(|run| run.0 == kind) {
            Some((_, first, last)) => drop(r.run_all(&PROTOCOL, *first..=*last)?),
            None => drop(r.rest_as(VENDOR_SPECIFIC_AVP_DATA)),
        },
    }
    Ok(())
}
