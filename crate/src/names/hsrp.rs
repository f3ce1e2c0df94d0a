//! Numbers of Cisco's Hot Standby Router Protocol (RFC 2281 §5.1; Advertise is Cisco's own).
use crate::wire::Names;

pub const OPERATIONS: Names =
    Names::sorted(&[(0, "Hello"), (1, "Coup"), (2, "Resign"), (3, "Advertise")]);
pub const STATES: Names = Names::sorted(&[
    (0, "Initial"),
    (1, "Learn"),
    (2, "Listen"),
    (4, "Speak"),
    (8, "Standby"),
    (16, "Active"),
]);
