//! Numbers of Logical Link Control (IEEE 802.2) and SNAP.
use crate::wire::Names;

/// Service access points.
pub const SAPS: Names = Names::sorted(&[
    (0x00, "NULL LSAP"),
    (0x01, "NULL LSAP"),
    (0x02, "LLC Sub-Layer Management"),
    (0x04, "SNA Path Control"),
    (0x06, "TCP/IP"),
    (0x08, "SNA"),
    (0x0c, "SNA"),
    (
        0x0e,
        "PROWAY (IEC955) Network Management and Initialization",
    ),
    (0x10, "NetWare (unofficial?)"),
    (0x14, "ISO Network Layer (OSLAN 1)"),
    (0x18, "Texas Instruments"),
    (0x20, "ISO Network Layer (unofficial?)"),
    (0x34, "ISO Network Layer (unofficial?)"),
    (0x42, "Spanning Tree BPDU"),
    (0x4e, "EIA RS-511 Manufacturing Message Service"),
    (0x54, "ISO Network Layer (OSLAN 2)"),
    (0x7e, "ISO 8208 (X.25 over 802.2)"),
    (0x7f, "ISO 802.2"),
    (0x80, "XNS"),
    (0x82, "BACnet"),
    (0x86, "Nestar"),
    (0x8e, "PROWAY (IEC955) Active Station List Maintenance"),
    (0x98, "ARP"),
    (0xaa, "SNAP"),
    (0xb4, "HP JetDirect Printer"),
    (0xba, "Banyan Vines"),
    (0xbc, "Banyan Vines"),
    (0xe0, "NetWare"),
    (0xf0, "NetBIOS"),
    (0xf4, "IBM Net Management"),
    (0xf8, "HP Extended LLC"),
    (0xfa, "Ungermann-Bass"),
    (0xfc, "Remote Program Load"),
    (0xfe, "ISO Network Layer"),
    (0xff, "Global LSAP"),
]);
/// Commands of unnumbered frames.
pub const COMMANDS: Names = Names::sorted(&[
    (0x00, "Unnumbered Information"),
    (0x01, "Set Initialization Mode"),
    (0x03, "Set Asynchronous Response Mode"),
    (0x08, "Unnumbered Poll"),
    (0x0b, "Set Asynchronous Balanced Mode"),
    (0x10, "Disconnect"),
    (0x13, "Set Asynchronous Response Mode Extended"),
    (0x18, "Unnumbered Acknowledge"),
    (0x1b, "Set Asynchronous Balanced Mode Extended"),
    (0x20, "Set Normal Response Mode"),
    (0x21, "Frame reject"),
    (0x23, "Reset"),
    (0x2b, "Exchange identification"),
    (0x31, "Configure"),
    (0x33, "Set Normal Response Mode Extended"),
    (0x38, "Test"),
    (0x3b, "Beacon"),
]);
/// Responses of unnumbered frames.
pub const RESPONSES: Names = Names::sorted(&[
    (0x00, "Unnumbered Information"),
    (0x01, "Request Initialization Mode"),
    (0x03, "Disconnected mode"),
    (0x08, "Unnumbered Poll"),
    (0x0b, "Set Asynchronous Balanced Mode"),
    (0x10, "Request Disconnect"),
    (0x13, "Set Asynchronous Response Mode Extended"),
    (0x18, "Unnumbered Acknowledge"),
    (0x1b, "Set Asynchronous Balanced Mode Extended"),
    (0x20, "Set Normal Response Mode"),
    (0x21, "Frame reject"),
    (0x23, "Reset"),
    (0x2b, "Exchange identification"),
    (0x31, "Configure"),
    (0x33, "Set Normal Response Mode Extended"),
    (0x38, "Test"),
    (0x3b, "Beacon"),
]);
/// Both in short.
pub const FUNCTIONS: Names = Names::sorted(&[
    (0x00, "UI"),
    (0x01, "SIM"),
    (0x03, "SARM"),
    (0x08, "UP"),
    (0x0b, "SABM"),
    (0x10, "DISC"),
    (0x13, "SARME"),
    (0x18, "UA"),
    (0x1b, "SABME"),
    (0x20, "SNRM"),
    (0x21, "FRMR"),
    (0x23, "RSET"),
    (0x2b, "XID"),
    (0x31, "CFGR"),
    (0x33, "SNRME"),
    (0x38, "TEST"),
    (0x3b, "BCN"),
]);
/// Those that mean something else where they answer.
pub const ANSWERS: Names = Names::sorted(&[(0x01, "RIM"), (0x03, "DM"), (0x10, "RD")]);
/// Supervisory frames, in short.
pub const SUPERVISION: Names = Names::sorted(&[(0, "RR"), (1, "RNR"), (2, "REJ"), (3, "SREJ")]);
/// Supervisory frames.
pub const SUPERVISORY: Names = Names::sorted(&[
    (0, "Receiver ready"),
    (1, "Receiver not ready"),
    (2, "Reject"),
    (3, "Selective reject"),
]);
/// Cisco's protocols.
pub const CISCO: Names = Names::sorted(&[
    (0x0102, "DRIP"),
    (0x0104, "PAgP"),
    (0x0105, "MLS Hello"),
    (0x0108, "RLQ BPDUs (request)"),
    (0x0109, "RLQ BPDUs (response)"),
    (0x010b, "PVSTP+"),
    (0x010c, "VLAN Bridge"),
    (0x0111, "UDLD"),
    (0x0139, "MCP"),
    (0x2000, "CDP"),
    (0x2001, "CGMP"),
    (0x2003, "VTP"),
    (0x2004, "DTP"),
    (0x200a, "STP Uplink Fast"),
]);

/// What a frame is: numbered, supervising, or neither.
pub const FRAME_TYPES: Names = Names::sorted(&[
    (0, "Information frame"),
    (1, "Supervisory frame"),
    (3, "Unnumbered frame"),
]);
/// The types of service that a station offers (IEEE 802.2 §5.4.1.1.2).
pub const CLASSES: Names = Names::sorted(&[
    (0x01, "Type 1 LLC (Class I LLC)"),
    (0x02, "Type 2 LLC"),
    (0x03, "Type 1 and Type 2 LLCs (Class II LLC)"),
    (0x04, "Type 3 LLC"),
    (0x05, "Type 1 and Type 3 LLCs (Class III LLC)"),
    (0x06, "Type 2 and Type 3 LLCs"),
    (0x07, "Type 1 and Type 2 and Type 3 LLCs (Class IV LLC)"),
]);
/// Organisations whose numbers follow (IEEE RA).
pub const ORGANISATIONS: Names = Names::sorted(&[
    (0x000000, "Encapsulated Ethernet"),
    (0x00000c, "Cisco Systems"),
    (0x0000f8, "Cisco IOS 9.0 Compatible"),
    (0x0080c2, "IEEE 802.1 Committee"),
    (0x080007, "Apple"),
]);
