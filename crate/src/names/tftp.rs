//! Numbers of the Trivial File Transfer Protocol (RFC 1350).
use crate::wire::Names;

/// Opcode.
pub const OPCODE: Names = Names::sorted(&[
    (1, "Read Request"),
    (2, "Write Request"),
    (3, "Data Packet"),
    (4, "Acknowledgement"),
    (5, "Error Code"),
    (6, "Option Acknowledgement"),
    (255, "Information (MSDP)"),
]);

/// Error code.
pub const ERROR_CODE: Names = Names::sorted(&[
    (0, "Not defined"),
    (1, "File not found"),
    (2, "Access violation"),
    (3, "Disk full or allocation exceeded"),
    (4, "Illegal TFTP Operation"),
    (5, "Unknown transfer ID"),
    (6, "File already exists"),
    (7, "No such user"),
    (8, "Option negotiation failed"),
]);
