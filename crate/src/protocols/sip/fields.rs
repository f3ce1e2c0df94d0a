//! The fields of the Session Initiation Protocol.
use super::{accepts, dissect, guess, info};
use crate::names::truths;
use crate::wire::*;

protocol! {
    /// Session Initiation Protocol (RFC 3261)
    "Raw" = "sip" column "SIP" over [Key::Udp(5060), Key::Tcp(5060)] info info accepts accepts guess guess {
        /// Request-Line
        pub REQUEST_LINE: Text = "Request-Line";
        /// Method
        pub METHOD: Text = "Method";
        /// Request-URI
        pub R_URI: Text = "r-uri";
        /// Request-URI User Part
        pub R_URI_USER: Text = "r-uri.user";
        /// Request-URI Host Part
        pub R_URI_HOST: Text = "r-uri.host";
        /// Request-URI Host Port
        pub R_URI_PORT: Text = "r-uri.port";
        /// Status-Line
        pub STATUS_LINE: Text = "Status-Line";
        /// Status-Code
        pub STATUS_CODE: u32 = "Status-Code";
        /// Resent Packet
        pub RESEND: bool = "resend" named truths::TRUE_FALSE;
        /// Suspected resend of frame
        pub RESEND_ORIGINAL: u32 = "resend-original";
        /// Request Frame
        pub RESPONSE_REQUEST: u32 = "response-request";
        /// Response Time (ms)
        pub RESPONSE_TIME: u32 = "response-time";
        /// Message Header
        pub MSG_HDR: Text = "msg_hdr";
        /// From
        pub FROM: Text = "From";
        /// SIP from display info
        pub FROM_DISPLAY_INFO: Text = "from.display.info";
        /// SIP from address
        pub FROM_ADDR: Text = "from.addr";
        /// SIP from address User Part
        pub FROM_USER: Text = "from.user";
        /// SIP from address Host Part
        pub FROM_HOST: Text = "from.host";
        /// SIP from address Host Port
        pub FROM_PORT: Text = "from.port";
        /// SIP from tag
        pub FROM_TAG: Text = "from.tag";
        /// To
        pub TO: Text = "To";
        /// SIP to display info
        pub TO_DISPLAY_INFO: Text = "to.display.info";
        /// SIP to address
        pub TO_ADDR: Text = "to.addr";
        /// SIP to address User Part
        pub TO_USER: Text = "to.user";
        /// SIP to address Host Part
        pub TO_HOST: Text = "to.host";
        /// SIP to address Host Port
        pub TO_PORT: Text = "to.port";
        /// SIP to tag
        pub TO_TAG: Text = "to.tag";
        /// SIP Display info
        pub DISPLAY_INFO: Text = "display.info";
        /// SIP tag
        pub TAG: Text = "tag";
        /// Via
        pub VIA: Text = "Via";
        /// Transport
        pub VIA_TRANSPORT: Text = "Via.transport";
        /// Sent-by Address
        pub VIA_SENT_BY_ADDRESS: Text = "Via.sent-by.address";
        /// Sent-by port
        pub VIA_SENT_BY_PORT: u16 = "Via.sent-by.port";
        /// Branch
        pub VIA_BRANCH: Text = "Via.branch";
        /// Received
        pub VIA_RECEIVED: Text = "Via.received";
        /// RPort
        pub VIA_RPORT: Text = "Via.rport";
        /// Call-ID
        pub CALL_ID: Text = "Call-ID";
        /// Generated Call-ID
        pub CALL_ID_GENERATED: Text = "call_id_generated";
        /// CSeq
        pub CSEQ: Text = "CSeq";
        /// Sequence Number
        pub CSEQ_SEQ: u32 = "CSeq.seq";
        /// Method
        pub CSEQ_METHOD: Text = "CSeq.method";
        /// Contact
        pub CONTACT: Text = "Contact";
        /// Contact URI
        pub CONTACT_URI: Text = "contact.uri";
        /// Contact URI User Part
        pub CONTACT_USER: Text = "contact.user";
        /// Contact URI Host Part
        pub CONTACT_HOST: Text = "contact.host";
        /// Contact URI Host Port
        pub CONTACT_PORT: Text = "contact.port";
        /// Max-Forwards
        pub MAX_FORWARDS: u32 = "Max-Forwards";
        /// User-Agent
        pub USER_AGENT: Text = "User-Agent";
        /// Expires
        pub EXPIRES: u32 = "Expires";
        /// Allow
        pub ALLOW: Text = "Allow";
        /// Server
        pub SERVER: Text = "Server";
        /// Supported
        pub SUPPORTED: Text = "Supported";
        /// Record-Route
        pub RECORD_ROUTE: Text = "Record-Route";
        /// Route
        pub ROUTE: Text = "Route";
        /// Date
        pub DATE: Text = "Date";
        /// Subject
        pub SUBJECT: Text = "Subject";
        /// Organization
        pub ORGANIZATION: Text = "Organization";
        /// Accept
        pub ACCEPT: Text = "Accept";
        /// Require
        pub REQUIRE: Text = "Require";
        /// WWW-Authenticate
        pub WWW_AUTHENTICATE: Text = "WWW-Authenticate";
        /// Authorization
        pub AUTHORIZATION: Text = "Authorization";
        /// Proxy-Authorization
        pub PROXY_AUTHORIZATION: Text = "Proxy-Authorization";
        /// Proxy-Authenticate
        pub PROXY_AUTHENTICATE: Text = "Proxy-Authenticate";
        /// P-Asserted-Identity
        pub P_ASSERTED_IDENTITY: Text = "P-Asserted-Identity";
        /// Event
        pub EVENT: Text = "Event";
        /// Reason
        pub REASON: Text = "Reason";
        /// Session-Expires
        pub SESSION_EXPIRES: Text = "Session-Expires";
        /// Min-SE
        pub MIN_SE: Text = "Min-SE";
        /// Allow-Events
        pub ALLOW_EVENTS: Text = "Allow-Events";
        /// Warning
        pub WARNING: Text = "Warning";
        /// Timestamp
        pub TIMESTAMP: Text = "Timestamp";
        /// Unsupported
        pub UNSUPPORTED: Text = "Unsupported";
        /// Retry-After
        pub RETRY_AFTER: u32 = "Retry-After";
        /// Priority
        pub PRIORITY: Text = "Priority";
        /// Error-Info
        pub ERROR_INFO: Text = "Error-Info";
        /// Content-Type
        pub CONTENT_TYPE: Text = "Content-Type";
        /// Content-Length
        pub CONTENT_LENGTH: u32 = "Content-Length";
    }
}

/// Headers that are text.
pub const TEXTS: &[(&[u8], Field<Text>)] = &[
    (b"User-Agent", USER_AGENT),
    (b"Allow", ALLOW),
    (b"Server", SERVER),
    (b"Supported", SUPPORTED),
    (b"Record-Route", RECORD_ROUTE),
    (b"Route", ROUTE),
    (b"Date", DATE),
    (b"Subject", SUBJECT),
    (b"Organization", ORGANIZATION),
    (b"Accept", ACCEPT),
    (b"Require", REQUIRE),
    (b"WWW-Authenticate", WWW_AUTHENTICATE),
    (b"Authorization", AUTHORIZATION),
    (b"Proxy-Authorization", PROXY_AUTHORIZATION),
    (b"Proxy-Authenticate", PROXY_AUTHENTICATE),
    (b"P-Asserted-Identity", P_ASSERTED_IDENTITY),
    (b"Event", EVENT),
    (b"Reason", REASON),
    (b"Session-Expires", SESSION_EXPIRES),
    (b"Min-SE", MIN_SE),
    (b"Allow-Events", ALLOW_EVENTS),
    (b"Warning", WARNING),
    (b"Timestamp", TIMESTAMP),
    (b"Unsupported", UNSUPPORTED),
    (b"Priority", PRIORITY),
    (b"Error-Info", ERROR_INFO),
    (b"Content-Type", CONTENT_TYPE),
];

/// Headers that are a number.
pub const NUMBERS: &[(&[u8], Field<u32>)] = &[
    (b"Max-Forwards", MAX_FORWARDS),
    (b"Expires", EXPIRES),
    (b"Retry-After", RETRY_AFTER),
    (b"Content-Length", CONTENT_LENGTH),
];
