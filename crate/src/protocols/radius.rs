//! Remote Authentication Dial In User Service: requests, answers, and their attributes.
use crate::names::radius as names;
use crate::wire::*;
use std::fmt::Write;

protocol! {
    /// RADIUS Protocol (RFC 2865)
    "Radius" = "radius" column "RADIUS" over [Key::Udp(1645), Key::Udp(1646), Key::Udp(1700), Key::Udp(1812), Key::Udp(1813), Key::Udp(3799)] info info accepts accepts {
        /// Code
        CODE: u8 = "code" named names::CODE;
        /// Identifier
        ID: u8 = "id";
        /// Length
        LENGTH: u16 = "length";
        /// Authenticator
        AUTHENTICATOR: Bytes = "authenticator";
        /// Request
        REQ: bool = "req";
        /// Response
        RSP: bool = "rsp";
        /// Request Frame
        REQFRAME: u32 = "reqframe";
        /// Time from request
        TIME: Duration = "time";
        /// AVP
        AVP: Bytes = "avp";
        /// Type
        AVP_TYPE: u8 = "avp.type";
        /// Length
        AVP_LENGTH: u8 = "avp.length";
        /// Vendor ID
        AVP_VENDOR_ID: u32 = "avp.vendor_id";
        /// EAP fragment
        EAP_FRAGMENT: Bytes = "eap_fragment";
        /// User-Password (encrypted)
        USER_PASSWORD_ENCRYPTED: Bytes = "User_Password_encrypted";
        /// User-Name
        USER_NAME: Ascii = "User_Name";
        /// CHAP-Password
        CHAP_PASSWORD: Bytes = "CHAP_Password";
        /// NAS-IP-Address
        NAS_IP_ADDRESS: Ip4 = "NAS_IP_Address";
        /// NAS-Port
        NAS_PORT: u32 = "NAS_Port";
        /// Service-Type
        SERVICE_TYPE: u32 = "Service_Type" named names::SERVICE_TYPE;
        /// Framed-Protocol
        FRAMED_PROTOCOL: u32 = "Framed_Protocol" named names::FRAMED_PROTOCOL;
        /// Framed-IP-Address
        FRAMED_IP_ADDRESS: Ip4 = "Framed-IP-Address";
        /// Framed-IP-Netmask
        FRAMED_IP_NETMASK: Ip4 = "Framed_IP_Netmask";
        /// Framed-Routing
        FRAMED_ROUTING: u32 = "Framed_Routing" named names::FRAMED_ROUTING;
        /// Filter-Id
        FILTER_ID: Ascii = "Filter_Id";
        /// Framed-MTU
        FRAMED_MTU: u32 = "Framed_MTU";
        /// Framed-Compression
        FRAMED_COMPRESSION: u32 = "Framed_Compression" named names::FRAMED_COMPRESSION;
        /// Login-IP-Host
        LOGIN_IP_HOST: Ip4 = "Login-IP-Host";
        /// Login-Service
        LOGIN_SERVICE: u32 = "Login_Service" named names::LOGIN_SERVICE;
        /// Login-TCP-Port
        LOGIN_TCP_PORT: u32 = "Login_TCP_Port" named names::LOGIN_TCP_PORT;
        /// Reply-Message
        REPLY_MESSAGE: Ascii = "Reply_Message";
        /// Callback-Number
        CALLBACK_NUMBER: Ascii = "Callback_Number";
        /// Callback-Id
        CALLBACK_ID: Ascii = "Callback_Id";
        /// Framed-Route
        FRAMED_ROUTE: Ascii = "Framed_Route";
        /// Framed-IPX-Network
        FRAMED_IPX_NETWORK: u32 = "Framed-IPX-Network";
        /// State
        STATE: Bytes = "State";
        /// Class
        CLASS: Bytes = "Class";
        /// Session-Timeout
        SESSION_TIMEOUT: u32 = "Session_Timeout";
        /// Idle-Timeout
        IDLE_TIMEOUT: u32 = "Idle_Timeout";
        /// Termination-Action
        TERMINATION_ACTION: u32 = "Termination_Action" named names::TERMINATION_ACTION;
        /// Called-Station-Id
        CALLED_STATION_ID: Ascii = "Called_Station_Id";
        /// Calling-Station-Id
        CALLING_STATION_ID: Ascii = "Calling_Station_Id";
        /// NAS-Identifier
        NAS_IDENTIFIER: Ascii = "NAS_Identifier";
        /// Proxy-State
        PROXY_STATE: Bytes = "Proxy_State";
        /// Login-LAT-Service
        LOGIN_LAT_SERVICE: Ascii = "Login_LAT_Service";
        /// Login-LAT-Node
        LOGIN_LAT_NODE: Ascii = "Login_LAT_Node";
        /// Login-LAT-Group
        LOGIN_LAT_GROUP: Bytes = "Login_LAT_Group";
        /// Acct-Status-Type
        ACCT_STATUS_TYPE: u32 = "Acct_Status_Type" named names::ACCT_STATUS_TYPE;
        /// Acct-Delay-Time
        ACCT_DELAY_TIME: u32 = "Acct_Delay_Time";
        /// Acct-Input-Octets
        ACCT_INPUT_OCTETS: u32 = "Acct_Input_Octets";
        /// Acct-Output-Octets
        ACCT_OUTPUT_OCTETS: u32 = "Acct_Output_Octets";
        /// Acct-Session-Id
        ACCT_SESSION_ID: Ascii = "Acct_Session_Id";
        /// Acct-Authentic
        ACCT_AUTHENTIC: u32 = "Acct_Authentic" named names::ACCT_AUTHENTIC;
        /// Acct-Session-Time
        ACCT_SESSION_TIME: u32 = "Acct_Session_Time";
        /// Acct-Input-Packets
        ACCT_INPUT_PACKETS: u32 = "Acct_Input_Packets";
        /// Acct-Output-Packets
        ACCT_OUTPUT_PACKETS: u32 = "Acct_Output_Packets";
        /// Acct-Terminate-Cause
        ACCT_TERMINATE_CAUSE: u32 = "Acct_Terminate_Cause" named names::ACCT_TERMINATE_CAUSE;
        /// Acct-Multi-Session-Id
        ACCT_MULTI_SESSION_ID: Ascii = "Acct_Multi_Session_Id";
        /// Acct-Link-Count
        ACCT_LINK_COUNT: u32 = "Acct_Link_Count";
        /// Acct-Input-Gigawords
        ACCT_INPUT_GIGAWORDS: u32 = "Acct_Input_Gigawords";
        /// Acct-Output-Gigawords
        ACCT_OUTPUT_GIGAWORDS: u32 = "Acct_Output_Gigawords";
        /// Event-Timestamp
        EVENT_TIMESTAMP: Time = "Event_Timestamp";
        /// CHAP-Challenge
        CHAP_CHALLENGE: Bytes = "CHAP_Challenge";
        /// NAS-Port-Type
        NAS_PORT_TYPE: u32 = "NAS_Port_Type" named names::NAS_PORT_TYPE;
        /// Port-Limit
        PORT_LIMIT: u32 = "Port_Limit";
        /// Login-LAT-Port
        LOGIN_LAT_PORT: Ascii = "Login_LAT_Port";
        /// Connect-Info
        CONNECT_INFO: Ascii = "Connect_Info";
        /// Message-Authenticator
        MESSAGE_AUTHENTICATOR: Bytes = "Message_Authenticator";
        /// Acct-Interim-Interval
        ACCT_INTERIM_INTERVAL: u32 = "Acct_Interim_Interval";
        /// NAS-Port-Id
        NAS_PORT_ID: Ascii = "NAS_Port_Id";
        /// Framed-Pool
        FRAMED_POOL: Ascii = "Framed_Pool";
        /// Chargeable-User-Identity
        CHARGEABLE_USER_IDENTITY: Ascii = "Chargeable_User_Identity";
        /// NAS-IPv6-Address
        NAS_IPV6_ADDRESS: Ip6 = "NAS_IPv6_Address";
        /// Framed-IPv6-Prefix
        FRAMED_IPV6_PREFIX: Bytes = "Framed_IPv6_Prefix";
        /// Error-Cause
        ERROR_CAUSE: u32 = "Error_Cause" named names::ERROR_CAUSE;
        /// EAP-Key-Name
        EAP_KEY_NAME: Ascii = "EAP_Key_Name";
        /// Location-Capable
        LOCATION_CAPABLE: u32 = "Location_Capable" named names::LOCATION_CAPABLE;
    }
}

const HEADER: usize = 20;
const PASSWORD: u8 = 2;
const VENDOR: u8 = 26;
const EAP: u8 = 79;

/// What an attribute's value is.
#[derive(Clone, Copy)]
enum Form {
    Text(Field<Ascii>),
    Bytes(Field<Bytes>),
    Long(Field<u32>),
    Address(Field<Ip4>),
    Address6(Field<Ip6>),
    Time(Field<Time>),
}

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let code = r.take(CODE)?;
    let id = r.take(ID)?;
    let len = usize::from(r.take(LENGTH)?);
    if len < HEADER {
        return Err(Stop::Malformed("a length shorter than the header"));
    }
    r.bytes(AUTHENTICATOR, 16)?;
    note_exchange(r, code, id);
    r.within((len - HEADER).min(r.reported()), attributes)??;
    Ok(Next::End)
}

/// A known code, and a length within the bounds of RFC 2865 §3.
fn accepts(bytes: &[u8], _: Key) -> bool {
    let [code, _, high, low, ..] = *bytes else {
        return false;
    };
    let len = usize::from(u16::from_be_bytes([high, low]));
    names::CODE.get(u64::from(code)).is_some() && (HEADER..=4096).contains(&len)
}

fn attributes(r: &mut Reader) -> Result<(), Stop> {
    // What EAP-Message attributes in a row hold is one message (RFC 3579 §3.1).
    let mut message: Vec<&[u8]> = vec![];
    while r.left() > 1 {
        let kind = r.peek::<u8>(0).unwrap_or(0);
        let rest = r.rest();
        attribute(r)?;
        if kind == EAP {
            let len = rest.get(1).copied().map_or(0, usize::from);
            message.push(rest.get(2..len).unwrap_or(&[]));
            if r.peek::<u8>(0) != Some(EAP) {
                eap(r, &message);
                message.clear();
            }
        }
    }
    Ok(())
}

/// The message whose last part was just read.
fn eap(r: &mut Reader, message: &[&[u8]]) {
    const MESSAGE: Key = Key::Name("eap");
    match message {
        [part] if !part.is_empty() => {
            let end = r.at();
            r.seek(end - part.len());
            r.carry(part.len(), MESSAGE);
            r.seek(end);
        }
        [_, _, ..] => r.decoded("Reassembled EAP", message.concat(), MESSAGE),
        _ => {}
    }
}

/// Which codes ask and which answer (IANA, RADIUS Packet Type Codes).
fn is_request(code: u8) -> bool {
    matches!(
        code,
        1 | 4 | 7 | 10 | 12 | 21 | 22 | 24 | 26 | 27 | 29 | 30 | 33 | 40 | 43 | 50 | 52
    )
}

/// Links an answer to the request with its number.
fn note_exchange(r: &mut Reader, code: u8, id: u8) {
    let key = u64::from(id);
    match (is_request(code), r.recall(key)) {
        (true, _) => {
            r.put(REQ, 1);
            r.remember(key, 0);
        }
        (false, Some(asked)) => {
            r.put(RSP, 1);
            let time = r.frame().time_ns;
            r.put(REQFRAME, u64::from(asked.frame));
            r.put(TIME, time.saturating_sub(asked.time_ns) as u64);
        }
        (false, None) => r.put(RSP, 1),
    }
}

/// RFC 2865 §5.
fn attribute(r: &mut Reader) -> Result<(), Stop> {
    let start = r.at();
    let kind = r.peek::<u8>(0).unwrap_or(0);
    let len = usize::from(r.peek::<u8>(1).unwrap_or(0));
    if len < 2 {
        return Err(Stop::Malformed("an attribute shorter than its header"));
    }
    r.put_at(AVP, start, len.min(r.left()), 0);
    r.nested(|r| {
        r.take(AVP_TYPE)?;
        r.take(AVP_LENGTH)?;
        r.within(len - 2, |r| value(r, kind, len - 2))?
    })
}

fn value(r: &mut Reader, kind: u8, len: usize) -> Result<(), Stop> {
    match kind {
        PASSWORD => {
            r.rest_as(USER_PASSWORD_ENCRYPTED);
            return Ok(());
        }
        VENDOR if len >= 4 => return r.take(AVP_VENDOR_ID).map(drop),
        EAP => {
            r.rest_as(EAP_FRAGMENT);
            return Ok(());
        }
        _ => {}
    }
    let form = ATTRIBUTES.iter().find(|attribute| attribute.0 == kind);
    match form.map(|attribute| attribute.1) {
        Some(Form::Text(field)) if len > 0 => r.bytes(field, len).map(drop),
        Some(Form::Bytes(field)) if len > 0 => r.bytes(field, len).map(drop),
        Some(Form::Long(field)) if len == 4 => r.take(field).map(drop),
        Some(Form::Address(field)) if len == 4 => r.take(field).map(drop),
        Some(Form::Address6(field)) if len == 16 => r.bytes(field, 16).map(drop),
        Some(Form::Time(field)) if len == 4 => {
            let seconds = i64::from(r.word::<u32>()?);
            let at = r.at() - 4;
            r.put_at(field, at, 4, (seconds * 1_000_000_000) as u64);
            Ok(())
        }
        _ => Ok(()),
    }
}

/// Attributes of the standards (IANA, RADIUS Attribute Types).
const ATTRIBUTES: &[(u8, Form)] = &[
    (1, Form::Text(USER_NAME)),
    (3, Form::Bytes(CHAP_PASSWORD)),
    (4, Form::Address(NAS_IP_ADDRESS)),
    (5, Form::Long(NAS_PORT)),
    (6, Form::Long(SERVICE_TYPE)),
    (7, Form::Long(FRAMED_PROTOCOL)),
    (8, Form::Address(FRAMED_IP_ADDRESS)),
    (9, Form::Address(FRAMED_IP_NETMASK)),
    (10, Form::Long(FRAMED_ROUTING)),
    (11, Form::Text(FILTER_ID)),
    (12, Form::Long(FRAMED_MTU)),
    (13, Form::Long(FRAMED_COMPRESSION)),
    (14, Form::Address(LOGIN_IP_HOST)),
    (15, Form::Long(LOGIN_SERVICE)),
    (16, Form::Long(LOGIN_TCP_PORT)),
    (18, Form::Text(REPLY_MESSAGE)),
    (19, Form::Text(CALLBACK_NUMBER)),
    (20, Form::Text(CALLBACK_ID)),
    (22, Form::Text(FRAMED_ROUTE)),
    (23, Form::Long(FRAMED_IPX_NETWORK)),
    (24, Form::Bytes(STATE)),
    (25, Form::Bytes(CLASS)),
    (27, Form::Long(SESSION_TIMEOUT)),
    (28, Form::Long(IDLE_TIMEOUT)),
    (29, Form::Long(TERMINATION_ACTION)),
    (30, Form::Text(CALLED_STATION_ID)),
    (31, Form::Text(CALLING_STATION_ID)),
    (32, Form::Text(NAS_IDENTIFIER)),
    (33, Form::Bytes(PROXY_STATE)),
    (34, Form::Text(LOGIN_LAT_SERVICE)),
    (35, Form::Text(LOGIN_LAT_NODE)),
    (36, Form::Bytes(LOGIN_LAT_GROUP)),
    (40, Form::Long(ACCT_STATUS_TYPE)),
    (41, Form::Long(ACCT_DELAY_TIME)),
    (42, Form::Long(ACCT_INPUT_OCTETS)),
    (43, Form::Long(ACCT_OUTPUT_OCTETS)),
    (44, Form::Text(ACCT_SESSION_ID)),
    (45, Form::Long(ACCT_AUTHENTIC)),
    (46, Form::Long(ACCT_SESSION_TIME)),
    (47, Form::Long(ACCT_INPUT_PACKETS)),
    (48, Form::Long(ACCT_OUTPUT_PACKETS)),
    (49, Form::Long(ACCT_TERMINATE_CAUSE)),
    (50, Form::Text(ACCT_MULTI_SESSION_ID)),
    (51, Form::Long(ACCT_LINK_COUNT)),
    (52, Form::Long(ACCT_INPUT_GIGAWORDS)),
    (53, Form::Long(ACCT_OUTPUT_GIGAWORDS)),
    (55, Form::Time(EVENT_TIMESTAMP)),
    (60, Form::Bytes(CHAP_CHALLENGE)),
    (61, Form::Long(NAS_PORT_TYPE)),
    (62, Form::Long(PORT_LIMIT)),
    (63, Form::Text(LOGIN_LAT_PORT)),
    (77, Form::Text(CONNECT_INFO)),
    (80, Form::Bytes(MESSAGE_AUTHENTICATOR)),
    (85, Form::Long(ACCT_INTERIM_INTERVAL)),
    (87, Form::Text(NAS_PORT_ID)),
    (88, Form::Text(FRAMED_POOL)),
    (89, Form::Text(CHARGEABLE_USER_IDENTITY)),
    (95, Form::Address6(NAS_IPV6_ADDRESS)),
    (97, Form::Bytes(FRAMED_IPV6_PREFIX)),
    (101, Form::Long(ERROR_CAUSE)),
    (102, Form::Text(EAP_KEY_NAME)),
    (131, Form::Long(LOCATION_CAPABLE)),
];

/// `Access-Request id=10`
fn info(layer: &Layer, out: &mut String) {
    if let (Some(code), Some(id)) = (layer.value(CODE), layer.value(ID)) {
        let name = names::CODE.get(code).unwrap_or("Unknown");
        let _ = write!(out, "{name} id={id}");
    }
}
