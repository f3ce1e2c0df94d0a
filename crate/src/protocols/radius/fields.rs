//! Fields of RADIUS.
use super::{accepts, dissect, info, lines};
use crate::names::radius as names;
use crate::names::truths;
use crate::wire::*;

protocol! {
    /// RADIUS Protocol (RFC 2865)
    "Radius" = "radius" column "RADIUS" over [Key::Udp(1645), Key::Udp(1646), Key::Udp(1700), Key::Udp(1812), Key::Udp(1813), Key::Udp(3799)] info info lines lines accepts accepts {
        /// Code
        pub CODE: u8 = "code" named names::CODE;
        /// Identifier
        pub ID: u8 = "id";
        /// Length
        pub LENGTH: u16 = "length";
        /// Authenticator
        pub AUTHENTICATOR: Bytes = "authenticator";
        /// Request
        pub REQ: bool = "req" named truths::TRUE_FALSE;
        /// Response
        pub RSP: bool = "rsp" named truths::TRUE_FALSE;
        /// Request Frame
        pub REQFRAME: u32 = "reqframe";
        /// Time from request
        pub TIME: Duration = "time" unit "seconds";
        /// AVP
        pub AVP: Bytes = "avp";
        /// Type
        pub AVP_TYPE: u8 = "avp.type";
        /// Length
        pub AVP_LENGTH: u8 = "avp.length";
        /// Vendor ID
        pub AVP_VENDOR_ID: u32 = "avp.vendor_id";
        /// EAP fragment
        pub EAP_FRAGMENT: Bytes = "eap_fragment";
        /// User-Password (encrypted)
        pub USER_PASSWORD_ENCRYPTED: Bytes = "User_Password_encrypted";
        /// User-Name
        pub USER_NAME: Text = "User_Name";
        /// Tag
        pub EGRESS_TAG: Hex<u8> = "egress_vlan_name_tag" named names::EGRESS_TAGS;
        /// Vlan Name
        pub EGRESS_NAME: Ascii = "egress_vlan_name";
        /// CHAP-Password
        pub CHAP_PASSWORD: Bytes = "CHAP_Password";
        /// NAS-IP-Address
        pub NAS_IP_ADDRESS: Ip4 = "NAS_IP_Address";
        /// NAS-Port
        pub NAS_PORT: u32 = "NAS_Port";
        /// Service-Type
        pub SERVICE_TYPE: u32 = "Service_Type" named names::SERVICE_TYPE;
        /// Framed-Protocol
        pub FRAMED_PROTOCOL: u32 = "Framed_Protocol" named names::FRAMED_PROTOCOL;
        /// Framed-IP-Address
        pub FRAMED_IP_ADDRESS: Ip4 = "Framed-IP-Address";
        /// Framed-IP-Netmask
        pub FRAMED_IP_NETMASK: Ip4 = "Framed_IP_Netmask";
        /// Framed-Routing
        pub FRAMED_ROUTING: u32 = "Framed_Routing" named names::FRAMED_ROUTING;
        /// Filter-Id
        pub FILTER_ID: Text = "Filter_Id";
        /// Framed-MTU
        pub FRAMED_MTU: u32 = "Framed_MTU";
        /// Framed-Compression
        pub FRAMED_COMPRESSION: u32 = "Framed_Compression" named names::FRAMED_COMPRESSION;
        /// Login-IP-Host
        pub LOGIN_IP_HOST: Ip4 = "Login-IP-Host";
        /// Login-Service
        pub LOGIN_SERVICE: u32 = "Login_Service" named names::LOGIN_SERVICE;
        /// Login-TCP-Port
        pub LOGIN_TCP_PORT: u32 = "Login_TCP_Port" named names::LOGIN_TCP_PORT;
        /// Reply-Message
        pub REPLY_MESSAGE: Text = "Reply_Message";
        /// Callback-Number
        pub CALLBACK_NUMBER: Text = "Callback_Number";
        /// Callback-Id
        pub CALLBACK_ID: Text = "Callback_Id";
        /// Framed-Route
        pub FRAMED_ROUTE: Text = "Framed_Route";
        /// Framed-IPX-Network
        pub FRAMED_IPX_NETWORK: u32 = "Framed-IPX-Network";
        /// State
        pub STATE: Bytes = "State";
        /// Class
        pub CLASS: Bytes = "Class";
        /// Session-Timeout
        pub SESSION_TIMEOUT: u32 = "Session_Timeout";
        /// Idle-Timeout
        pub IDLE_TIMEOUT: u32 = "Idle_Timeout";
        /// Termination-Action
        pub TERMINATION_ACTION: u32 = "Termination_Action" named names::TERMINATION_ACTION;
        /// Called-Station-Id
        pub CALLED_STATION_ID: Text = "Called_Station_Id";
        /// Calling-Station-Id
        pub CALLING_STATION_ID: Text = "Calling_Station_Id";
        /// NAS-Identifier
        pub NAS_IDENTIFIER: Text = "NAS_Identifier";
        /// Proxy-State
        pub PROXY_STATE: Bytes = "Proxy_State";
        /// Login-LAT-Service
        pub LOGIN_LAT_SERVICE: Text = "Login_LAT_Service";
        /// Login-LAT-Node
        pub LOGIN_LAT_NODE: Text = "Login_LAT_Node";
        /// Login-LAT-Group
        pub LOGIN_LAT_GROUP: Bytes = "Login_LAT_Group";
        /// Acct-Status-Type
        pub ACCT_STATUS_TYPE: u32 = "Acct_Status_Type" named names::ACCT_STATUS_TYPE;
        /// Acct-Delay-Time
        pub ACCT_DELAY_TIME: u32 = "Acct_Delay_Time";
        /// Acct-Input-Octets
        pub ACCT_INPUT_OCTETS: u32 = "Acct_Input_Octets";
        /// Acct-Output-Octets
        pub ACCT_OUTPUT_OCTETS: u32 = "Acct_Output_Octets";
        /// Acct-Session-Id
        pub ACCT_SESSION_ID: Text = "Acct_Session_Id";
        /// Acct-Authentic
        pub ACCT_AUTHENTIC: u32 = "Acct_Authentic" named names::ACCT_AUTHENTIC;
        /// Acct-Session-Time
        pub ACCT_SESSION_TIME: u32 = "Acct_Session_Time";
        /// Acct-Input-Packets
        pub ACCT_INPUT_PACKETS: u32 = "Acct_Input_Packets";
        /// Acct-Output-Packets
        pub ACCT_OUTPUT_PACKETS: u32 = "Acct_Output_Packets";
        /// Acct-Terminate-Cause
        pub ACCT_TERMINATE_CAUSE: u32 = "Acct_Terminate_Cause" named names::ACCT_TERMINATE_CAUSE;
        /// Acct-Multi-Session-Id
        pub ACCT_MULTI_SESSION_ID: Text = "Acct_Multi_Session_Id";
        /// Acct-Link-Count
        pub ACCT_LINK_COUNT: u32 = "Acct_Link_Count";
        /// Acct-Input-Gigawords
        pub ACCT_INPUT_GIGAWORDS: u32 = "Acct_Input_Gigawords";
        /// Acct-Output-Gigawords
        pub ACCT_OUTPUT_GIGAWORDS: u32 = "Acct_Output_Gigawords";
        /// Event-Timestamp
        pub EVENT_TIMESTAMP: Time = "Event_Timestamp";
        /// CHAP-Challenge
        pub CHAP_CHALLENGE: Bytes = "CHAP_Challenge";
        /// NAS-Port-Type
        pub NAS_PORT_TYPE: u32 = "NAS_Port_Type" named names::NAS_PORT_TYPE;
        /// Port-Limit
        pub PORT_LIMIT: u32 = "Port_Limit";
        /// Login-LAT-Port
        pub LOGIN_LAT_PORT: Text = "Login_LAT_Port";
        /// Connect-Info
        pub CONNECT_INFO: Text = "Connect_Info";
        /// Message-Authenticator
        pub MESSAGE_AUTHENTICATOR: Bytes = "Message_Authenticator";
        /// Acct-Interim-Interval
        pub ACCT_INTERIM_INTERVAL: u32 = "Acct_Interim_Interval";
        /// NAS-Port-Id
        pub NAS_PORT_ID: Text = "NAS_Port_Id";
        /// Framed-Pool
        pub FRAMED_POOL: Text = "Framed_Pool";
        /// Chargeable-User-Identity
        pub CHARGEABLE_USER_IDENTITY: Text = "Chargeable_User_Identity";
        /// NAS-IPv6-Address
        pub NAS_IPV6_ADDRESS: Ip6 = "NAS_IPv6_Address";
        /// Framed-IPv6-Prefix
        pub FRAMED_IPV6_PREFIX: Bytes = "Framed_IPv6_Prefix";
        /// Error-Cause
        pub ERROR_CAUSE: u32 = "Error_Cause" named names::ERROR_CAUSE;
        /// EAP-Key-Name
        pub EAP_KEY_NAME: Text = "EAP_Key_Name";
        /// Location-Capable
        pub LOCATION_CAPABLE: u32 = "Location_Capable" named names::LOCATION_CAPABLE;
    }
}
