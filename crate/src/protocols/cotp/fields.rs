//! Fields of the connection-oriented transport, and what its numbers are called.
use super::{dissect, info};
use crate::names::truths;
use crate::wire::*;

/// ISO 8073 §13.1, the upper half of the byte.
pub const TYPES: Names = Names::sorted(&[
    (1, "ED Expedited Data"),
    (2, "EA Expedited Data Acknowledgement"),
    (4, "UD Data"),
    (5, "RJ Reject"),
    (6, "AK Data Acknowledgement"),
    (7, "ER TPDU Error"),
    (8, "DR Disconnect Request"),
    (0xc, "DC Disconnect Confirm"),
    (0xd, "CC Connect Confirm"),
    (0xe, "CR Connect Request"),
    (0xf, "DT Data"),
]);
/// ISO 8073 §13.3.4.
pub const PARAMETERS: Names = Names::sorted(&[
    (8, "ATN extended checksum - 32 bit"),
    (9, "ATN extended checksum - 16 bit"),
    (0x85, "ack time"),
    (0x86, "res error"),
    (0x87, "priority"),
    (0x88, "transit delay"),
    (0x89, "throughput"),
    (0x8a, "seq number"),
    (0x8b, "reassignment"),
    (0x8c, "flow control"),
    (0xc0, "tpdu-size"),
    (0xc1, "src-tsap"),
    (0xc2, "dst-tsap"),
    (0xc3, "checksum"),
    (0xc4, "version"),
    (0xc5, "protection"),
    (0xc6, "options"),
    (0xc7, "proto class"),
    (0xe0, "additional connection clearing info"),
    (0xf0, "preferred max TPDU size"),
    (0xf2, "inactivity timer"),
]);
pub const CAUSES: Names = Names::sorted(&[
    (0, "Reason not specified"),
    (1, "Congestion at TSAP"),
    (2, "Session entity not attached to TSAP"),
    (3, "Address unknown"),
    (128, "Normal Disconnect"),
    (129, "Remote transport entity congestion"),
    (130, "Connection negotiation failed"),
    (131, "Duplicate source reference"),
    (132, "Mismatched references"),
    (133, "Protocol error"),
    (135, "Reference overflow"),
    (136, "Connection request refused"),
    (138, "Header or parameter length invalid"),
]);

protocol! {
    /// ISO 8073/X.224 COTP Connection-Oriented Transport Protocol (ISO 8073)
    "COTP" = "cotp" column "COTP" over [] info info {
        /// Length
        pub LENGTH: u8 = "li";
        /// PDU Type
        pub TYPE: HexIn<u8, 4, 4> = "type" named TYPES;
        /// Destination reference
        pub DESTINATION: Hex<u16> = "destref";
        /// Source reference
        pub SOURCE: Hex<u16> = "srcref";
        /// Class
        pub CLASS: Bits<4, 4> = "class";
        /// Extended formats
        pub EXTENDED: Flag<1> = "opts.extended_formats" named truths::TRUE_FALSE;
        /// No explicit flow control
        pub NO_FLOW_CONTROL: Flag<0> = "opts.no_explicit_flow_control" named truths::TRUE_FALSE;
        /// Cause
        pub CAUSE: u8 = "cause" named CAUSES;
        /// Parameter code
        pub PARAMETER: Hex<u8> = "parameter_code" named PARAMETERS;
        /// Parameter length
        pub PARAMETER_LENGTH: u8 = "parameter_length";
        /// TPDU size
        pub SIZE: u32 = "tpdu_size";
        /// Source TSAP
        pub SOURCE_TSAP: Text = "src-tsap";
        /// Source TSAP
        pub SOURCE_TSAP_BYTES: Bytes = "src-tsap-bytes";
        /// Destination TSAP
        pub DESTINATION_TSAP: Text = "dst-tsap";
        /// Destination TSAP
        pub DESTINATION_TSAP_BYTES: Bytes = "dst-tsap-bytes";
        /// Version
        pub VERSION: u8 = "vp_version_nr";
        /// Priority
        pub PRIORITY: u16 = "vp_priority";
        /// Ack time (ms)
        pub ACK_TIME: u16 = "ack_time";
        /// Preferred maximum TPDU size
        pub PREFERRED_SIZE: u32 = "preferred_maximum_tpdu_size";
        /// Inactivity timer (ms)
        pub INACTIVITY: u32 = "inactivity_timer";
        /// Checksum
        pub CHECKSUM: Hex<u16> = "checksum";
        /// Use of network expedited data
        pub NETWORK_EXPEDITED: Flag<3> = "network_expedited_data" named truths::USED;
        /// Use
        pub CLASS_1_USE: Flag<2> = "vp_opt_sel_class1_use" named truths::RECEIPT_CONFIRMATION;
        /// 16 bit checksum
        pub CHECKSUM_16: Flag<1> = "use_16_bit_checksum" named truths::USED;
        /// Transport expedited data transfer
        pub EXPEDITED: Flag<0> = "transport_expedited_data_transfer" named truths::USED;
        /// Parameter value
        pub PARAMETER_VALUE: Bytes = "parameter_value";
        /// TPDU number
        pub NUMBER: HexIn<u8, 0, 7> = "tpdu-number";
        /// Last data unit
        pub LAST: Flag<7> = "eot" named truths::YES_NO;
        /// COTP segment data
        pub SEGMENT_DATA: Bytes = "segment_data";
        /// COTP Segments
        pub SEGMENTS: Mark = "segments";
        /// COTP Segment
        pub SEGMENT: u32 = "segment";
        /// Segment count
        pub SEGMENT_COUNT: u32 = "segment.count";
        /// Reassembled COTP length
        pub REASSEMBLED_LENGTH: u32 = "reassembled.length";
    }
}
