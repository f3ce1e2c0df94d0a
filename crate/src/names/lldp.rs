//! Numbers of the Link Layer Discovery Protocol (IEEE 802.1AB, IEEE 802.1Q annex D, IEEE 802.3 §79, ANSI/TIA-1057).
use crate::wire::Names;

pub const TYPES: Names = Names::sorted(&[
    (0, "End of LLDPDU"),
    (1, "Chassis Id"),
    (2, "Port Id"),
    (3, "Time to Live"),
    (4, "Port Description"),
    (5, "System Name"),
    (6, "System Description"),
    (7, "System Capabilities"),
    (8, "Management Address"),
    (127, "Organization Specific"),
]);
pub const CHASSIS: Names = Names::sorted(&[
    (1, "Chassis component"),
    (2, "Interface alias"),
    (3, "Port component"),
    (4, "MAC address"),
    (5, "Network address"),
    (6, "Interface name"),
    (7, "Locally assigned"),
]);
pub const PORTS: Names = Names::sorted(&[
    (1, "Interface alias"),
    (2, "Port component"),
    (3, "MAC address"),
    (4, "Network address"),
    (5, "Interface name"),
    (6, "Agent circuit Id"),
    (7, "Locally assigned"),
]);
pub const INTERFACES: Names =
    Names::sorted(&[(1, "Unknown"), (2, "ifIndex"), (3, "System port number")]);
pub const IEEE_802_1: Names = Names::sorted(&[
    (1, "Port VLAN ID"),
    (2, "Port and Protocol VLAN ID"),
    (3, "VLAN Name"),
    (4, "Protocol Identity"),
    (5, "VID Usage Digest"),
    (6, "Management VID"),
    (7, "Link Aggregation"),
    (8, "Congestion Notification"),
    (9, "ETS Configuration"),
    (10, "ETS Recommendation"),
    (11, "Priority Flow Control Configuration"),
    (12, "Application Protocol"),
    (13, "EVB"),
    (14, "CDCP"),
    (15, "Port extension"),
    (16, "Application VLAN"),
]);
pub const IEEE_802_3: Names = Names::sorted(&[
    (1, "MAC/PHY Configuration/Status"),
    (2, "Power Via MDI"),
    (3, "Link Aggregation"),
    (4, "Maximum Frame Size"),
    (5, "EEE (Energy-Efficient Ethernet)"),
    (7, "IEEE 802.3br Additional Ethernet capabilities"),
]);
pub const MEDIA: Names = Names::sorted(&[
    (1, "Media Capabilities"),
    (2, "Network Policy"),
    (3, "Location Identification"),
    (4, "Extended Power-via-MDI"),
    (5, "Inventory - Hardware Revision"),
    (6, "Inventory - Firmware Revision"),
    (7, "Inventory - Software Revision"),
    (8, "Inventory - Serial Number"),
    (9, "Inventory - Manufacturer Name"),
    (10, "Inventory - Model Name"),
    (11, "Inventory - Asset ID"),
]);
pub const CLASSES: Names = Names::sorted(&[
    (0, "Type Not Defined"),
    (1, "Endpoint Class I"),
    (2, "Endpoint Class II"),
    (3, "Endpoint Class III"),
    (4, "Network Connectivity"),
]);
pub const IANA: Names = Names::sorted(&[(1, "Manufacturer Usage Description URL")]);
