//! The fields of CoAP.
use super::{dissect, info};
use crate::names::coap as names;
use crate::wire::*;

protocol! {
    /// Constrained Application Protocol (RFC 7252)
    "Raw" = "coap" column "CoAP" over [Key::Udp(5683)] info info {
        /// Version
        pub VERSION: Bits<6, 2> = "version";
        /// Type
        pub TYPE: Bits<4, 2> = "type" named names::TYPE;
        /// Token Length
        pub TOKEN_LEN: Bits<0, 4> = "token_len";
        /// Code
        pub CODE: u8 = "code" named names::CODE;
        /// Message ID
        pub MID: u16 = "mid";
        /// Token
        pub TOKEN: Bytes = "token";
        /// Opt Name
        pub OPT_NAME: Text = "opt.name";
        /// Opt Desc
        pub OPT_DESC: Text = "opt.desc";
        /// Opt Delta
        pub OPT_DELTA: Bits<4, 4> = "opt.delta";
        /// Opt Length
        pub OPT_LENGTH: Bits<0, 4> = "opt.length";
        /// Opt Delta extended
        pub OPT_DELTA_EXT: u16 = "opt.delta_ext";
        /// Opt Length extended
        pub OPT_LENGTH_EXT: u16 = "opt.length_ext";
        /// Content-type
        pub OPT_CTYPE: Text = "opt.ctype";
        /// Max-age
        pub OPT_MAX_AGE: u32 = "opt.max_age";
        /// Proxy-Uri
        pub OPT_PROXY_URI: Text = "opt.proxy_uri";
        /// Proxy-Scheme
        pub OPT_PROXY_SCHEME: Text = "opt.proxy_scheme";
        /// Size1
        pub OPT_SIZE1: u32 = "opt.size1";
        /// Etag
        pub OPT_ETAG: Bytes = "opt.etag";
        /// Uri-Host
        pub OPT_URI_HOST: Text = "opt.uri_host";
        /// Location-Path
        pub OPT_LOCATION_PATH: Text = "opt.location_path";
        /// Uri-Port
        pub OPT_URI_PORT: u16 = "opt.uri_port";
        /// Location-Query
        pub OPT_LOCATION_QUERY: Text = "opt.location_query";
        /// Uri-Path
        pub OPT_URI_PATH: Text = "opt.uri_path";
        /// Observe
        pub OPT_OBSERVE: u32 = "opt.observe" named crate::names::coap::OBSERVE;
        /// Hop Limit
        pub OPT_HOP_LIMIT: u8 = "opt.hop_limit";
        /// Accept
        pub OPT_ACCEPT: Text = "opt.accept";
        /// If-Match
        pub OPT_IF_MATCH: Bytes = "opt.if_match";
        /// Block Number
        pub OPT_BLOCK_NUMBER: u32 = "opt.block_number";
        /// More Flag
        pub OPT_BLOCK_MFLAG: u8 = "opt.block_mflag";
        /// Encoded Block Size
        pub OPT_BLOCK_SIZE: u8 = "opt.block_size";
        /// Uri-Query
        pub OPT_URI_QUERY: Text = "opt.uri_query";
        /// Unknown
        pub OPT_UNKNOWN: Bytes = "opt.unknown";
        /// End of options marker
        pub OPT_END_MARKER: u8 = "opt.end_marker";
        /// Payload
        pub PAYLOAD: Text = "payload";
        /// Payload Desc
        pub PAYLOAD_DESC: Text = "payload_desc";
        /// Payload Length
        pub PAYLOAD_LENGTH: u32 = "payload_length";
        /// Uri-Path
        pub OPT_URI_PATH_RECON: Text = "opt.uri_path_recon";
        /// Request In
        pub RESPONSE_TO: u32 = "response_to";
        /// Response Time
        pub RESPONSE_TIME: Duration = "response_time";
    }
}
