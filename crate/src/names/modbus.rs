//! Numbers of Modbus.
use crate::wire::Names;

/// Conformity Level.
pub const CONFORMITY_LEVEL: Names = Names::sorted(&[
    (1, "Basic Device Identification (stream)"),
    (2, "Regular Device Identification (stream)"),
    (3, "Extended Device Identification (stream)"),
    (0x81, "Basic Device Identification (stream and individual)"),
    (
        0x82,
        "Regular Device Identification (stream and individual)",
    ),
    (
        0x83,
        "Extended Device Identification (stream and individual)",
    ),
]);
