//! Numbers that capture files use of packets (draft-ietf-opsawg-pcapng §4.3.1).
use crate::wire::Names;

/// Which way a packet went.
pub const DIRECTIONS: Names = Names::sorted(&[
    (0, "Unknown"),
    (1, "Inbound"),
    (2, "Outbound"),
    (3, "Unknown"),
]);
/// Whom it was for.
pub const RECEPTIONS: Names = Names::sorted(&[
    (0, "Not specified"),
    (1, "Unicast"),
    (2, "Multicast"),
    (3, "Broadcast"),
    (4, "Promiscuous"),
]);
/// Seen from the captured end of a link.
pub const POINT_TO_POINT: Names = Names::sorted(&[(0, "Sent"), (1, "Received")]);
/// Whether a custom block may be copied by programs that do not know it.
pub const COPYING: Names = Names::sorted(&[(0, "Not Allowed"), (1, "Allowed")]);
/// What Linux's traffic control did (linux/pkt_cls.h).
pub const TRAFFIC_CONTROL: Names = Names::sorted(&[
    (0, "TC_ACT_OK"),
    (1, "TC_ACT_RECLASSIFY"),
    (2, "TC_ACT_SHOT"),
    (3, "TC_ACT_PIPE"),
    (4, "TC_ACT_STOLEN"),
    (5, "TC_ACT_QUEUED"),
    (6, "TC_ACT_REPEAT"),
    (7, "TC_ACT_REDIRECT"),
    (8, "TC_ACT_TRAP"),
    (0xffffffffffffffff, "TC_ACT_UNSPEC"),
]);
/// What an express data path program did (linux/bpf.h).
pub const EXPRESS_DATA_PATH: Names = Names::sorted(&[
    (0, "XDP_ABORTED"),
    (1, "XDP_DROP"),
    (2, "XDP_PASS"),
    (3, "XDP_TX"),
    (4, "XDP_REDIRECT"),
]);
