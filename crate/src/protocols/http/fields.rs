//! The fields of the Hypertext Transfer Protocol.
use super::{dissect, guess, info, lines};
use crate::names::truths;
use crate::wire::expert::{Chat, Sequence};
use crate::wire::*;

protocol! {
    /// Hypertext Transfer Protocol (RFC 9112)
    "HTTP" = "http" over [
        Key::Tcp(80), Key::Tcp(3128), Key::Tcp(3132), Key::Tcp(5985), Key::Tcp(8080), Key::Tcp(8088),
        Key::Tcp(11371), Key::Tcp(1900), Key::Tcp(2869), Key::Tcp(2710),
    ] info info lines lines guess guess {
        /// Request
        pub REQUEST_HEAD: Mark = "" line Said;
        /// Response
        pub RESPONSE_HEAD: Mark = "" line Said;
        /// The empty line that ends the head
        pub END_OF_HEAD: Ascii = "" line Value;
        /// HTTP request or response
        pub CHAT: Chat<Sequence> = "chat";
        /// Chunked body
        pub CHUNKS: Mark = "";
        /// Chunk
        pub CHUNK: Mark = "";
        /// Notification
        pub IS_NOTIFICATION: bool = "notification" named truths::TRUE_FALSE;
        /// Response
        pub IS_RESPONSE: bool = "response" line Hidden named truths::TRUE_FALSE;
        /// Request
        pub IS_REQUEST: bool = "request" line Hidden named truths::TRUE_FALSE;
        /// Credentials
        pub AUTHBASIC: Ascii = "authbasic";
        /// Response line
        pub RESPONSE_LINE: Ascii = "response.line" line Hidden;
        /// Response line, of a header that has no field of its own
        pub RESPONSE_LINE_SHOWN: Ascii = "response.line" line Value;
        /// Request line
        pub REQUEST_LINE: Ascii = "request.line" line Hidden;
        /// Request line, of a header that has no field of its own
        pub REQUEST_LINE_SHOWN: Ascii = "request.line" line Value;
        /// Request Method
        pub REQUEST_METHOD: Ascii = "request.method";
        /// Request URI
        pub REQUEST_URI: Ascii = "request.uri";
        /// Request URI Path
        pub REQUEST_URI_PATH: Ascii = "request.uri.path";
        /// Request URI Query
        pub REQUEST_URI_QUERY: Ascii = "request.uri.query";
        /// Request URI Query Parameter
        pub REQUEST_URI_QUERY_PARAMETER: Ascii = "request.uri.query.parameter";
        /// Request Version
        pub REQUEST_VERSION: Ascii = "request.version";
        /// Response Version
        pub RESPONSE_VERSION: Ascii = "response.version";
        /// Full request URI
        pub REQUEST_FULL_URI: Ascii = "request.full_uri" line Derived;
        /// Status Code
        pub RESPONSE_CODE: u16 = "response.code";
        /// Status Code Description
        pub RESPONSE_CODE_DESC: Ascii = "response.code.desc" line Derived;
        /// Response Phrase
        pub RESPONSE_PHRASE: Ascii = "response.phrase";
        /// Request number
        pub REQUEST_NUMBER: u32 = "request_number";
        /// Response number
        pub RESPONSE_NUMBER: u32 = "response_number";
        /// Time since request
        pub TIME: Duration = "time" unit "seconds";
        /// Prev request in frame
        pub PREV_REQUEST_IN: u32 = "prev_request_in";
        /// Prev response in frame
        pub PREV_RESPONSE_IN: u32 = "prev_response_in";
        /// Request in frame
        pub REQUEST_IN: u32 = "request_in";
        /// Request URI
        pub RESPONSE_FOR_URI: Ascii = "response_for.uri" line Derived;
        /// Authorization
        pub AUTHORIZATION: Ascii = "authorization";
        /// Proxy-Authenticate
        pub PROXY_AUTHENTICATE: Ascii = "proxy_authenticate";
        /// Proxy-Authorization
        pub PROXY_AUTHORIZATION: Ascii = "proxy_authorization";
        /// WWW-Authenticate
        pub WWW_AUTHENTICATE: Ascii = "www_authenticate";
        /// Content-Type
        pub CONTENT_TYPE: Ascii = "content_type";
        /// Content-Length
        pub CONTENT_LENGTH_HEADER: Ascii = "content_length_header";
        /// Content length
        pub CONTENT_LENGTH: u64 = "content_length" line Derived;
        /// Content-Encoding
        pub CONTENT_ENCODING: Ascii = "content_encoding";
        /// Transfer-Encoding
        pub TRANSFER_ENCODING: Ascii = "transfer_encoding";
        /// Upgrade
        pub UPGRADE: Ascii = "upgrade";
        /// User-Agent
        pub USER_AGENT: Ascii = "user_agent";
        /// Host
        pub HOST: Ascii = "host";
        /// Connection
        pub CONNECTION: Ascii = "connection";
        /// Proxy-Connect-Hostname
        pub PROXY_HOST: Text = "proxy_connect_host";
        /// Proxy-Connect-Port
        pub PROXY_PORT: u16 = "proxy_connect_port";
        /// Cookie
        pub COOKIE: Ascii = "cookie";
        /// Cookie pair
        pub COOKIE_PAIR: Ascii = "cookie_pair";
        /// Accept
        pub ACCEPT: Ascii = "accept";
        /// Referer
        pub REFERER: Ascii = "referer";
        /// Accept-Language
        pub ACCEPT_LANGUAGE: Ascii = "accept_language";
        /// Accept Encoding
        pub ACCEPT_ENCODING: Ascii = "accept_encoding";
        /// Date
        pub DATE: Ascii = "date";
        /// Cache-Control
        pub CACHE_CONTROL: Ascii = "cache_control";
        /// Server
        pub SERVER: Ascii = "server";
        /// Location
        pub LOCATION: Ascii = "location";
        /// Sec-WebSocket-Accept
        pub SEC_WEBSOCKET_ACCEPT: Ascii = "sec_websocket_accept";
        /// Sec-WebSocket-Extensions
        pub SEC_WEBSOCKET_EXTENSIONS: Ascii = "sec_websocket_extensions";
        /// Sec-WebSocket-Key
        pub SEC_WEBSOCKET_KEY: Ascii = "sec_websocket_key";
        /// Sec-WebSocket-Protocol
        pub SEC_WEBSOCKET_PROTOCOL: Ascii = "sec_websocket_protocol";
        /// Sec-WebSocket-Version
        pub SEC_WEBSOCKET_VERSION: Ascii = "sec_websocket_version";
        /// Set-Cookie
        pub SET_COOKIE: Ascii = "set_cookie";
        /// Last-Modified
        pub LAST_MODIFIED: Ascii = "last_modified";
        /// X-Forwarded-For
        pub X_FORWARDED_FOR: Ascii = "x_forwarded_for";
        /// HTTP2-Settings
        pub HTTP2_SETTINGS: Ascii = "http2_settings";
        /// trailer-part
        pub CHUNKED_TRAILER_PART: Ascii = "chunked_trailer_part";
        /// Chunk boundary
        pub CHUNK_BOUNDARY: Bytes = "chunk_boundary";
        /// Chunk size
        pub CHUNK_SIZE: u32 = "chunk_size" unit "octets";
        /// Chunk data
        pub CHUNK_DATA: Bytes = "chunk_data";
        /// File Data
        pub FILE_DATA: Ascii = "file_data";
        /// Unknown header
        pub UNKNOWN_HEADER: Ascii = "unknown_header";
    }
}
