//! Fields of AMQP.
use super::{dissect, info};
use crate::names::amqp as N;
use crate::names::truths;
use crate::wire::*;

protocol! {
    /// Advanced Message Queuing Protocol (AMQP 0-9-1)
    "" = "amqp" column "AMQP" over [Key::Tcp(5672)] info info {
        /// Protocol
        pub GREETING_PROTOCOL: Text = "init.protocol";
        /// Protocol-ID-Major
        pub GREETING_MAJOR: u8 = "init.id_major";
        /// Protocol-ID-Minor
        pub GREETING_MINOR: u8 = "init.id_minor";
        /// Version-Major
        pub GREETING_VERSION: u8 = "init.version_major";
        /// Version-Minor
        pub GREETING_REVISION: u8 = "init.version_minor";
        /// Length
        pub LATER_LEN: u32 = "length";
        /// Doff
        pub LATER_OFFSET: u8 = "doff";
        /// Type
        pub LATER_TYPE: u8 = "type" named N::LATER_FRAMES;
        /// Channel
        pub LATER_CHANNEL: u16 = "channel";
        /// Type
        pub TYPE: u8 = "type" named N::FRAMES;
        /// Channel
        pub CHANNEL: u16 = "channel";
        /// Length
        pub LEN: u32 = "length";
        /// Class
        pub CLASS: u16 = "method.class" named N::CLASSES;
        /// Method
        pub CONNECTION_METHOD: u16 = "method.method" named N::CONNECTION;
        /// Method
        pub CHANNEL_METHOD: u16 = "method.method" named N::CHANNEL;
        /// Method
        pub ACCESS_METHOD: u16 = "method.method" named N::ACCESS;
        /// Method
        pub EXCHANGE_METHOD: u16 = "method.method" named N::EXCHANGE;
        /// Method
        pub QUEUE_METHOD: u16 = "method.method" named N::QUEUE;
        /// Method
        pub BASIC_METHOD: u16 = "method.method" named N::BASIC;
        /// Method
        pub CONFIRM_METHOD: u16 = "method.method" named N::CONFIRM;
        /// Method
        pub TX_METHOD: u16 = "method.method" named N::TX;
        /// Method
        pub METHOD: u16 = "method.method";
        /// Arguments
        pub ARGUMENTS: Mark = "method.arguments";
        /// Version-Major
        pub VERSION_MAJOR: u8 = "method.arguments.version_major";
        /// Version-Minor
        pub VERSION_MINOR: u8 = "method.arguments.version_minor";
        /// Server-Properties
        pub SERVER_PROPERTIES: Mark = "method.arguments.server_properties";
        /// Mechanisms
        pub MECHANISMS: Bytes = "method.arguments.mechanisms";
        /// Locales
        pub LOCALES: Bytes = "method.arguments.locales";
        /// Client-Properties
        pub CLIENT_PROPERTIES: Mark = "method.arguments.client_properties";
        /// Mechanism
        pub MECHANISM: Text = "method.arguments.mechanism";
        /// Response
        pub RESPONSE: Bytes = "method.arguments.response";
        /// Locale
        pub LOCALE: Text = "method.arguments.locale";
        /// Challenge
        pub CHALLENGE: Bytes = "method.arguments.challenge";
        /// Channel-Max
        pub CHANNEL_MAX: u16 = "method.arguments.channel_max";
        /// Frame-Max
        pub FRAME_MAX: u32 = "method.arguments.frame_max";
        /// Heartbeat
        pub HEARTBEAT: u16 = "method.arguments.heartbeat";
        /// Virtual-Host
        pub VIRTUAL_HOST: Text = "method.arguments.virtual_host";
        /// Capabilities
        pub CAPABILITIES: Text = "method.arguments.capabilities";
        /// Insist
        pub INSIST: bool = "method.arguments.insist" named truths::TRUE_FALSE;
        /// Known-Hosts
        pub KNOWN_HOSTS: Text = "method.arguments.known_hosts";
        /// Host
        pub HOST: Text = "method.arguments.host";
        /// Reply-Code
        pub REPLY_CODE: u16 = "method.arguments.reply_code" named N::REPLIES;
        /// Reply-Text
        pub REPLY_TEXT: Text = "method.arguments.reply_text";
        /// Class-Id
        pub CLASS_ID: u16 = "method.arguments.class_id";
        /// Method-Id
        pub METHOD_ID: u16 = "method.arguments.method_id";
        /// Reason
        pub REASON: Text = "method.arguments.reason";
        /// Out-Of-Band
        pub OUT_OF_BAND: Text = "method.arguments.out_of_band";
        /// Channel-Id
        pub CHANNEL_ID: Bytes = "method.arguments.channel_id";
        /// Active
        pub ACTIVE: bool = "method.arguments.active" named truths::TRUE_FALSE;
        /// Realm
        pub REALM: Text = "method.arguments.realm";
        /// Exclusive
        pub EXCLUSIVE: bool = "method.arguments.exclusive" named truths::TRUE_FALSE;
        /// Passive
        pub PASSIVE: bool = "method.arguments.passive" named truths::TRUE_FALSE;
        /// Write
        pub WRITE: bool = "method.arguments.write" named truths::TRUE_FALSE;
        /// Read
        pub READ: bool = "method.arguments.read" named truths::TRUE_FALSE;
        /// Ticket
        pub TICKET: u16 = "method.arguments.ticket";
        /// Exchange
        pub EXCHANGE: Text = "method.arguments.exchange";
        /// Type
        pub EXCHANGE_TYPE: Text = "method.arguments.type";
        /// Durable
        pub DURABLE: bool = "method.arguments.durable" named truths::TRUE_FALSE;
        /// Auto-Delete
        pub AUTO_DELETE: bool = "method.arguments.auto_delete" named truths::TRUE_FALSE;
        /// Internal
        pub INTERNAL: bool = "method.arguments.internal" named truths::TRUE_FALSE;
        /// Nowait
        pub NO_WAIT: bool = "method.arguments.nowait" named truths::TRUE_FALSE;
        /// Arguments
        pub ARGUMENT_TABLE: Mark = "method.arguments.arguments";
        /// Destination
        pub DESTINATION: Text = "method.arguments.destination";
        /// Source
        pub SOURCE: Text = "method.arguments.source";
        /// Routing-Key
        pub ROUTING_KEY: Text = "method.arguments.routing_key";
        /// If-Unused
        pub IF_UNUSED: bool = "method.arguments.if_unused" named truths::TRUE_FALSE;
        /// Queue
        pub QUEUE: Text = "method.arguments.queue";
        /// Message-Count
        pub MESSAGE_COUNT: u32 = "method.arguments.message_count";
        /// Consumer-Count
        pub CONSUMER_COUNT: u32 = "method.arguments.consumer_count";
        /// If-Empty
        pub IF_EMPTY: bool = "method.arguments.if_empty" named truths::TRUE_FALSE;
        /// Prefetch-Size
        pub PREFETCH_SIZE: u32 = "method.arguments.prefetch_size";
        /// Prefetch-Count
        pub PREFETCH_COUNT: u16 = "method.arguments.prefetch_count";
        /// Global
        pub GLOBAL: bool = "method.arguments.global" named truths::TRUE_FALSE;
        /// Consumer-Tag
        pub CONSUMER_TAG: Text = "method.arguments.consumer_tag";
        /// No-Local
        pub NO_LOCAL: bool = "method.arguments.no_local" named truths::TRUE_FALSE;
        /// No-Ack
        pub NO_ACK: bool = "method.arguments.no_ack" named truths::TRUE_FALSE;
        /// Filter
        pub FILTER: Mark = "method.arguments.filter";
        /// Mandatory
        pub MANDATORY: bool = "method.arguments.mandatory" named truths::TRUE_FALSE;
        /// Immediate
        pub IMMEDIATE: bool = "method.arguments.immediate" named truths::TRUE_FALSE;
        /// Delivery-Tag
        pub DELIVERY_TAG: u64 = "method.arguments.delivery_tag";
        /// Redelivered
        pub REDELIVERED: bool = "method.arguments.redelivered" named truths::TRUE_FALSE;
        /// Cluster-Id
        pub CLUSTER_ID: Text = "method.arguments.cluster_id";
        /// Multiple
        pub MULTIPLE: bool = "method.arguments.multiple" named truths::TRUE_FALSE;
        /// Requeue
        pub REQUEUE: bool = "method.arguments.requeue" named truths::TRUE_FALSE;
        /// Class ID
        pub HEADER_CLASS: u16 = "header.class" named N::CLASSES;
        /// Weight
        pub WEIGHT: u16 = "header.weight";
        /// Body size
        pub BODY_SIZE: u64 = "header.body-size";
        /// Property flags
        pub PROPERTY_FLAGS: Hex<u16> = "header.property-flags";
        /// Properties
        pub PROPERTIES: Mark = "header.properties";
        /// Content-Type
        pub CONTENT_TYPE: Text = "method.properties.content_type";
        /// Content-Encoding
        pub CONTENT_ENCODING: Text = "method.properties.content_encoding";
        /// Headers
        pub HEADERS: Mark = "method.properties.headers";
        /// Delivery-Mode
        pub DELIVERY_MODE: u8 = "method.properties.delivery_mode";
        /// Priority
        pub PRIORITY: u8 = "method.properties.priority";
        /// Correlation-Id
        pub CORRELATION: Text = "method.properties.correlation_id";
        /// Reply-To
        pub REPLY_TO: Text = "method.properties.reply_to";
        /// Expiration
        pub EXPIRATION: Text = "method.properties.expiration";
        /// Message-Id
        pub MESSAGE: Text = "method.properties.message_id";
        /// Timestamp
        pub TIMESTAMP: Time = "method.properties.timestamp";
        /// Type
        pub KIND: Text = "method.properties.type";
        /// User-Id
        pub USER: Text = "method.properties.user_id";
        /// App-Id
        pub APPLICATION: Text = "method.properties.app_id";
        /// Cluster-Id
        pub CLUSTER: Text = "method.properties.cluster_id";
        /// Payload
        pub PAYLOAD: Bytes = "payload";
        /// AMQP field
        pub FIELD: Mark = "field";
        /// Entry
        pub ENTRY: Text = "";
        /// Not dissected
        pub REST: Bytes = "";
    }
}
