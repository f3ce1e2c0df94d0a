//! Scapy's classes that we know: their titles, and how each is read.
use super::declared::{self, Source};
use super::model::Layer;
use super::stack::{Above, Opened, Outcome, Place};
use super::{
    asn1, dhcp, dns, icmp, icmpv6, igmp, ip, ipv6, link, plain, radiotap, radius, snmp, transport,
    tunnel, wlan, wlan_elements,
};
use crate::protocols::{self, ALL};
use crate::wire::{Frame, Key, NoStreams, Packet, Protocol};

pub struct Class {
    pub name: &'static str,
    /// What `show()` calls it.
    pub title: &'static str,
    /// Bytes without which Scapy gives the layer up.
    pub least: usize,
    pub open: fn(&Place) -> Option<Opened>,
}

const fn class(
    name: &'static str,
    title: &'static str,
    least: usize,
    open: fn(&Place) -> Option<Opened>,
) -> Class {
    Class {
        name,
        title,
        least,
        open,
    }
}

static CLASSES: &[Class] = &[
    class("Ether", "Ethernet", 14, link::ether),
    class("Dot3", "802.3", 14, link::dot3),
    class("LLC", "LLC", 3, link::llc),
    class("SNAP", "SNAP", 5, link::snap),
    class("Dot1Q", "802.1Q", 4, link::dot1q),
    class("Dot1AD", "802_1AD", 4, link::dot1q),
    class("CookedLinux", "cooked linux", 16, link::cooked),
    class("CookedLinuxV2", "cooked linux v2", 20, link::cooked_v2),
    class("Loopback", "Loopback", 4, link::loopback),
    class(
        "LoopbackOpenBSD",
        "OpenBSD Loopback",
        4,
        link::loopback_openbsd,
    ),
    class("ARP", "ARP", 8, link::arp),
    class("IPv46", "IPv4/6", 1, ip::either),
    class("IP", "IP", 20, ip::ip),
    class("IPerror", "IP in ICMP", 20, ip::ip),
    class("IPv6", "IPv6", 40, ipv6::ipv6),
    class("IPerror6", "IPv6 in ICMPv6", 40, ipv6::ipv6),
    class(
        "IPv6ExtHdrHopByHop",
        "IPv6 Extension Header - Hop-by-Hop Options Header",
        2,
        ipv6::options,
    ),
    class(
        "IPv6ExtHdrDestOpt",
        "IPv6 Extension Header - Destination Options Header",
        2,
        ipv6::options,
    ),
    class(
        "IPv6ExtHdrRouting",
        "IPv6 Option Header Routing",
        8,
        ipv6::routing,
    ),
    class(
        "IPv6ExtHdrSegmentRouting",
        "IPv6 Option Header Segment Routing",
        8,
        ipv6::segment_routing,
    ),
    class(
        "IPv6ExtHdrFragment",
        "IPv6 Extension Header - Fragmentation header",
        8,
        ipv6::fragment,
    ),
    class("TCP", "TCP", 20, transport::tcp),
    class("TCPerror", "TCP in ICMP", 8, transport::tcp_error),
    class("UDP", "UDP", 8, transport::udp),
    class("UDPerror", "UDP in ICMP", 8, transport::udp),
    class("ICMP", "ICMP", 4, icmp::icmp),
    class("ICMPerror", "ICMP in ICMP", 4, icmp::icmp),
    class("DNS", "DNS", 12, dns::dns),
    class("BOOTP", "BOOTP", 28, dhcp::bootp),
    class("DHCP", "DHCP options", 0, dhcp::dhcp),
    class("Radius", "RADIUS", 20, radius::message),
    class("RadioTap", "RadioTap", 8, radiotap::radiotap),
    class("Dot11", "802.11", 10, wlan::wlan),
    class("Dot11FCS", "802.11-FCS", 14, wlan::wlan),
    class("Dot11QoS", "802.11 QoS", 2, wlan::quality),
    class("Dot11Auth", "802.11 Authentication", 6, wlan::management),
    class(
        "Dot11Deauth",
        "802.11 Deauthentication",
        2,
        wlan::management,
    ),
    class("Dot11Disas", "802.11 Disassociation", 2, wlan::management),
    class("Dot11Beacon", "802.11 Beacon", 12, wlan::management),
    class("Dot11ProbeReq", "802.11 Probe Request", 0, wlan::management),
    class(
        "Dot11ProbeResp",
        "802.11 Probe Response",
        12,
        wlan::management,
    ),
    class(
        "Dot11AssoReq",
        "802.11 Association Request",
        4,
        wlan::management,
    ),
    class(
        "Dot11AssoResp",
        "802.11 Association Response",
        6,
        wlan::management,
    ),
    class(
        "Dot11Elt",
        "802.11 Information Element",
        2,
        wlan_elements::element,
    ),
    class("IGMP", "IGMP", 0, igmp::igmp),
    class("SNMP", "SNMP", 2, snmp::message),
    class(
        "LLMNRQuery",
        "Link Local Multicast Node Resolution - Query",
        12,
        dns::local,
    ),
    class("PPP", "PPP Link Layer", 1, tunnel::ppp),
    class("HDLC", "HDLC", 2, tunnel::hdlc),
    class("DIR_PPP", "DIR_PPP", 1, tunnel::directed_ppp),
    class("PPPoE", "PPP over Ethernet", 6, tunnel::session),
    class(
        "PPPoED",
        "PPP over Ethernet Discovery",
        6,
        tunnel::discovery,
    ),
    class("PPPoED_Tags", "PPPoE Tag List", 0, tunnel::tags),
    class("GRE", "GRE", 4, tunnel::gre),
    class("GRE_PPTP", "GRE PPTP", 8, tunnel::point_to_point),
    class(
        "GRErouting",
        "GRE routing information",
        4,
        tunnel::gre_routing,
    ),
    class("VXLAN", "VXLAN", 8, tunnel::vxlan),
    class("Dot1AH", "802_1AH", 4, tunnel::provider),
    class("STP", "Spanning Tree Protocol", 35, tunnel::spanning_tree),
    class(
        "ICMPExtension_Header",
        "ICMP Extension Header (RFC4884)",
        4,
        icmp::extension_header,
    ),
    class(
        "ICMPExtension_Object",
        "ICMP Extension Object",
        4,
        icmp::extension_object,
    ),
    class(
        "ICMPExtension_InterfaceInformation",
        "ICMP Extension Object - Interface Information Object (RFC5837)",
        4,
        icmp::interface_information,
    ),
];

pub fn find(name: &str) -> Option<&'static Class> {
    CLASSES.iter().find(|c| c.name == name)
}

pub fn open(place: &Place) -> Outcome {
    if let Some(class) = find(place.class) {
        if place.bytes().len() < class.least {
            return Outcome::Failed;
        }
        return outcome((class.open)(place));
    }
    if place.class.starts_with("ICMPv6") {
        return outcome(icmpv6::open(place));
    }
    let class = match (place.class, place.bytes()) {
        // What does not begin as LDAP does is under protection, and says its length.
        ("LDAP", bytes @ [first, b, c, d, ..]) if *first != 0x30 => {
            let len = u32::from_be_bytes([*first, *b, *c, *d]) as usize;
            match len.checked_add(4) == Some(bytes.len()) {
                true => "LDAP_SASL_Buffer",
                false => return Outcome::Failed,
            }
        }
        (class, _) => plain::choose(class, place),
    };
    if class == "Raw" {
        return Outcome::Failed;
    }
    if let Some(class) = asn1::find(class) {
        return outcome(asn1::open(class, place));
    }
    if let Some(class) = plain::find(class) {
        return outcome(plain::open(class, place));
    }
    // A class that needs nothing beyond its declaration.
    let declared = ALL.iter().position(|p| is_declared(p, place.class));
    match declared.and_then(|at| u16::try_from(at).ok()) {
        Some(protocol) => outcome(by_declaration(place, protocol)),
        None => Outcome::Unknown,
    }
}

/// Many protocols are known by name only.
fn is_declared(protocol: &Protocol, class: &str) -> bool {
    protocol.name == class && protocol.fields.iter().any(|f| !f.scapy.is_empty())
}

fn outcome(opened: Option<Opened>) -> Outcome {
    opened.map_or(Outcome::Failed, |o| Outcome::Opened(Box::new(o)))
}

/// Our own dissector's layer.
fn by_declaration(place: &Place, protocol: u16) -> Option<Opened> {
    let layer = declared::layer(
        place.source,
        protocol,
        place.start,
        place.class,
        place.class,
    )?;
    let found = place.source.layer_at(protocol, place.start)?;
    let header = place.source.packet.layers.get(usize::from(found))?.header as usize;
    Some(Opened {
        layer,
        payload: place.start + header..place.end,
        padding: 0..0,
        above: Above::Unknown,
    })
}

impl Place<'_, '_> {
    fn title(&self) -> &'static str {
        find(self.class).map_or(self.class, |c| c.title)
    }
    /// An empty layer of this class.
    pub fn layer(&self) -> Layer {
        Layer::new(self.class, self.title())
    }
    /// The layer with the declared fields of a protocol, dissected here if it has not been.
    pub fn declared(&self, filter: &str) -> Option<Layer> {
        let protocol = protocols::index(filter)?;
        let (start, class, title) = (self.start, self.class, self.title());
        declared::layer(self.source, protocol, start, class, title).or_else(|| {
            let packet = dissect_aside(filter, self.bytes());
            let source = Source {
                packet: &packet,
                frame: self.source.frame,
                base: start,
            };
            declared::layer(&source, protocol, start, class, title)
        })
    }
    /// A layer that reads on behind `header` bytes.
    pub fn opened(&self, layer: Layer, header: usize, above: Above) -> Opened {
        Opened {
            layer,
            payload: (self.start + header).min(self.end)..self.end,
            padding: 0..0,
            above,
        }
    }
}

/// Scapy dissects bytes that Wireshark leaves alone: so do we, apart from the packet.
fn dissect_aside(filter: &str, bytes: &[u8]) -> Packet {
    let mut packet = Packet::default();
    let frame = Frame {
        number: 1,
        original: bytes.len() as u32,
        bytes,
        ..Frame::default()
    };
    if let Some(protocol) = ALL.iter().find(|p| p.filter == filter) {
        let wanted = protocols::wanted_all();
        let key = Key::Name(protocol.filter);
        protocols::dissect_as(key, &frame, &wanted, &mut NoStreams, &mut packet);
    }
    packet
}
