//! Numbers of the NetBIOS Datagram Service (RFC 1002).
use crate::wire::Names;

/// Message Type.
pub const TYPE: Names = Names::sorted(&[
    (16, "Direct_unique datagram"),
    (17, "Direct_group datagram"),
    (18, "Broadcast datagram"),
    (19, "Datagram error"),
    (20, "Datagram query request"),
    (21, "Datagram positive query response"),
    (22, "Datagram negative query response"),
]);

/// Node Type.
pub const NODE_TYPE: Names =
    Names::sorted(&[(0, "B node"), (1, "P node"), (2, "M node"), (3, "NBDD")]);

/// Error code.
pub const ERROR_CODE: Names = Names::sorted(&[
    (130, "Destination name not present"),
    (131, "Invalid source name format"),
    (132, "Invalid destination name format"),
]);
