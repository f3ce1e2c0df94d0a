//! Every protocol, one file each, and the walk from layer to layer. To add one: write the file, add it to the list.
mod contents;
pub mod expert;
mod extents;
mod framing;
mod guesses;
mod lookup;
mod nesting;
mod netbios;
mod per;

use crate::wire::{Cut, Frame, Key, Next, Packet, Protocol, Reader, Stop, Streams, Wanted};
use foldhash::fast::FixedState;
pub use lookup::index_of;
use std::collections::HashMap;
use std::sync::OnceLock;

mod checksum;

/// Notes bits of a word just read, each a field.
macro_rules! flags {
    ($reader:ident, $word:ident: $($field:expr),* $(,)?) => {{
        $($reader.bits($word, $field);)*
    }};
}

macro_rules! protocols {
    ($($module:ident $(($($part:ident),+))?),* $(,)?) => {
        $(pub mod $module;)*
        /// Those that are dissected.
        /// In brackets: tables of fields that a protocol, or several, borrow (`Reader::borrowing`).
        static DISSECTED: &[&Protocol] = &[$(&$module::PROTOCOL $($(, &$module::$part::PROTOCOL)+)?),*];
    };
}
protocols! {
    frame,
    ethernet(dot3),
    vlan,
    provider_bridge,
    llc(control, snap),
    llc_xid,
    stp,
    raw_ip,
    loopback,
    cooked(v2),
    unknown_link,
    radiotap(ht, he),
    wlan_radio,
    wlan(
        management, control, efficient, extended, first, second, security, throughput, vendor
    ),
    wlan_aggregate,
    eapol,
    wlan_rsna_eapol,
    eap,
    can,
    autosar_nm,
    fr,
    slarp,
    fddi,
    arcnet,
    hdlc,
    ppp(control),
    lcp,
    ipcp,
    ipv6cp,
    ccp,
    cdpcp,
    mplscp,
    pap,
    chap,
    usb(setup, descriptors),
    usbms,
    pppoe,
    mpls,
    lldp,
    osi,
    ipx(netbios),
    isis(hello, link_state, complete, partial),
    arp,
    atm_arp,
    ipv4(options),
    ipv6(hop_by_hop, destination, routing, fragment, authentication, options, ioam),
    mipv6(options),
    icmp(extensions),
    icmpv6(options, rpl, rpl_options),
    igmp,
    vrrp,
    cdp,
    hsrp,
    rip,
    ripng,
    bfd,
    bluetooth(h4, command, event, data, channels, attributes, security, advertising),
    btle(radio),
    wpan,
    zbee_nwk,
    zbee_beacon,
    nflog,
    ppi,
    prism,
    wlancap,
    netlink(route, generic, netfilter, sockets),
    gre,
    erspan,
    esp,
    isakmp,
    udp_encapsulation,
    wireguard,
    openvpn,
    capwap,
    tcp,
    udp,
    udplite,
    sctp,
    l2tp,
    gtp(prime),
    vxlan,
    geneve,
    teredo,
    ayiya,
    http,
    http2,
    ssdp,
    dhcp(parts),
    dhcpv6,
    dns(security_fields),
    bgp,
    ssh,
    ospf,
    pim,
    mdns,
    llmnr,
    ber,
    tls(messages, extension_table),
    dtls(messages, extension_table),
    quic,
    gquic,
    websocket,
    x509af,
    x509if,
    x509sat,
    x509ce,
    pkix1explicit,
    pkix1implicit,
    pkixproxy,
    pkixqualified,
    pkcs1,
    ns_cert_exts,
    ocsp,
    ntp,
    nbns,
    nbdgm,
    browser,
    ftp,
    ftp_data,
    socks,
    stun,
    snmp,
    telnet,
    rsh,
    smtp,
    imf,
    mime_multipart,
    pop,
    imap,
    irc,
    tftp,
    syslog,
    radius,
    sip,
    sdp,
    rtp,
    rtcp,
    rtsp,
    mqtt,
    amqp,
    memcache,
    coap,
    json,
    text_lines,
    db_lsp_disc,
    xml,
    urlencoded_form,
    nbss,
    smb2(information_fields),
    smb(common, core, handles, information, second),
    ntlmssp,
    dcerpc,
    gss_api,
    spnego,
    spnego_krb5,
    kerberos,
    ldap,
    cldap,
    tpkt,
    q931,
    e164,
    h225(call_fields, ras_fields),
    h235,
    h245(fields_2, fields_3, fields_4, fields_5, fields_6),
    cotp,
    rdp,
    rdpudp,
    s7comm,
    mbtcp,
    modbus,
    dnp3,
    enip,
    cip(path, class, manager),
    pgsql,
    resp,
    vnc,
    mysql,
    rpc,
    nfs(attribute_fields),
    nfsacl,
    portmap,
    mount,
    data,
    malformed,
    short,
    undissected,
}

/// All protocols, those known by name only behind the others. A span's `protocol` is an index into this list.
pub static ALL: &[&Protocol] = &{
    let mut all = [DISSECTED[0]; COUNT];
    let (mut at, mut len) = (0, 0);
    while at < DISSECTED.len() + undissected::NAMED.len() {
        if let Some(protocol) = listed(at) {
            all[len] = protocol;
            len += 1;
        }
        at += 1;
    }
    all
};
const COUNT: usize = {
    let (mut at, mut len) = (0, 0);
    while at < DISSECTED.len() + undissected::NAMED.len() {
        len += listed(at).is_some() as usize;
        at += 1;
    }
    len
};

/// A protocol known by name only gives way to the file that dissects it.
const fn listed(at: usize) -> Option<&'static Protocol> {
    if at < DISSECTED.len() {
        return Some(DISSECTED[at]);
    }
    let named = at - DISSECTED.len();
    match GIVES_WAY[named] {
        true => None,
        false => Some(&undissected::NAMED[named]),
    }
}
/// Found by halves, since the names stand in order: the compiler counts the steps of a constant.
const GIVES_WAY: [bool; undissected::NAMED.len()] = {
    let mut gives_way = [false; undissected::NAMED.len()];
    let mut at = 0;
    while at < DISSECTED.len() {
        let (mut low, mut high) = (0, gives_way.len());
        while low < high {
            let middle = (low + high) / 2;
            let named = undissected::NAMED[middle].filter;
            if guesses::before(named, DISSECTED[at].filter) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        if low < gives_way.len()
            && guesses::same(undissected::NAMED[low].filter, DISSECTED[at].filter)
        {
            gives_way[low] = true;
        }
        at += 1;
    }
    gives_way
};
const _: () = {
    let mut at = 1;
    while at < undissected::NAMED.len() {
        let (one, next) = (&undissected::NAMED[at - 1], &undissected::NAMED[at]);
        assert!(
            guesses::before(one.filter, next.filter),
            "names that are found by halves stand in order"
        );
        at += 1;
    }
};

pub fn wanted_none() -> Wanted {
    Wanted::none(ALL.len())
}
pub fn wanted_all() -> Wanted {
    Wanted::all(ALL.len())
}

/// The index of the protocol with this filter name.
pub fn index(filter: &str) -> Option<u16> {
    static BY_NAME: OnceLock<HashMap<&'static str, u16, FixedState>> = OnceLock::new();
    let by_name = BY_NAME.get_or_init(|| {
        let mut by_name = HashMap::default();
        for (index, protocol) in (0..).zip(ALL) {
            by_name.entry(protocol.filter).or_insert(index);
        }
        by_name
    });
    by_name.get(filter).copied()
}

/// Dissects a packet, from its record in the file to its last byte; what `wanted` names is noted in `packet`.
pub fn dissect(frame: &Frame, wanted: &Wanted, streams: &mut dyn Streams, packet: &mut Packet) {
    dissect_as(Key::Name("frame"), frame, wanted, streams, packet);
}

/// Dissects bytes that begin with the protocol under `key`.
pub fn dissect_as(
    key: Key,
    frame: &Frame,
    wanted: &Wanted,
    streams: &mut dyn Streams,
    packet: &mut Packet,
) {
    packet.clear();
    streams.begin(frame.number);
    let mut reader = Reader::new(frame, wanted, streams, packet, walk);
    walk(&mut reader, Next::Over(key));
    if frame::wants_protocols(wanted) {
        frame::note_protocols(&mut reader);
    }
    streams.end();
}

/// A protocol's index, looked up once.
pub struct Own(&'static str, OnceLock<u16>);
impl Own {
    pub const fn of(filter: &'static str) -> Own {
        Own(filter, OnceLock::new())
    }
    pub fn index(&self) -> u16 {
        *self.1.get_or_init(|| index(self.0).unwrap_or_default())
    }
}

/// The filter name of the protocol so many layers (from 1) below the one that reads.
pub fn below(reader: &Reader, layers: u8) -> &'static str {
    let below = reader.layer().checked_sub(layers).map(usize::from);
    let layer = below.and_then(|at| reader.packet().layers.get(at));
    layer.map_or("", |layer| ALL[usize::from(layer.protocol)].filter)
}

/// The filter name of the nearest layer below that is one of these; a message of a stream may have others beside it.
pub fn nearest(reader: &Reader, names: &[&'static str]) -> &'static str {
    let below = reader
        .packet()
        .layers
        .iter()
        .take(usize::from(reader.layer()));
    let mut filters = below
        .rev()
        .map(|layer| ALL[usize::from(layer.protocol)].filter);
    filters.find(|filter| names.contains(filter)).unwrap_or("")
}

/// A layer that has been read, while those above it are.
#[derive(Clone, Copy)]
struct Open {
    layer: u8,
    protocol: u16,
    /// Where its bytes, with those of the layers above, end.
    end: usize,
}

/// Dissects layer after layer, then gives each the bytes that those above it left over.
fn walk(reader: &mut Reader, first: Next) {
    let mut below: Option<Open> = None;
    let mut trailing: Vec<Trailing> = vec![];
    let mut following = Following::of(reader, &first);
    while let Some(Following {
        protocol,
        over_ether,
    }) = following
    {
        if !reader.enter(protocol, over_ether) {
            break;
        }
        let layer = reader.layer();
        // Looked at where it stands, never copied: what was just written in pieces is slow to read as a whole.
        let result = (ALL[usize::from(protocol)].dissect)(reader);
        if matches!(result, Ok(Next::Unclaimed)) {
            reader.withdraw();
            break;
        }
        if result.is_err() && reader.waits_unread() {
            reader.withdraw();
            if reader.only_handed_on() {
                reader.withdraw();
            }
            break;
        }
        let end = reader.leave();
        let opened = Open {
            layer,
            protocol,
            end,
        };
        if !reader.hides_end()
            && let Some(below) = below.replace(opened)
            && let Some(left) = Trailing::behind(&below, end)
        {
            trailing.push(left);
        }
        following = match &result {
            Ok(next) if reader.reported() > 0 => Following::of(reader, next),
            Ok(_) => None,
            Err(stop) => {
                reader.note_stop(*stop);
                // Errors quote no more than a packet's beginning: that it ends early says nothing.
                if !reader.is_quoted() {
                    mark(reader, stop);
                }
                None
            }
        };
    }
    trailers(reader, &trailing);
}

/// The protocol of the layer that comes next.
struct Following {
    protocol: u16,
    /// Whether an EtherType names it.
    over_ether: bool,
}
impl Following {
    fn of(reader: &mut Reader, next: &Next) -> Option<Following> {
        let protocol = lookup::following(reader, next)?;
        let empty = matches!(next, Next::Data) && reader.reported() == 0;
        (!empty).then_some(Following {
            protocol,
            over_ether: matches!(next, Next::Over(Key::Ether(_))),
        })
    }
}

/// Sets a layer of its own behind one that stopped, so that it is found by name as in Wireshark.
fn mark(reader: &mut Reader, stop: &Stop) {
    let name = match stop {
        Stop::Truncated {
            by: Cut::Capture, ..
        } => "_ws.short",
        // What is missing is in another packet.
        Stop::Truncated {
            by: Cut::Fragment, ..
        } => return,
        _ => "_ws.malformed",
    };
    if let Some(protocol) = index_of(Key::Name(name))
        && reader.enter(protocol, false)
    {
        let _ = (ALL[usize::from(protocol)].dissect)(reader);
        reader.leave();
    }
}

/// Bytes that the layer above left over, and what reads them.
struct Trailing {
    layer: u8,
    start: usize,
    end: usize,
    read: fn(&mut Reader) -> Result<(), Stop>,
}
impl Trailing {
    /// What of a layer's bytes stands behind those of the layer above, which end at `start`.
    fn behind(below: &Open, start: usize) -> Option<Trailing> {
        Some(Trailing {
            layer: below.layer,
            start,
            end: below.end,
            read: ALL[usize::from(below.protocol)]
                .trailer
                .filter(|_| start < below.end)?,
        })
    }
}

fn trailers(reader: &mut Reader, trailing: &[Trailing]) {
    for trailer in trailing.iter().rev() {
        reader.reenter(trailer.layer, trailer.start, trailer.end);
        if let Err(stop) = (trailer.read)(reader) {
            reader.note_stop(stop);
        }
    }
}
