//! Numbers of IEEE 802.11 control frames.
use crate::wire::Names;

/// BA Type.
pub const BA_CONTROL_BA_TYPE: Names = Names::sorted(&[
    (0, "Basic BlockAck"),
    (1, "Extended Compressed BlockAck"),
    (2, "Compressed BlockAck"),
    (3, "Multi-TID BlockAck"),
    (6, "GCR BlockAck"),
    (10, "GLK-GCR BlockAck"),
    (11, "Multi-STA BlockAck"),
]);

/// Antenna Selection (ASEL) Command.
pub const HTC_LAC_ASEL_COMMAND: Names = Names::sorted(&[
    (0, "Transmit Antenna Selection Sounding Indication (TXASSI)"),
    (1, "Transmit Antenna Selection Sounding Request (TXASSR)"),
    (2, "Receive Antenna Selection Sounding Indication (RXASSI)"),
    (3, "Receive Antenna Selection Sounding Request (RXASSR)"),
    (4, "Sounding Label"),
    (5, "No feedback, ASEL training failure"),
    (
        6,
        "Transmit Antenna Selection Sounding Indication (TXASSI) requesting feedback of explicit CSI",
    ),
    (7, "Reserved"),
]);

/// Calibration Position.
pub const HTC_CAL_POS: Names = Names::sorted(&[
    (0, "Not a calibration frame"),
    (1, "Calibration Start"),
    (2, "Sounding Response"),
    (3, "Sounding Complete"),
]);

/// CSI/Steering.
pub const HTC_CSI_STEERING: Names = Names::sorted(&[
    (0, "No feedback required"),
    (1, "CSI"),
    (2, "Non-compressed Beamforming Feedback Matrix"),
    (3, "Compressed Beamforming Feedback Matrix"),
]);

/// BW.
pub const HTC_BW: Names = Names::sorted(&[
    (0, "20 MHz"),
    (1, "40 MHz"),
    (2, "80 MHz"),
    (3, "160 MHz and 80+80 MHz"),
]);

/// Coding type.
pub const HTC_CODING_TYPE: Names = Names::sorted(&[(0, "BCC"), (1, "LDPC")]);

/// FB Tx type.
pub const HTC_FB_TX_TYPE: Names = Names::sorted(&[(0, "Not beamformed"), (1, "Beamformed")]);
