//! Names of AMQP 0-9-1 (class and method reference).
use crate::wire::Names;

pub const FRAMES: Names = Names::sorted(&[
    (1, "Method"),
    (2, "Content header"),
    (3, "Content body"),
    (4, "OOB Method"),
    (5, "OOB Content header"),
    (6, "OOB Content body"),
    (7, "Trace"),
    (8, "Heartbeat"),
]);
pub const LATER_FRAMES: Names = Names::sorted(&[(0, "AMQP"), (1, "SASL")]);
pub const CLASSES: Names = Names::sorted(&[
    (10, "Connection"),
    (20, "Channel"),
    (30, "Access"),
    (40, "Exchange"),
    (0x32, "Queue"),
    (0x3c, "Basic"),
    (0x46, "File"),
    (0x50, "Stream"),
    (0x55, "Confirm"),
    (0x5a, "Tx"),
    (0x64, "Dtx"),
    (0x6e, "Tunnel"),
]);
pub const REPLIES: Names = Names::sorted(&[
    (0xc8, "normal"),
    (0x140, "connection-forced"),
    (0x192, "invalid-path"),
    (0x1f5, "framing-error"),
]);
pub const CONNECTION: Names = Names::sorted(&[
    (10, "Start"),
    (11, "Start-Ok"),
    (20, "Secure"),
    (21, "Secure-Ok"),
    (30, "Tune"),
    (31, "Tune-Ok"),
    (40, "Open"),
    (41, "Open-Ok"),
    (42, "Redirect"),
    (50, "Close"),
    (51, "Close-Ok"),
    (60, "Blocked"),
    (61, "Unblocked"),
]);
pub const CHANNEL: Names = Names::sorted(&[
    (10, "Open"),
    (11, "Open-Ok"),
    (20, "Flow"),
    (21, "Flow-Ok"),
    (40, "Close"),
    (41, "Close-Ok"),
]);
pub const ACCESS: Names = Names::sorted(&[(10, "Request"), (11, "Request-Ok")]);
pub const EXCHANGE: Names = Names::sorted(&[
    (10, "Declare"),
    (11, "Declare-Ok"),
    (20, "Delete"),
    (21, "Delete-Ok"),
    (30, "Bind"),
    (31, "Bind-Ok"),
    (40, "Unbind"),
    (51, "Unbind-Ok"),
]);
pub const QUEUE: Names = Names::sorted(&[
    (10, "Declare"),
    (11, "Declare-Ok"),
    (20, "Bind"),
    (21, "Bind-Ok"),
    (30, "Purge"),
    (31, "Purge-Ok"),
    (40, "Delete"),
    (41, "Delete-Ok"),
    (50, "Unbind"),
    (51, "Unbind-Ok"),
]);
pub const BASIC: Names = Names::sorted(&[
    (10, "Qos"),
    (11, "Qos-Ok"),
    (20, "Consume"),
    (21, "Consume-Ok"),
    (30, "Cancel"),
    (31, "Cancel-Ok"),
    (40, "Publish"),
    (50, "Return"),
    (60, "Deliver"),
    (70, "Get"),
    (71, "Get-Ok"),
    (72, "Get-Empty"),
    (80, "Ack"),
    (90, "Reject"),
    (100, "Recover-Async"),
    (110, "Recover"),
    (111, "Recover-Ok"),
    (120, "Nack"),
]);
pub const CONFIRM: Names = Names::sorted(&[(10, "Select"), (11, "Select-Ok")]);
pub const TX: Names = Names::sorted(&[
    (10, "Select"),
    (11, "Select-Ok"),
    (20, "Commit"),
    (21, "Commit-Ok"),
    (30, "Rollback"),
    (31, "Rollback-Ok"),
]);
