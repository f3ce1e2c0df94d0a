//! Numbers of the NetBIOS Name Service (RFC 1002).
use crate::wire::Names;

/// Opcode.
pub const FLAGS_OPCODE: Names = Names::sorted(&[
    (0, "Name query"),
    (5, "Registration"),
    (6, "Release"),
    (7, "Wait for acknowledgment"),
    (8, "Refresh"),
    (9, "Refresh (alternate opcode)"),
    (15, "Multi-homed registration"),
]);

/// Reply code.
pub const FLAGS_RCODE: Names = Names::sorted(&[
    (0, "No error"),
    (1, "Request was invalidly formatted"),
    (2, "Server failure"),
    (3, "Requested name does not exist"),
    (4, "Request is not implemented"),
    (5, "Request was refused"),
    (6, "Name is owned by another node"),
    (7, "Name is in conflict"),
]);

/// ONT.
pub const NAME_FLAGS_ONT: Names =
    Names::sorted(&[(0, "B-node"), (8192, "P-node"), (16384, "M-node")]);

/// ONT.
pub const NB_FLAGS_ONT: Names = Names::sorted(&[
    (0, "B-node"),
    (8192, "P-node"),
    (16384, "M-node"),
    (24576, "H-node"),
]);

/// Type.
pub const TYPE: Names = Names::sorted(&[(32, "NB"), (33, "NBSTAT")]);

/// Class.
pub const CLASS: Names = Names::sorted(&[
    (1, "IN"),
    (2, "CS"),
    (3, "CH"),
    (4, "HS"),
    (254, "NONE"),
    (255, "ANY"),
]);
