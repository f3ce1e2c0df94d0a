//! MQTT: what is published under topics, and who wants to hear of it.
use crate::names::mqtt as names;
use crate::wire::*;
use std::fmt::Write;

protocol! {
    /// MQ Telemetry Transport Protocol (OASIS MQTT 3.1.1 and 5.0)
    "Raw" = "mqtt" column "MQTT" over [Key::Tcp(1883)] info info {
        /// Header Flags
        HDRFLAGS: Hex<u8> = "hdrflags";
        /// Message Type
        MSGTYPE: Bits<4, 4> = "msgtype" named names::TYPE;
        /// Reserved
        RETAIN_RESERVED: Bits<0, 1> = "retain_reserved";
        /// Reserved
        HDR_RESERVED: Bits<0, 4> = "hdr_reserved";
        /// DUP Flag
        DUPFLAG: Flag<3> = "dupflag";
        /// QoS Level
        QOS: Bits<1, 2> = "qos" named names::QOS;
        /// Retain
        RETAIN: Flag<0> = "retain";
        /// Msg Len
        LEN: u64 = "len";
        /// Protocol Name Length
        PROTO_LEN: u16 = "proto_len";
        /// Protocol Name
        PROTONAME: Text = "protoname";
        /// Version
        VER: u8 = "ver" named names::VERSION;
        /// Connect Flags
        CONFLAGS: Hex<u8> = "conflags";
        /// User Name Flag
        CONFLAG_UNAME: Flag<7> = "conflag.uname";
        /// Password Flag
        pub CONFLAG_PASSWD: Flag<6> = "conflag.passwd";
        /// Will Retain
        pub CONFLAG_RETAIN: Flag<5> = "conflag.retain";
        /// QoS Level
        pub CONFLAG_QOS: Bits<3, 2> = "conflag.qos" named names::QOS;
        /// Will Flag
        pub CONFLAG_WILLFLAG: Flag<2> = "conflag.willflag";
        /// Clean Session Flag
        pub CONFLAG_CLEANSESS: Flag<1> = "conflag.cleansess";
        /// (Reserved)
        CONFLAG_RESERVED: Flag<0> = "conflag.reserved";
        /// Keep Alive
        KALIVE: u16 = "kalive";
        /// Client ID Length
        CLIENTID_LEN: u16 = "clientid_len";
        /// Client ID
        CLIENTID: Text = "clientid";
        /// Will Topic Length
        WILLTOPIC_LEN: u16 = "willtopic_len";
        /// Will Topic
        WILLTOPIC: Text = "willtopic";
        /// Will Message Length
        WILLMSG_LEN: u16 = "willmsg_len";
        /// Will Message
        WILLMSG: Bytes = "willmsg";
        /// User Name Length
        USERNAME_LEN: u16 = "username_len";
        /// User Name
        USERNAME: Text = "username";
        /// Password Length
        PASSWD_LEN: u16 = "passwd_len";
        /// Password
        PASSWD: Text = "passwd";
        /// Acknowledge Flags
        CONACK_FLAGS: Hex<u8> = "conack.flags";
        /// Reserved
        CONACK_FLAGS_RESERVED: Bits<1, 7> = "conack.flags.reserved";
        /// Session Present
        CONACK_FLAGS_SP: Flag<0> = "conack.flags.sp";
        /// Return Code
        CONACK_VAL: u8 = "conack.val" named names::RETURN_CODE;
        /// Message Identifier
        MSGID: u16 = "msgid";
        /// Topic Length
        TOPIC_LEN: u16 = "topic_len";
        /// Topic
        TOPIC: Text = "topic";
        /// Requested QoS
        SUB_QOS: u8 = "sub.qos" named names::QOS;
        /// Granted QoS
        SUBACK_QOS: u8 = "suback.qos" named names::QOS;
        /// Message
        MSG: Bytes = "msg";
        /// Subscription Options
        OPTIONS: Hex<u8> = "subscription_options";
        /// Reserved
        OPTIONS_RESERVED: HexIn<u8, 6, 2> = "subscription_options_reserved";
        /// Retain Handling
        pub OPTIONS_RETAIN: Bits<4, 2> = "subscription_options_retain" named names::RETAIN;
        /// Retain As Published
        pub OPTIONS_RAP: Flag<3> = "subscription_options_rap";
        /// No Local
        pub OPTIONS_NL: Flag<2> = "subscription_options_nl";
        /// QoS
        OPTIONS_QOS: Bits<0, 2> = "subscription_options_qos" named names::QOS;
        /// Reason Code
        CONNACK_REASON: u8 = "connack.reason_code" named names::REASON;
        /// Reason Code
        PUBACK_REASON: u8 = "puback.reason_code" named names::REASON;
        /// Reason Code
        PUBREC_REASON: u8 = "pubrec.reason_code" named names::REASON;
        /// Reason Code
        PUBREL_REASON: u8 = "pubrel.reason_code" named names::REASON;
        /// Reason Code
        PUBCOMP_REASON: u8 = "pubcomp.reason_code" named names::REASON;
        /// Reason Code
        SUBACK_REASON: u8 = "suback.reason_code" named names::REASON;
        /// Reason Code
        UNSUBACK_REASON: u8 = "unsuback.reason_code" named names::REASON;
        /// Reason Code
        DISCONNECT_REASON: u8 = "disconnect.reason_code" named names::REASON;
        /// Reason Code
        AUTH_REASON: u8 = "auth.reason_code" named names::REASON;
        /// Properties
        PROPERTIES: Mark = "properties";
        /// Will Properties
        WILL_PROPERTIES: Mark = "will_properties";
        /// Total Length
        PROPERTY_LEN: u64 = "property_len";
        /// ID
        PROPERTY_ID: Hex<u8> = "property_id" named names::PROPERTY;
        /// Value
        PROP_NUMBER: u32 = "prop_number";
        /// Content Type
        PROPERTY_CONTENT_TYPE: Text = "property.content_type";
        /// QoS
        PROPERTY_MAX_QOS: u8 = "property.max_qos" named names::QOS;
        /// Topic Alias
        PROPERTY_TOPIC_ALIAS: u16 = "property.topic_alias";
        /// Unknown Property
        PROP_UNKNOWN: Text = "prop_unknown";
        /// Length
        PROP_STRING_LEN: u16 = "prop_string_len";
        /// Value
        PROP_STRING: Text = "prop_string";
        /// Key Length
        PROP_KEY_LEN: u16 = "prop_key_len";
        /// Key
        PROP_KEY: Text = "prop_key";
        /// Value Length
        PROP_VALUE_LEN: u16 = "prop_value_len";
        /// Value
        PROP_VALUE: Text = "prop_value";
    }
}

/// The key of the version that a conversation began with.
const VERSION: u64 = 0;

const CONNECT: u8 = 1;
const CONNECT_ACK: u8 = 2;
const PUBLISH: u8 = 3;
const PUBLISH_ACK: u8 = 4;
const PUBLISH_RECEIVED: u8 = 5;
const PUBLISH_RELEASE: u8 = 6;
const PUBLISH_COMPLETE: u8 = 7;
const SUBSCRIBE: u8 = 8;
const SUBSCRIBE_ACK: u8 = 9;
const UNSUBSCRIBE: u8 = 10;
const UNSUBSCRIBE_ACK: u8 = 11;
const DISCONNECT: u8 = 14;
const AUTHENTICATION: u8 = 15;

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    r.measured_messages(measure, one)
}

/// §2.2.3: seven bits a byte, the lowest first; how many bytes, and the number.
fn variable(bytes: &[u8]) -> Option<(usize, u64)> {
    let last = bytes.iter().take(4).position(|b| b & 0x80 == 0)?;
    let number = bytes.get(..=last)?.iter().rev();
    Some((
        last + 1,
        number.fold(0, |n, b| n << 7 | u64::from(b & 0x7f)),
    ))
}

fn measure(bytes: &[u8]) -> Measure {
    match bytes.get(1..).and_then(variable) {
        Some((header, len)) => Measure::Len(1 + header + len as usize),
        None if bytes.len() < 5 => Measure::Lacks(bytes.len() + 1),
        None => Measure::Wrong,
    }
}

fn take_variable(r: &mut Reader, field: Field<u64>) -> Result<usize, Stop> {
    let Some((len, number)) = variable(r.rest()) else {
        return Err(Stop::Malformed("a length has no end"));
    };
    r.bytes_as(field, len, number)?;
    Ok(number as usize)
}

/// Text or bytes behind their length.
fn counted<T: Shown>(r: &mut Reader, len: Field<u16>, text: Field<T>) -> Result<(), Stop> {
    let len = r.take(len)?;
    r.bytes(text, usize::from(len)).map(drop)
}

fn one(r: &mut Reader) -> Result<(), Stop> {
    let flags = r.take(HDRFLAGS)?;
    let kind = flags.0 >> 4;
    let version = r.recall(VERSION).map_or(0, |fact| fact.value);
    r.nested(|r| {
        r.bits(flags, MSGTYPE);
        match kind {
            PUBLISH => flags!(r, flags: DUPFLAG, QOS, RETAIN),
            PUBLISH_RELEASE | SUBSCRIBE | UNSUBSCRIBE if version == 3 => {
                flags!(r, flags: DUPFLAG, QOS, RETAIN_RESERVED);
            }
            _ => flags!(r, flags: HDR_RESERVED),
        }
    });
    take_variable(r, LEN)?;
    if kind == CONNECT {
        return connect(r);
    }
    let modern = version >= 5;
    if r.left() == 0 {
        return Ok(());
    }
    match kind {
        CONNECT_ACK => {
            // MQTT 3.1 keeps the byte free.
            match version {
                3 => {
                    let word = r.word::<u8>()?;
                    r.put_at(CONACK_FLAGS_RESERVED, r.at() - 1, 1, u64::from(word));
                }
                _ => drop(r.take_split(
                    CONACK_FLAGS,
                    &PROTOCOL,
                    CONACK_FLAGS_RESERVED,
                    CONACK_FLAGS_SP,
                )?),
            }
            r.take(if modern { CONNACK_REASON } else { CONACK_VAL })?;
        }
        PUBLISH => {
            counted(r, TOPIC_LEN, TOPIC)?;
            if flags.0 >> 1 & 3 > 0 {
                r.take(MSGID)?;
            }
        }
        PUBLISH_ACK..=UNSUBSCRIBE_ACK => {
            r.take(MSGID)?;
        }
        _ => {}
    }
    let reason = match kind {
        PUBLISH_ACK => PUBACK_REASON,
        PUBLISH_RECEIVED => PUBREC_REASON,
        PUBLISH_RELEASE => PUBREL_REASON,
        PUBLISH_COMPLETE => PUBCOMP_REASON,
        SUBSCRIBE_ACK => SUBACK_REASON,
        UNSUBSCRIBE_ACK => UNSUBACK_REASON,
        DISCONNECT => DISCONNECT_REASON,
        _ => AUTH_REASON,
    };
    let alone = matches!(
        kind,
        PUBLISH_ACK..=PUBLISH_COMPLETE | DISCONNECT | AUTHENTICATION
    );
    if modern && alone && r.left() > 0 {
        r.take(reason)?;
    }
    if modern && r.left() > 0 {
        properties(r, PROPERTIES)?;
    }
    match kind {
        PUBLISH => {
            r.rest_as(MSG);
        }
        SUBSCRIBE | UNSUBSCRIBE => {
            while r.left() > 0 {
                counted(r, TOPIC_LEN, TOPIC)?;
                match kind {
                    SUBSCRIBE if modern => {
                        r.take_split(OPTIONS, &PROTOCOL, OPTIONS_RESERVED, OPTIONS_QOS)?;
                    }
                    SUBSCRIBE => drop(r.take(SUB_QOS)?),
                    _ => {}
                }
            }
        }
        SUBSCRIBE_ACK | UNSUBSCRIBE_ACK => {
            while r.left() > 0 {
                r.take(if modern { reason } else { SUBACK_QOS })?;
            }
        }
        _ => {}
    }
    Ok(())
}

/// §3.1.
fn connect(r: &mut Reader) -> Result<(), Stop> {
    counted(r, PROTO_LEN, PROTONAME)?;
    let version = r.take(VER)?;
    r.remember(VERSION, u64::from(version));
    let modern = version >= 5;
    let flags = r.take_split(CONFLAGS, &PROTOCOL, CONFLAG_UNAME, CONFLAG_RESERVED)?;
    r.take(KALIVE)?;
    if modern {
        properties(r, PROPERTIES)?;
    }
    counted(r, CLIENTID_LEN, CLIENTID)?;
    if flags >> 2 & 1 == 1 {
        if modern {
            properties(r, WILL_PROPERTIES)?;
        }
        counted(r, WILLTOPIC_LEN, WILLTOPIC)?;
        counted(r, WILLMSG_LEN, WILLMSG)?;
    }
    if flags >> 7 & 1 == 1 {
        counted(r, USERNAME_LEN, USERNAME)?;
    }
    if flags >> 6 & 1 == 1 {
        counted(r, PASSWD_LEN, PASSWD)?;
    }
    Ok(())
}

fn properties(r: &mut Reader, field: Field<Mark>) -> Result<(), Stop> {
    r.group(field, |r| {
        let len = take_variable(r, PROPERTY_LEN)?;
        r.within(len, |r| {
            while r.left() > 0 {
                property(r)?;
            }
            Ok(())
        })?
    })
}

/// MQTT 5.0 §2.2.2.2: the identifier tells what follows.
fn property(r: &mut Reader) -> Result<(), Stop> {
    let id = r.take(PROPERTY_ID)?.0;
    let number = |r: &mut Reader, len: usize| {
        let bytes = r.ahead(len)?;
        let value = bytes.iter().fold(0, |n, b| n << 8 | u64::from(*b));
        r.bytes_as(PROP_NUMBER, len, value).map(drop)
    };
    match id {
        0x24 => r.take(PROPERTY_MAX_QOS).map(drop),
        0x01 | 0x17 | 0x19 | 0x25 | 0x28..=0x2a => number(r, 1),
        0x23 => r.take(PROPERTY_TOPIC_ALIAS).map(drop),
        0x13 | 0x21 | 0x22 => number(r, 2),
        0x02 | 0x11 | 0x18 | 0x27 => number(r, 4),
        0x0b => match variable(r.rest()) {
            Some((len, value)) => r.bytes_as(PROP_NUMBER, len, value).map(drop),
            None => Err(Stop::Malformed("a number has no end")),
        },
        0x03 => {
            let len = r.word::<u16>()?;
            r.bytes(PROPERTY_CONTENT_TYPE, usize::from(len)).map(drop)
        }
        0x26 => {
            counted(r, PROP_KEY_LEN, PROP_KEY)?;
            counted(r, PROP_VALUE_LEN, PROP_VALUE)
        }
        0x08 | 0x09 | 0x12 | 0x15 | 0x16 | 0x1a | 0x1c | 0x1f => {
            counted(r, PROP_STRING_LEN, PROP_STRING)
        }
        _ => {
            r.rest_as(PROP_UNKNOWN);
            Ok(())
        }
    }
}

/// `Publish Message (id=2) [pier/2], Ping Request`
fn info(layer: &Layer, out: &mut String) {
    let mut topics = String::new();
    let mut kind = 0;
    for span in layer.packet.spans.iter().filter(|s| s.layer == layer.index) {
        match span.field {
            f if f == MSGTYPE.index => {
                out.push_str(&std::mem::take(&mut topics));
                out.push_str(if kind > 0 { ", " } else { "" });
                kind = span.value as u8;
                out.push_str(names::TYPE.get(span.value).unwrap_or("Unknown"));
            }
            f if f == MSGID.index => {
                let _ = write!(out, " (id={})", span.value);
            }
            f if f == TOPIC.index && kind != UNSUBSCRIBE => {
                let topic = String::from_utf8_lossy(layer.packet.bytes(span, layer.frame));
                let _ = write!(topics, " [{topic}]");
            }
            _ => {}
        }
    }
    out.push_str(&topics);
}
