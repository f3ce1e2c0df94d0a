//! The fields of DTLS records, and of what its handshake adds to that of TLS.
use super::{accepts, dissect, edition, guess, info, lines};
use crate::names::tls as names;
use crate::wire::*;

protocol! {
    /// Datagram Transport Layer Security (RFC 6347)
    "DTLS" = "dtls" over [Key::Udp(4433), Key::Udp(853), Key::Udp(2055)] info info edition edition lines lines accepts accepts guess guess {
        /// Record Layer
        pub RECORD: Mark = "record";
        /// Content Type
        pub CONTENT_TYPE: u8 = "record.content_type" named names::CONTENT_TYPES;
        /// Version
        pub RECORD_VERSION: Hex<u16> = "record.version" named names::VERSIONS;
        /// Epoch
        pub EPOCH: u16 = "record.epoch";
        /// Sequence Number
        pub SEQUENCE: U48 = "record.sequence_number";
        /// Length
        pub RECORD_LENGTH: u16 = "record.length";
        /// Change Cipher Spec Message
        pub CHANGE_CIPHER_SPEC: Mark = "change_cipher_spec";
        /// Alert Message
        pub ALERT: Mark = "alert_message";
        /// Level
        pub ALERT_LEVEL: u8 = "alert_message.level" named names::ALERT_LEVELS;
        /// Description
        pub ALERT_DESCRIPTION: u8 = "alert_message.desc" named names::ALERTS;
        /// Encrypted Application Data
        pub APP_DATA: Bytes = "app_data";
        /// Encrypted Content
        pub ENCRYPTED_CONTENT: Bytes = "enc_content";
        /// Heartbeat Message
        pub HEARTBEAT: Mark = "heartbeat_message";
        /// Type
        pub HEARTBEAT_TYPE: u8 = "heartbeat_message.type" named names::HEARTBEATS;
        /// Payload Length
        pub HEARTBEAT_LENGTH: u16 = "heartbeat_message.payload_length";
        /// Payload
        pub HEARTBEAT_PAYLOAD: Bytes = "heartbeat_message.payload";
        /// Message Sequence
        pub MESSAGE_SEQUENCE: u16 = "handshake.message_seq";
        /// Fragment Offset
        pub FRAGMENT_OFFSET: U24 = "handshake.fragment_offset";
        /// Fragment Length
        pub FRAGMENT_LENGTH: U24 = "handshake.fragment_length";
        /// Message fragments
        pub FRAGMENTS: Mark = "fragments";
        /// Message fragment
        pub FRAGMENT: u32 = "fragment";
        /// Message fragment count
        pub FRAGMENT_COUNT: u32 = "fragment.count";
        /// Reassembled DTLS length
        pub REASSEMBLED_LENGTH: u32 = "reassembled.length";
        /// Cookie Length
        pub COOKIE_LENGTH: u8 = "handshake.cookie_length";
        /// Cookie
        pub COOKIE: Bytes = "handshake.cookie";
        /// Protection Profiles Length
        pub PROFILES_LENGTH: u16 = "use_srtp.protection_profiles_length";
        /// Protection Profile
        pub PROFILE: Hex<u16> = "use_srtp.protection_profile" named names::PROTECTION_PROFILES;
        /// MKI Length
        pub MKI_LENGTH: u8 = "use_srtp.mki_length";
        /// MKI
        pub MKI: Bytes = "use_srtp.mki";
    }
}
