//! Commands, events and channels of Bluetooth (Bluetooth Core Specification 5.3), the usual ones.
use crate::wire::Names;

/// Commands (vol. 4, part E, §7), by group and number.
pub const COMMANDS: Names = Names::sorted(&[
    (0x401, "Inquiry"),
    (0x403, "Periodic Inquiry Mode"),
    (0x405, "Create Connection"),
    (0x406, "Disconnect"),
    (0x409, "Accept Connection Request"),
    (0x40b, "Link Key Request Reply"),
    (0x40c, "Link Key Request Negative Reply"),
    (0x40d, "PIN Code Request Reply"),
    (0x411, "Authentication Requested"),
    (0x413, "Set Connection Encryption"),
    (0x417, "Master Link Key"),
    (0x419, "Remote Name Request"),
    (0x41b, "Read Remote Supported Features"),
    (0x41c, "Read Remote Extended Features"),
    (0x41d, "Read Remote Version Information"),
    (0x42b, "IO Capability Request Reply"),
    (0x42c, "User Confirmation Request Reply"),
    (0x42d, "User Confirmation Request Negative Reply"),
    (0x80b, "Switch Role"),
    (0x80d, "Write Link Policy Settings"),
    (0xc01, "Set Event Mask"),
    (0xc03, "Reset"),
    (0xc05, "Set Event Filter"),
    (0xc13, "Change Local Name"),
    (0xc14, "Read Local Name"),
    (0xc18, "Write Page Timeout"),
    (0xc19, "Read Scan Enable"),
    (0xc1a, "Write Scan Enable"),
    (0xc1c, "Write Page Scan Activity"),
    (0xc1e, "Write Inquiry Scan Activity"),
    (0xc23, "Read Class of Device"),
    (0xc24, "Write Class of Device"),
    (0xc25, "Read Voice Setting"),
    (0xc2d, "Read Tx Power Level"),
    (0xc31, "Set Host Controller To Host Flow Control"),
    (0xc33, "Host Buffer Size"),
    (0xc35, "Host Number of Completed Packets"),
    (0xc45, "Write Inquiry Mode"),
    (0xc51, "Read Extended Inquiry Response"),
    (0xc52, "Write Extended Inquiry Response"),
    (0xc55, "Read Simple Pairing Mode"),
    (0xc56, "Write Simple Pairing Mode"),
    (0xc58, "Read Inquiry Response Tx Power Level"),
    (0xc63, "Set Event Mask Page 2"),
    (0xc6c, "Read LE Host Supported"),
    (0xc6d, "Write LE Host Supported"),
    (0x1001, "Read Local Version Information"),
    (0x1002, "Read Local Supported Commands"),
    (0x1003, "Read Local Supported Features"),
    (0x1004, "Read Local Extended Features"),
    (0x1005, "Read Buffer Size"),
    (0x1007, "Read Country Code"),
    (0x1009, "Read BD ADDR"),
    (0x100a, "Read Data Block Size"),
    (0x100b, "Read Local Supported Codecs"),
    (0x1401, "Read Failed Contact Counter"),
    (0x1402, "Reset Failed Contact Counter"),
    (0x1403, "Read Link Quality"),
    (0x1405, "Read RSSI"),
    (0x1408, "Read Encryption Key Size"),
    (0x2001, "LE Set Event Mask"),
    (0x2002, "LE Read Buffer Size [v1]"),
    (0x2003, "LE Read Local Supported Features"),
    (0x2005, "LE Set Random Address"),
    (0x2006, "LE Set Advertising Parameters"),
    (0x2007, "LE Read Advertising Channel Tx Power"),
    (0x2008, "LE Set Advertising Data"),
    (0x2009, "LE Set Scan Response Data"),
    (0x200a, "LE Set Advertise Enable"),
    (0x200b, "LE Set Scan Parameters"),
    (0x200c, "LE Set Scan Enable"),
    (0x200d, "LE Create Connection"),
    (0x200e, "LE Create Connection Cancel"),
    (0x200f, "LE Read White List Size"),
    (0x2010, "LE Clear White List"),
    (0x2011, "LE Add Device To White List"),
    (0x2012, "LE Remove Device From White List"),
    (0x2013, "LE Connection Update"),
    (0x2014, "LE Set Host Channel Classification"),
    (0x2015, "LE Read Channel Map"),
    (0x2016, "LE Read Remote Features"),
    (0x2017, "LE Encrypt"),
    (0x2018, "LE Rand"),
    (0x2019, "LE Start Encryption"),
    (0x201a, "LE Long Term Key Request Reply"),
    (0x201b, "LE Long Term Key Request Negative Reply"),
    (0x201c, "LE Read Supported States"),
    (0x201d, "LE Receiver Test [v1]"),
    (0x201e, "LE Transmitter Test [v1]"),
    (0x201f, "LE Test End"),
    (0x2020, "LE Remote Connection Parameter Request Reply"),
    (
        0x2021,
        "LE Remote Connection Parameter Request Negative Reply",
    ),
    (0x2022, "LE Set Data Length"),
    (0x2023, "LE Read Suggested Default Data Length"),
    (0x2024, "LE Write Suggested Default Data Length"),
]);

/// Groups of commands.
pub const GROUPS: Names = Names::sorted(&[
    (0x01, "Link Control Commands"),
    (0x02, "Link Policy Commands"),
    (0x03, "Host Controller & Baseband Commands"),
    (0x04, "Informational Parameters"),
    (0x05, "Status Parameters"),
    (0x06, "Testing Commands"),
    (0x08, "LE Controller Commands"),
    (0x3e, "Bluetooth Logo Testing Commands"),
    (0x3f, "Vendor-Specific Commands"),
]);

/// Events (vol. 4, part E, §7.7).
pub const EVENTS: Names = Names::sorted(&[
    (0x01, "Inquiry Complete"),
    (0x02, "Inquiry Result"),
    (0x03, "Connect Complete"),
    (0x04, "Connect Request"),
    (0x05, "Disconnect Complete"),
    (0x06, "Authentication Complete"),
    (0x07, "Remote Name Request Complete"),
    (0x08, "Encryption Change"),
    (0x09, "Change Connection Link Key Complete"),
    (0x0a, "Master Link Key Complete"),
    (0x0b, "Read Remote Supported Features"),
    (0x0c, "Read Remote Version Information Complete"),
    (0x0d, "QoS Setup Complete"),
    (0x0e, "Command Complete"),
    (0x0f, "Command Status"),
    (0x10, "Hardware Error"),
    (0x11, "Flush Occurred"),
    (0x12, "Role Change"),
    (0x13, "Number of Completed Packets"),
    (0x14, "Mode Change"),
    (0x15, "Return Link Keys"),
    (0x16, "PIN Code Request"),
    (0x17, "Link Key Request"),
    (0x18, "Link Key Notification"),
    (0x19, "Loopback Command"),
    (0x1a, "Data Buffer Overflow"),
    (0x1b, "Max Slots Change"),
    (0x1c, "Read Clock Offset Complete"),
    (0x1d, "Connection Packet Type Changed"),
    (0x1e, "QoS Violation"),
    (0x1f, "Page Scan Mode Change"),
    (0x20, "Page Scan Repetition Mode Change"),
    (0x2c, "Synchronous Connection Complete"),
    (0x2d, "Synchronous Connection Changed"),
    (0x2e, "Sniff Subrating"),
    (0x2f, "Extended Inquiry Result"),
    (0x30, "Encryption Key Refresh Complete"),
    (0x31, "IO Capability Request"),
    (0x32, "IO Capability Response"),
    (0x33, "User Confirmation Request"),
    (0x34, "User Passkey Request"),
    (0x35, "Remote OOB Data Request"),
    (0x36, "Simple Pairing Complete"),
    (0x38, "Link Supervision Timeout Changed"),
    (0x39, "Enhanced Flush Complete"),
    (0x3b, "User Passkey Notification"),
    (0x3c, "Keypress Notification"),
    (0x3d, "Remote Host Supported Features Notification"),
    (0x3e, "LE Meta"),
    (0xff, "Vendor-Specific"),
]);

/// Events of low energy (vol. 4, part E, §7.7.65).
pub const LOW_ENERGY_EVENTS: Names = Names::sorted(&[
    (0x01, "LE Connection Complete"),
    (0x02, "LE Advertising Report"),
    (0x03, "LE Connection Update Complete"),
    (0x04, "LE Read Remote Features Complete"),
    (0x05, "LE Long Term Key Request"),
    (0x06, "LE Remote Connection Parameter Request"),
    (0x07, "LE Data Length Change"),
    (0x08, "LE Read Local P-256 Public Key Complete"),
    (0x09, "LE Generate DHKey Complete"),
    (0x0a, "LE Enhanced Connection Complete"),
    (0x0b, "LE Direct Advertising Report"),
    (0x0c, "LE PHY Update Complete"),
    (0x0d, "LE Extended Advertising Report"),
    (0x0e, "LE Periodic Advertising Sync Established"),
    (0x0f, "LE Periodic Advertising Report"),
    (0x10, "LE Periodic Advertising Sync Lost"),
    (0x11, "LE Scan Timeout"),
    (0x12, "LE Advertising Set Terminated"),
    (0x13, "LE Scan Request Received"),
    (0x14, "LE Channel Selection Algorithm"),
]);

/// How a command ended (vol. 1, part F).
pub const STATUSES: Names = Names::sorted(&[
    (0x00, "Success"),
    (0x01, "Unknown HCI Command"),
    (0x02, "Unknown Connection Identifier"),
    (0x03, "Hardware Failure"),
    (0x04, "Page Timeout"),
    (0x05, "Authentication Failure"),
    (0x06, "PIN or Key Missing"),
    (0x07, "Memory Capacity Exceeded"),
    (0x08, "Connection Timeout"),
    (0x09, "Connection Limit Exceeded"),
    (0x0a, "Synchronous Connection Limit To A Device Exceeded"),
    (0x0b, "ACL Connection Already Exists"),
    (0x0c, "Command Disallowed"),
    (0x0d, "Connection Rejected due to Limited Resources"),
    (0x0e, "Connection Rejected due To Security Reasons"),
    (0x0f, "Connection Rejected due to Unacceptable BD_ADDR"),
    (0x10, "Connection Accept Timeout Exceeded"),
    (0x11, "Unsupported Feature or Parameter Value"),
    (0x12, "Invalid HCI Command Parameters"),
    (0x13, "Remote User Terminated Connection"),
    (
        0x14,
        "Remote Device Terminated Connection due to Low Resources",
    ),
    (0x15, "Remote Device Terminated Connection due to Power Off"),
    (0x16, "Connection Terminated by Local Host"),
    (0x17, "Repeated Attempts"),
    (0x18, "Pairing Not Allowed"),
    (0x19, "Unknown LMP PDU"),
    (0x1a, "Unsupported Remote/LMP Feature"),
    (0x1b, "SCO Offset Rejected"),
    (0x1c, "SCO Interval Rejected"),
    (0x1d, "SCO Air Mode Rejected"),
    (0x1e, "Invalid LMP/LL Parameters"),
    (0x1f, "Unspecified Error"),
    (0x20, "Unsupported LMP/LL Parameter Value"),
    (0x21, "Role Change Not Allowed"),
    (0x22, "LMP/LL Response Timeout"),
    (
        0x23,
        "LMP Error Transaction Collision/LL Procedure Collision",
    ),
    (0x24, "LMP PDU Not Allowed"),
    (0x25, "Encryption Mode Not Acceptable"),
    (0x26, "Link Key cannot be Changed"),
    (0x27, "Requested QoS Not Supported"),
    (0x28, "Instant Passed"),
    (0x29, "Pairing with Unit Key Not Supported"),
    (0x2a, "Different Transaction Collision"),
    (0x2c, "QoS Unacceptable Parameter"),
    (0x2d, "QoS Rejected"),
    (0x2e, "Channel Classification Not Supported"),
    (0x2f, "Insufficient Security"),
    (0x30, "Parameter Out Of Mandatory Range"),
    (0x32, "Role Switch Pending"),
    (0x34, "Reserved Slot Violation"),
    (0x35, "Role Switch Failed"),
    (0x36, "Extended Inquiry Response Too Large"),
    (0x37, "Secure Simple Pairing Not Supported By Host"),
    (0x38, "Host Busy - Pairing"),
    (0x39, "Connection Rejected due to No Suitable Channel Found"),
    (0x3a, "Controller Busy"),
    (0x3b, "Unacceptable Connection Parameters"),
    (0x3c, "Directed Advertising Timeout"),
    (0x3d, "Connection Terminated due to MIC Failure"),
    (0x3e, "Connection Failed to be Established"),
    (0x3f, "MAC Connection Failed"),
    (
        0x40,
        "Coarse Clock Adjustment Rejected but Will Try to Adjust Using Clock Dragging",
    ),
    (0x41, "Type0 Submap Not Defined"),
    (0x42, "Unknown Advertising Identifier"),
    (0x43, "Limit Reached"),
    (0x44, "Operation Cancelled by Host"),
    (0x45, "Packet Too Long"),
]);

/// Methods of the attribute protocol (vol. 3, part F, §3.4).
pub const ATTRIBUTE_METHODS: Names = Names::sorted(&[
    (0x01, "Error Response"),
    (0x02, "Exchange MTU Request"),
    (0x03, "Exchange MTU Response"),
    (0x04, "Find Information Request"),
    (0x05, "Find Information Response"),
    (0x06, "Find By Type Value Request"),
    (0x07, "Find By Type Value Response"),
    (0x08, "Read By Type Request"),
    (0x09, "Read By Type Response"),
    (0x0a, "Read Request"),
    (0x0b, "Read Response"),
    (0x0c, "Read Blob Request"),
    (0x0d, "Read Blob Response"),
    (0x0e, "Read Multiple Request"),
    (0x0f, "Read Multiple Response"),
    (0x10, "Read By Group Type Request"),
    (0x11, "Read By Group Type Response"),
    (0x12, "Write Request"),
    (0x13, "Write Response"),
    (0x16, "Prepare Write Request"),
    (0x17, "Prepare Write Response"),
    (0x18, "Execute Write Request"),
    (0x19, "Execute Write Response"),
    (0x1b, "Handle Value Notification"),
    (0x1d, "Handle Value Indication"),
    (0x1e, "Handle Value Confirmation"),
    (0x52, "Write Command"),
    (0xd2, "Signed Write Command"),
]);

/// Its errors.
pub const ATTRIBUTE_ERRORS: Names = Names::sorted(&[
    (0x01, "Invalid Handle"),
    (0x02, "Read Not Permitted"),
    (0x03, "Write Not Permitted"),
    (0x04, "Invalid PDU"),
    (0x05, "Insufficient Authentication"),
    (0x06, "Request Not Supported"),
    (0x07, "Invalid Offset"),
    (0x08, "Insufficient Authorization"),
    (0x09, "Prepare Queue Full"),
    (0x0a, "Attribute Not Found"),
    (0x0b, "Attribute Not Long"),
    (0x0c, "Insufficient Encryption Key Size"),
    (0x0d, "Invalid Attribute Value Length"),
    (0x0e, "Unlikely Error"),
    (0x0f, "Insufficient Encryption"),
    (0x10, "Unsupported Group Type"),
    (0x11, "Insufficient Resources"),
]);

/// Channels (vol. 3, part A, §2.1).
pub const CHANNELS: Names = Names::sorted(&[
    (1, "L2CAP Signaling Channel"),
    (2, "Connectionless Channel"),
    (3, "AMP Manager Protocol"),
    (4, "Attribute Protocol"),
    (5, "Low Energy L2CAP Signaling Channel"),
    (6, "Security Manager Protocol"),
    (7, "BR/EDR Security Manager"),
    (0x3f, "AMP Test Manager"),
]);

/// Signals (vol. 3, part A, §4).
pub const SIGNALS: Names = Names::sorted(&[
    (0x01, "Command Reject"),
    (0x02, "Connection Request"),
    (0x03, "Connection Response"),
    (0x04, "Configure Request"),
    (0x05, "Configure Response"),
    (0x06, "Disconnection Request"),
    (0x07, "Disconnection Response"),
    (0x08, "Echo Request"),
    (0x09, "Echo Response"),
    (0x0a, "Information Request"),
    (0x0b, "Information Response"),
    (0x0c, "Create Channel Request"),
    (0x0d, "Create Channel Response"),
    (0x0e, "Move Channel Request"),
    (0x0f, "Move Channel Response"),
    (0x10, "Move Channel Confirmation"),
    (0x11, "Move Channel Confirmation Response"),
    (0x12, "Connection Parameter Update Request"),
    (0x13, "Connection Parameter Update Response"),
    (0x14, "LE Credit Based Connection Request"),
    (0x15, "LE Credit Based Connection Response"),
    (0x16, "LE Flow Control Credit"),
]);

/// Messages of the security manager (vol. 3, part H, §3.3).
pub const SECURITY_MESSAGES: Names = Names::sorted(&[
    (0x01, "Pairing Request"),
    (0x02, "Pairing Response"),
    (0x03, "Pairing Confirm"),
    (0x04, "Pairing Random"),
    (0x05, "Pairing Failed"),
    (0x06, "Encryption Information"),
    (0x07, "Master Identification"),
    (0x08, "Identity Information"),
    (0x09, "Identity Address Information"),
    (0x0a, "Signing Information"),
    (0x0b, "Security Request"),
    (0x0c, "Pairing Public Key"),
    (0x0d, "Pairing DHKey Check"),
    (0x0e, "Pairing Keypress Notification"),
]);

/// Services, declarations and characteristics (assigned numbers).
pub const UUIDS: Names = Names::sorted(&[
    (0x1800, "Generic Access"),
    (0x1801, "Generic Attribute"),
    (0x1802, "Immediate Alert"),
    (0x1803, "Link Loss"),
    (0x1804, "Tx Power"),
    (0x1805, "Current Time"),
    (0x1806, "Reference Time Update"),
    (0x1807, "Next DST Change"),
    (0x1808, "Glucose"),
    (0x1809, "Health Thermometer"),
    (0x180a, "Device Information"),
    (0x180d, "Heart Rate"),
    (0x180e, "Phone Alert Status"),
    (0x180f, "Battery"),
    (0x1810, "Blood Pressure"),
    (0x1811, "Alert Notification"),
    (0x1812, "Human Interface Device"),
    (0x1813, "Scan Parameters"),
    (0x1814, "Running Speed and Cadence"),
    (0x1815, "Automation IO"),
    (0x1816, "Cycling Speed and Cadence"),
    (0x1818, "Cycling Power"),
    (0x1819, "Location and Navigation"),
    (0x181a, "Environmental Sensing"),
    (0x181b, "Body Composition"),
    (0x181c, "User Data"),
    (0x181d, "Weight Scale"),
    (0x2800, "Primary Service"),
    (0x2801, "Secondary Service"),
    (0x2802, "Include"),
    (0x2803, "Characteristic"),
    (0x2900, "Characteristic Extended Properties"),
    (0x2901, "Characteristic User Description"),
    (0x2902, "Client Characteristic Configuration"),
    (0x2903, "Server Characteristic Configuration"),
    (0x2904, "Characteristic Presentation Format"),
    (0x2a00, "Device Name"),
    (0x2a01, "Appearance"),
    (0x2a02, "Peripheral Privacy Flag"),
    (0x2a03, "Reconnection Address"),
    (0x2a04, "Peripheral Preferred Connection Parameters"),
    (0x2a05, "Service Changed"),
    (0x2a19, "Battery Level"),
    (0x2a23, "System ID"),
    (0x2a24, "Model Number String"),
    (0x2a25, "Serial Number String"),
    (0x2a26, "Firmware Revision String"),
    (0x2a27, "Hardware Revision String"),
    (0x2a28, "Software Revision String"),
    (0x2a29, "Manufacturer Name String"),
    (0x2a37, "Heart Rate Measurement"),
    (0x2a4a, "HID Information"),
    (0x2a4b, "Report Map"),
    (0x2a4c, "HID Control Point"),
    (0x2a4d, "Report"),
    (0x2a4e, "Protocol Mode"),
    (0x2a50, "PnP ID"),
]);

pub const DEVICE_CLASSES: Names = Names::sorted(&[
    (0, "Miscellaneous"),
    (1, "Computer"),
    (2, "Phone"),
    (3, "LAN/Network Access Point"),
    (4, "Audio/Video"),
    (5, "Peripheral (HID)"),
    (6, "Imaging"),
    (7, "Wearable"),
    (8, "Toy"),
    (9, "Health"),
    (31, "Uncategorized: device code not specified"),
]);

pub const COMMAND_PAGE_SCAN_REPETITION_MODE: Names =
    Names::sorted(&[(0, "R0"), (1, "R1"), (2, "R2")]);
pub const COMMAND_PAGE_SCAN_MODE: Names = Names::sorted(&[
    (0, "Mandatory Page Scan Mode"),
    (1, "Optional Page Scan Mode I"),
    (2, "Optional Page Scan Mode II"),
    (3, "Optional Page Scan Mode III"),
]);
pub const COMMAND_ALLOW_ROLE_SWITCH: Names = Names::sorted(&[
    (
        0,
        "Local device will be master, and will not accept a master-slave switch request.",
    ),
    (
        1,
        "Local device may be master, or may become slave after accepting a master slave switch.",
    ),
]);
pub const COMMAND_ACR_ROLE: Names = Names::sorted(&[
    (
        0,
        "Become the Master for this connection. The LM will perform the role switch.",
    ),
    (
        1,
        "Remain the Slave for this connection. The LM will NOT perform the role switch.",
    ),
]);
pub const COMMAND_ENCRYPTION_ENABLE: Names = Names::sorted(&[
    (0, "Link Level Encryption is OFF"),
    (1, "Link Level Encryption is ON"),
]);
pub const COMMAND_RETRANSMISSION_EFFORT: Names = Names::sorted(&[
    (0, "No Retransmission"),
    (
        1,
        "At least 1 retransmission, optimize for power consumption",
    ),
    (2, "At least 1 retransmission, optimize for link quality"),
    (255, "Don't Care"),
]);
pub const COMMAND_IO_CAPABILITY: Names = Names::sorted(&[
    (0, "Display Only"),
    (1, "Display Yes/No"),
    (2, "Keyboard Only"),
    (3, "No Input, No Output"),
]);
pub const COMMAND_OOB_DATA_PRESENT: Names = Names::sorted(&[
    (0, "OOB Authentication Data Not Present"),
    (1, "OOB Authentication Data From Remote Device Present"),
]);
pub const COMMAND_AUTH_REQUIREMENTS: Names = Names::sorted(&[
    (
        0,
        "MITM Protection Not Required - No Bonding. Numeric Comparison, Automatic Accept Allowed, No Secure Connection",
    ),
    (
        1,
        "MITM Protection Required - No Bonding. Use IO Capability To Determine Procedure, No Secure Connection",
    ),
    (
        2,
        "MITM Protection Not Required - Dedicated Bonding. Numeric Comparison, Automatic Accept Allowed, No Secure Connection",
    ),
    (
        3,
        "MITM Protection Required - Dedicated Bonding. Use IO Capability To Determine Procedure, No Secure Connection",
    ),
    (
        4,
        "MITM Protection Not Required - General Bonding. Numeric Comparison, Automatic Accept Allowed, No Secure Connection",
    ),
    (
        5,
        "MITM Protection Required - General Bonding. Use IO Capability To Determine Procedure, No Secure Connection",
    ),
    (
        8,
        "MITM Protection Not Required - No Bonding. Numeric Comparison, Automatic Accept Allowed, Secure Connection",
    ),
    (
        9,
        "MITM Protection Required - No Bonding. Use IO Capability To Determine Procedure, Secure Connection",
    ),
    (
        10,
        "MITM Protection Not Required - Dedicated Bonding. Numeric Comparison, Automatic Accept Allowed,  Secure Connection",
    ),
    (
        11,
        "MITM Protection Required - Dedicated Bonding. Use IO Capability To Determine Procedure, Secure Connection",
    ),
    (
        12,
        "MITM Protection Not Required - General Bonding. Numeric Comparison, Automatic Accept Allowed, Secure Connection",
    ),
    (
        13,
        "MITM Protection Required - General Bonding. Use IO Capability To Determine Procedure, Secure Connection",
    ),
]);
pub const COMMAND_ROLE: Names = Names::sorted(&[
    (0, "Change own Role to Master for this BD_ADDR"),
    (1, "Change own Role to Slave for this BD_ADDR"),
]);
pub const COMMAND_FILTER_TYPE: Names = Names::sorted(&[
    (0, "Clear all Filters"),
    (1, "Inquiry Result"),
    (2, "Connection Setup"),
]);
pub const COMMAND_FILTER_CONDITION_TYPE: Names = Names::sorted(&[
    (0, "A new device responded"),
    (1, "A device with the specified Class of Device responded"),
    (2, "A device with the specified BD_ADDR responded"),
]);
pub const COMMAND_AUTO_ACCEPT_FLAG: Names = Names::sorted(&[
    (1, "Do NOT Auto accept"),
    (2, "Do Auto accept, role switch disabled"),
    (3, "Do Auto accept, role switch enabled"),
]);
pub const COMMAND_READ_ALL_FLAG: Names = Names::sorted(&[
    (0, "Return Link Key for specified BD_ADDR"),
    (1, "Return all stored Link Keys"),
]);
pub const COMMAND_DELETE_ALL_FLAG: Names = Names::sorted(&[
    (0, "Delete only Link Key for specified BD_ADDR"),
    (1, "Delete all stored Link Keys"),
]);
pub const COMMAND_SCAN_ENABLE: Names = Names::sorted(&[
    (0, "No Scans enabled"),
    (1, "Inquiry Scan enabled/Page Scan disable"),
    (2, "Inquiry Scan disabled/Page Scan enabled"),
    (3, "Inquiry Scan enabled/Page Scan enabled"),
]);
pub const COMMAND_AUTH_ENABLE: Names = Names::sorted(&[
    (0, "Authentication disabled"),
    (1, "Authentication enabled for all connection"),
]);
pub const COMMAND_FLOW_CONTR_ENABLE: Names = Names::sorted(&[
    (
        0,
        "Flow control off in direction from Host Controller to Host.",
    ),
    (1, "ON - HCI ACL Data Packets / OFF - HCI SCO Data Packets"),
    (2, "OFF - HCI ACL Data Packets / ON - HCI SCO Data Packets"),
    (3, "ON - HCI ACL Data Packets / ON - HCI SCO Data Packets"),
]);
pub const COMMAND_INQ_SCAN_TYPE: Names =
    Names::sorted(&[(0, "Standard Scan"), (1, "Interlaced Scan")]);
pub const COMMAND_INQ_MODE: Names = Names::sorted(&[
    (0, "Standard Results"),
    (1, "Results With RSSI"),
    (2, "Results With RSSI or Extended Results"),
]);
pub const COMMAND_FEC_REQUIRED: Names = Names::sorted(&[(0, "false"), (1, "true")]);
pub const COMMAND_SIMPLE_PAIRING_MODE: Names = Names::sorted(&[(0, "disabled"), (1, "enabled")]);
pub const COMMAND_LE_ADVTS_TYPE: Names = Names::sorted(&[
    (0, "Connectable Undirected Advertising"),
    (1, "Connectable Directed Advertising"),
    (2, "Scannable Undirected Advertising"),
    (3, "Non-Connectable Undirected Advertising"),
]);
pub const COMMAND_LE_OWN_ADDRESS_TYPE: Names = Names::sorted(&[
    (0, "Public Device Address"),
    (1, "Random Device Address"),
    (
        2,
        "Public Identity Address (Corresponds to Resolved Private Address)",
    ),
    (
        3,
        "Random (Static) Identity Address (Corresponds to Resolved Private Address)",
    ),
]);
pub const COMMAND_LE_ADVTS_FILTER_POLICY: Names = Names::sorted(&[
    (0, "Allow Scan Req from Any, Allow Connect Req from Any"),
    (
        1,
        "Allow Scan Req from White List Only, Allow Connect Req from Any",
    ),
    (
        2,
        "Allow Scan Req from Any, Allow Connect Req from White List Only",
    ),
    (
        3,
        "Allow Scan Req from White List Only, Allow Connect Req from White List Only.",
    ),
]);
pub const COMMAND_LE_SCAN_TYPE: Names = Names::sorted(&[(0, "Passive"), (1, "Active")]);
pub const COMMAND_LE_SCAN_FILTER_POLICY: Names = Names::sorted(&[
    (
        0,
        "Accept all advertisements, except directed advertisements not addressed to this device",
    ),
    (
        1,
        "Accept only advertisements from devices in the White List. Ignore directed advertisements not addressed to this device",
    ),
    (
        2,
        "Accept all advertisements, except directed advertisements not addressed to this device (but accept those with resolvable addresses that can not be resolved)",
    ),
    (
        3,
        "Accept only advertisements from devices in the White List. Ignore directed advertisements not addressed to this device (but accept those with resolvable addresses that can not be resolved)",
    ),
]);
pub const COMMAND_LE_INITIATOR_FILTER_POLICY: Names = Names::sorted(&[
    (0, "Use Peer Address"),
    (1, "Use White List. Ignore Peer Address"),
]);
pub const COMMAND_LE_PEER_IDENTITY_ADDRESS_TYPE: Names = Names::sorted(&[
    (0, "Public Identity Address"),
    (1, "Random (Static) Identity Address"),
]);
pub const COMMAND_LE_ADDRESS_RESOLUTION_ENABLE: Names = Names::sorted(&[
    (0, "Address Resolution in controller disabled (default)"),
    (1, "Address Resolution in controller enabled"),
]);
pub const COMMAND_PAGE_SCAN_PERIOD_MODE: Names = Names::sorted(&[(0, "P0"), (1, "P1"), (2, "P2")]);
pub const COMMAND_LINK_TYPE: Names = Names::sorted(&[
    (0, "SCO connection (Voice Channels)"),
    (1, "ACL connection (Data Channels)"),
    (2, "eSCO connection (Voice Channels)"),
]);
pub const COMMAND_LMP_VERS_NR: Names = Names::sorted(&[
    (0, "1.0b"),
    (1, "1.1"),
    (2, "1.2"),
    (3, "2.0 + EDR"),
    (4, "2.1 + EDR"),
    (5, "3.0 + HS"),
    (6, "4.0"),
    (7, "4.1"),
    (8, "4.2"),
    (9, "5.0"),
    (10, "5.1"),
    (11, "5.2"),
    (12, "5.3"),
]);
pub const COMMAND_SERVICE_TYPE: Names = Names::sorted(&[
    (0, "No Traffic Available"),
    (1, "Best Effort Available"),
    (2, "Guaranteed Available"),
]);
pub const EVENT_ROLE: Names = Names::sorted(&[
    (0, "Currently the Master for specified BD_ADDR"),
    (1, "Currently the Slave for specified BD_ADDR"),
]);
pub const COMMAND_CURRENT_MODE: Names = Names::sorted(&[
    (0, "Active Mode"),
    (1, "Hold Mode"),
    (2, "Sniff Mode"),
    (3, "Park Mode"),
]);
pub const COMMAND_KEY_TYPE: Names = Names::sorted(&[
    (0, "Combination Key"),
    (1, "Local Unit Key"),
    (2, "Remote Unit Key"),
    (3, "Debug Combination Key"),
    (4, "Unauthenticated Combination Key"),
    (5, "Authenticated Combination Key"),
    (6, "Changed Combination Key"),
]);
pub const COMMAND_SYNC_LINK_TYPE: Names =
    Names::sorted(&[(0, "SCO connection"), (2, "eSCO connection")]);
pub const COMMAND_AIR_MODE: Names = Names::sorted(&[
    (0, "µ-law log"),
    (1, "A-law log"),
    (2, "CVSD"),
    (3, "Transparent Data"),
]);
pub const COMMAND_LE_MASTER_CLOCK_ACCURACY: Names = Names::sorted(&[
    (0, "251-500 ppm"),
    (1, "151-250 ppm"),
    (2, "101-150 ppm"),
    (3, "76-100 ppm"),
    (4, "51-75 ppm"),
    (5, "31-50 ppm"),
    (6, "21-30 ppm"),
    (7, "0-20 ppm"),
]);
pub const COMMAND_LE_ADVTS_EVENT_TYPE: Names = Names::sorted(&[
    (0, "Connectable Undirected Advertising"),
    (1, "Connectable Directed Advertising"),
    (2, "Scannable Undirected Advertising"),
    (3, "Non-Connectable Undirected Advertising"),
    (4, "Scan Response"),
]);
pub const COMMAND_LE_TX_PHY: Names = Names::sorted(&[(1, "LE 1M"), (2, "LE 2M"), (3, "LE Coded")]);
pub const COMMAND_PRIMARY_PHY: Names = Names::sorted(&[(1, "LE 1M"), (3, "LE Coded")]);
pub const COMMAND_SECONDARY_PHY: Names = Names::sorted(&[
    (0, "No packets on the secondary advertising channel"),
    (1, "LE 1M"),
    (2, "LE 2M"),
    (3, "LE Coded"),
]);
