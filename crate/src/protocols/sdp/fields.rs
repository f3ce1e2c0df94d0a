//! The fields of session descriptions.
use super::dissect;
use crate::wire::*;

protocol! {
    /// Session Description Protocol (RFC 8866)
    "Raw" = "sdp" column "SDP" over [] {
        /// Session Description Protocol Version (v)
        pub VERSION: Text = "version";
        /// Owner/Creator, Session Id (o)
        pub OWNER: Text = "owner";
        /// Owner Username
        pub OWNER_USERNAME: Text = "owner.username";
        /// Session ID
        pub OWNER_SESSIONID: Text = "owner.sessionid";
        /// Session Version
        pub OWNER_VERSION: Text = "owner.version";
        /// Owner Network Type
        pub OWNER_NETWORK_TYPE: Text = "owner.network_type";
        /// Owner Address Type
        pub OWNER_ADDRESS_TYPE: Text = "owner.address_type";
        /// Owner Address
        pub OWNER_ADDRESS: Text = "owner.address";
        /// Session Name (s)
        pub SESSION_NAME: Text = "session_name";
        /// Session Information (i)
        pub SESSION_INFO: Text = "session_info";
        /// URI of Description (u)
        pub URI: Text = "uri";
        /// E-mail Address (e)
        pub EMAIL: Text = "email";
        /// Phone Number (p)
        pub PHONE: Text = "phone";
        /// Connection Information (c)
        pub CONNECTION_INFO: Text = "connection_info";
        /// Connection Network Type
        pub CONNECTION_NETWORK_TYPE: Text = "connection_info.network_type";
        /// Connection Address Type
        pub CONNECTION_ADDRESS_TYPE: Text = "connection_info.address_type";
        /// Connection Address
        pub CONNECTION_ADDRESS: Text = "connection_info.address";
        /// Connection TTL
        pub CONNECTION_TTL: Text = "connection_info.ttl";
        /// Connection Number of Addresses
        pub CONNECTION_NUM_ADDR: Text = "connection_info.num_addr";
        /// Bandwidth Information (b)
        pub BANDWIDTH: Text = "bandwidth";
        /// Bandwidth Modifier
        pub BANDWIDTH_MODIFIER: Text = "bandwidth.modifier";
        /// Bandwidth Value
        pub BANDWIDTH_VALUE: Text = "bandwidth.value";
        /// Time Description, active time (t)
        pub TIME: Text = "time";
        /// Session Start Time
        pub TIME_START: Text = "time.start";
        /// Session Stop Time
        pub TIME_STOP: Text = "time.stop";
        /// Repeat Time (r)
        pub REPEAT_TIME: Text = "repeat_time";
        /// Repeat Interval
        pub REPEAT_INTERVAL: Text = "repeat_time.interval";
        /// Repeat Duration
        pub REPEAT_DURATION: Text = "repeat_time.duration";
        /// Repeat Offset
        pub REPEAT_OFFSET: Text = "repeat_time.offset";
        /// Time Zone Adjustments (z)
        pub TIMEZONE: Text = "timezone";
        /// Timezone Time
        pub TIMEZONE_TIME: Text = "timezone.time";
        /// Timezone Offset
        pub TIMEZONE_OFFSET: Text = "timezone.offset";
        /// Encryption Key (k)
        pub ENCRYPTION_KEY: Text = "encryption_key";
        /// Key Type
        pub ENCRYPTION_KEY_TYPE: Text = "encryption_key.type";
        /// Key Data
        pub ENCRYPTION_KEY_DATA: Text = "encryption_key.data";
        /// Session Attribute (a)
        pub SESSION_ATTR: Text = "session_attr";
        /// Session Attribute Fieldname
        pub SESSION_ATTR_FIELD: Text = "session_attr.field";
        /// Session Attribute Value
        pub SESSION_ATTR_VALUE: Text = "session_attr.value";
        /// Media Description, name and address (m)
        pub MEDIA: Text = "media";
        /// Media Type
        pub MEDIA_MEDIA: Text = "media.media";
        /// Media Port
        pub MEDIA_PORT_STRING: Text = "media.port_string";
        /// Media Port
        pub MEDIA_PORT: u16 = "media.port";
        /// Media Port Count
        pub MEDIA_PORTCOUNT: Text = "media.portcount";
        /// Media Protocol
        pub MEDIA_PROTO: Text = "media.proto";
        /// Media Format
        pub MEDIA_FORMAT: Text = "media.format";
        /// Media Title (i)
        pub MEDIA_TITLE: Text = "media_title";
        /// Media Attribute (a)
        pub MEDIA_ATTR: Text = "media_attr";
        /// Media Attribute Fieldname
        pub MEDIA_ATTRIBUTE_FIELD: Text = "media_attribute.field";
        /// Media Attribute Value
        pub MEDIA_ATTRIBUTE_VALUE: Text = "media_attribute.value";
        /// MIME Type
        pub MIME_TYPE: Text = "mime.type";
        /// Sample Rate
        pub SAMPLE_RATE: Text = "sample_rate";
        /// Media format specific parameters
        pub FMTP_PARAMETER: Text = "fmtp.parameter";
        /// tag
        pub CRYPTO_TAG: u32 = "crypto.tag";
        /// Crypto suite
        pub CRYPTO_SUITE: Text = "crypto.crypto_suite";
        /// Foundation
        pub ICE_FOUNDATION: Text = "ice_candidate.foundation";
        /// Component ID
        pub ICE_COMPONENT: Text = "ice_candidate.componentid";
        /// Transport
        pub ICE_TRANSPORT: Text = "ice_candidate.transport";
        /// Priority
        pub ICE_PRIORITY: Text = "ice_candidate.priority";
        /// Connection Address
        pub ICE_ADDRESS: Text = "ice_candidate.address";
        /// Candidate Port
        pub ICE_PORT: Text = "ice_candidate.port";
        /// Candidate Type
        pub ICE_TYPE: Text = "ice_candidate.type";
        /// Unknown
        pub UNKNOWN: Text = "unknown";
        /// Invalid line
        pub INVALID: Text = "invalid";
    }
}
