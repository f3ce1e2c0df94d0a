//! Numbers of IEEE 802.11 frames.
use crate::wire::{Names, together};

/// Type/Subtype.
pub const FC_TYPE_SUBTYPE: Names = Names::sorted(&[
    (0, "Association Request"),
    (1, "Association Response"),
    (2, "Reassociation Request"),
    (3, "Reassociation Response"),
    (4, "Probe Request"),
    (5, "Probe Response"),
    (6, "Measurement Pilot"),
    (8, "Beacon frame"),
    (9, "ATIM"),
    (10, "Disassociate"),
    (11, "Authentication"),
    (12, "Deauthentication"),
    (13, "Action"),
    (14, "Action No Ack"),
    (15, "Aruba Management"),
    (18, "Trigger"),
    (20, "Beamforming Report Poll"),
    (21, "VHT/HE NDP Announcement"),
    (23, "Control Wrapper"),
    (24, "802.11 Block Ack Req"),
    (25, "802.11 Block Ack"),
    (26, "Power-Save poll"),
    (27, "Request-to-send"),
    (28, "Clear-to-send"),
    (29, "Acknowledgement"),
    (30, "CF-End (Control-frame)"),
    (31, "CF-End + CF-Ack (Control-frame)"),
    (32, "Data"),
    (33, "Data + CF-Ack"),
    (34, "Data + CF-Poll"),
    (35, "Data + CF-Ack + CF-Poll"),
    (36, "Null function (No data)"),
    (37, "Acknowledgement (No data)"),
    (38, "CF-Poll (No data)"),
    (39, "CF-Ack/Poll (No data)"),
    (40, "QoS Data"),
    (41, "QoS Data + CF-Acknowledgment"),
    (42, "QoS Data + CF-Poll"),
    (43, "QoS Data + CF-Ack + CF-Poll"),
    (44, "QoS Null function (No data)"),
    (46, "QoS CF-Poll (No Data)"),
    (47, "QoS CF-Ack + CF-Poll (No data)"),
    (48, "DMG Beacon"),
    (49, "S1G Beacon"),
    (354, "Poll"),
    (355, "Service Period Request"),
    (356, "Grant"),
    (357, "DMG Clear-to-send"),
    (358, "DMG Denial-to-send"),
    (359, "Grant Acknowledgment"),
    (360, "Sector Sweep"),
    (361, "Sector Sweep Feedback"),
    (362, "Sector Sweep Acknowledgment"),
]);

/// Type.
pub const FC_TYPE: Names = Names::sorted(&[
    (0, "Management frame"),
    (1, "Control frame"),
    (2, "Data frame"),
    (3, "Extension frame"),
    (4, "PV1 Reserved"),
    (5, "PV1 Reserved"),
    (6, "PV1 Reserved"),
    (7, "PV1 Extension (currently reserved)"),
]);

/// Subtype.
pub const FC_SUBTYPE: Names = Names::sorted(&[
    (0, "Action"),
    (1, "Action No Ack"),
    (2, "PV1 Probe Response"),
    (3, "Resource Allocation"),
    (4, "Reserved"),
    (5, "Reserved"),
    (6, "Reserved"),
    (7, "Reserved"),
]);

/// DS status.
pub const FC_DS: Names = Names::sorted(&[
    (
        0,
        "Not leaving DS or network is operating in AD-HOC mode (To DS: 0 From DS: 0)",
    ),
    (1, "Frame from STA to DS via an AP (To DS: 1 From DS: 0)"),
    (2, "Frame from DS to a STA via AP(To DS: 0 From DS: 1)"),
    (
        3,
        "WDS (AP to AP) or Mesh (MP to MP) Frame (To DS: 1 From DS: 1)",
    ),
]);

/// FCS Status.
pub const FCS_STATUS: Names = Names::sorted(&[
    (0, "Bad"),
    (1, "Good"),
    (2, "Unverified"),
    (3, "Not present"),
    (4, "Illegal"),
]);

/// Priority.
pub const QOS_PRIORITY: Names = Names::sorted(&[
    (0, "Best Effort (Best Effort)"),
    (1, "Background (Background)"),
    (2, "Spare (Background)"),
    (3, "Excellent Effort (Best Effort)"),
    (4, "Controlled Load (Video)"),
    (5, "Video (Video)"),
    (6, "Voice (Voice)"),
    (7, "Network Control (Voice)"),
]);

/// Ack Policy.
pub const QOS_ACK: Names = Names::sorted(&[
    (0, "Normal Ack"),
    (1, "No Ack"),
    (2, "No explicit acknowledgment"),
    (3, "Block Ack"),
]);

/// Highest-Priority Buffered AC.
pub const QOS_HIGHEST_PRI_BUF_AC: Names = Names::sorted(&[
    (0, "Best Effort"),
    (1, "Background"),
    (2, "Video"),
    (3, "Voice"),
]);

/// SAE Message Type.
pub const SAE_MESSAGE_TYPE: Names = Names::sorted(&[(1, "Commit"), (2, "Confirm")]);

/// Data Type.
pub const RSN_IE_KDE_DATA_TYPE: Names = Names::sorted(&[
    (1, "GTK KDE"),
    (3, "MAC address KDE"),
    (4, "PMKID KDE"),
    (6, "Nonce KDE"),
    (7, "Lifetime KDE"),
    (8, "Error KDE"),
    (9, "IGTK KDE"),
    (10, "Key ID KDE"),
    (11, "Multi-band GTK KDE"),
    (12, "Multi-band Key ID KDE"),
    (13, "OCI KDE"),
    (14, "BIGTK KDE"),
    (16, "MLO GTK KDE"),
    (17, "MLO IGTK KDE"),
    (18, "MLO BIGTK KDE"),
    (19, "MLO LINK KDE"),
]);

/// Group Id.
pub const FINITE_CYCLIC_GROUP: Names = together!(
    super::isakmp::SHARED_GROUPS,
    Names::sorted(&[
        (1, "default 768-bit MODP group"),
        (2, "alternate 1024-bit MODP group"),
        (3, "EC2N group on GP[2^155]"),
        (4, "EC2N group on GP[2^185]"),
        (5, "1536-bit MODP group"),
        (14, "2048-bit MODP group"),
        (15, "3072-bit MODP group"),
        (16, "4096-bit MODP group"),
        (17, "6144-bit MODP group"),
        (18, "8192-bit MODP group"),
    ])
);
