//! The fields of the Hypertext Transfer Protocol, version 2.
use super::{dissect, info};
use crate::names::http2 as names;
use crate::names::truths;
use crate::wire::*;

protocol! {
    /// HyperText Transfer Protocol 2 (RFC 9113)
    "Raw" = "http2" column "HTTP2" over [] info info {
        /// Stream
        pub STREAM: Mark = "stream";
        /// Magic
        pub MAGIC: Text = "magic";
        /// Length
        pub LENGTH: U24 = "length";
        /// Type
        pub TYPE: u8 = "type" named names::TYPE;
        /// Flags
        pub FLAGS: Hex<u8> = "flags";
        /// Unused
        pub FLAGS_UNUSED: Hex<u8> = "flags.unused";
        /// Unused
        pub FLAGS_UNUSED_DATA: Hex<u8> = "flags.unused_data";
        /// Unused
        pub FLAGS_UNUSED_HEADERS: Hex<u8> = "flags.unused_headers";
        /// Unused
        pub FLAGS_UNUSED_SETTINGS: Hex<u8> = "flags.unused_settings";
        /// Unused
        pub FLAGS_UNUSED_PUSH_PROMISE: Hex<u8> = "flags.unused_push_promise";
        /// Unused
        pub FLAGS_UNUSED_PING: Hex<u8> = "flags.unused_ping";
        /// Unused
        pub FLAGS_UNUSED_CONTINUATION: Hex<u8> = "flags.unused_continuation";
        /// Priority
        pub FLAGS_PRIORITY: Flag<5> = "flags.priority" named truths::TRUE_FALSE;
        /// Padded
        pub FLAGS_PADDED: Flag<3> = "flags.padded" named truths::TRUE_FALSE;
        /// End Headers
        pub FLAGS_EH: Flag<2> = "flags.eh" named truths::TRUE_FALSE;
        /// End Stream
        pub FLAGS_END_STREAM: Flag<0> = "flags.end_stream" named truths::TRUE_FALSE;
        /// ACK
        pub FLAGS_ACK_SETTINGS: Flag<0> = "flags.ack.settings" named truths::TRUE_FALSE;
        /// ACK
        pub FLAGS_ACK_PING: Flag<0> = "flags.ack.ping" named truths::TRUE_FALSE;
        /// Reserved
        pub R: HexIn<u32, 31, 1> = "r";
        /// Stream Identifier
        pub STREAMID: Bits<0, 31> = "streamid";
        /// Pad Length
        pub PADDING: Hex<u8> = "padding";
        /// Pad Length
        pub PAD_LENGTH: u16 = "pad_length";
        /// Exclusive
        pub EXCLUSIVE: Flag<31> = "exclusive" named truths::TRUE_FALSE;
        /// Stream Dependency
        pub STREAM_DEPENDENCY: Bits<0, 31> = "stream_dependency";
        /// Weight
        pub WEIGHT: u8 = "headers.weight";
        /// Weight real
        pub WEIGHT_REAL: u8 = "headers.weight_real";
        /// Data
        pub DATA_DATA: Bytes = "data.data";
        /// Padding
        pub DATA_PADDING: Bytes = "data.padding";
        /// Body fragments
        pub BODY_FRAGMENTS: Mark = "body.fragments" line Pieces;
        /// Body fragment
        pub BODY_FRAGMENT: u32 = "body.fragment" line Piece;
        /// Body fragment overlap
        pub BODY_FRAGMENT_OVERLAP: bool = "body.fragment.overlap" named truths::TRUE_FALSE;
        /// Body fragment overlapping with conflicting data
        pub BODY_FRAGMENT_OVERLAP_CONFLICTS: bool = "body.fragment.overlap.conflicts" named truths::TRUE_FALSE;
        /// Body fragment too long
        pub BODY_FRAGMENT_TOO_LONG: bool = "body.fragment.too_long_fragment" named truths::TRUE_FALSE;
        /// Body defragment error
        pub BODY_FRAGMENT_ERROR: u32 = "body.fragment.error";
        /// Body fragment count
        pub BODY_FRAGMENT_COUNT: u32 = "body.fragment.count";
        /// Reassembled body length
        pub BODY_REASSEMBLED_LENGTH: u32 = "body.reassembled.length";
        /// Reassembled body data
        pub BODY_REASSEMBLED_DATA: Bytes = "body.reassembled.data";
        /// Header Block Fragment
        pub HEADERS: Bytes = "headers";
        /// Padding
        pub HEADERS_PADDING: Bytes = "headers.padding";
        /// Header
        pub HEADER: Mark = "header";
        /// Header Length
        pub HEADER_LENGTH: u32 = "header.length";
        /// Header Count
        pub HEADER_COUNT: u32 = "header.count";
        /// Name Length
        pub HEADER_NAME_LENGTH: u32 = "header.name.length";
        /// Name
        pub HEADER_NAME: Text = "header.name";
        /// Value Length
        pub HEADER_VALUE_LENGTH: u32 = "header.value.length";
        /// Value
        pub HEADER_VALUE: Text = "header.value";
        /// Unescaped
        pub HEADER_UNESCAPED: Text = "header.unescaped";
        /// Representation
        pub HEADER_REPR: Text = "header.repr";
        /// Index
        pub HEADER_INDEX: u32 = "header.index";
        /// Header table size update
        pub TABLE_SIZE_UPDATE: Mark = "header_table_size_update";
        /// Header table size
        pub TABLE_SIZE: u32 = "header_table_size_update.header_table_size";
        /// Full request URI
        pub FULL_URI: Text = "request.full_uri" line Derived;
        /// Error
        pub RST_STREAM_ERROR: u32 = "rst_stream.error" named names::ERROR;
        /// Settings
        pub SETTINGS: Mark = "settings";
        /// Settings Identifier
        pub SETTINGS_ID: u16 = "settings.id" named names::SETTING;
        /// Header table size
        pub SETTINGS_HEADER_TABLE_SIZE: u32 = "settings.header_table_size";
        /// Enable PUSH
        pub SETTINGS_ENABLE_PUSH: u32 = "settings.enable_push";
        /// Max concurrent streams
        pub SETTINGS_MAX_CONCURRENT_STREAMS: u32 = "settings.max_concurrent_streams";
        /// Initial Windows Size
        pub SETTINGS_INITIAL_WINDOW_SIZE: u32 = "settings.initial_window_size";
        /// Max frame size
        pub SETTINGS_MAX_FRAME_SIZE: u32 = "settings.max_frame_size";
        /// Max header list size
        pub SETTINGS_MAX_HEADER_LIST_SIZE: u32 = "settings.max_header_list_size";
        /// Extended CONNECT
        pub SETTINGS_EXTENDED_CONNECT: u32 = "settings.extended_connect";
        /// Unknown Settings
        pub SETTINGS_UNKNOWN: u32 = "settings.unknown";
        /// Reserved
        pub PUSH_R: HexIn<u32, 31, 1> = "push_promise.r";
        /// Promised-Stream-ID
        pub PUSH_STREAM: Bits<0, 31> = "push_promise.promised_stream_id";
        /// Header Block Fragment
        pub PUSH_HEADER: Bytes = "push_promise.header";
        /// Padding
        pub PUSH_PADDING: Bytes = "push_promise.padding";
        /// Ping
        pub PING: Bytes = "ping";
        /// Pong
        pub PONG: Bytes = "pong";
        /// Reserved
        pub GOAWAY_R: HexIn<u32, 31, 1> = "goway.r";
        /// Last-Stream-ID
        pub GOAWAY_LAST_STREAM: Bits<0, 31> = "goaway.last_stream_id";
        /// Error
        pub GOAWAY_ERROR: u32 = "goaway.error" named names::ERROR;
        /// Additional Debug Data
        pub GOAWAY_ADDATA: Bytes = "goaway.addata";
        /// Reserved
        pub WINDOW_R: HexIn<u32, 31, 1> = "window_update.r";
        /// Window Size Increment
        pub WINDOW_SIZE_INCREMENT: Bits<0, 31> = "window_update.window_size_increment";
        /// Continuation Header
        pub CONTINUATION_HEADER: Bytes = "continuation.header";
        /// Origin Length
        pub ORIGIN_LEN: u16 = "altsvc.origin.len";
        /// Origin
        pub ALTSVC_ORIGIN: Text = "altsvc.origin";
        /// Field/Value
        pub ALTSVC_FIELD_VALUE: Text = "altsvc.field_value";
        /// Unknown
        pub UNKNOWN: Bytes = "unknown";
        /// :authority
        pub H_AUTHORITY: Text = "headers.authority";
        /// :method
        pub H_METHOD: Text = "headers.method";
        /// :path
        pub H_PATH: Text = "headers.path";
        /// :scheme
        pub H_SCHEME: Text = "headers.scheme";
        /// :status
        pub H_STATUS: u16 = "headers.status";
        /// accept-charset
        pub H_ACCEPT_CHARSET: Text = "headers.accept_charset";
        /// accept-encoding
        pub H_ACCEPT_ENCODING: Text = "headers.accept_encoding";
        /// accept-language
        pub H_ACCEPT_LANGUAGE: Text = "headers.accept_language";
        /// accept-ranges
        pub H_ACCEPT_RANGES: Text = "headers.accept_ranges";
        /// accept
        pub H_ACCEPT: Text = "headers.accept";
        /// access-control-allow-origin
        pub H_ACCESS_CONTROL_ALLOW_ORIGIN: Text = "headers.access_control_allow_origin";
        /// age
        pub H_AGE: u64 = "headers.age";
        /// allow
        pub H_ALLOW: Text = "headers.allow";
        /// authorization
        pub H_AUTHORIZATION: Text = "headers.authorization";
        /// cache-control
        pub H_CACHE_CONTROL: Text = "headers.cache_control";
        /// content-disposition
        pub H_CONTENT_DISPOSITION: Text = "headers.content_disposition";
        /// content-encoding
        pub H_CONTENT_ENCODING: Text = "headers.content_encoding";
        /// content-language
        pub H_CONTENT_LANGUAGE: Text = "headers.content_language";
        /// content-length
        pub H_CONTENT_LENGTH: u64 = "headers.content_length";
        /// content-location
        pub H_CONTENT_LOCATION: Text = "headers.content_location";
        /// content-range
        pub H_CONTENT_RANGE: Text = "headers.content_range";
        /// content-type
        pub H_CONTENT_TYPE: Text = "headers.content_type";
        /// cookie
        pub H_COOKIE: Text = "headers.cookie";
        /// date
        pub H_DATE: Text = "headers.date";
        /// etag
        pub H_ETAG: Text = "headers.etag";
        /// expect
        pub H_EXPECT: Text = "headers.expect";
        /// expires
        pub H_EXPIRES: Text = "headers.expires";
        /// from
        pub H_FROM: Text = "headers.from";
        /// if-match
        pub H_IF_MATCH: Text = "headers.if_match";
        /// if-modified-since
        pub H_IF_MODIFIED_SINCE: Text = "headers.if_modified_since";
        /// if-none-match
        pub H_IF_NONE_MATCH: Text = "headers.if_none_match";
        /// if-range
        pub H_IF_RANGE: Text = "headers.if_range";
        /// if-unmodified-since
        pub H_IF_UNMODIFIED_SINCE: Text = "headers.if_unmodified_since";
        /// last-modified
        pub H_LAST_MODIFIED: Text = "headers.last_modified";
        /// link
        pub H_LINK: Text = "headers.link";
        /// location
        pub H_LOCATION: Text = "headers.location";
        /// max-forwards
        pub H_MAX_FORWARDS: u64 = "headers.max_forwards";
        /// proxy-authenticate
        pub H_PROXY_AUTHENTICATE: Text = "headers.proxy_authenticate";
        /// proxy-authorization
        pub H_PROXY_AUTHORIZATION: Text = "headers.proxy_authorization";
        /// range
        pub H_RANGE: Text = "headers.range";
        /// referer
        pub H_REFERER: Text = "headers.referer";
        /// refresh
        pub H_REFRESH: Text = "headers.refresh";
        /// retry-after
        pub H_RETRY_AFTER: Text = "headers.retry_after";
        /// server
        pub H_SERVER: Text = "headers.server";
        /// set-cookie
        pub H_SET_COOKIE: Text = "headers.set_cookie";
        /// strict-transport-security
        pub H_STRICT_TRANSPORT_SECURITY: Text = "headers.strict_transport_security";
        /// user-agent
        pub H_USER_AGENT: Text = "headers.user_agent";
        /// vary
        pub H_VARY: Text = "headers.vary";
        /// via
        pub H_VIA: Text = "headers.via";
        /// www-authenticate
        pub H_WWW_AUTHENTICATE: Text = "headers.www_authenticate";
    }
}
