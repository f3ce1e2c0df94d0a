//! Names of the Real-time Transport Protocol and of its control protocol (RFC 3550, RFC 3551, RFC 3611, RFC 4585).
use crate::wire::Names;

/// RFC 3550 §5.1.
pub const VERSION: Names = Names::sorted(&[
    (0, "Old VAT Version"),
    (1, "First Draft Version"),
    (2, "RFC 1889 Version"),
]);

/// RFC 3551 §6: those that are not agreed on for a session.
pub const PAYLOAD_TYPE: Names = Names::sorted(&[
    (0, "ITU-T G.711 PCMU"),
    (1, "USA Federal Standard FS-1016"),
    (2, "ITU-T G.721"),
    (3, "GSM 06.10"),
    (4, "ITU-T G.723"),
    (5, "DVI4 8000 samples/s"),
    (6, "DVI4 16000 samples/s"),
    (7, "Experimental linear predictive encoding from Xerox PARC"),
    (8, "ITU-T G.711 PCMA"),
    (9, "ITU-T G.722"),
    (10, "16-bit uncompressed audio, stereo"),
    (11, "16-bit uncompressed audio, monaural"),
    (12, "Qualcomm Code Excited Linear Predictive coding"),
    (13, "Comfort noise"),
    (14, "MPEG-I/II Audio"),
    (15, "ITU-T G.728"),
    (16, "DVI4 11025 samples/s"),
    (17, "DVI4 22050 samples/s"),
    (18, "ITU-T G.729"),
    (19, "Comfort noise (old)"),
    (25, "Sun CellB video encoding"),
    (26, "JPEG-compressed video"),
    (28, "'nv' program"),
    (31, "ITU-T H.261"),
    (32, "MPEG-I/II Video"),
    (33, "MPEG-II transport streams"),
    (34, "ITU-T H.263"),
]);

/// IANA, RTCP control packet types.
pub const PACKET_TYPE: Names = Names::sorted(&[
    (192, "Full Intra-frame Request (H.261)"),
    (193, "Negative Acknowledgement (H.261)"),
    (194, "SMPTE time-code mapping"),
    (195, "Extended inter-arrival jitter report"),
    (200, "Sender Report"),
    (201, "Receiver Report"),
    (202, "Source description"),
    (203, "Goodbye"),
    (204, "Application specific"),
    (205, "Generic RTP Feedback"),
    (206, "Payload-specific Feedback"),
    (207, "Extended report (RFC 3611)"),
    (208, "AVB RTCP packet (IEEE1733)"),
    (209, "Receiver Summary Information"),
    (210, "Port Mapping"),
]);

/// RFC 3550 §6.5.
pub const ITEM_TYPE: Names = Names::sorted(&[
    (0, "END"),
    (1, "CNAME (user and domain)"),
    (2, "NAME (common name)"),
    (3, "EMAIL (e-mail address)"),
    (4, "PHONE (phone number)"),
    (5, "LOC (geographic location)"),
    (6, "TOOL (name/version of source app)"),
    (7, "NOTE (note about source)"),
    (8, "PRIV (private extensions)"),
    (9, "H323-CADDR (H.323 callable address)"),
    (10, "Application Specific Identifier"),
]);

/// RFC 3611 §4.
pub const BLOCK_TYPE: Names = Names::sorted(&[
    (1, "Loss Run Length Encoding Report Block"),
    (2, "Duplicate Run Length Encoding Report Block"),
    (3, "Packet Receipt Times Report Block"),
    (4, "Receiver Reference Time Report Block"),
    (5, "DLRR Report Block"),
    (6, "Statistics Summary Report Block"),
    (7, "VoIP Metrics Report Block"),
    (8, "BT XNQ RTCP XR (RFC5093) Report Block"),
    (9, "Texas Instruments Extended VoIP Quality Block"),
    (10, "Post-repair Loss RLE Report Block"),
    (11, "Multicast Acquisition Report Block"),
    (12, "Inter-destination Media Synchronization Block"),
]);

/// RFC 4585 §6.2, RFC 5104.
pub const TRANSPORT_FEEDBACK: Names = Names::sorted(&[
    (1, "Generic negative acknowledgement (NACK)"),
    (3, "Temporary Maximum Media Stream Bit Rate Request (TMMBR)"),
    (
        4,
        "Temporary Maximum Media Stream Bit Rate Notification (TMMBN)",
    ),
    (15, "Transport-wide Congestion Control (Transport-cc)"),
    (31, "Reserved for future extensions"),
]);

/// RFC 4585 §6.3, RFC 5104.
pub const PAYLOAD_FEEDBACK: Names = Names::sorted(&[
    (1, "Picture Loss Indication"),
    (2, "Slice Loss Indication"),
    (3, "Reference Picture Selection Indication"),
    (4, "Full Intra Request (FIR) Command"),
    (5, "Temporal-Spatial Trade-off Request (TSTR)"),
    (6, "Temporal-Spatial Trade-off Notification (TSTN)"),
    (7, "Video Back Channel Message (VBCM)"),
    (15, "Application Layer Feedback"),
    (31, "Reserved for future extensions"),
]);

/// Defined by profile.
pub const EXT_PROFILE: Names = Names::sorted(&[(0x67, "ED137"), (0x167, "ED137A")]);

/// Packet Loss Concealment Algorithm.
pub const XR_VOIPMETRICS_PLC: Names = Names::sorted(&[
    (0, "Unspecified"),
    (1, "Disabled"),
    (2, "Enhanced"),
    (3, "Standard"),
]);

/// Adaptive Jitter Buffer Algorithm.
pub const XR_VOIPMETRICS_JBA: Names =
    Names::sorted(&[(0, "Unknown"), (2, "Non-Adaptive"), (3, "Adaptive")]);
