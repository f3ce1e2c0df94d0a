//! The fields of MQTT.
use super::{dissect, info};
use crate::names::mqtt as names;
use crate::wire::*;

protocol! {
    /// MQ Telemetry Transport Protocol (OASIS MQTT 3.1.1 and 5.0)
    "Raw" = "mqtt" column "MQTT" over [Key::Tcp(1883)] info info {
        /// Header Flags
        pub HDRFLAGS: Hex<u8> = "hdrflags";
        /// Message Type
        pub MSGTYPE: Bits<4, 4> = "msgtype" named names::TYPE;
        /// Reserved
        pub RETAIN_RESERVED: Bits<0, 1> = "retain_reserved";
        /// Reserved
        pub HDR_RESERVED: Bits<0, 4> = "hdr_reserved";
        /// DUP Flag
        pub DUPFLAG: Flag<3> = "dupflag";
        /// QoS Level
        pub QOS: Bits<1, 2> = "qos" named names::QOS;
        /// Retain
        pub RETAIN: Flag<0> = "retain";
        /// Msg Len
        pub LEN: u64 = "len";
        /// Protocol Name Length
        pub PROTO_LEN: u16 = "proto_len";
        /// Protocol Name
        pub PROTONAME: Text = "protoname";
        /// Version
        pub VER: u8 = "ver" named names::VERSION;
        /// Connect Flags
        pub CONFLAGS: Hex<u8> = "conflags";
        /// User Name Flag
        pub CONFLAG_UNAME: Flag<7> = "conflag.uname";
        /// Password Flag
        pub CONFLAG_PASSWD: Flag<6> = "conflag.passwd";
        /// Will Retain
        pub CONFLAG_RETAIN: Flag<5> = "conflag.retain";
        /// QoS Level
        pub CONFLAG_QOS: Bits<3, 2> = "conflag.qos" named names::QOS;
        /// Will Flag
        pub CONFLAG_WILLFLAG: Flag<2> = "conflag.willflag";
        /// Clean Session Flag
        pub CONFLAG_CLEANSESS: Flag<1> = "conflag.cleansess";
        /// (Reserved)
        pub CONFLAG_RESERVED: Flag<0> = "conflag.reserved";
        /// Keep Alive
        pub KALIVE: u16 = "kalive";
        /// Client ID Length
        pub CLIENTID_LEN: u16 = "clientid_len";
        /// Client ID
        pub CLIENTID: Text = "clientid";
        /// Will Topic Length
        pub WILLTOPIC_LEN: u16 = "willtopic_len";
        /// Will Topic
        pub WILLTOPIC: Text = "willtopic";
        /// Will Message Length
        pub WILLMSG_LEN: u16 = "willmsg_len";
        /// Will Message
        pub WILLMSG: Bytes = "willmsg";
        /// User Name Length
        pub USERNAME_LEN: u16 = "username_len";
        /// User Name
        pub USERNAME: Text = "username";
        /// Password Length
        pub PASSWD_LEN: u16 = "passwd_len";
        /// Password
        pub PASSWD: Text = "passwd";
        /// Acknowledge Flags
        pub CONACK_FLAGS: Hex<u8> = "conack.flags";
        /// Reserved
        pub CONACK_FLAGS_RESERVED: Bits<1, 7> = "conack.flags.reserved";
        /// Session Present
        pub CONACK_FLAGS_SP: Flag<0> = "conack.flags.sp";
        /// Return Code
        pub CONACK_VAL: u8 = "conack.val" named names::RETURN_CODE;
        /// Message Identifier
        pub MSGID: u16 = "msgid";
        /// Topic Length
        pub TOPIC_LEN: u16 = "topic_len";
        /// Topic
        pub TOPIC: Text = "topic";
        /// Requested QoS
        pub SUB_QOS: u8 = "sub.qos" named names::QOS;
        /// Granted QoS
        pub SUBACK_QOS: u8 = "suback.qos" named names::QOS;
        /// Message
        pub MSG: Bytes = "msg";
        /// Subscription Options
        pub OPTIONS: Hex<u8> = "subscription_options";
        /// Reserved
        pub OPTIONS_RESERVED: HexIn<u8, 6, 2> = "subscription_options_reserved";
        /// Retain Handling
        pub OPTIONS_RETAIN: Bits<4, 2> = "subscription_options_retain" named names::RETAIN;
        /// Retain As Published
        pub OPTIONS_RAP: Flag<3> = "subscription_options_rap";
        /// No Local
        pub OPTIONS_NL: Flag<2> = "subscription_options_nl";
        /// QoS
        pub OPTIONS_QOS: Bits<0, 2> = "subscription_options_qos" named names::QOS;
        /// Reason Code
        pub CONNACK_REASON: u8 = "connack.reason_code" named names::REASON;
        /// Reason Code
        pub PUBACK_REASON: u8 = "puback.reason_code" named names::REASON;
        /// Reason Code
        pub PUBREC_REASON: u8 = "pubrec.reason_code" named names::REASON;
        /// Reason Code
        pub PUBREL_REASON: u8 = "pubrel.reason_code" named names::REASON;
        /// Reason Code
        pub PUBCOMP_REASON: u8 = "pubcomp.reason_code" named names::REASON;
        /// Reason Code
        pub SUBACK_REASON: u8 = "suback.reason_code" named names::REASON;
        /// Reason Code
        pub UNSUBACK_REASON: u8 = "unsuback.reason_code" named names::REASON;
        /// Reason Code
        pub DISCONNECT_REASON: u8 = "disconnect.reason_code" named names::REASON;
        /// Reason Code
        pub AUTH_REASON: u8 = "auth.reason_code" named names::REASON;
        /// Properties
        pub PROPERTIES: Mark = "properties";
        /// Will Properties
        pub WILL_PROPERTIES: Mark = "will_properties";
        /// Total Length
        pub PROPERTY_LEN: u64 = "property_len";
        /// ID
        pub PROPERTY_ID: Hex<u8> = "property_id" named names::PROPERTY;
        /// Value
        pub PROP_NUMBER: u32 = "prop_number";
        /// Content Type
        pub PROPERTY_CONTENT_TYPE: Text = "property.content_type";
        /// QoS
        pub PROPERTY_MAX_QOS: u8 = "property.max_qos" named names::QOS;
        /// Topic Alias
        pub PROPERTY_TOPIC_ALIAS: u16 = "property.topic_alias";
        /// Unknown Property
        pub PROP_UNKNOWN: Text = "prop_unknown";
        /// Length
        pub PROP_STRING_LEN: u16 = "prop_string_len";
        /// Value
        pub PROP_STRING: Text = "prop_string";
        /// Key Length
        pub PROP_KEY_LEN: u16 = "prop_key_len";
        /// Key
        pub PROP_KEY: Text = "prop_key";
        /// Value Length
        pub PROP_VALUE_LEN: u16 = "prop_value_len";
        /// Value
        pub PROP_VALUE: Text = "prop_value";
    }
}
