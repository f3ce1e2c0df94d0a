//! Fields of Modbus, and what its numbers are called.
use super::dissect;
use crate::names::truths;
use crate::wire::*;

/// Modbus Application Protocol 1.1b3 §5.1, §6; those from 90 on are vendors'.
pub const FUNCTIONS: Names = Names::sorted(&[
    (1, "Read Coils"),
    (2, "Read Discrete Inputs"),
    (3, "Read Holding Registers"),
    (4, "Read Input Registers"),
    (5, "Write Single Coil"),
    (6, "Write Single Register"),
    (7, "Read Exception Status"),
    (8, "Diagnostics"),
    (11, "Get Comm. Event Counters"),
    (12, "Get Comm. Event Log"),
    (15, "Write Multiple Coils"),
    (16, "Write Multiple Registers"),
    (17, "Report Slave ID"),
    (20, "Read File Record"),
    (21, "Write File Record"),
    (22, "Mask Write Register"),
    (23, "Read Write Register"),
    (24, "Read FIFO Queue"),
    (43, "Encapsulated Interface Transport"),
    (90, "Unity (Schneider)"),
]);
pub const EXCEPTIONS: Names = Names::sorted(&[
    (1, "Illegal function"),
    (2, "Illegal data address"),
    (3, "Illegal data value"),
    (4, "Slave device failure"),
    (5, "Acknowledge"),
    (6, "Slave device busy"),
    (8, "Memory parity error"),
    (10, "Gateway path unavailable"),
    (11, "Gateway target device failed to respond"),
]);
pub const DIAGNOSTICS: Names = Names::sorted(&[
    (0, "Return Query Data"),
    (1, "Restart Communications Option"),
    (2, "Return Diagnostic Register"),
    (3, "Change ASCII Input Delimiter"),
    (4, "Force Listen Only Mode"),
    (10, "Clear Counters and Diagnostic Register"),
    (11, "Return Bus Message Count"),
    (12, "Return Bus Communication Error Count"),
    (13, "Return Bus Exception Error Count"),
    (14, "Return Slave Message Count"),
    (15, "Return Slave No Response Count"),
    (16, "Return Slave NAK Count"),
    (17, "Return Slave Busy Count"),
    (18, "Return Bus Character Overrun Count"),
    (20, "Clear Overrun Counter and Flag"),
]);
pub const INTERFACES: Names = Names::sorted(&[
    (13, "CANopen Request/Response"),
    (14, "Read Device Identification"),
]);
pub const IDENTIFICATIONS: Names = Names::sorted(&[
    (1, "Basic Device Identification"),
    (2, "Regular Device Identification"),
    (3, "Extended Device Identification"),
    (4, "Specific Identification Object"),
]);
pub const OBJECTS: Names = Names::sorted(&[
    (0, "VendorName"),
    (1, "ProductCode"),
    (2, "MajorMinorRevision"),
    (3, "VendorURL"),
    (4, "ProductName"),
    (5, "ModelName"),
    (6, "UserApplicationName"),
]);

protocol! {
    /// Modbus (Modbus Application Protocol 1.1b3)
    "Raw" = "modbus" column "" over [] {
        /// Function Code
        pub FUNCTION: Bits<0, 7> = "func_code" named FUNCTIONS;
        /// Request Frame
        pub REQUEST_FRAME: u32 = "request_frame";
        /// Time from request
        pub RESPONSE_TIME: Duration = "response_time" unit "seconds";
        /// Exception Code
        pub EXCEPTION: u8 = "exception_code" named EXCEPTIONS;
        /// Reference Number
        pub REFERENCE: u16 = "reference_num";
        /// Bit Count
        pub BIT_COUNT: u16 = "bit_cnt";
        /// Word Count
        pub WORD_COUNT: u16 = "word_cnt";
        /// Byte Count
        pub BYTE_COUNT: u8 = "byte_cnt";
        /// Byte Count (16-bit)
        pub BYTE_COUNT_16: u16 = "byte_cnt_16";
        /// Bit
        pub BIT: Mark = "";
        /// Bit Number
        pub BIT_NUMBER: u16 = "bitnum";
        /// Bit Value
        pub BIT_VALUE: bool = "bitval" named truths::TRUE_FALSE;
        /// Register
        pub REGISTER: Mark = "";
        /// Register Number
        pub REGISTER_NUMBER: u16 = "regnum16";
        /// Register Value (UINT16)
        pub REGISTER_VALUE: u16 = "regval_uint16";
        /// Data
        pub DATA: Bytes = "data";
        /// Padding
        pub PADDING: Hex<u8> = "padding";
        /// Diagnostic Code
        pub DIAGNOSTIC: u16 = "diagnostic_code" named DIAGNOSTICS;
        /// Status
        pub EVENT_STATUS: Hex<u16> = "ev_status";
        /// Event Count
        pub EVENT_COUNT: u16 = "ev_count";
        /// Message Count
        pub MESSAGE_COUNT: u16 = "ev_msg_count";
        /// Event
        pub EVENT: u8 = "event";
        /// AND mask
        pub AND_MASK: Hex<u16> = "and_mask";
        /// OR mask
        pub OR_MASK: Hex<u16> = "or_mask";
        /// Read Reference Number
        pub READ_REFERENCE: u16 = "read_reference_num";
        /// Read Word Count
        pub READ_COUNT: u16 = "read_word_cnt";
        /// Write Reference Number
        pub WRITE_REFERENCE: u16 = "write_reference_num";
        /// Write Word Count
        pub WRITE_COUNT: u16 = "write_word_cnt";
        /// Reference Type
        pub REFERENCE_TYPE: u8 = "reference_type";
        /// Reference Number (32 bit)
        pub REFERENCE_32: u32 = "reference_num_32";
        /// MEI type
        pub INTERFACE: u8 = "mei" named INTERFACES;
        /// Read Device ID
        pub DEVICE_ID: u8 = "read_device_id" named IDENTIFICATIONS;
        /// Conformity Level
        pub CONFORMITY: Hex<u8> = "conformity_level" named crate::names::modbus::CONFORMITY_LEVEL;
        /// More Follows
        pub MORE_FOLLOWS: Hex<u8> = "more_follows";
        /// Next Object ID
        pub NEXT_OBJECT: u8 = "next_object_id";
        /// Number of Objects
        pub OBJECT_COUNT: u8 = "num_objects";
        /// Objects
        pub OBJECT: Mark = "";
        /// Object ID
        pub OBJECT_ID: u8 = "object_id" named OBJECTS;
        /// Object length
        pub OBJECT_LENGTH: u8 = "objects_len";
        /// Object String Value
        pub OBJECT_TEXT: Text = "object_str_value";
        /// Object Value
        pub OBJECT_VALUE: Bytes = "object_value";
    }
}
