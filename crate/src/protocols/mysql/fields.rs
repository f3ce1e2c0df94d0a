//! The fields of MySQL's packets.
use super::{dissect, info};
use crate::names::mysql as names;
use crate::wire::*;

protocol! {
    /// MySQL Protocol (MySQL Client/Server Protocol)
    "Raw" = "mysql" column "MySQL" over [Key::Tcp(3306)] info info {
        /// Packet Length
        pub PACKET_LENGTH: u32 = "packet_length";
        /// Packet Number
        pub PACKET_NUMBER: u8 = "packet_number";
        /// Request Command
        pub REQUEST: Mark = "request";
        /// Login Request
        pub LOGIN_REQUEST: Mark = "login_request";
        /// Server Greeting
        pub SERVER_GREETING: Mark = "server_greeting";
        /// Protocol
        pub PROTOCOL_VERSION: u8 = "protocol";
        /// Version
        pub VERSION: Ascii = "version";
        /// Thread ID
        pub THREAD_ID: Little<u32> = "thread_id";
        /// Salt
        pub SALT: Ascii = "salt";
        /// Server Capabilities
        pub CAPS_SERVER: Hex<Little<u16>> = "caps.server";
        /// Client Capabilities
        pub CAPS_CLIENT: Hex<Little<u16>> = "caps.client";
        /// Long Password
        pub CAPS_LP: Flag<0> = "caps.lp";
        /// Found Rows
        pub CAPS_FR: Flag<1> = "caps.fr";
        /// Long Column Flags
        pub CAPS_LF: Flag<2> = "caps.lf";
        /// Connect With Database
        pub CAPS_CD: Flag<3> = "caps.cd";
        /// Don't Allow database.table.column
        pub CAPS_NS: Flag<4> = "caps.ns";
        /// Can use compression protocol
        pub CAPS_CP: Flag<5> = "caps.cp";
        /// ODBC Client
        pub CAPS_OB: Flag<6> = "caps.ob";
        /// Can Use LOAD DATA LOCAL
        pub CAPS_LI: Flag<7> = "caps.li";
        /// Ignore Spaces before '('
        pub CAPS_IS: Flag<8> = "caps.is";
        /// Speaks 4.1 protocol (new flag)
        pub CAPS_CU: Flag<9> = "caps.cu";
        /// Interactive Client
        pub CAPS_IA: Flag<10> = "caps.ia";
        /// Switch to SSL after handshake
        pub CAPS_SL: Flag<11> = "caps.sl";
        /// Ignore sigpipes
        pub CAPS_II: Flag<12> = "caps.ii";
        /// Knows about transactions
        pub CAPS_TA: Flag<13> = "caps.ta";
        /// Speaks 4.1 protocol (old flag)
        pub CAPS_RS: Flag<14> = "caps.rs";
        /// Can do 4.1 authentication
        pub CAPS_SC: Flag<15> = "caps.sc";
        /// Server Language
        pub SERVER_LANGUAGE: u8 = "server_language" named crate::names::mysql_charsets::COLLATIONS;
        /// Server Status
        pub SERVER_STATUS: Hex<Little<u16>> = "server_status";
        /// In transaction
        pub STAT_IT: Flag<0> = "stat.it";
        /// AUTO_COMMIT
        pub STAT_AC: Flag<1> = "stat.ac";
        /// Multi query / Unused
        pub STAT_MU: Flag<2> = "stat.mu";
        /// More results
        pub STAT_MR: Flag<3> = "stat.mr";
        /// Bad index used
        pub STAT_BI: Flag<4> = "stat.bi";
        /// No index used
        pub STAT_NI: Flag<5> = "stat.ni";
        /// Cursor exists
        pub STAT_CR: Flag<6> = "stat.cr";
        /// Last row sent
        pub STAT_LR: Flag<7> = "stat.lr";
        /// Database dropped
        pub STAT_DR: Flag<8> = "stat.dr";
        /// No backslash escapes
        pub STAT_BS: Flag<9> = "stat.bs";
        /// Metadata changed
        pub STAT_MC: Flag<10> = "stat.mc";
        /// Query was slow
        pub STAT_QUERY_WAS_SLOW: Flag<11> = "stat.query_was_slow";
        /// PS Out Params
        pub STAT_PS_OUT_PARAMS: Flag<12> = "stat.ps_out_params";
        /// In Trans Readonly
        pub STAT_TRANS_READONLY: Flag<13> = "stat.trans_readonly";
        /// Session state changed
        pub STAT_SESSION_STATE_CHANGED: Flag<14> = "stat.session_state_changed";
        /// Extended Server Capabilities
        pub EXTCAPS_SERVER: Hex<Little<u16>> = "extcaps.server";
        /// Extended Client Capabilities
        pub EXTCAPS_CLIENT: Hex<Little<u16>> = "extcaps.client";
        /// Multiple statements
        pub CAPS_MS: Flag<0> = "caps.ms";
        /// Multiple results
        pub CAPS_MR: Flag<1> = "caps.mr";
        /// PS Multiple results
        pub CAPS_PM: Flag<2> = "caps.pm";
        /// Plugin Auth
        pub CAPS_PA: Flag<3> = "caps.pa";
        /// Connect attrs
        pub CAPS_CA: Flag<4> = "caps.ca";
        /// Client can handle expired passwords
        pub CAPS_EP: Flag<6> = "caps.ep";
        /// Session variable tracking
        pub CAPS_SESSION_TRACK: Flag<7> = "caps.session_track";
        /// Deprecate EOF
        pub CAPS_DEPRECATE_EOF: Flag<8> = "caps.deprecate_eof";
        /// Client can hanle optional resultset metadata
        pub CAPS_OPTIONAL_METADATA: Flag<9> = "caps.optional_metadata";
        /// ZSTD Compression Algorithm
        pub CAPS_COMPRESS_ZSD: Flag<10> = "caps.compress_zsd";
        /// Query Attributes
        pub CAPS_QUERY_ATTRS: Flag<11> = "caps.query_attrs";
        /// Multifactor Authentication
        pub CAPS_MF_AUTH: Flag<12> = "caps.mf_auth";
        /// Capability Extension
        pub CAPS_CAP_EXT: Flag<13> = "caps.cap_ext";
        /// Unused
        pub CAPS_UNUSED: HexIn<u16, 14, 2> = "caps.unused";
        /// Authentication Plugin Length
        pub AUTH_PLUGIN_LENGTH: u8 = "auth_plugin.length";
        /// Unused
        pub UNUSED: Bytes = "unused";
        /// MariaDB Extended Server Capabilities
        pub MARIADB_SERVER: Little<Hex<u32>> = ".mariadb.extcaps.server";
        /// MariaDB Extended Client Capabilities
        pub MARIADB_CLIENT: Little<Hex<u32>> = ".mariadb.extcaps.client";
        /// Progress indication
        pub MARIADB_PROGRESS: Flag<0> = ".mariadb.caps.pr";
        /// Bulk Operations
        pub MARIADB_BULK: Flag<2> = ".mariadb.caps.bo";
        /// Extended metadata
        pub MARIADB_METADATA: Flag<3> = ".mariadb.caps.em";
        /// Cache metadata
        pub MARIADB_CACHE: Flag<4> = ".mariadb.caps.me";
        /// Salt
        pub SALT2: Ascii = "salt2";
        /// Authentication Plugin
        pub AUTH_PLUGIN: Ascii = "auth_plugin";
        /// MAX Packet
        pub MAX_PACKET: Little<u32> = "max_packet";
        /// Charset
        pub CHARSET: u8 = "charset" named crate::names::mysql_charsets::COLLATIONS;
        /// Username
        pub USER: Ascii = "user";
        /// Password
        pub PASSWD: Bytes = "passwd";
        /// Schema
        pub SCHEMA: Ascii = "schema";
        /// Client Auth Plugin
        pub CLIENT_AUTH_PLUGIN: Ascii = "client_auth_plugin";
        /// Connection Attributes
        pub CONNATTRS: Mark = "connattrs";
        /// Connection Attributes length
        pub CONNATTRS_LENGTH: u64 = "connattrs.length";
        /// Connection Attribute
        pub CONNATTRS_ATTR: Mark = "connattrs.attr";
        /// Connection Attribute Name Length
        pub CONNATTRS_NAME_LENGTH: u64 = "connattrs.name.length";
        /// Connection Attribute Name
        pub CONNATTRS_NAME: Ascii = "connattrs.name";
        /// Connection Attribute Value Length
        pub CONNATTRS_VALUE_LENGTH: u64 = "connattrs.value.length";
        /// Connection Attribute Value
        pub CONNATTRS_VALUE: Ascii = "connattrs.value";
        /// Auth Method Name
        pub AUTH_SWITCH_REQUEST_NAME: Ascii = "auth_switch_request.name";
        /// Auth Method Data
        pub AUTH_SWITCH_REQUEST_DATA: Bytes = "auth_switch_request.data";
        /// Auth Method Data
        pub AUTH_SWITCH_RESPONSE_DATA: Bytes = "auth_switch_response.data";
        /// Command
        pub COMMAND: u8 = "command" named names::COMMANDS;
        /// Query Attributes
        pub QUERY_ATTRIBUTES: Mark = "query_attrs";
        /// Count
        pub QUERY_ATTRIBUTES_COUNT: u8 = "query_attrs_count";
        /// Attribute Name Type
        pub QUERY_ATTRIBUTE_TYPE: Hex<Little<u16>> = "query_attr_name_type";
        /// Attribute Name
        pub QUERY_ATTRIBUTE_NAME: Ascii = "query_attr_name";
        /// Attribute Value
        pub QUERY_ATTRIBUTE_VALUE: Ascii = "query_attr_value";
        /// Statement
        pub QUERY: Ascii = "query";
        /// Response Code
        pub RESPONSE_CODE: Hex<u8> = "response_code" named names::RESPONSE_CODE;
        /// Error Code
        pub ERROR_CODE: Little<u16> = "error_code";
        /// SQL state
        pub SQLSTATE: Ascii = "sqlstate";
        /// Error message
        pub ERROR_MESSAGE: Ascii = "error.message";
        /// Affected Rows
        pub AFFECTED_ROWS: u64 = "affected_rows";
        /// Last INSERT ID
        pub INSERT_ID: u64 = "insert_id";
        /// Warnings
        pub WARNINGS: Little<u16> = "warnings";
        /// Message
        pub MESSAGE: Ascii = "message";
        /// Number of fields
        pub NUM_FIELDS: u64 = "num_fields";
        /// send metadata
        pub METADATA_FOLLOWS: u8 = "metadata_follows";
        /// EOF marker
        pub EOF: u8 = "eof";
        /// Catalog
        pub FIELD_CATALOG: Ascii = "field.catalog";
        /// Database
        pub FIELD_DB: Ascii = "field.db";
        /// Table
        pub FIELD_TABLE: Ascii = "field.table";
        /// Original table
        pub FIELD_ORG_TABLE: Ascii = "field.org_table";
        /// Name
        pub FIELD_NAME: Ascii = "field.name";
        /// Original name
        pub FIELD_ORG_NAME: Ascii = "field.org_name";
        /// Charset number
        pub FIELD_CHARSETNR: Little<u16> = "field.charsetnr" named crate::names::mysql_charsets::COLLATIONS;
        /// Length
        pub FIELD_LENGTH: Little<u32> = "field.length";
        /// Type
        pub FIELD_TYPE: u8 = "field.type" named names::FIELD_TYPE;
        /// Flags
        pub FIELD_FLAGS: Hex<Little<u16>> = "field.flags";
        /// Decimals
        pub FIELD_DECIMALS: u8 = "field.decimals";
        /// text
        pub ROW_TEXT: Ascii = "row.text";
        /// Payload
        pub PAYLOAD: Bytes = "payload";
    }
}
