//! The fields of Protocol Independent Multicast.
use super::{dissect, info, lines};
use crate::names::address_families::FAMILIES;
use crate::names::ip::CHECKSUM_STATUS as STATUS_NAMES;
use crate::names::truths;
use crate::wire::expert::{Checksum, Error};
use crate::wire::*;

/// IANA, PIM Message Types.
pub const TYPES: Names = Names::sorted(&[
    (0, "Hello"),
    (1, "Register"),
    (2, "Register-stop"),
    (3, "Join/Prune"),
    (4, "Bootstrap"),
    (5, "Assert"),
    (6, "Graft"),
    (7, "Graft-Ack"),
    (8, "Candidate-RP-Advertisement"),
    (9, "State-Refresh"),
    (10, "DF election"),
    (11, "ECMP redirect"),
    (12, "PFM source discovery"),
]);
/// RFC 7761 §4.9.1, RFC 5384 §4.1.
const ENCODINGS: Names = Names::sorted(&[(0, "Native"), (1, "Native with Join Attribute")]);
/// RFC 5015 §3.7.
const ELECTIONS: Names = Names::sorted(&[
    (1, "offer"),
    (2, "DF Winner"),
    (3, "DF Backoff"),
    (4, "DF Pass"),
]);
const VERSIONS: Names = Names::sorted(&[(0, "Dummy Header"), (4, "IPv4"), (6, "IPv6")]);

/// Holdtime.
const HOLDTIME: Names = Names::sorted(&[(0, "goodbye"), (65535, "Infinity")]);

protocol! {
    /// Protocol Independent Multicast (RFC 7761, RFC 3973, RFC 5059)
    "PIMv2Hdr" = "pim" column "PIMv2" over [Key::Ip(103)] info info lines lines {
        /// Version
        pub VERSION: Bits<4, 4> = "version";
        /// Type
        pub TYPE: Bits<0, 4> = "type" named TYPES;
        /// DF Subtype
        pub ELECTION: Bits<4, 4> = "df_elect.subtype" named ELECTIONS;
        /// DF reserved
        pub ELECTION_RESERVED: Bits<0, 4> = "df_elect.rsvd";
        /// Reserved byte(s)
        pub RESERVED: Bytes = "res_bytes";
        /// Checksum
        pub CHECKSUM: Hex<u16> = "cksum";
        /// Bad checksum
        pub CHECKSUM_BAD: Error<Checksum> = "bad_checksum";
        /// Checksum Status
        pub CHECKSUM_STATUS: u8 = "cksum.status" line Name named STATUS_NAMES;
        /// PIM Options
        pub OPTIONS: Mark = "option";
        /// Unknown
        pub UNKNOWN: Bytes = "";
        /// Option
        pub HELLO_OPTION: Mark = "";
        /// Type
        pub OPTION_TYPE: u16 = "optiontype";
        /// Length
        pub OPTION_LEN: u16 = "optionlength";
        /// Unknown
        pub OPTION_VALUE: Bytes = "optionvalue";
        /// Holdtime
        pub HOLD_TIME: u16 = "holdtime" line Bare named HOLDTIME;
        /// T
        pub T: Flag<15> = "t" named truths::TRUE_FALSE;
        /// Propagation Delay
        pub PROPAGATION: Bits<0, 15> = "propagation_delay";
        /// Override Interval
        pub OVERRIDE: u16 = "override_interval";
        /// DR Priority
        pub DR_PRIORITY: u32 = "dr_priority";
        /// Generation ID
        pub GENERATION: u32 = "generation_id";
        /// Version
        pub REFRESH_VERSION: u8 = "state_refresh_version";
        /// Interval
        pub REFRESH_INTERVAL: u8 = "state_refresh_interval";
        /// Reserved
        pub REFRESH_RESERVED: u16 = "state_refresh_reserved";
        /// Address
        pub ADDRESS: Ip4 = "address_list";
        /// Address
        pub ADDRESS_6: Ip6 = "address_list_ip6";
        /// Flags
        pub REGISTER_FLAGS: Hex<u32> = "register_flag";
        /// Border
        pub REGISTER_BORDER: Flag<31> = "register_flag.border" named truths::YES_NO;
        /// Null-Register
        pub REGISTER_NULL: Flag<30> = "register_flag.null_register" named truths::YES_NO;
        /// IP Version
        pub IP_VERSION: u8 = "ip_version" named VERSIONS;
        /// Dummy Header
        pub DUMMY: Mark = "dummy_header";
        /// Upstream-neighbor
        pub UPSTREAM: Ip4 = "upstream_neighbor";
        /// Upstream-neighbor
        pub UPSTREAM_6: Ip6 = "upstream_neighbor_ip6";
        /// Num Groups
        pub GROUPS: u8 = "numgroups";
        /// Group
        pub GROUP_SET: Mark = "group_set";
        /// Group
        pub GROUP: Ip4 = "group";
        /// Group
        pub GROUP_6: Ip6 = "group_ip6";
        /// Num Joins
        pub JOINS: u16 = "numjoins";
        /// Num Prunes
        pub PRUNES: u16 = "numprunes";
        /// IP address
        pub JOIN: Ip4 = "join_ip";
        /// IP address
        pub JOIN_6: Ip6 = "join_ip6";
        /// IP address
        pub PRUNE: Ip4 = "prune_ip";
        /// IP address
        pub PRUNE_6: Ip6 = "prune_ip6";
        /// Fragment tag
        pub FRAGMENT: Hex<u16> = "fragment_tag";
        /// Hash mask len
        pub HASH_LEN: u8 = "hash_mask_len";
        /// BSR priority
        pub BOOTSTRAP_PRIORITY: u8 = "bsr_priority";
        /// BSR
        pub BOOTSTRAP: Ip4 = "bsr";
        /// BSR
        pub BOOTSTRAP_6: Ip6 = "bsr_ip6";
        /// RP count
        pub POINTS: u8 = "rp_count";
        /// FRP count
        pub POINTS_HERE: u8 = "frp_count";
        /// Priority
        pub PRIORITY: u8 = "priority";
        /// RP
        pub POINT: Ip4 = "rp";
        /// RP
        pub POINT_6: Ip6 = "rp_ip6";
        /// Prefix-count
        pub PREFIXES: u8 = "prefix_count";
        /// RP Tree
        pub RP_TREE: Flag<31> = "rpt" named truths::TRUE_FALSE;
        /// Metric Preference
        pub PREFERENCE: Bits<0, 31> = "metric_pref";
        /// DF Metric Preference
        pub ELECTION_PREFERENCE: u32 = "metric_pref";
        /// Metric
        pub METRIC: u32 = "metric";
        /// Originator
        pub ORIGINATOR: Ip4 = "originator";
        /// Originator
        pub ORIGINATOR_6: Ip6 = "originator_ip6";
        /// Masklen
        pub REFRESH_MASK: u8 = "mask_len";
        /// TTL
        pub TTL: u8 = "ttl";
        /// Prune indicator
        pub PRUNE_INDICATOR: Flag<7> = "prune_indicator";
        /// Prune now
        pub PRUNE_NOW: Flag<6> = "prune_now";
        /// Assert override
        pub ASSERT_OVERRIDE: Flag<5> = "assert_override";
        /// Interval
        pub INTERVAL: u8 = "interval";
        /// Address Family
        pub FAMILY: u8 = "addr_address_family" named FAMILIES;
        /// Encoding Type
        pub ENCODING: u8 = "addr_encoding_type" named ENCODINGS;
        /// Unicast
        pub UNICAST: Ip4 = "unicast";
        /// Unicast
        pub UNICAST_6: Ip6 = "unicast_ipv6";
        /// Flags
        pub GROUP_FLAGS: Hex<u8> = "group_addr.flags";
        /// Bidirectional PIM
        pub GROUP_B: Flag<7> = "group_addr.flags.b";
        /// Reserved
        pub GROUP_RESERVED: HexIn<u8, 1, 6> = "group_addr.flags.reserved";
        /// Admin Scope Zone
        pub GROUP_Z: Flag<0> = "group_addr.flags.z";
        /// Flags
        pub SOURCE_FLAGS: Hex<u8> = "source_addr.flags";
        /// Reserved
        pub SOURCE_RESERVED: HexIn<u8, 3, 5> = "source_addr.flags.reserved";
        /// Sparse
        pub SOURCE_S: Flag<2> = "source_addr.flags.s";
        /// WildCard
        pub SOURCE_W: Flag<1> = "source_addr.flags.w";
        /// Rendezvous Point Tree
        pub SOURCE_R: Flag<0> = "source_addr.flags.r";
        /// Masklen
        pub MASK_LEN: u8 = "mask_len";
        /// Source
        pub SOURCE: Ip4 = "source";
        /// Source
        pub SOURCE_6: Ip6 = "source_ip6";
    }
}
