//! Numbers of Session Traversal Utilities for NAT (IANA).
use crate::wire::Names;

/// Message Method Assignment.
pub const TYPE_METHOD_ASSIGNMENT: Names =
    Names::sorted(&[(0, "IETF Review"), (1, "Designated Expert")]);

/// Attribute Type Comprehension.
pub const ATT_TYPE_COMPREHENSION: Names = Names::sorted(&[(0, "Required"), (1, "Optional")]);

/// Protocol Family.
pub const ATT_FAMILY: Names = Names::sorted(&[(1, "IPv4"), (2, "IPv6")]);

/// CRC-32 Status.
pub const ATT_CRC32_STATUS: Names = Names::sorted(&[
    (0, "Bad"),
    (1, "Good"),
    (2, "Unverified"),
    (3, "Not present"),
    (4, "Illegal"),
]);

/// Password Algorithm.
pub const ATT_PW_ALG: Names = Names::sorted(&[(0, "Reserved"), (1, "MD5"), (2, "SHA-256")]);

/// Reserve next.
pub const ATT_EVEN_PORT_RESERVE_NEXT: Names =
    Names::sorted(&[(0, "No reservation"), (1, "Reserve next port number")]);

/// Transport.
pub const ATT_TRANSP: Names = Names::sorted(&[(6, "TCP"), (17, "UDP")]);

/// MS Version.
pub const ATT_MS_VERSION: Names = Names::sorted(&[
    (1, "ICE"),
    (2, "MS-ICE2"),
    (3, "MS-ICE2 with SHA256"),
    (4, "MS-ICE2 with SHA256 and IPv6"),
    (5, "MULTIPLEXED TURN over UDP only"),
    (6, "MULTIPLEXED TURN over UDP and TCP"),
]);

/// MS ICE Version.
pub const ATT_MS_VERSION_ICE: Names = Names::sorted(&[
    (0, "Supports only RFC3489bis-02 message formats"),
    (1, "Supports only RFC3489bis-02 message formats"),
    (2, "Supports only RFC3489bis-02 message formats"),
]);

/// Stream Type.
pub const ATT_MS_STREAM_TYPE: Names = Names::sorted(&[
    (1, "Audio"),
    (2, "Video"),
    (3, "Supplemental Video"),
    (4, "Data"),
]);

/// Service Quality.
pub const ATT_MS_SERVICE_QUALITY: Names =
    Names::sorted(&[(0, "Best effort delivery"), (1, "Reliable delivery")]);

/// Message Type.
pub const ATT_BANDWIDTH_ACM_TYPE: Names = Names::sorted(&[
    (0, "Reservation Check"),
    (1, "Reservation Commit"),
    (2, "Reservation Update"),
]);

/// Peer Location.
pub const ATT_LP_PEER_LOCATION: Names =
    Names::sorted(&[(0, "Unknown"), (1, "Internet"), (2, "Intranet")]);

/// Federation.
pub const ATT_LP_FEDERATION: Names = Names::sorted(&[
    (0, "No Federation"),
    (1, "Enterprise Federation"),
    (2, "Public Cloud Federation"),
]);

/// Google Network Cost.
pub const ATT_GOOGLE_NETWORK_COST: Names = Names::sorted(&[
    (0, "Min"),
    (10, "Low"),
    (50, "Unknown"),
    (250, "Cellular5G"),
    (500, "Cellular4G"),
    (900, "Cellular"),
    (910, "Cellular3G"),
    (980, "Cellular2G"),
    (999, "Max"),
]);

/// STUN Network Version.
pub const NETWORK_VERSION: Names = Names::sorted(&[
    (1, "MS-TURN"),
    (2, "RFC-3489 and earlier"),
    (3, "RFC-5389/8489"),
]);

/// Kinds of message.
pub const TYPE_CLASS: Names = Names::sorted(&[
    (0, "Request"),
    (1, "Indication"),
    (16, "Success Response"),
    (17, "Error Response"),
]);

/// Methods (IANA, STUN Methods).
pub const TYPE_METHOD: Names = Names::sorted(&[
    (1, "Binding"),
    (2, "SharedSecret"),
    (3, "Allocate"),
    (4, "Refresh"),
    (6, "Send"),
    (7, "Data"),
    (8, "CreatePermission"),
    (9, "Channel-Bind"),
    (10, "Connect"),
    (11, "ConnectionBind"),
    (12, "ConnectionAttempt"),
    (128, "GooglePing"),
]);

/// Attributes (IANA, STUN Attributes).
pub const ATTRIBUTE: Names = Names::sorted(&[
    (0x0001, "MAPPED-ADDRESS"),
    (0x0002, "RESPONSE_ADDRESS"),
    (0x0003, "CHANGE_REQUEST"),
    (0x0004, "SOURCE_ADDRESS"),
    (0x0005, "CHANGED_ADDRESS"),
    (0x0006, "USERNAME"),
    (0x0007, "PASSWORD"),
    (0x0008, "MESSAGE-INTEGRITY"),
    (0x0009, "ERROR-CODE"),
    (0x000a, "UNKNOWN-ATTRIBUTES"),
    (0x000b, "REFLECTED-FROM"),
    (0x000c, "CHANNEL-NUMBER"),
    (0x000d, "LIFETIME"),
    (0x000e, "MS-ALTERNATE-SERVER"),
    (0x000f, "MAGIC-COOKIE"),
    (0x0010, "BANDWIDTH"),
    (0x0011, "DESTINATION-ADDRESS"),
    (0x0012, "XOR-PEER-ADDRESS"),
    (0x0013, "DATA"),
    (0x0014, "REALM"),
    (0x0015, "NONCE"),
    (0x0016, "XOR-RELAYED-ADDRESS"),
    (0x0017, "REQUESTED-ADDRESS-FAMILY"),
    (0x0018, "EVEN-PORT"),
    (0x0019, "REQUESTED-TRANSPORT"),
    (0x001a, "DONT-FRAGMENT"),
    (0x001b, "ACCESS-TOKEN"),
    (0x001c, "MESSAGE-INTEGRITY-SHA256"),
    (0x001d, "PASSWORD-ALGORITHM"),
    (0x001e, "USERHASH"),
    (0x0020, "XOR-MAPPED-ADDRESS"),
    (0x0022, "RESERVATION-TOKEN"),
    (0x0024, "PRIORITY"),
    (0x0025, "USE-CANDIDATE"),
    (0x0026, "PADDING"),
    (0x0027, "XOR-RESPONSE-TARGET"),
    (0x0028, "XOR-REFELECTED-FROM"),
    (0x002a, "CONNECTION-ID"),
    (0x0030, "LEGACY-ICMP"),
    (0x8000, "ADDITIONAL-ADDRESS-FAMILY"),
    (0x8001, "ADDRESS-ERROR-CODE"),
    (0x8002, "PASSWORD-ALGORITHMS"),
    (0x8003, "ALTERNATE-DOMAIN"),
    (0x8004, "ICMP"),
    (0x8006, "MS-TURN UNKNOWN 8006"),
    (0x8008, "MS-VERSION"),
    (0x8020, "XOR-MAPPED-ADDRESS"),
    (0x8022, "SOFTWARE"),
    (0x8023, "ALTERNATE-SERVER"),
    (0x8025, "TRANSACTION-TRANSMIT-COUNTER"),
    (0x8027, "CACHE-TIMEOUT"),
    (0x8028, "FINGERPRINT"),
    (0x8029, "ICE-CONTROLLED"),
    (0x802a, "ICE-CONTROLLING"),
    (0x802b, "RESPONSE-ORIGIN"),
    (0x802c, "OTHER-ADDRESS"),
    (0x802d, "ECN-CHECK-STUN"),
    (0x802e, "THIRD-PARTY-AUTHORIZATION"),
    (0x8030, "MOBILITY-TICKET"),
    (0x8032, "MS-ALTERNATE-HOST-NAME"),
    (0x8037, "MS-APP-ID"),
    (0x8039, "MS-SECURE-TAG"),
    (0x8050, "MS-SEQUENCE-NUMBER"),
    (0x8054, "MS-CANDIDATE-IDENTIFIER"),
    (0x8055, "MS-SERVICE-QUALITY"),
    (0x8056, "Bandwidth Admission Control Message"),
    (0x8057, "Bandwidth Reservation Identifier"),
    (0x8058, "Bandwidth Reservation Amount"),
    (0x8059, "Remote Site Address"),
    (0x805a, "Remote Relay Site Address"),
    (0x805b, "Local Site Address"),
    (0x805c, "Local Relay Site Address"),
    (0x805d, "Remote Site Address Response"),
    (0x805e, "Remote Relay Site Address Response"),
    (0x805f, "Local Site Address Response"),
    (0x8060, "Local Relay Site Address Response"),
    (0x8061, "SIP Dialog Identifier"),
    (0x8062, "SIP Call Identifier"),
    (0x8068, "Location Profile"),
    (0x8070, "MS-IMPLEMENTATION-VERSION"),
    (0x8090, "MS-ALT-MAPPED-ADDRESS"),
    (0x8095, "MS-MULTIPLEXED-TURN-SESSION-ID"),
    (0xc000, "CISCO-STUN-FLOWDATA"),
    (0xc001, "ENF-FLOW-DESCRIPTION"),
    (0xc002, "ENF-NETWORK-STATUS"),
    (0xc057, "GOOG-NETWORK-INFO"),
    (0xc058, "GOOG-LAST-ICE-CHECK-RECEIVED"),
    (0xc059, "GOOG-MISC-INFO"),
    (0xc05a, "GOOG-OBSOLETE-1"),
    (0xc05b, "GOOG-CONNECTION-ID"),
    (0xc05c, "GOOG-DELTA"),
    (0xc05d, "GOOG-DELTA-ACK"),
    (0xc060, "GOOG-MESSAGE_INTEGRITY-32"),
    (0xff04, "GOOG-MULTI-MAPPING"),
    (0xff05, "GOOG-LOGGING-ID"),
]);
/// Error codes (IANA, STUN Error Codes).
pub const ERROR_CODES: Names = Names::sorted(&[
    (274, "Disable Candidate"),
    (275, "Disable Candidate Pair"),
    (300, "Try Alternate"),
    (400, "Bad Request"),
    (401, "Unauthenticated"),
    (403, "Forbidden"),
    (405, "Mobility Forbidden"),
    (420, "Unknown Attribute"),
    (437, "Allocation Mismatch"),
    (438, "Stale Nonce"),
    (440, "Address Family not Supported"),
    (441, "Wrong Credentials"),
    (442, "Unsupported Transport Protocol"),
    (443, "Peer Address Family Mismatch"),
    (446, "Connection Already Exists"),
    (447, "Connection Timeout or Failure"),
    (481, "Connection Does Not Exist"),
    (486, "Allocation Quota Reached"),
    (487, "Role Conflict"),
    (500, "Server Error"),
    (508, "Insufficient Capacity"),
]);
