//! Fields of remote procedure calls, and what their numbers are called.
use super::{accepts, dissect, guess, info};
use crate::names::truths;
use crate::wire::*;

const YES_OR_NO: Names = Names::sorted(&[(0, "No"), (1, "Yes")]);
pub const TYPES: Names = Names::sorted(&[(0, "Call"), (1, "Reply")]);
/// RFC 5531 §8.2 and IANA's list.
pub const FLAVORS: Names = Names::sorted(&[
    (0, "AUTH_NULL"),
    (1, "AUTH_UNIX"),
    (2, "AUTH_SHORT"),
    (3, "AUTH_DES"),
    (5, "AUTH_RSA/Gluster"),
    (6, "RPCSEC_GSS"),
    (7, "AUTH_TLS"),
    (300_001, "AUTH_GSSAPI"),
    (390_003, "RPCSEC_GSS_KRB5"),
    (390_004, "RPCSEC_GSS_KRB5I"),
    (390_005, "RPCSEC_GSS_KRB5P"),
    (390_006, "RPCSEC_GSS_LIPKEY"),
    (390_007, "RPCSEC_GSS_LIPKEY_I"),
    (390_008, "RPCSEC_GSS_LIPKEY_P"),
    (390_009, "RPCSEC_GSS_SPKM3"),
    (390_010, "RPCSEC_GSS_SPKM3I"),
    (390_011, "RPCSEC_GSS_SPKM3P"),
    (390_039, "AUTH_GLUSTERFS"),
]);
pub const REPLIES: Names = Names::sorted(&[(0, "accepted"), (1, "denied")]);
pub const ACCEPTANCES: Names = Names::sorted(&[
    (0, "RPC executed successfully"),
    (1, "remote hasn't exported program"),
    (2, "remote can't support version #"),
    (3, "program can't support procedure"),
    (4, "procedure can't decode params"),
    (5, "system errors like memory allocation failure"),
]);
pub const REJECTIONS: Names = Names::sorted(&[(0, "RPC_MISMATCH"), (1, "AUTH_ERROR")]);
/// RFC 5531 §9, auth_stat.
pub const AUTH_STATES: Names = Names::sorted(&[
    (1, "bad credential (seal broken)"),
    (2, "client must begin new session"),
    (3, "bad verifier (seal broken)"),
    (4, "verifier expired or replayed"),
    (5, "rejected for security reasons"),
    (13, "GSS credential problem"),
    (14, "GSS context problem"),
]);
pub const PROGRAMS: Names = Names::sorted(&[
    (100_000, "Portmap"),
    (100_003, "NFS"),
    (100_004, "YPSERV"),
    (100_005, "MOUNT"),
    (100_007, "YPBIND"),
    (100_011, "RQUOTA"),
    (100_021, "NLM"),
    (100_024, "STAT"),
    (100_227, "NFSACL"),
    (390_113, "SGI FAM"),
    (395_179, "DEC DPD"),
]);

protocol! {
    /// Remote Procedure Call (RFC 5531)
    "Raw" = "rpc" column "RPC" over [Key::Tcp(111), Key::Udp(111)] info info accepts accepts guess guess {
        /// Last Fragment
        pub LAST: Flag<31> = "lastfrag" named truths::YES_NO;
        /// Fragment Length
        pub FRAGMENT_LENGTH: Bits<0, 31> = "fraglen";
        /// XID
        pub XID: Hex<u32> = "xid" line Both;
        /// Message Type
        pub TYPE: u32 = "msgtyp" named TYPES;
        /// RPC Version
        pub VERSION: u32 = "version";
        /// Program
        pub PROGRAM: u32 = "program" named PROGRAMS;
        /// Program Version
        pub PROGRAM_VERSION: u32 = "programversion";
        /// Procedure
        pub PROCEDURE: u32 = "procedure";
        /// Credentials
        pub CREDENTIALS: Mark = "";
        /// Verifier
        pub VERIFIER: Mark = "";
        /// Flavor
        pub FLAVOR: u32 = "auth.flavor" named FLAVORS;
        /// Length
        pub AUTH_LENGTH: u32 = "auth.length";
        /// Stamp
        pub STAMP: Hex<u32> = "auth.stamp";
        /// Machine Name
        pub MACHINE: Text = "auth.machinename";
        /// UID
        pub USER: u32 = "auth.uid";
        /// GID
        pub GROUP: u32 = "auth.gid";
        /// length
        pub OPAQUE_LENGTH: u32 = "opaque_length";
        /// fill bytes
        pub FILL: Bytes = "fill_bytes";
        /// Value Follows
        pub VALUE_FOLLOWS: bool = "value_follows" named YES_OR_NO;
        /// Reply State
        pub REPLY: u32 = "replystat" named REPLIES;
        /// Request Frame
        pub REQUEST_FRAME: u32 = "repframe";
        /// Time from request
        pub TIME: Duration = "time" unit "seconds";
        /// Accept State
        pub ACCEPTANCE: u32 = "state_accept" named ACCEPTANCES;
        /// Program Version (Minimum)
        pub LOWEST: u32 = "programversion.min";
        /// Program Version (Maximum)
        pub HIGHEST: u32 = "programversion.max";
        /// Reject State
        pub REJECTION: u32 = "state_reject" named REJECTIONS;
        /// Auth State
        pub AUTH_STATE: u32 = "state_auth" named AUTH_STATES;
        /// Continuation data
        pub CONTINUATION: Bytes = "continuation_data";
    }
}
