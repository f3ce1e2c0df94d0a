//! Numbers of link layers: CAN, Frame Relay.
use crate::wire::Names;

/// Protocol error location.
pub const ERR_PROT_LOCATION: Names = Names::sorted(&[
    (0, "unspecified"),
    (2, "ID bits 28 - 21 (SFF: 10 - 3)"),
    (3, "start of frame"),
    (4, "substitute RTR (SFF: RTR)"),
    (5, "identifier extension"),
    (6, "ID bits 20 - 18 (SFF: 2 - 0)"),
    (7, "ID bits 17-13"),
    (8, "CRC sequence"),
    (9, "reserved bit 0"),
    (10, "data section"),
    (11, "data length code"),
    (12, "RTR"),
    (13, "reserved bit 1"),
    (14, "ID bits 4-0"),
    (15, "ID bits 12-5"),
    (18, "intermission"),
    (24, "CRC delimiter"),
    (25, "ACK slot"),
    (26, "end of frame"),
    (27, "ACK delimiter"),
]);

/// Transceiver CANH status.
pub const ERR_TRX_CANH: Names = Names::sorted(&[
    (0, "unspecified"),
    (4, "no wire"),
    (5, "short to BAT"),
    (6, "short to VCC"),
    (7, "short to GND"),
]);

/// Transceiver CANL status.
pub const ERR_TRX_CANL: Names = Names::sorted(&[
    (0, "unspecified"),
    (4, "no wire"),
    (5, "short to BAT"),
    (6, "short to VCC"),
    (7, "short to GND"),
    (8, "short to CANH"),
]);

/// Supervisory frame type.
pub const CONTROL_S_FTYPE: Names = Names::sorted(&[
    (0, "Receiver ready"),
    (1, "Receiver not ready"),
    (2, "Reject"),
    (3, "Selective reject"),
]);

/// Frame type.
pub const CONTROL_FTYPE: Names = Names::sorted(&[
    (0, "Information frame"),
    (1, "Supervisory frame"),
    (3, "Unnumbered frame"),
]);

/// NLPID.
pub const NLPID: Names = Names::sorted(&[
    (0, "NULL"),
    (1, "T.70"),
    (3, "X.633"),
    (8, "Q.933"),
    (9, "LMI"),
    (12, "Q.2119"),
    (128, "SNAP"),
    (129, "CLNP"),
    (130, "ESIS"),
    (131, "ISIS"),
    (133, "IDRP"),
    (138, "ESIS (X.25)"),
    (140, "ISO 10030"),
    (141, "ISO 11577"),
    (142, "IPv6"),
    (176, "Data compression protocol"),
    (204, "IP"),
    (207, "PPP"),
]);

/// Type.
pub const CHDLCTYPE: Names = Names::sorted(&[
    (2048, "IP"),
    (8192, "Cisco Discovery Protocol"),
    (16962, "Spanning Tree BPDU"),
    (25944, "Transparent Ethernet bridging"),
    (32821, "SLARP"),
    (32824, "DEC LanBridge"),
    (32923, "Appletalk"),
    (33011, "AARP"),
    (33079, "Netware IPX/SPX"),
    (34525, "IPv6"),
    (34887, "MPLS unicast"),
    (34888, "MPLS multicast"),
    (65278, "OSI"),
]);
