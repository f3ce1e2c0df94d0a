//! The fields of 802.15.4 frames (IEEE 802.15.4-2015 §7, §9.4).
use super::{dissect, info};
use crate::names::truths;
use crate::wire::expert::{Checksum, Warning};
use crate::wire::*;

pub const FRAME_TYPES: Names = Names::sorted(&[
    (0, "Beacon"),
    (1, "Data"),
    (2, "Ack"),
    (3, "Command"),
    (4, "Reserved"),
    (5, "Multipurpose"),
    (6, "Fragment or Frak"),
    (7, "Extended"),
]);
const ADDRESSES: Names = Names::sorted(&[
    (0, "None"),
    (1, "Reserved"),
    (2, "Short/16-bit"),
    (3, "Long/64-bit"),
]);
const VERSIONS: Names = Names::sorted(&[
    (0, "IEEE Std 802.15.4-2003"),
    (1, "IEEE Std 802.15.4-2006"),
    (2, "IEEE Std 802.15.4-2015"),
    (3, "Reserved"),
]);
pub const COMMANDS: Names = Names::sorted(&[
    (1, "Association Request"),
    (2, "Association Response"),
    (3, "Disassociation Notification"),
    (4, "Data Request"),
    (5, "PAN ID Conflict"),
    (6, "Orphan Notification"),
    (7, "Beacon Request"),
    (8, "Coordinator Realignment"),
    (9, "GTS Request"),
    (10, "TRLE Management Request"),
    (11, "TRLE Management Response"),
    (19, "DSME Association Request"),
    (20, "DSME Association Response"),
    (21, "DSME GTS Request"),
    (22, "DSME GTS Response"),
    (23, "DSME GTS Notify"),
    (24, "DSME Information Request"),
    (25, "DSME Information Response"),
    (26, "DSME Beacon Allocation Notification"),
    (27, "DSME Beacon Collision Notification"),
    (28, "DSME Link Report"),
    (32, "RIT Data Request"),
    (33, "DBS Request"),
    (34, "DBS Response"),
    (35, "RIT Data Response"),
    (36, "Vendor Specific"),
]);
const LEVELS: Names = Names::sorted(&[
    (0, "No Security"),
    (1, "32-bit Message Integrity Code"),
    (2, "64-bit Message Integrity Code"),
    (3, "128-bit Message Integrity Code"),
    (4, "Encryption"),
    (5, "Encryption with 32-bit Message Integrity Code"),
    (6, "Encryption with 64-bit Message Integrity Code"),
    (7, "Encryption with 128-bit Message Integrity Code"),
]);
const KEY_MODES: Names = Names::sorted(&[
    (0, "Implicit Key"),
    (1, "Indexed Key using the Default Key Source"),
    (2, "Explicit Key with 4-octet Key Source"),
    (3, "Explicit Key with 8-octet Key Source"),
]);
const STATUSES: Names = Names::sorted(&[
    (0, "Association Successful"),
    (1, "PAN Full"),
    (2, "Association Denied"),
]);
const REASONS: Names = Names::sorted(&[
    (1, "Coordinator requests device to leave"),
    (2, "Device wishes to leave"),
]);

protocol! {
    /// IEEE 802.15.4 Low-Rate Wireless PAN (IEEE 802.15.4-2015)
    "Dot15d4" = "wpan" column "IEEE 802.15.4" over [] info info {
        /// Frame Length
        pub FRAME_LEN: u32 = "frame_length";
        /// Frame Control Field
        pub FCF: Little<Hex<u16>> = "fcf";
        /// Frame Type
        pub FRAME_TYPE: HexIn<u16, 0, 3> = "frame_type" named FRAME_TYPES;
        /// Security Enabled
        pub SECURITY: Flag<3> = "security" named truths::TRUE_FALSE;
        /// Frame Pending
        pub PENDING: Flag<4> = "pending" named truths::TRUE_FALSE;
        /// Acknowledge Request
        pub ACK_REQUEST: Flag<5> = "ack_request" named truths::TRUE_FALSE;
        /// PAN ID Compression
        pub PAN_ID_COMPRESSION: Flag<6> = "pan_id_compression" named truths::TRUE_FALSE;
        /// Reserved
        pub FCF_RESERVED: Flag<7> = "fcf.reserved" named truths::TRUE_FALSE;
        /// Sequence Number Suppression
        pub SEQNO_SUPPRESSION: Flag<8> = "seqno_suppression" named truths::TRUE_FALSE;
        /// Information Elements Present
        pub IE_PRESENT: Flag<9> = "ie_present" named truths::TRUE_FALSE;
        /// Destination Addressing Mode
        pub DST_ADDR_MODE: HexIn<u16, 10, 2> = "dst_addr_mode" named ADDRESSES;
        /// Frame Version
        pub VERSION: Bits<12, 2> = "version" named VERSIONS;
        /// Source Addressing Mode
        pub SRC_ADDR_MODE: HexIn<u16, 14, 2> = "src_addr_mode" named ADDRESSES;
        /// Sequence Number
        pub SEQ_NO: u8 = "seq_no";
        /// Destination PAN
        pub DST_PAN: Little<Hex<u16>> = "dst_pan";
        /// Destination
        pub DST16: Little<Hex<u16>> = "dst16" in ["addr16"];
        /// Destination
        pub DST64: Little<Eui64> = "dst64" in ["addr64"];
        /// Source PAN
        pub SRC_PAN: Little<Hex<u16>> = "src_pan";
        /// Source
        pub SRC16: Little<Hex<u16>> = "src16" in ["addr16"];
        /// Extended Source
        pub SRC64: Little<Eui64> = "src64" in ["addr64"];
        /// Auxiliary Security Header
        pub SECURITY_HEADER: Mark = "aux_sec.hdr";
        /// Security Control Field
        pub SECURITY_CONTROL: Hex<u8> = "aux_sec.security_control_field";
        /// Security Level
        pub LEVEL: HexIn<u8, 0, 3> = "aux_sec.sec_level" named LEVELS;
        /// Key Identifier Mode
        pub KEY_MODE: HexIn<u8, 3, 2> = "aux_sec.key_id_mode" named KEY_MODES;
        /// Frame Counter Suppression
        pub COUNTER_SUPPRESSED: Flag<5> = "aux_sec.frame_counter_suppression" named truths::TRUE_FALSE;
        /// ASN in Nonce
        pub ASN_IN_NONCE: Flag<6> = "aux_sec.asn_in_nonce" named truths::TRUE_FALSE;
        /// Reserved
        pub SECURITY_RESERVED: HexIn<u8, 7, 1> = "aux_sec.reserved";
        /// Frame Counter
        pub COUNTER: Little<u32> = "aux_sec.frame_counter";
        /// Key Source
        pub KEY_SOURCE: Bytes = "aux_sec.key_source.bytes";
        /// Key Index
        pub KEY_INDEX: Hex<u8> = "aux_sec.key_index";
        /// Superframe Specification
        pub SUPERFRAME: Hex<u16> = "";
        /// Beacon Interval
        pub BEACON_ORDER: Bits<0, 4> = "beacon_order";
        /// Superframe Interval
        pub SUPERFRAME_ORDER: Bits<4, 4> = "superframe_order";
        /// Final CAP Slot
        pub CAP: Bits<8, 4> = "cap";
        /// Battery Extension
        pub BATTERY_EXT: Flag<12> = "battery_ext" named truths::TRUE_FALSE;
        /// PAN Coordinator
        pub BCN_COORD: Flag<14> = "bcn_coord" named truths::TRUE_FALSE;
        /// Association Permit
        pub ASSOCIATES: Flag<15> = "assoc_permit" named truths::TRUE_FALSE;
        /// GTS Descriptor Count
        pub SLOTS: u8 = "gts.count";
        /// GTS Permit
        pub SLOTS_PERMITTED: bool = "gts.permit" named truths::TRUE_FALSE;
        /// Direction
        pub SLOT_DIRECTION: bool = "gts.direction" named truths::RECEIVE_ONLY;
        /// Address
        pub SLOT_ADDRESS: Little<Hex<u16>> = "gts.address";
        /// Address
        pub PENDING_16: Little<Hex<u16>> = "pending16";
        /// Address
        pub PENDING_64: Little<Eui64> = "pending64";
        /// Command Identifier
        pub CMD: Hex<u8> = "cmd" named COMMANDS;
        /// Alternate PAN Coordinator
        pub ALTERNATE: Flag<0> = "cinfo.alt_coord" named truths::TRUE_FALSE;
        /// Device Type
        pub DEVICE_TYPE: Flag<1> = "cinfo.device_type" named truths::FFD;
        /// Power Source
        pub POWER_SOURCE: Flag<2> = "cinfo.power_src" named truths::AC_MAINS_POWER;
        /// Receive On When Idle
        pub IDLE_RX: Flag<3> = "cinfo.idle_rx" named truths::TRUE_FALSE;
        /// Security Capability
        pub SECURES: Flag<6> = "cinfo.sec_capable" named truths::TRUE_FALSE;
        /// Allocate Address
        pub ALLOCATES: Flag<7> = "cinfo.alloc_addr" named truths::TRUE_FALSE;
        /// Short Address
        pub ASSOCIATED: Little<Hex<u16>> = "assoc.addr";
        /// Association Status
        pub ASSOCIATION: Hex<u8> = "assoc.status" named STATUSES;
        /// Disassociation Reason
        pub DISASSOCIATION: Hex<u8> = "disassoc.reason" named REASONS;
        /// FCS
        pub FCS: Hex<u16> = "fcs";
        /// FCS Valid
        pub FCS_OK: bool = "fcs_ok" named truths::TRUE_FALSE;
        /// Bad FCS
        pub FCS_BAD: Warning<Checksum> = "fcs.bad";
    }
}
