//! Numbers of the Common Industrial Protocol.
use crate::wire::Names;

/// Port.
pub const PORT: Names = Names::sorted(&[(1, "Backplane")]);

/// Data Segment Type.
pub const DATA_SEGMENT_TYPE: Names = Names::sorted(&[
    (0, "Simple Data Segment"),
    (17, "ANSI Extended Symbol Segment"),
]);

/// Redundant Owner.
pub const FWO_OWNER: Names = Names::sorted(&[(0, "Non-Redundant"), (1, "Redundant")]);

/// Connection Size Type.
pub const FWO_F_V: Names = Names::sorted(&[(0, "Fixed"), (1, "Variable")]);

/// Direction.
pub const FWO_DIR: Names = Names::sorted(&[(0, "Client"), (1, "Server")]);

/// Trigger.
pub const FWO_TRIGGER: Names = Names::sorted(&[
    (0, "Cyclic"),
    (1, "Change-Of-State"),
    (2, "Application Object"),
]);

/// Connection Type.
pub const FWO_TYPE: Names = Names::sorted(&[(0, "Null"), (1, "Multicast"), (2, "Point to Point")]);

/// Priority.
pub const FWO_PRIO: Names = Names::sorted(&[
    (0, "Low Priority"),
    (1, "High Priority"),
    (2, "Scheduled"),
    (3, "Urgent"),
]);

/// Connection Timeout Multiplier.
pub const TIMEOUT_MULTIPLIER: Names = Names::sorted(&[
    (0, "*4"),
    (1, "*8"),
    (2, "*16"),
    (3, "*32"),
    (4, "*64"),
    (5, "*128"),
    (6, "*256"),
    (7, "*512"),
]);
