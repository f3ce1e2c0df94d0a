//! Fields of ICMP.
use super::{dissect, info, lines};
use crate::names;
use crate::names::truths;
use crate::wire::expert::{Checksum, Warning};
use crate::wire::*;

protocol! {
    /// Internet Control Message Protocol (RFC 792)
    "ICMP" = "icmp" over [Key::Ip(1)] info info lines lines {
        /// Type
        pub TYPE: u8 = "type" as "type" (Repr::Enum(names::icmp::SCAPY_TYPE)) line Number named names::icmp::TYPE;
        /// Code
        pub CODE: u8 = "code" as "code";
        /// Checksum
        pub CHECKSUM: Hex<u16> = "checksum" as "chksum";
        /// Checksum Status
        pub CHECKSUM_STATUS: u8 = "checksum.status" line Name named names::ip::CHECKSUM_STATUS;
        /// Bad checksum
        pub CHECKSUM_BAD: Warning<Checksum> = "checksum_bad";
        /// Unused
        pub UNUSED: Bytes = "unused";
        /// Reserved (byte 4)
        pub RESERVED_BYTE: u8 = "" as "reserved";
        /// Length (byte 5)
        pub LENGTH_BYTE: u8 = "" as "length";
        /// Unused (bytes 6 and 7)
        pub UNUSED_WORD: u16 = "" as "unused";
        /// Unused (bytes 4 to 7)
        pub UNUSED_LONG: u32 = "" as "unused";
        /// Unused (none)
        pub UNUSED_NONE: Bytes = "" as "unused";
        /// MTU (bytes 6 and 7)
        pub MTU_WORD: u16 = "" as "nexthopmtu";
        /// Length
        pub LENGTH: u8 = "length";
        /// Length of original datagram
        pub ORIGINAL: u8 = "length.original_datagram";
        /// MTU of next hop
        pub MTU: u16 = "mtu";
        /// Pointer
        pub POINTER: u8 = "pointer" as "ptr";
        /// Gateway Address
        pub GATEWAY: Ip4 = "redir_gw" as "gw";
        /// Identifier (BE)
        pub IDENT: u16 = "ident" as "id" (Repr::Hex) line Both;
        /// Identifier (LE)
        pub IDENT_LE: u16 = "ident_le" line Both;
        /// Sequence Number (BE)
        pub SEQ: u16 = "seq" as "seq" (Repr::Hex) line Both;
        /// Sequence Number (LE)
        pub SEQ_LE: u16 = "seq_le" line Both;
        /// Request frame
        pub RESPONSE_TO: u32 = "resp_to";
        /// Response time
        pub RESPONSE_TIME: Double = "resptime" unit "ms";
        /// Timestamp from icmp data
        pub DATA_TIME: Time = "data_time";
        /// Timestamp from icmp data (relative)
        pub DATA_TIME_RELATIVE: Duration = "data_time_relative" line Derived unit "seconds";
        /// Originate Timestamp
        pub ORIGINATE: u32 = "originate_timestamp" as "ts_ori" unit "ms after midnight UTC";
        /// Receive Timestamp
        pub RECEIVE: u32 = "receive_timestamp" as "ts_rx" unit "ms after midnight UTC";
        /// Transmit Timestamp
        pub TRANSMIT: u32 = "transmit_timestamp" as "ts_tx" unit "ms after midnight UTC";
        /// Address Mask
        pub MASK: Ip4 = "address_mask" as "addr_mask";
        /// Number of addresses
        pub ADDRESSES: u8 = "num_addrs";
        /// Address entry size
        pub ENTRY_SIZE: u8 = "addr_entry_size";
        /// Lifetime
        pub LIFETIME: u16 = "lifetime" unit "s";
        /// Router address
        pub ROUTER: Ip4 = "router_address";
        /// Preference level
        pub PREFERENCE: i32 = "pref_level";
        /// Extension
        pub EXTENSION: Mark = "";
        /// Extension Type
        pub MOBILE_TYPE: u8 = "mip.type" named names::icmp::MOBILE_EXTENSION;
        /// Length
        pub MOBILE_LENGTH: u8 = "mip.length";
        /// Prefix Length
        pub MOBILE_PREFIX: u8 = "mip.prefixlength";
        /// Sequence Number
        pub MOBILE_SEQ: u16 = "mip.seq";
        /// Registration Lifetime
        pub MOBILE_LIFE: u16 = "mip.life" unit "s";
        /// Flags
        pub MOBILE_FLAGS: Hex<u16> = "mip.flags";
        /// Registration Required
        pub MOBILE_R: Flag<15> = "mip.r" named truths::TRUE_FALSE;
        /// Busy
        pub MOBILE_B: Flag<14> = "mip.b" named truths::TRUE_FALSE;
        /// Home Agent
        pub MOBILE_H: Flag<13> = "mip.h" named truths::TRUE_FALSE;
        /// Foreign Agent
        pub MOBILE_F: Flag<12> = "mip.f" named truths::TRUE_FALSE;
        /// Minimal Encapsulation
        pub MOBILE_M: Flag<11> = "mip.m" named truths::TRUE_FALSE;
        /// GRE
        pub MOBILE_G: Flag<10> = "mip.g" named truths::TRUE_FALSE;
        /// VJ Comp
        pub MOBILE_V: Flag<9> = "mip.v" named truths::TRUE_FALSE;
        /// Reverse tunneling
        pub MOBILE_RT: Flag<8> = "mip.rt" named truths::TRUE_FALSE;
        /// UDP tunneling
        pub MOBILE_U: Flag<7> = "mip.u" named truths::TRUE_FALSE;
        /// Revocation support
        pub MOBILE_X: Flag<6> = "mip.x" named truths::TRUE_FALSE;
        /// Reserved
        pub MOBILE_RESERVED: HexIn<u16, 0, 6> = "mip.reserved";
        /// Care-Of-Address
        pub MOBILE_COA: Ip4 = "mip.coa";
        /// Challenge
        pub MOBILE_CHALLENGE: Bytes = "mip.challenge";
        /// Content
        pub MOBILE_CONTENT: Bytes = "mip.content";
        /// Sequence Number
        pub ECHO_SEQ: u8 = "ext.echo.seq" line Both;
        /// Reserved
        pub ECHO_RESERVED: HexIn<u8, 1, 7> = "ext.echo.req.res";
        /// Local bit
        pub ECHO_LOCAL: Flag<0> = "ext.echo.req.local";
        /// State
        pub ECHO_STATE: Bits<5, 3> = "ext.echo.rsp.state" named names::icmp::INTERFACE_STATE;
        /// Reserved
        pub REPLY_RESERVED: HexIn<u8, 3, 2> = "ext.echo.rsp.res";
        /// Active bit
        pub ECHO_ACTIVE: Flag<2> = "ext.echo.rsp.active";
        /// IPv4 bit
        pub ECHO_IP4: Flag<1> = "ext.echo.rsp.ipv4";
        /// IPv6 bit
        pub ECHO_IP6: Flag<0> = "ext.echo.rsp.ipv6";
    }
}
