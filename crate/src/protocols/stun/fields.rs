//! The fields of Session Traversal Utilities for NAT.
use super::{accepts, dissect, guess, info};
use crate::names::stun as names;
use crate::wire::*;

protocol! {
    /// Session Traversal Utilities for NAT (RFC 8489)
    "Raw" = "stun" column "STUN" over [Key::Udp(3478), Key::Tcp(3478)] info info accepts accepts guess guess {
        /// Request In
        pub RESPONSE_TO: u32 = "response-to";
        /// Time
        pub TIME: Duration = "time" unit "seconds";
        /// Duplicated original message in
        pub REQDUPLICATE: u32 = "reqduplicate";
        /// Channel Number
        pub CHANNEL: Hex<u16> = "channel";
        /// TCP Frame Length
        pub TCP_FRAME_LENGTH: u16 = "tcp_frame_length";
        /// Message Type
        pub TYPE: Hex<u16> = "type";
        /// Message Class
        pub TYPE_CLASS: Hex<u16> = "type.class" named names::TYPE_CLASS;
        /// Message Method
        pub TYPE_METHOD: Hex<u16> = "type.method" named names::TYPE_METHOD;
        /// Message Method Assignment
        pub TYPE_METHOD_ASSIGNMENT: Hex<u16> = "type.method-assignment" named names::TYPE_METHOD_ASSIGNMENT;
        /// Message Length
        pub LENGTH: u16 = "length";
        /// Message Cookie
        pub COOKIE: Bytes = "cookie";
        /// Message Transaction ID
        pub ID: Bytes = "id";
        /// Attributes
        pub ATTRIBUTES: Mark = "attributes";
        /// Attribute Type
        pub ATTRIBUTE: Hex<u16> = "attribute" named names::ATTRIBUTE;
        /// Attribute Type
        pub ATT_TYPE: Hex<u16> = "att.type" named names::ATTRIBUTE;
        /// Attribute Type Comprehension
        pub ATT_TYPE_COMPREHENSION: Hex<u16> = "att.type.comprehension" named names::ATT_TYPE_COMPREHENSION;
        /// Attribute Type Assignment
        pub ATT_TYPE_ASSIGNMENT: Hex<u16> = "att.type.assignment" named names::TYPE_METHOD_ASSIGNMENT;
        /// Attribute Length
        pub ATT_LENGTH: u16 = "att.length";
        /// Protocol Family
        pub ATT_FAMILY: Hex<u8> = "att.family" named names::ATT_FAMILY;
        /// IP
        pub ATT_IPV4: Ip4 = "att.ipv4";
        /// IP
        pub ATT_IPV6: Ip6 = "att.ipv6";
        /// Port
        pub ATT_PORT: u16 = "att.port";
        /// Username
        pub ATT_USERNAME: Text = "att.username";
        /// Padding
        pub ATT_PADDING: u16 = "att.padding";
        /// HMAC-SHA1
        pub ATT_HMAC: Bytes = "att.hmac";
        /// CRC-32
        pub ATT_CRC32: Hex<u32> = "att.crc32";
        /// CRC-32 Status
        pub ATT_CRC32_STATUS: u8 = "att.crc32.status" line Name named names::ATT_CRC32_STATUS;
        /// Error Class
        pub ATT_ERROR_CLASS: Bits<0, 3> = "att.error.class";
        /// Error Code
        pub ATT_ERROR: u8 = "att.error";
        /// Error Reason Phrase
        pub ATT_ERROR_REASON: Text = "att.error.reason";
        /// Realm
        pub ATT_REALM: Text = "att.realm";
        /// Nonce
        pub ATT_NONCE: Text = "att.nonce";
        /// Unknown Attribute
        pub ATT_UNKNOWN: Hex<u16> = "att.unknown";
        /// IP (XOR-d)
        pub ATT_IPV4_XORD: Bytes = "att.ipv4-xord";
        /// IP (XOR-d)
        pub ATT_IPV6_XORD: Bytes = "att.ipv6-xord";
        /// Port (XOR-d)
        pub ATT_PORT_XORD: Bytes = "att.port-xord";
        /// Software
        pub ATT_SOFTWARE: Text = "att.software";
        /// Priority
        pub ATT_PRIORITY: u32 = "att.priority";
        /// Tie breaker
        pub ATT_TIE_BREAKER: Bytes = "att.tie-breaker";
        /// Lifetime
        pub ATT_LIFETIME: u32 = "att.lifetime";
        /// Change IP
        pub ATT_CHANGE_IP: Flag<2> = "att.change-ip";
        /// Change Port
        pub ATT_CHANGE_PORT: Flag<1> = "att.change-port";
        /// Password Algorithm
        pub ATT_PW_ALG: u16 = "att.pw_alg" named names::ATT_PW_ALG;
        /// Password Algorithm Length
        pub ATT_PW_ALG_LEN: u16 = "att.pw_alg_len";
        /// Password Algorithm Data
        pub ATT_PW_ALG_DATA: Bytes = "att.pw_alg_data";
        /// Reserve next
        pub ATT_EVEN_PORT_RESERVE_NEXT: Bits<7, 1> = "att.even-port.reserve-next" named names::ATT_EVEN_PORT_RESERVE_NEXT;
        /// Cache timeout
        pub ATT_CACHE_TIMEOUT: u32 = "att.cache-timeout";
        /// Token
        pub ATT_TOKEN: Bytes = "att.token";
        /// Value
        pub VALUE: Bytes = "value";
        /// Reserved
        pub ATT_RESERVED: Bytes = "att.reserved";
        /// Transport
        pub ATT_TRANSP: Hex<u8> = "att.transp" named names::ATT_TRANSP;
        /// Channel-Number
        pub ATT_CHANNELNUM: Hex<u16> = "att.channelnum";
        /// MS ICE Version
        pub ATT_MS_VERSION_ICE: u32 = "att.ms.version.ice" named names::ATT_MS_VERSION_ICE;
        /// Magic Cookie
        pub ATT_MAGIC_COOKIE: Hex<u32> = "att.magic_cookie";
        /// Bandwidth
        pub BANDWIDTH: u32 = "port.bandwidth";
        /// Unknown8006
        pub ATT_UNKNOWN_8006: Bytes = "att.unknown8006";
        /// MS Version
        pub ATT_MS_VERSION: u32 = "att.ms.version" named names::ATT_MS_VERSION;
        /// Connection ID
        pub ATT_CONNECTION_ID: Bytes = "att.ms.connection_id";
        /// Sequence Number
        pub ATT_SEQUENCE_NUMBER: u32 = "att.ms.sequence_number";
        /// Stream Type
        pub ATT_STREAM_TYPE: u16 = "att.ms.stream_type" named names::ATT_MS_STREAM_TYPE;
        /// Service Quality
        pub ATT_SERVICE_QUALITY: u16 = "att.ms.service_quality" named names::ATT_MS_SERVICE_QUALITY;
        /// MS Multiplexed TURN Session Id
        pub ATT_SESSION_ID: Hex<u64> = "att.ms.multiplexed_turn_session_id";
        /// Message Type
        pub ATT_BANDWIDTH_MESSAGE: u16 = "att.bandwidth_acm.type" named names::ATT_BANDWIDTH_ACM_TYPE;
        /// Reservation ID
        pub ATT_RESERVATION_ID: Bytes = "att.bandwidth_rsv_id";
        /// Maximum Send Bandwidth
        pub ATT_MOST_SENT: u32 = "att.bandwidth_rsv_amount.masb";
        /// Minimum Send Bandwidth
        pub ATT_LEAST_SENT: u32 = "att.bandwidth_rsv_amount.misb";
        /// Maximum Receive Bandwidth
        pub ATT_MOST_RECEIVED: u32 = "att.bandwidth_rsv_amount.marb";
        /// Minimum Receive Bandwidth
        pub ATT_LEAST_RECEIVED: u32 = "att.bandwidth_rsv_amount.mirb";
        /// Foundation
        pub ATT_MS_FOUNDATION: Text = "att.ms.foundation";
        /// Google Network ID
        pub ATT_GOOGLE_NETWORK_ID: u16 = "att.google.network_id";
        /// Google Network Cost
        pub ATT_GOOGLE_NETWORK_COST: u16 = "att.google.network_cost" named names::ATT_GOOGLE_NETWORK_COST;
        /// STUN Network Version
        pub NETWORK_VERSION: u8 = "network_version" named names::NETWORK_VERSION;
    }
}
