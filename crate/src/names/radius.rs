//! Numbers of RADIUS (IANA).
use crate::wire::{Names, together};

/// RFC 4675 §2.3: whether frames on the VLAN are tagged.
pub const EGRESS_TAGS: Names = Names::sorted(&[(0x31, "Tagged"), (0x32, "Untagged")]);

/// Code.
pub const CODE: Names = together!(SHARED_CODES, CODES_OF_WIRESHARK);
/// Those that IANA and Wireshark name alike.
pub(super) const SHARED_CODES: Names = Names::sorted(&[
    (1, "Access-Request"),
    (2, "Access-Accept"),
    (3, "Access-Reject"),
    (4, "Accounting-Request"),
    (5, "Accounting-Response"),
    (7, "Password-Request"),
    (8, "Password-Ack"),
    (9, "Password-Reject"),
    (10, "Accounting-Message"),
    (11, "Access-Challenge"),
    (21, "Resource-Free-Request"),
    (22, "Resource-Free-Response"),
    (23, "Resource-Query-Request"),
    (25, "Alternate-Resource-Reclaim-Request"),
    (26, "NAS-Reboot-Request"),
    (27, "NAS-Reboot-Response"),
    (29, "Next-Passcode"),
    (30, "New-Pin"),
    (31, "Terminate-Session"),
    (32, "Password-Expired"),
    (33, "Event-Request"),
    (34, "Event-Response"),
    (40, "Disconnect-Request"),
    (41, "Disconnect-ACK"),
    (42, "Disconnect-NAK"),
    (43, "CoA-Request"),
    (44, "CoA-ACK"),
    (45, "CoA-NAK"),
    (50, "IP-Address-Allocate"),
    (51, "IP-Address-Release"),
]);
const CODES_OF_WIRESHARK: Names = Names::sorted(&[
    (6, "Accounting-Status"),
    (12, "Status-Server"),
    (13, "Status-Client"),
    (24, "Query_Response"),
    (129, "ALU-State-Request"),
    (130, "ALU-State-Accept"),
    (131, "ALU-State-Reject"),
    (132, "ALU-State-Error"),
]);

/// Acct-Terminate-Cause.
pub const ACCT_TERMINATE_CAUSE: Names = Names::sorted(&[
    (1, "User-Request"),
    (2, "Lost-Carrier"),
    (3, "Lost-Service"),
    (4, "Idle-Timeout"),
    (5, "Session-Timeout"),
    (6, "Admin-Reset"),
    (7, "Admin-Reboot"),
    (8, "Port-Error"),
    (9, "NAS-Error"),
    (10, "NAS-Request"),
    (11, "NAS-Reboot"),
    (12, "Port-Unneeded"),
    (13, "Port-Preempted"),
    (14, "Port-Suspended"),
    (15, "Service-Unavailable"),
    (16, "Callback"),
    (17, "User-Error"),
    (18, "Host-Request"),
    (19, "Supplicant-Restart"),
    (20, "Reauthentication-Failure"),
    (21, "Port-Reinit"),
    (22, "Port-Disabled"),
]);

/// Service-Type.
pub const SERVICE_TYPE: Names = Names::sorted(&[
    (1, "Login"),
    (2, "Framed"),
    (3, "Dialback-Login-User"),
    (4, "Dialback-Framed-User"),
    (5, "Dialout-Framed-User"),
    (6, "Shell-User"),
    (7, "Exec-User"),
    (8, "Authenticate-Only"),
    (9, "Callback-NAS-Prompt"),
    (10, "Call-Check"),
    (11, "Callback-Administrative"),
    (12, "Voice"),
    (13, "Fax"),
    (14, "Modem-Relay"),
    (15, "IAPP-Register"),
    (16, "IAPP-AP-Check"),
    (17, "Authorize-Only"),
    (18, "Framed-Management"),
    (252, "HP-Oper"),
    (255, "HP-User"),
    (103809025, "Annex-Authorize-Only"),
    (103809026, "Annex-Framed-Tunnel"),
    (954138625, "ChilliSpot-Authorize-Only"),
    (1224278017, "TP-CAPWAP-WTP"),
    (1224278018, "TP-CAPWAP-STA"),
]);

/// Termination-Action.
pub const TERMINATION_ACTION: Names = Names::sorted(&[
    (0, "Default"),
    (1, "RADIUS-Request"),
    (2, "Manage-Resources"),
]);

/// Framed-Protocol.
pub const FRAMED_PROTOCOL: Names = Names::sorted(&[
    (1, "PPP"),
    (2, "SLIP"),
    (3, "ARAP"),
    (4, "Gandalf-SLML"),
    (5, "Xylogics-IPX-SLIP"),
    (6, "X.75-Synchronous"),
    (7, "GPRS-PDP-Context"),
    (9, "PPTP"),
    (255, "Ascend-ARA"),
    (256, "Ascend-MPP"),
    (257, "Ascend-EURAW"),
    (258, "Ascend-EUUI"),
    (259, "Ascend-X25"),
    (260, "Ascend-COMB"),
    (261, "Ascend-FR"),
    (262, "Ascend-MP"),
    (263, "Ascend-FR-CIR"),
    (17825794, "Bintec-X25"),
    (17825795, "Bintec-X25-PPP"),
    (17825796, "Bintec-IP-LAPB"),
    (17825798, "Bintec-IP-HDLC"),
    (17825799, "Bintec-MPR-LAPB"),
    (17825800, "Bintec-MPR-HDLC"),
    (17825801, "Bintec-FRAME-RELAY"),
    (17825802, "Bintec-X31-BCHAN"),
    (17825803, "Bintec-X75-PPP"),
    (17825804, "Bintec-X75BTX-PPP"),
    (17825805, "Bintec-X25-NOSIG"),
    (17825806, "Bintec-X25-PPP-OPT"),
    (1224278017, "TP-CAPWAP"),
]);

/// Error-Cause.
pub const ERROR_CAUSE: Names = Names::sorted(&[
    (201, "Residual-Context-Removed"),
    (202, "Invalid-EAP-Packet"),
    (401, "Unsupported-Attribute"),
    (402, "Missing-Attribute"),
    (403, "NAS-Identification-Mismatch"),
    (404, "Invalid-Request"),
    (405, "Unsupported-Service"),
    (406, "Unsupported-Extension"),
    (407, "Invalid-Attribute-Value"),
    (501, "Administratively-Prohibited"),
    (502, "Proxy-Request-Not-Routable"),
    (503, "Session-Context-Not-Found"),
    (504, "Session-Context-Not-Removable"),
    (505, "Proxy-Processing-Error"),
    (506, "Resources-Unavailable"),
    (507, "Request-Initiated"),
    (508, "Multiple-Session-Selection-Unsupported"),
]);

/// Framed-Routing.
pub const FRAMED_ROUTING: Names = Names::sorted(&[
    (0, "None"),
    (1, "Broadcast"),
    (2, "Listen"),
    (3, "Broadcast-Listen"),
]);

/// Framed-Compression.
pub const FRAMED_COMPRESSION: Names = Names::sorted(&[
    (0, "None"),
    (1, "Van-Jacobsen-TCP-IP"),
    (2, "IPX-Header-Compression"),
    (3, "Stac-LZS"),
]);

/// Login-Service.
pub const LOGIN_SERVICE: Names = Names::sorted(&[
    (0, "Telnet"),
    (1, "Rlogin"),
    (2, "TCP-Clear"),
    (3, "PortMaster"),
    (4, "LAT"),
    (5, "X25-PAD"),
    (6, "X25-T3POS"),
    (8, "TCP-Clear-Quiet"),
]);

/// NAS-Port-Type.
pub const NAS_PORT_TYPE: Names = Names::sorted(&[
    (0, "Async"),
    (1, "Sync"),
    (2, "ISDN"),
    (3, "ISDN-V120"),
    (4, "ISDN-V110"),
    (5, "Virtual"),
    (6, "PIAFS"),
    (7, "HDLC-Clear-Channel"),
    (8, "X.25"),
    (9, "X.75"),
    (10, "G.3-Fax"),
    (11, "SDSL"),
    (12, "ADSL-CAP"),
    (13, "ADSL-DMT"),
    (14, "IDSL"),
    (15, "Ethernet"),
    (16, "xDSL"),
    (17, "Cable"),
    (18, "Wireless-Other"),
    (19, "Wireless-802.11"),
    (20, "Token-Ring"),
    (21, "FDDI"),
    (22, "Wireless-CDMA2000"),
    (23, "Wireless-UMTS"),
    (24, "Wireless-1X-EV"),
    (25, "IAPP"),
    (26, "FTTP"),
    (27, "Wireless-802.16"),
    (28, "Wireless-802.20"),
    (29, "Wireless-802.22"),
    (30, "PPPoA"),
    (31, "PPPoEoA"),
    (32, "PPPoEoE"),
    (33, "PPPoEoVLAN"),
    (34, "PPPoEoQinQ"),
    (35, "xPON"),
    (36, "Wireless-XGP"),
]);

/// Login-TCP-Port.
pub const LOGIN_TCP_PORT: Names = Names::sorted(&[(23, "Telnet"), (513, "Rlogin"), (514, "Rsh")]);

/// Location-Capable.
pub const LOCATION_CAPABLE: Names = Names::sorted(&[
    (1, "Civic-Location"),
    (2, "Geo-Location"),
    (4, "Users-Location"),
    (8, "NAS-Location"),
]);

/// Acct-Status-Type.
pub const ACCT_STATUS_TYPE: Names = Names::sorted(&[
    (1, "Start"),
    (2, "Stop"),
    (3, "Interim-Update"),
    (4, "Modem-Start"),
    (5, "Modem-Stop"),
    (6, "Cancel"),
    (7, "Accounting-On"),
    (8, "Accounting-Off"),
    (9, "Tunnel-Start"),
    (10, "Tunnel-Stop"),
    (11, "Tunnel-Reject"),
    (12, "Tunnel-Link-Start"),
    (13, "Tunnel-Link-Stop"),
    (14, "Tunnel-Link-Reject"),
    (15, "Failed"),
    (17, "One-Time"),
    (217, "WB-Login"),
    (218, "WB-Logout"),
    (219, "WB-WRitelog"),
    (103809025, "Annex-User-Reject"),
    (103809026, "Annex-Call-Reject"),
    (103809027, "Annex-IPCP-Start"),
    (103809028, "Annex-IPXCP-Start"),
    (103809029, "Annex-ATCP-Start"),
    (103809030, "Annex-Accounting-Restart"),
    (103809031, "Annex-Accounting-Shutoff"),
    (103809032, "Annex-Tunnel-Start"),
    (103809033, "Annex-Tunnel-Stop"),
    (103809034, "Annex-Tunnel-Reject"),
    (103809035, "Annex-Tunnel-Link-Start"),
    (103809036, "Annex-Tunnel-Link-Stop"),
    (103809037, "Annex-MP-Start"),
    (103809038, "Annex-MP-Stop"),
    (103809039, "Annex-Line-Seizure"),
    (103809040, "Annex-Rlogin-Start"),
    (103809041, "Annex-Rlogin-Stop"),
    (160825345, "SG-Service-Start"),
    (160825346, "SG-Service-Stop"),
]);

/// Acct-Authentic.
pub const ACCT_AUTHENTIC: Names =
    Names::sorted(&[(1, "RADIUS"), (2, "Local"), (3, "Remote"), (4, "Diameter")]);
