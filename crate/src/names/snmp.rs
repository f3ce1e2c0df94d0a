//! Numbers of the Simple Network Management Protocol (RFC 3411, RFC 3412, RFC 3416).
use crate::wire::Names;

/// Engine ID Format.
pub const ENGINEID_FORMAT: Names = Names::sorted(&[
    (1, "IPv4 address"),
    (2, "IPv6 address"),
    (3, "MAC address"),
    (4, "Text, administratively assigned"),
    (5, "Octets, administratively assigned"),
]);

/// Engine ID Data: Cisco type.
pub const ENGINEID_CISCO_TYPE: Names = Names::sorted(&[(0, "Agent"), (1, "Manager")]);

/// version.
pub const VERSION: Names =
    Names::sorted(&[(0, "version-1"), (1, "v2c"), (2, "v2u"), (3, "snmpv3")]);

/// data.
pub const DATA: Names = Names::sorted(&[
    (0, "get-request"),
    (1, "get-next-request"),
    (2, "get-response"),
    (3, "set-request"),
    (4, "trap"),
    (5, "getBulkRequest"),
    (6, "informRequest"),
    (7, "snmpV2-trap"),
    (8, "report"),
]);

/// msgData.
pub const MSGDATA: Names = Names::sorted(&[(0, "plaintext"), (1, "encryptedPDU")]);

/// msgSecurityModel.
pub const MSGSECURITYMODEL: Names = Names::sorted(&[(0, "Any"), (1, "V1"), (2, "V2C"), (3, "USM")]);

/// error-status.
pub const ERROR_STATUS: Names = Names::sorted(&[
    (0, "noError"),
    (1, "tooBig"),
    (2, "noSuchName"),
    (3, "badValue"),
    (4, "readOnly"),
    (5, "genErr"),
    (6, "noAccess"),
    (7, "wrongType"),
    (8, "wrongLength"),
    (9, "wrongEncoding"),
    (10, "wrongValue"),
    (11, "noCreation"),
    (12, "inconsistentValue"),
    (13, "resourceUnavailable"),
    (14, "commitFailed"),
    (15, "undoFailed"),
    (16, "authorizationError"),
    (17, "notWritable"),
    (18, "inconsistentName"),
]);

/// generic-trap.
pub const GENERIC_TRAP: Names = Names::sorted(&[
    (0, "coldStart"),
    (1, "warmStart"),
    (2, "linkDown"),
    (3, "linkUp"),
    (4, "authenticationFailure"),
    (5, "egpNeighborLoss"),
    (6, "enterpriseSpecific"),
]);
