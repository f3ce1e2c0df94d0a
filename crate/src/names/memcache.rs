//! Numbers of the binary protocol of memcached (its `protocol_binary` specification).
use crate::wire::Names;

/// Magic.
pub const MAGIC: Names = Names::sorted(&[(128, "Request"), (129, "Response")]);

/// Opcode.
pub const OPCODE: Names = Names::sorted(&[
    (0, "Get"),
    (1, "Set"),
    (2, "Add"),
    (3, "Replace"),
    (4, "Delete"),
    (5, "Increment"),
    (6, "Decrement"),
    (7, "Quit"),
    (8, "Flush"),
    (9, "Get Quietly"),
    (10, "No-op"),
    (11, "Version"),
    (12, "Get Key"),
    (13, "Get Key Quietly"),
    (14, "Append"),
    (15, "Prepend"),
    (16, "Statistics"),
    (17, "Set Quietly"),
    (18, "Add Quietly"),
    (19, "Replace Quietly"),
    (20, "Delete Quietly"),
    (21, "Increment Quietly"),
    (22, "Decrement Quietly"),
    (23, "Quit Quietly"),
    (24, "Flush Quietly"),
    (25, "Append Quietly"),
    (26, "Prepend Quietly"),
]);

/// Status.
pub const STATUS: Names = Names::sorted(&[
    (0, "No error"),
    (1, "Key not found"),
    (2, "Key exists"),
    (3, "Value too big"),
    (4, "Invalid arguments"),
    (5, "Item not stored"),
    (129, "Unknown command"),
    (130, "Out of memory"),
]);

/// Data_type.
pub const DATA_TYPE: Names = Names::sorted(&[(0, "Raw bytes")]);
