//! The fields of handshake messages, under the names of DTLS.
use crate::names::tls as names;
use crate::protocols::tls::messages::message_fields;
use crate::wire::*;

message_fields!(
    "Datagram Transport Layer Security, Handshake Messages (RFC 6347)",
    "DTLS",
    "_ws.dtls.messages",
    "dtls"
);
