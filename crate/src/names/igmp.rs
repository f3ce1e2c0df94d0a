//! Numbers of the Internet Group Management Protocol.
use crate::wire::Names;

/// Message types (IANA, IGMP Type Numbers).
pub const TYPE: Names = Names::sorted(&[
    (1, "Create Group Request"),
    (2, "Create Group Reply"),
    (3, "Join Group Request"),
    (4, "Join Group Reply"),
    (5, "Leave Group Request"),
    (6, "Leave Group Reply"),
    (7, "Confirm Group Request"),
    (8, "Confirm Group Reply"),
    (17, "Membership Query"),
    (18, "Membership Report"),
    (19, "DVMRP Protocol"),
    (20, "PIM Routing Message"),
    (22, "Membership Report"),
    (23, "Leave Group"),
    (30, "Traceroute Response"),
    (31, "Traceroute Query or Request"),
    (34, "Membership Report"),
]);

/// Group types (RFC 988).
pub const GROUP_TYPE: Names = Names::sorted(&[(0, "Public Group"), (1, "Private Group")]);

/// Reply codes (RFC 988).
pub const REPLY: Names = Names::sorted(&[
    (0, "Request Granted"),
    (1, "Request Denied, No Resources"),
    (2, "Request Denied, Invalid Code"),
    (3, "Request Denied, Invalid Group"),
    (4, "Request Denied, Invalid Key"),
]);

/// Group record types (RFC 3376 §4.2.12).
pub const RECORD_TYPE: Names = Names::sorted(&[
    (1, "Mode Is Include"),
    (2, "Mode Is Exclude"),
    (3, "Change To Include Mode"),
    (4, "Change To Exclude Mode"),
    (5, "Allow New Sources"),
    (6, "Block Old Sources"),
]);

/// Multicast routing protocols in a trace (draft-ietf-idmr-traceroute-ipm §4.12).
pub const ROUTING: Names = Names::sorted(&[
    (1, "DVMRP"),
    (2, "MOSPF"),
    (3, "PIM"),
    (4, "CBT"),
    (5, "PIM using special routing table"),
    (6, "PIM using a static route"),
    (7, "DVMRP using a static route"),
    (8, "PIM using MBGP (aka BGP4+) route"),
    (9, "CBT using special routing table"),
    (10, "CBT using a static route"),
    (11, "PIM using state created by Assert processing"),
]);

/// Forwarding codes in a trace (draft-ietf-idmr-traceroute-ipm §4.16).
pub const FORWARDING: Names = Names::sorted(&[
    (0, "NO_ERROR"),
    (1, "WRONG_IF"),
    (2, "PRUNE_SENT"),
    (3, "PRUNE_RCVD"),
    (4, "SCOPED"),
    (5, "NO_ROUTE"),
    (6, "WRONG_LAST_HOP"),
    (7, "NOT_FORWARDING"),
    (8, "REACHED_RP"),
    (9, "RPF_IF"),
    (10, "NO_MULTICAST"),
    (11, "INFO_HIDDEN"),
    (129, "NO_SPACE"),
    (130, "OLD_ROUTER"),
    (131, "ADMIN_PROHIB"),
]);
