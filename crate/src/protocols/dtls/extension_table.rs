//! The fields of hello extensions, under the names of DTLS.
use crate::names::tls as names;
use crate::protocols::tls::extension_table::extension_fields;
use crate::wire::*;

extension_fields!(
    "Datagram Transport Layer Security, Handshake Extensions (RFC 6347)",
    "DTLS",
    "_ws.dtls.extension_table",
    "dtls"
);
