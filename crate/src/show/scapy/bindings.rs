//! Which layer Scapy expects above which: its default bindings, in its order. The first that fits holds.

type Numbers = &'static [(u32, &'static str)];

pub fn find(table: Numbers, number: u64) -> Option<&'static str> {
    let found = table.iter().find(|e| u64::from(e.0) == number);
    found.map(|e| e.1)
}

/// By link type, as numbered in capture files and as the operating systems number it.
pub static LINK: Numbers = &[
    (0, "Loopback"),
    (1, "Ether"),
    (9, "PPP"),
    (12, "IPv46"),
    (23, "Ether"),
    (31, "IPv6"),
    (50, "HDLC"),
    (51, "PPPoE"),
    (101, "IPv46"),
    (105, "Dot11"),
    (108, "LoopbackOpenBSD"),
    (113, "CookedLinux"),
    (119, "PrismHeader"),
    (127, "RadioTap"),
    (144, "CookedLinux"),
    (187, "HCI_Hdr"),
    (192, "PPI"),
    (195, "Dot15d4FCS"),
    (201, "HCI_PHDR_Hdr"),
    (204, "DIR_PPP"),
    (228, "IP"),
    (229, "IPv6"),
    (230, "Dot15d4"),
    (251, "BTLE"),
    (254, "HCI_Mon_Pcap_Hdr"),
    (256, "BTLE_RF"),
    (274, "MPacketPreamble"),
    (276, "CookedLinuxV2"),
    (772, "Ether"),
    (801, "Dot11"),
    (802, "PrismHeader"),
    (803, "RadioTap"),
];

/// By EtherType, above Ethernet and VLAN tags.
pub static ETHER: Numbers = &[
    (122, "LLC"),
    (0x8870, "LLC"),
    (0x8100, "Dot1Q"),
    (0x88a8, "Dot1AD"),
    (0x88e7, "Dot1AH"),
    (1, "Ether"),
    (0x0806, "ARP"),
    (0x88a4, "EtherCat"),
    (0x0800, "IP"),
    (0x86dd, "IPv6"),
    (0x888e, "EAPOL"),
    (0x8863, "PPPoED"),
    (0x8864, "PPPoE"),
    (0x8021, "PPP_IPCP"),
    (0x8053, "PPP_ECP"),
    (0x88d9, "LLTD"),
    (0xa0ed, "SixLoWPAN"),
];

/// By the code of a SNAP header.
pub static SNAP: Numbers = &[
    (0x8100, "Dot1Q"),
    (1, "Ether"),
    (0x0806, "ARP"),
    (267, "STP"),
    (0x0800, "IP"),
    (0x86dd, "IPv6"),
    (0x888e, "EAPOL"),
];

/// By the protocol of a Linux cooked capture.
pub static COOKED: Numbers = &[
    (122, "LLC"),
    (0x8100, "Dot1Q"),
    (1, "Ether"),
    (0x0806, "ARP"),
    (0x0800, "IP"),
    (0x86dd, "IPv6"),
    (0x888e, "EAPOL"),
    (23, "IrLAPHead"),
    (0x8863, "PPPoED"),
    (0x8864, "PPPoE"),
];

/// By the protocol of a GRE header.
pub static GRE: Numbers = &[
    (122, "LLC"),
    (0x8100, "Dot1Q"),
    (0x6558, "Ether"),
    (0x0806, "ARP"),
    (0x0800, "IP"),
    (0x86dd, "IPv6"),
    (0x888e, "EAPOL"),
];

/// By PPP's protocol number.
pub static PPP: Numbers = &[
    (0xc227, "EAP"),
    (0x0021, "IP"),
    (0x0057, "IPv6"),
    (0xc223, "PPP_CHAP"),
    (0x8021, "PPP_IPCP"),
    (0x8053, "PPP_ECP"),
    (0xc021, "PPP_LCP"),
    (0xc023, "PPP_PAP"),
];

/// By the address family of a loopback capture.
pub static LOOPBACK: Numbers = &[(0, "IP"), (2, "IP"), (10, "IPv6")];

/// By IP protocol, in a packet that is no later fragment.
pub static IP_WHOLE: Numbers = &[(4, "IP"), (1, "ICMP"), (6, "TCP"), (17, "UDP"), (47, "GRE")];
/// By IP protocol, in any packet.
pub static IP_ANY: Numbers = &[
    (41, "IPv6"),
    (2, "IGMP"),
    (51, "AH"),
    (50, "ESP"),
    (132, "SCTP"),
    (112, "VRRP"),
];
/// The same in a packet quoted by ICMP.
pub static IP_ERROR_WHOLE: Numbers = &[
    (4, "IPerror"),
    (1, "ICMPerror"),
    (6, "TCPerror"),
    (17, "UDPerror"),
];
pub static IP_ERROR_ANY: Numbers = &[(132, "SCTPerror")];

/// By next header.
pub static IPV6: Numbers = &[
    (6, "TCP"),
    (17, "UDP"),
    (41, "IPv6"),
    (4, "IP"),
    (47, "GRE"),
    (51, "AH"),
    (50, "ESP"),
    (132, "SCTP"),
    (112, "VRRPv3"),
];
pub static IPV6_ERROR: Numbers = &[(6, "TCPerror"), (17, "UDPerror")];

/// What ports a binding asks for.
#[derive(Clone, Copy)]
enum Ports {
    /// In either direction.
    Any(u16),
    Source(u16),
    Destination(u16),
    Both(u16, u16),
}
use Ports::{Any, Both, Destination, Source};

fn by_ports(
    table: &[(Ports, &'static str)],
    source: u64,
    destination: u64,
) -> Option<&'static str> {
    let is = |number: u16, port: u64| u64::from(number) == port;
    let found = table.iter().find(|(ports, _)| match *ports {
        Any(port) => is(port, source) || is(port, destination),
        Source(port) => is(port, source),
        Destination(port) => is(port, destination),
        Both(one, other) => is(one, source) && is(other, destination),
    });
    found.map(|entry| entry.1)
}

pub fn udp(source: u64, destination: u64) -> Option<&'static str> {
    by_ports(UDP, source, destination)
}
pub fn tcp(source: u64, destination: u64) -> Option<&'static str> {
    by_ports(TCP, source, destination)
}

static UDP: &[(Ports, &str)] = &[
    (Destination(4754), "GRE"),
    (Any(5353), "DNS"),
    (Any(53), "DNS"),
    (Any(88), "Kerberos"),
    (Any(464), "Kpasswd"),
    (Both(68, 67), "BOOTP"),
    (Both(67, 68), "BOOTP"),
    (Both(67, 67), "BOOTP"),
    (Destination(547), "DHCP6"),
    (Destination(546), "DHCP6"),
    (Any(1985), "HSRP"),
    (Any(2029), "HSRPv2"),
    (Any(4500), "ESP"),
    (Any(500), "ISAKMP"),
    (Any(1701), "L2TP"),
    (Any(137), "NBNSHeader"),
    (Any(138), "NBTDatagram"),
    (Any(389), "CLDAP"),
    (Any(5355), "LLMNRQuery"),
    (Any(2727), "MGCP"),
    (Any(434), "MobileIP"),
    (Any(2055), "NetflowHeader"),
    (Any(2056), "NetflowHeader"),
    (Any(9995), "NetflowHeader"),
    (Any(9996), "NetflowHeader"),
    (Any(6343), "NetflowHeader"),
    (Any(123), "NTP"),
    (Any(1812), "Radius"),
    (Any(1813), "Radius"),
    (Any(3799), "Radius"),
    (Any(520), "RIP"),
    (Any(161), "SNMP"),
    (Any(162), "SNMP"),
    (Destination(69), "TFTP"),
    (Any(4789), "VXLAN"),
    (Any(4790), "VXLAN"),
    (Any(6633), "VXLAN"),
    (Any(8472), "VXLAN"),
    (Destination(48879), "VXLAN"),
    (Source(17754), "ZEP2"),
];

static TCP: &[(Ports, &str)] = &[
    (Any(53), "DNS"),
    (Any(88), "KerberosTCPHeader"),
    (Any(464), "KpasswdTCPHeader"),
    (Any(135), "DceRpc"),
    (Any(445), "NBTSession"),
    (Any(139), "NBTSession"),
    (Any(389), "LDAP"),
    (Any(3268), "LDAP"),
    (Any(1723), "PPTP"),
    (Any(2000), "Skinny"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_binding_that_fits_holds() {
        assert_eq!(udp(53, 4754), Some("GRE"));
        assert_eq!(udp(4754, 53), Some("DNS"));
        assert_eq!(udp(68, 67), Some("BOOTP"));
        assert_eq!(udp(68, 68), None);
        assert_eq!(tcp(40000, 443), None);
    }
}
