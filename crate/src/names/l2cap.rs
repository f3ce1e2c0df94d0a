//! Numbers of L2CAP and of the security manager (Bluetooth Core Specification, Vol 3, Parts A and H).
use crate::wire::Names;

/// FCS.
pub const OPTION_FCS: Names = Names::sorted(&[(0, "No FCS"), (1, "16-bit FCS")]);

/// Result.
pub const INFO_RESULT: Names = Names::sorted(&[(0, "Success"), (1, "Not Supported")]);

/// OOB Data Flags.
pub const OOB_DATA_FLAGS: Names = Names::sorted(&[
    (0, "OOB Auth. Data Not Present"),
    (1, "OOB Auth. Data From Remote Device Present"),
]);

/// Bonding Flags.
pub const BONDING_FLAGS: Names = Names::sorted(&[(0, "No Bonding"), (1, "Bonding")]);

/// Reason.
pub const REJ_REASON: Names = Names::sorted(&[
    (0, "Command not understood"),
    (1, "Signaling MTU exceeded"),
    (2, "Invalid CID in request"),
]);

/// Status.
pub const STATUS: Names = Names::sorted(&[
    (0, "No further information available"),
    (1, "Authentication pending"),
    (2, "Authorization pending"),
]);

/// Information Type.
pub const INFO_TYPE: Names = Names::sorted(&[
    (1, "Connectionless MTU"),
    (2, "Extended Features Mask"),
    (3, "Fixed Channels Supported"),
]);

/// Mode.
pub const RETRANSMISSIONMODE: Names = Names::sorted(&[
    (0, "Basic Mode"),
    (1, "Retransmission Mode"),
    (2, "Flow Control Mode"),
    (3, "Enhanced Retransmission Mode"),
    (4, "Streaming Mode"),
]);

/// Notification Type.
pub const NOTIFICATION_TYPE: Names = Names::sorted(&[
    (0, "Passkey Entry Started"),
    (1, "Passkey Digit Entered"),
    (2, "Passkey Digit Erased"),
    (3, "Passkey Cleared"),
    (4, "Passkey Entry Completed"),
]);

/// Result.
pub const RESULT: Names = Names::sorted(&[
    (0, "Successful"),
    (1, "Pending"),
    (2, "Refused - PSM not supported"),
    (3, "Refused - security block"),
    (4, "Refused - no resources available"),
    (5, "Refused - Controller ID not supported"),
]);

/// Result.
pub const CONF_RESULT: Names = Names::sorted(&[
    (0, "Success"),
    (1, "Failure - unacceptable parameters"),
    (2, "Failure - reject (no reason provided)"),
    (3, "Failure - unknown options"),
    (4, "Pending"),
    (5, "Failure - flow spec rejected"),
]);

/// Type.
pub const OPTION_TYPE: Names = Names::sorted(&[
    (1, "Maximum Transmission Unit"),
    (2, "Flush Timeout"),
    (3, "Quality of Service"),
    (4, "Retransmission and Flow Control"),
    (5, "FCS"),
    (6, "Extended Flow Specification"),
    (7, "Extended Window Size"),
]);

/// Move Result.
pub const MOVE_RESULT: Names = Names::sorted(&[
    (0, "Success"),
    (1, "Pending"),
    (2, "Refused - Controller ID not supported"),
    (3, "Refused - New Controller ID is same as old"),
    (4, "Refused - Configuration not supported"),
    (5, "Refused - Move Channel collision"),
    (6, "Refused - Channel not allowed to be moved"),
]);

/// LE Result.
pub const LE_RESULT: Names = Names::sorted(&[
    (0, "Connection Successful"),
    (2, "Connection Refused - LE_PSM Not Supported"),
    (4, "Connection Refused - No Resources Available"),
    (5, "Connection Refused - Insufficient Authentication"),
    (6, "Connection Refused - Insufficient Authorization"),
    (7, "Connection Refused - Insufficient Encryption Key Size"),
    (8, "Connection Refused - Insufficient Encryption"),
]);

/// Source CID.
pub const CHANNELS: Names = Names::sorted(&[
    (0, "Null identifier"),
    (1, "L2CAP Signaling Channel"),
    (2, "Connectionless Channel"),
    (3, "AMP Manager Protocol"),
    (4, "Attribute Protocol"),
    (5, "Low Energy L2CAP Signaling Channel"),
    (6, "Security Manager Protocol"),
    (0x3f, "AMP Test Manager"),
]);

/// Reason.
pub const REASON: Names = Names::sorted(&[
    (1, "Passkey Entry Failed"),
    (2, "OOB Not Available"),
    (3, "Authentication Requirements"),
    (4, "Confirm Value Failed"),
    (5, "Pairing Not Supported"),
    (6, "Encryption Key Size"),
    (7, "Command Not Supported"),
    (8, "Unspecified Reason"),
    (9, "Repeated Attempts"),
    (0xa, "Invalid Parameters"),
    (0xb, "DHKey Check Failed"),
    (0xc, "Numeric Comparison Failed"),
    (0xd, "BR/EDR pairing in progress"),
    (0xe, "Cross-transport Key Derivation/Generation not allowed"),
]);

/// PSM.
pub const PSM: Names = Names::sorted(&[
    (1, "SDP"),
    (3, "RFCOMM"),
    (5, "TCS-BIN"),
    (7, "TCS-BIN-CORDLESS"),
    (0xf, "BNEP"),
    (0x11, "HID-Control"),
    (0x13, "HID-Interrupt"),
    (0x15, "UPnP"),
    (0x17, "AVCTP-Control"),
    (0x19, "AVDTP"),
    (0x1b, "AVCTP-Browsing"),
    (0x1d, "UDI_C-Plane"),
    (0x1f, "ATT"),
    (0x21, "3DSP"),
    (0x23, "IPSP"),
    (0x25, "OTS"),
]);
