//! Numbers of the browser protocol ([MS-BRWS]).
use crate::wire::Names;

/// Command.
pub const COMMAND: Names = Names::sorted(&[
    (1, "Host Announcement"),
    (2, "Request Announcement"),
    (8, "Browser Election Request"),
    (9, "Get Backup List Request"),
    (10, "Get Backup List Response"),
    (11, "Become Backup Browser"),
    (12, "Domain/Workgroup Announcement"),
    (13, "Master Announcement"),
    (14, "Reset Browser State Announcement"),
    (15, "Local Master Announcement"),
]);

/// ResetBrowserState Command.
pub const RESET_CMD: Names = Names::sorted(&[
    (1, "Stop being a master browser and become a backup browser"),
    (
        2,
        "Discard browse lists, stop being a master browser, and try again",
    ),
    (4, "Stop being a master browser for ever"),
]);
