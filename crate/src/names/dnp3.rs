//! Numbers of the Distributed Network Protocol (IEEE 1815).
use crate::wire::Names;

pub const CTL_PRIFUNC: Names = Names::sorted(&[
    (0, "Reset of Remote Link"),
    (1, "Reset of User Process"),
    (2, "Test Function For Link"),
    (3, "User Data"),
    (4, "Unconfirmed User Data"),
    (9, "Request Link Status"),
]);

pub const CTL_SECFUNC: Names = Names::sorted(&[
    (0, "ACK"),
    (1, "NACK"),
    (11, "Status of Link"),
    (14, "Link Service Not Functioning"),
    (15, "Link Service Not Used or Implemented"),
]);

/// What an application asks or answers.
pub const FUNCTIONS: Names = Names::sorted(&[
    (0x00, "Confirm"),
    (0x01, "Read"),
    (0x02, "Write"),
    (0x03, "Select"),
    (0x04, "Operate"),
    (0x05, "Direct Operate"),
    (0x06, "Direct Operate No Ack"),
    (0x07, "Immediate Freeze"),
    (0x08, "Immediate Freeze No Ack"),
    (0x09, "Freeze and Clear"),
    (0x0a, "Freeze and Clear No ACK"),
    (0x0b, "Freeze With Time"),
    (0x0c, "Freeze With Time No ACK"),
    (0x0d, "Cold Restart"),
    (0x0e, "Warm Restart"),
    (0x0f, "Initialize Data"),
    (0x10, "Initialize Application"),
    (0x11, "Start Application"),
    (0x12, "Stop Application"),
    (0x13, "Save Configuration"),
    (0x14, "Enable Spontaneous Messages"),
    (0x15, "Disable Spontaneous Messages"),
    (0x16, "Assign Classes"),
    (0x17, "Delay Measurement"),
    (0x18, "Record Current Time"),
    (0x19, "Open File"),
    (0x1a, "Close File"),
    (0x1b, "Delete File"),
    (0x1c, "Get File Info"),
    (0x1d, "Authenticate File"),
    (0x1e, "Abort File"),
    (0x1f, "Activate Config"),
    (0x20, "Authentication Request"),
    (0x21, "Authentication Error"),
    (0x81, "Response"),
    (0x82, "Unsolicited Response"),
    (0x83, "Authentication Response"),
]);

/// Prefix Code.
pub const OBJQ_PREFIX: Names = Names::sorted(&[
    (0, "None"),
    (1, "1-Octet Index Prefix"),
    (2, "2-Octet Index Prefix"),
    (3, "4-Octet Index Prefix"),
    (4, "1-Octet Object Size Prefix"),
    (5, "2-Octet Object Size Prefix"),
    (6, "4-Octet Object Size Prefix"),
]);

/// Range Code.
pub const OBJQ_RANGE: Names = Names::sorted(&[
    (0, "8-bit Start and Stop Indices"),
    (1, "16-bit Start and Stop Indices"),
    (2, "32-bit Start and Stop Indices"),
    (3, "8-bit Absolute Address in Range Field"),
    (4, "16-bit Absolute Address in Range Field"),
    (5, "32-bit Absolute Address in Range Field"),
    (6, "No Range Field"),
    (7, "8-bit Single Field Quantity"),
    (8, "16-bit Single Field Quantity"),
    (9, "32-bit Single Field Quantity"),
    (11, "Free-format Qualifier"),
]);
