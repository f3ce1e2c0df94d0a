//! What a device says of itself, as fields.
use super::{dissect, info};
use crate::names::tcp::CHECKSUM_STATUS as STATUS_NAMES;
use crate::names::truths;
use crate::wire::expert::{Checksum, Warning};
use crate::wire::*;

pub const TYPES: Names = Names::sorted(&[
    (1, "Device ID"),
    (2, "Addresses"),
    (3, "Port ID"),
    (4, "Capabilities"),
    (5, "Software version"),
    (6, "Platform"),
    (7, "IP Prefix/Gateway (used for ODR)"),
    (8, "Protocol Hello"),
    (9, "VTP Management Domain"),
    (10, "Native VLAN"),
    (11, "Duplex"),
    (14, "VoIP VLAN Reply"),
    (15, "VoIP VLAN Query"),
    (16, "Power consumption"),
    (17, "MTU"),
    (18, "Trust Bitmap"),
    (19, "Untrusted Port CoS"),
    (20, "System Name"),
    (21, "System Object ID"),
    (22, "Management Address"),
    (23, "Location"),
    (24, "External Port-ID"),
    (25, "Power Requested"),
    (26, "Power Available"),
    (27, "Port Unidirectional"),
    (29, "EnergyWise"),
    (31, "Spare PoE"),
    (0x1000, "BSSID"),
    (0x1001, "Serial number"),
    (0x1002, "SSID"),
    (0x1003, "Radio1 channel"),
    (0x1006, "SNMP UDP port"),
    (0x1007, "Web TCP port"),
    (0x1008, "Source MAC address"),
    (0x1009, "Radio2 channel"),
    (0x100a, "Radio1 Operating mode"),
    (0x100b, "Radio2 Operating mode"),
    (0x100c, "Radio1 Radio mode"),
    (0x100d, "Radio2 Radio mode"),
]);
const HELLO_PROTOCOLS: Names = Names::sorted(&[(0x112, "Cluster Management")]);
const ADDRESS_PROTOCOLS: Names = Names::sorted(&[(1, "NLPID"), (2, "802.2")]);

protocol! {
    /// Cisco Discovery Protocol (Cisco)
    "CDP" = "cdp" over [] info info {
        /// Version
        pub VERSION: u8 = "version";
        /// TTL
        pub TTL: u8 = "ttl" unit "seconds";
        /// Checksum
        pub CHECKSUM: Hex<u16> = "checksum";
        /// Checksum Status
        pub CHECKSUM_STATUS: u8 = "checksum.status" line Name named STATUS_NAMES;
        /// Bad checksum
        pub CHECKSUM_BAD: Warning<Checksum> = "bad_checksum";
        /// Entry
        pub ENTRY: u16 = "" named TYPES;
        /// Type
        pub TYPE: Hex<u16> = "tlv.type" named TYPES;
        /// Length
        pub LEN: u16 = "tlv.len";
        /// Device ID
        pub DEVICE: Ascii = "deviceid";
        /// Platform
        pub PLATFORM: Ascii = "platform";
        /// Sent through Interface
        pub PORT: Ascii = "portid";
        /// Software version
        pub SOFTWARE: Ascii = "software_version";
        /// Number of addresses
        pub ADDRESSES: u32 = "number_of_addresses";
        /// Protocol type
        pub PROTOCOL_TYPE: Hex<u8> = "protocol_type" named ADDRESS_PROTOCOLS;
        /// Protocol length
        pub PROTOCOL_LEN: u8 = "protocol_length";
        /// Protocol
        pub PROTOCOL_BYTES: Bytes = "protocol";
        /// Address length
        pub ADDRESS_LEN: u16 = "address_length";
        /// IP Address
        pub IP_ADDRESS: Ip4 = "nrgyz.ip_address";
        /// IPv6 Address
        pub IP6_ADDRESS: Ip6 = "nrgyz.ipv6_address";
        /// Address
        pub ADDRESS: Bytes = "address";
        /// Capabilities
        pub CAPABILITIES: Hex<u32> = "capabilities";
        /// Router
        pub CAN_ROUTE: Flag<0> = "capabilities.router" named truths::YES_NO;
        /// Transparent Bridge
        pub CAN_BRIDGE: Flag<1> = "capabilities.trans_bridge" named truths::YES_NO;
        /// Source Route Bridge
        pub CAN_SOURCE_ROUTE: Flag<2> = "capabilities.src_bridge" named truths::YES_NO;
        /// Switch
        pub CAN_SWITCH: Flag<3> = "capabilities.switch" named truths::YES_NO;
        /// Host
        pub CAN_HOST: Flag<4> = "capabilities.host" named truths::YES_NO;
        /// IGMP capable
        pub CAN_IGMP: Flag<5> = "capabilities.igmp_capable" named truths::YES_NO;
        /// Repeater
        pub CAN_REPEAT: Flag<6> = "capabilities.repeater" named truths::YES_NO;
        /// VoIP Phone
        pub IS_PHONE: Flag<7> = "capabilities.voip_phone" named truths::YES_NO;
        /// Remotely Managed Device
        pub IS_REMOTE: Flag<8> = "capabilities.remote" named truths::YES_NO;
        /// CVTA/STP Dispute Resolution/Cisco VT Camera
        pub IS_CAMERA: Flag<9> = "capabilities.cvta" named truths::YES_NO;
        /// Two Port Mac Relay
        pub IS_RELAY: Flag<10> = "capabilities.mac_relay" named truths::YES_NO;
        /// ODR Default gateway
        pub GATEWAY: Ip4 = "odr_default_gateway";
        /// IP Prefix
        pub PREFIX: Little<Ip4> = "ip_prefix";
        /// OUI
        pub OUI: U24 = "oui";
        /// Protocol ID
        pub HELLO_PROTOCOL: Hex<u16> = "protocol_id" named HELLO_PROTOCOLS;
        /// Cluster Master IP
        pub MASTER: Ip4 = "cluster.master_ip";
        /// IP?
        pub CLUSTER_IP: Ip4 = "cluster.ip";
        /// Version?
        pub CLUSTER_VERSION: Hex<u8> = "cluster.version";
        /// Sub Version?
        pub CLUSTER_SUB_VERSION: Hex<u8> = "cluster.sub_version";
        /// Status?
        pub CLUSTER_STATUS: Hex<u8> = "cluster.status";
        /// UNKNOWN
        pub CLUSTER_UNKNOWN: Hex<u8> = "cluster.unknown";
        /// Cluster Commander MAC
        pub COMMANDER: Mac = "cluster.commander_mac";
        /// Switch's MAC
        pub SWITCH: Mac = "cluster.switch_mac";
        /// UNKNOWN
        pub CLUSTER_UNKNOWN_2: Hex<u8> = "cluster.unknown";
        /// Management VLAN
        pub MANAGEMENT_VLAN: u16 = "cluster.management_vlan";
        /// Unknown
        pub HELLO: Bytes = "hello.unknown";
        /// VTP Management Domain
        pub DOMAIN: Ascii = "vtp_management_domain";
        /// Native VLAN
        pub NATIVE_VLAN: u16 = "native_vlan";
        /// Duplex
        pub DUPLEX: Flag<0> = "duplex" named truths::FULL;
        /// Data
        pub VLAN_DATA: Bytes = "data";
        /// Voice VLAN
        pub VOICE_VLAN: u16 = "voice_vlan";
        /// Power Consumption
        pub POWER: u16 = "power_consumption" unit "mW";
        /// MTU
        pub MTU: u32 = "mtu";
        /// Trust Bitmap
        pub TRUST: Hex<u8> = "trust_bitmap";
        /// Untrusted port CoS
        pub UNTRUSTED: Hex<u8> = "untrusted_port_cos";
        /// System Name
        pub SYSTEM_NAME: Ascii = "system_name";
        /// System Object Identifier
        pub SYSTEM_OBJECT: Bytes = "system_object_identifier";
        /// UNKNOWN
        pub LOCATION_UNKNOWN: Hex<u8> = "location.unknown";
        /// Location
        pub LOCATION: Ascii = "location";
        /// Request-ID
        pub REQUEST: u16 = "request_id";
        /// Management-ID
        pub MANAGEMENT: u16 = "management_id";
        /// Power Requested
        pub REQUESTED: u32 = "power_requested" unit "mW";
        /// Power Available
        pub AVAILABLE: u32 = "power_available" unit "mW";
        /// Spare Pair PoE
        pub SPARE: Hex<u8> = "spare_poe_tlv";
        /// PSE Four-Wire PoE
        pub SPARE_FOUR_WIRE: Flag<0> = "spare_poe_tlv.poe" named truths::SUPPORTED;
        /// PD Spare Pair Architecture
        pub SPARE_ARCHITECTURE: Flag<1> = "spare_poe_tlv.spare_pair_arch" named truths::SHARED;
        /// PD Request Spare Pair PoE
        pub SPARE_REQUEST: Flag<2> = "spare_poe_tlv.req_spare_pair_poe" named truths::ON_OFF;
        /// PSE Spare Pair PoE
        pub SPARE_SUPPLY: Flag<3> = "spare_poe_tlv.pse_spare_pair_poe" named truths::ON_OFF;
        /// Data
        pub DATA: Bytes = "data";
    }
}
