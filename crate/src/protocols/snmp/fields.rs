//! The fields of the Simple Network Management Protocol.
use super::{accepts, dissect, info, lines};
use crate::names::snmp as names;
use crate::names::truths;
use crate::wire::*;

protocol! {
    /// Simple Network Management Protocol (RFC 3416)
    "SNMP" = "snmp" column "SNMP" over [Key::Udp(161), Key::Udp(162), Key::Tcp(161), Key::Tcp(162)] info info lines lines accepts accepts {
        /// Variable
        pub VARIABLE: Text = "" line Value;
        /// version
        pub VERSION: i32 = "version" named names::VERSION;
        /// community
        pub COMMUNITY: Ascii = "community";
        /// data
        pub DATA: u32 = "data" named names::DATA;
        /// get-request
        pub GET_REQUEST_ELEMENT: Mark = "get_request_element";
        /// get-next-request
        pub GET_NEXT_REQUEST_ELEMENT: Mark = "get_next_request_element";
        /// get-response
        pub GET_RESPONSE_ELEMENT: Mark = "get_response_element";
        /// set-request
        pub SET_REQUEST_ELEMENT: Mark = "set_request_element";
        /// trap
        pub TRAP_ELEMENT: Mark = "trap_element";
        /// getBulkRequest
        pub GETBULKREQUEST_ELEMENT: Mark = "getBulkRequest_element";
        /// informRequest
        pub INFORMREQUEST_ELEMENT: Mark = "informRequest_element";
        /// snmpV2-trap
        pub SNMPV2_TRAP_ELEMENT: Mark = "snmpV2_trap_element";
        /// report
        pub REPORT_ELEMENT: Mark = "report_element";
        /// request-id
        pub REQUEST_ID: i32 = "request_id";
        /// error-status
        pub ERROR_STATUS: i32 = "error_status" named names::ERROR_STATUS;
        /// error-index
        pub ERROR_INDEX: i32 = "error_index";
        /// non-repeaters
        pub NON_REPEATERS: u32 = "non_repeaters";
        /// max-repetitions
        pub MAX_REPETITIONS: u32 = "max_repetitions";
        /// enterprise
        pub ENTERPRISE: Oid = "enterprise";
        /// agent-addr
        pub AGENT_ADDR: Ip4 = "agent_addr";
        /// generic-trap
        pub GENERIC_TRAP: i32 = "generic_trap" named names::GENERIC_TRAP;
        /// specific-trap
        pub SPECIFIC_TRAP: i32 = "specific_trap";
        /// time-stamp
        pub TIME_STAMP: u32 = "time_stamp";
        /// variable-bindings
        pub VARIABLE_BINDINGS: u32 = "variable_bindings" unit "items";
        /// Object Name
        pub NAME: Oid = "name";
        /// Value (Integer32)
        pub VALUE_INT: i64 = "value.int";
        /// Value (OctetString)
        pub VALUE_OCTETS: Bytes = "value.octets";
        /// Value (OID)
        pub VALUE_OID: Oid = "value.oid";
        /// Value (Null)
        pub VALUE_NULL: Mark = "value.null";
        /// Value (IpAddress)
        pub VALUE_IPV4: Ip4 = "value.ipv4";
        /// Value (IpAddress)
        pub VALUE_IPV6: Ip6 = "value.ipv6";
        /// Value (IpAddress)
        pub VALUE_ADDR: Bytes = "value.addr";
        /// Value (Gauge32)
        pub VALUE_G32: i64 = "value.g32";
        /// Value (Unknown)
        pub VALUE_UNK: Bytes = "value.unk";
        /// Value (Counter32)
        pub VALUE_COUNTER: u64 = "value.counter";
        /// Value (Timeticks)
        pub VALUE_TIMETICKS: u64 = "value.timeticks";
        /// Value (Opaque)
        pub VALUE_OPAQUE: Bytes = "value.opaque";
        /// Variable-binding-string
        pub VAR_BIND_STR: Ascii = "var-bind_str";
        /// noSuchObject
        pub NOSUCHOBJECT: Mark = "noSuchObject";
        /// noSuchInstance
        pub NOSUCHINSTANCE: Mark = "noSuchInstance";
        /// endOfMibView
        pub ENDOFMIBVIEW: Mark = "endOfMibView";
        /// msgVersion
        pub MSGVERSION: i32 = "msgVersion" named names::VERSION;
        /// msgGlobalData
        pub MSGGLOBALDATA_ELEMENT: Mark = "msgGlobalData_element";
        /// msgID
        pub MSGID: u32 = "msgID";
        /// msgMaxSize
        pub MSGMAXSIZE: u32 = "msgMaxSize";
        /// msgFlags
        pub MSGFLAGS: Bytes = "msgFlags";
        /// Reportable
        pub V3_FLAGS_REPORT: Flag<2> = "v3.flags.report";
        /// Encrypted
        pub V3_FLAGS_CRYPT: Flag<1> = "v3.flags.crypt";
        /// Authenticated
        pub V3_FLAGS_AUTH: Flag<0> = "v3.flags.auth";
        /// msgSecurityModel
        pub MSGSECURITYMODEL: u32 = "msgSecurityModel" named names::MSGSECURITYMODEL;
        /// msgAuthoritativeEngineID
        pub MSGAUTHORITATIVEENGINEID: Bytes = "msgAuthoritativeEngineID";
        /// msgAuthoritativeEngineBoots
        pub MSGAUTHORITATIVEENGINEBOOTS: u32 = "msgAuthoritativeEngineBoots";
        /// msgAuthoritativeEngineTime
        pub MSGAUTHORITATIVEENGINETIME: u32 = "msgAuthoritativeEngineTime";
        /// msgUserName
        pub MSGUSERNAME: Ascii = "msgUserName";
        /// msgAuthenticationParameters
        pub MSGAUTHENTICATIONPARAMETERS: Bytes = "msgAuthenticationParameters";
        /// msgPrivacyParameters
        pub MSGPRIVACYPARAMETERS: Bytes = "msgPrivacyParameters";
        /// msgSecurityParameters
        pub MSGSECURITYPARAMETERS: Bytes = "msgSecurityParameters";
        /// msgData
        pub MSGDATA: u32 = "msgData" named names::MSGDATA;
        /// plaintext
        pub PLAINTEXT_ELEMENT: Mark = "plaintext_element";
        /// encryptedPDU
        pub ENCRYPTEDPDU: Bytes = "encryptedPDU";
        /// contextEngineID
        pub CONTEXTENGINEID: Bytes = "contextEngineID";
        /// contextName
        pub CONTEXTNAME: Ascii = "contextName";
        /// Engine ID Conformance
        pub ENGINEID_CONFORM: Flag<7> = "engineid.conform" named truths::RFC3411_SNMPV3;
        /// Engine Enterprise ID
        pub ENGINEID_ENTERPRISE: u32 = "engineid.enterprise";
        /// Engine ID Format
        pub ENGINEID_FORMAT: u8 = "engineid.format" named names::ENGINEID_FORMAT;
        /// Engine ID Data: IPv4 address
        pub ENGINEID_IPV4: Ip4 = "engineid.ipv4";
        /// Engine ID Data: IPv6 address
        pub ENGINEID_IPV6: Ip6 = "engineid.ipv6";
        /// Engine ID Data: Cisco type
        pub ENGINEID_CISCO_TYPE: Hex<u8> = "engineid.cisco.type" named names::ENGINEID_CISCO_TYPE;
        /// Engine ID Data: MAC address
        pub ENGINEID_MAC: Mac = "engineid.mac";
        /// Engine ID Data: Text
        pub ENGINEID_TEXT: Text = "engineid.text";
        /// Engine ID Data: Creation Time
        pub ENGINEID_TIME: Time = "engineid.time";
        /// Engine ID Data
        pub ENGINEID_DATA: Bytes = "engineid.data";
        /// Response To
        pub RESPONSE_TO: u32 = "response_to";
        /// Time
        pub TIME: Duration = "time" unit "seconds";
    }
}
