//! The fields of the Network Time Protocol.
use super::{dissect, heading, info, lines};
use crate::names::ntp as names;
use crate::names::truths;
use crate::wire::*;

protocol! {
    /// Network Time Protocol (RFC 5905)
    "NTPHeader" = "ntp" column "NTP" over [Key::Udp(123), Key::Tcp(123)] heading heading info info lines lines {
        /// Variable
        pub VARIABLE: Ascii = "";
        /// Flags
        pub FLAGS: Hex<u8> = "flags";
        /// Leap Indicator
        pub FLAGS_LI: Bits<6, 2> = "flags.li" named names::FLAGS_LI;
        /// Version number
        pub FLAGS_VN: Bits<3, 3> = "flags.vn" named names::FLAGS_VN;
        /// Mode
        pub FLAGS_MODE: Bits<0, 3> = "flags.mode" named names::FLAGS_MODE;
        /// Peer Clock Stratum
        pub STRATUM: u8 = "stratum" named names::STRATUM;
        /// Peer Polling Interval
        pub PPOLL: u8 = "ppoll";
        /// Peer Clock Precision
        pub PRECISION: u8 = "precision" unit "seconds";
        /// Root Delay
        pub ROOTDELAY: u32 = "rootdelay" unit "seconds";
        /// Root Dispersion
        pub ROOTDISPERSION: u32 = "rootdispersion" unit "seconds";
        /// Reference ID
        pub REFID: Bytes = "refid";
        /// Reference Timestamp
        pub REFTIME: Time = "reftime";
        /// Origin Timestamp
        pub ORG: Time = "org";
        /// Receive Timestamp
        pub REC: Time = "rec";
        /// Transmit Timestamp
        pub XMT: Time = "xmt";
        /// Key ID
        pub KEYID: Bytes = "keyid";
        /// Message Authentication Code
        pub MAC: Bytes = "mac";
        /// Extension
        pub EXT: Mark = "ext";
        /// Field Type
        pub EXT_TYPE: Hex<u16> = "ext.type" named names::EXT_TYPE;
        /// Length
        pub EXT_LENGTH: u16 = "ext.length";
        /// Value
        pub EXT_VALUE: Bytes = "ext.value";
        /// Flags 2
        pub CTRL_FLAGS2: Hex<u8> = "ctrl.flags2";
        /// Response bit
        pub CTRL_FLAGS2_R: Bits<7, 1> = "ctrl.flags2.r" named names::CTRL_FLAGS2_R;
        /// Error bit
        pub CTRL_FLAGS2_ERROR: Bits<6, 1> = "ctrl.flags2.error";
        /// More bit
        pub CTRL_FLAGS2_MORE: Bits<5, 1> = "ctrl.flags2.more";
        /// Opcode
        pub CTRL_FLAGS2_OPCODE: Bits<0, 5> = "ctrl.flags2.opcode" named names::CTRL_FLAGS2_OPCODE;
        /// Sequence
        pub CTRL_SEQUENCE: u16 = "ctrl.sequence";
        /// Status
        pub CTRL_STATUS: Hex<u16> = "ctrl.status";
        /// Error Status Word
        pub CTRL_ERR_STATUS: Bits<8, 8> = "ctrl.err_status" named names::CTRL_ERR_STATUS;
        /// Leap Indicator
        pub CTRL_SYS_STATUS_LI: Bits<14, 2> = "ctrl.sys_status.li" named names::FLAGS_LI;
        /// Clock Source
        pub CTRL_SYS_STATUS_CLKSRC: Bits<8, 6> = "ctrl.sys_status.clksrc" named names::CTRL_SYS_STATUS_CLKSRC;
        /// System Event Counter
        pub CTRL_SYS_STATUS_COUNT: Bits<4, 4> = "ctrl.sys_status.count";
        /// System Event Code
        pub CTRL_SYS_STATUS_CODE: Bits<0, 4> = "ctrl.sys_status.code" named names::CTRL_SYS_STATUS_CODE;
        /// Peer Status
        pub CTRL_PEER_STATUS_CONFIG: Flag<15> = "ctrl.peer_status.config" named truths::CONFIGURED_PEER_CONFIG;
        /// Peer Status
        pub CTRL_PEER_STATUS_AUTHENABLE: Flag<14> = "ctrl.peer_status.authenable";
        /// Peer Status
        pub CTRL_PEER_STATUS_AUTHENTIC: Flag<13> = "ctrl.peer_status.authentic" named truths::AUTHENTICATION_OKAY_PEER_AUTHENTIC;
        /// Peer Status
        pub CTRL_PEER_STATUS_REACH: Flag<12> = "ctrl.peer_status.reach" named truths::REACHABILITY_OKAY_PEER_REACH_0;
        /// Peer Status broadcast association
        pub CTRL_PEER_STATUS_BCAST: Flag<11> = "ctrl.peer_status.bcast";
        /// Peer Selection
        pub CTRL_PEER_STATUS_SELECTION: Bits<8, 3> = "ctrl.peer_status.selection" named names::CTRL_PEER_STATUS_SELECTION;
        /// Peer Event Counter
        pub CTRL_PEER_STATUS_COUNT: Bits<4, 4> = "ctrl.peer_status.count";
        /// Peer Event Code
        pub CTRL_PEER_STATUS_CODE: Bits<0, 4> = "ctrl.peer_status.code" named names::CTRL_PEER_STATUS_CODE;
        /// Clock Status
        pub CTRL_CLOCK_STATUS_STATUS: Bits<8, 8> = "ctrl.clock_status.status" named names::CTRL_CLOCK_STATUS_STATUS;
        /// Clock Event Code
        pub CTRL_CLOCK_STATUS_CODE: Bits<0, 8> = "ctrl.clock_status.code";
        /// Data
        pub CTRL_DATA: Mark = "ctrl.data";
        /// Item
        pub CTRL_ITEM: Mark = "ctrl.item";
        /// AssociationID
        pub CTRL_ASSOCID: u16 = "ctrl.associd";
        /// Offset
        pub CTRL_OFFSET: u16 = "ctrl.offset";
        /// Count
        pub CTRL_COUNT: u16 = "ctrl.count";
        /// Trap message
        pub CTRL_TRAPMSG: Ascii = "ctrl.trapmsg";
        /// Configuration
        pub CTRL_CONFIGURATION: Ascii = "ctrl.configuration";
        /// MRU
        pub CTRL_MRU: Ascii = "ctrl.mru";
        /// Ordered List
        pub CTRL_ORDLIST: Ascii = "ctrl.ordlist";
        /// Nonce
        pub CTRL_NONCE: Ascii = "ctrl.nonce";
        /// Response bit
        pub PRIV_FLAGS_R: Bits<7, 1> = "priv.flags.r" named names::CTRL_FLAGS2_R;
        /// More bit
        pub PRIV_FLAGS_MORE: Bits<6, 1> = "priv.flags.more";
        /// Auth, sequence
        pub PRIV_AUTH_SEQ: u8 = "priv.auth_seq";
        /// Auth bit
        pub PRIV_AUTH: Bits<7, 1> = "priv.auth";
        /// Sequence number
        pub PRIV_SEQ: Bits<0, 7> = "priv.seq";
        /// Implementation
        pub PRIV_IMPL: u8 = "priv.impl" named names::PRIV_IMPL;
        /// Request code
        pub PRIV_REQCODE: u8 = "priv.reqcode" named names::PRIV_REQCODE;
        /// Err
        pub PRIV_ERR: Hex<u8> = "priv.err" named names::PRIV_ERR;
        /// Number of data items
        pub PRIV_NUMITEMS: u16 = "priv.numitems";
        /// Reserved
        pub PRIV_RESERVED: Hex<u8> = "priv.reserved";
        /// Size of data item
        pub PRIV_ITEMSIZE: u16 = "priv.itemsize";
        /// Item
        pub PRIV_ITEM: Mark = "";
        /// avgint
        pub PRIV_MONLIST_AVGINT: u32 = "priv.monlist.avgint";
        /// lsint
        pub PRIV_MONLIST_LSINT: u32 = "priv.monlist.lsint";
        /// restr
        pub PRIV_MONLIST_RESTR: Hex<u32> = "priv.monlist.restr";
        /// count
        pub PRIV_MONLIST_COUNT: u32 = "priv.monlist.count";
        /// remote address
        pub PRIV_MONLIST_REMOTE_ADDRESS: Ip4 = "priv.monlist.remote_address";
        /// local address
        pub PRIV_MONLIST_LOCAL_ADDRESS: Ip4 = "priv.monlist.local_address";
        /// flags
        pub PRIV_MONLIST_FLAGS: Hex<u32> = "priv.monlist.flags";
        /// port
        pub PRIV_MONLIST_PORT: u16 = "priv.monlist.port";
        /// mode
        pub PRIV_MONLIST_MODE: u8 = "priv.monlist.mode";
        /// version
        pub PRIV_MONLIST_VERSION: u8 = "priv.monlist.version";
        /// ipv6
        pub PRIV_MONLIST_IPV6: Hex<u32> = "priv.monlist.ipv6";
        /// unused
        pub PRIV_MONLIST_UNUSED: Hex<u32> = "priv.monlist.unused";
        /// ipv6 remote addr
        pub PRIV_MONLIST_ADDR6: Ip6 = "priv.monlist.addr6";
        /// ipv6 local addr
        pub PRIV_MONLIST_DADDR6: Ip6 = "priv.monlist.daddr6";
        /// Address
        pub PRIV_MODE7_ADDRESS: Ip4 = "priv.mode7.address";
        /// Port
        pub PRIV_MODE7_PORT: u16 = "priv.mode7.port";
        /// HMode
        pub PRIV_MODE7_HMODE: u8 = "priv.mode7.hmode" named names::FLAGS_MODE;
        /// Flags
        pub PRIV_MODE7_PEER_FLAGS: HexIn<u8, 0, 8> = "priv.mode7.peer.flags";
        /// IPv6 Flag
        pub PRIV_MODE7_IPV6_FLAG: u32 = "priv.mode7.ipv6_flag";
        /// IPv6 addr
        pub PRIV_MODE7_ADDRESS6: Ip6 = "priv.mode7.address6";
        /// Destination address
        pub PRIV_MODE7_DESTINATION: Ip4 = "priv.mode7.dstaddress";
        /// Source address
        pub PRIV_MODE7_SOURCE: Ip4 = "priv.mode7.srcaddress";
        /// Source port
        pub PRIV_MODE7_SOURCE_PORT: u16 = "priv.mode7.srcport";
        /// Host polling interval
        pub PRIV_MODE7_HPOLL: i8 = "priv.mode7.hpoll";
        /// Reach
        pub PRIV_MODE7_REACH: u8 = "priv.mode7.reach";
        /// Delay
        pub PRIV_MODE7_DELAY: i32 = "priv.mode7.delay";
        /// Offset
        pub PRIV_MODE7_OFFSET: u64 = "priv.mode7.offset";
        /// Dispersion
        pub PRIV_MODE7_DISPERSION: u32 = "priv.mode7.dispersion";
        /// Unused
        pub PRIV_MODE7_UNUSED: Bytes = "priv.mode7.unused";
        /// IPv6 destination addr
        pub PRIV_MODE7_DESTINATION6: Ip6 = "priv.mode7.dstaddress6";
        /// IPv6 source addr
        pub PRIV_MODE7_SOURCE6: Ip6 = "priv.mode7.srcaddress6";
        /// Config
        pub PRIV_MODE7_PEER_FLAGS_CONFIG: Flag<0> = "priv.mode7.peer.flags.config";
        /// Syspeer
        pub PRIV_MODE7_PEER_FLAGS_SYSPEER: Flag<1> = "priv.mode7.peer.flags.syspeer";
        /// Burst
        pub PRIV_MODE7_PEER_FLAGS_BURST: Flag<2> = "priv.mode7.peer.flags.burst";
        /// Refclock
        pub PRIV_MODE7_PEER_FLAGS_REFCLOCK: Flag<3> = "priv.mode7.peer.flags.refclock";
        /// Prefer
        pub PRIV_MODE7_PEER_FLAGS_PREFER: Flag<4> = "priv.mode7.peer.flags.prefer";
        /// Auth enable
        pub PRIV_MODE7_PEER_FLAGS_AUTHENABLE: Flag<5> = "priv.mode7.peer.flags.authenable";
        /// Sel Candidate
        pub PRIV_MODE7_PEER_FLAGS_SEL_CANDIDATE: Flag<6> = "priv.mode7.peer.flags.sel_candidate";
        /// Shortlist
        pub PRIV_MODE7_PEER_FLAGS_SHORTLIST: Flag<7> = "priv.mode7.peer.flags.shortlist";
    }
}
