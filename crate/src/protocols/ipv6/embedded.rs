//! Other addresses inside an IPv6 address: of the network card, of IPv4 tunnels and translators.
use super::*;

/// Where the addresses found in one address are noted.
pub(super) struct Fields {
    mac: Field<Mac>,
    isatap: Field<Ip4>,
    gateway: Field<Ip4>,
    site: Field<u16>,
    server: Field<Ip4>,
    port: Field<u16>,
    client: Field<Ip4>,
    embedded: Field<Ip4>,
}
pub(super) const SOURCE: Fields = Fields {
    mac: SRC_MAC,
    isatap: SRC_ISATAP,
    gateway: SRC_GATEWAY,
    site: SRC_SITE,
    server: SRC_SERVER,
    port: SRC_PORT,
    client: SRC_CLIENT,
    embedded: SRC_EMBEDDED,
};
pub(super) const DESTINATION: Fields = Fields {
    mac: DST_MAC,
    isatap: DST_ISATAP,
    gateway: DST_GATEWAY,
    site: DST_SITE,
    server: DST_SERVER,
    port: DST_PORT,
    client: DST_CLIENT,
    embedded: DST_EMBEDDED,
};

fn number(bytes: &[u8]) -> u64 {
    bytes
        .iter()
        .fold(0, |value, byte| value << 8 | u64::from(*byte))
}

/// Notes what is inside the address that stands at `at`.
pub(super) fn note(r: &mut Reader, at: usize, address: [u8; 16], fields: &Fields) {
    match address {
        // 6to4 (RFC 3056 §2): the gateway, and the subnet at its site.
        [0x20, 0x02, gateway @ .., _, _, _, _, _, _, _, _] => {
            r.put_at(fields.gateway, at + 2, 4, number(&gateway[..4]));
            r.put_at(fields.site, at + 6, 2, number(&gateway[4..]));
        }
        // Teredo (RFC 4380 §4): port and client are inverted, so that no translator on the way changes them.
        [0x20, 0x01, 0, 0, rest @ ..] => {
            r.put_at(fields.server, at + 4, 4, number(&rest[..4]));
            r.put_at(fields.port, at + 10, 2, !number(&rest[6..8]) & 0xffff);
            r.put_at(fields.client, at + 12, 4, !number(&rest[8..]) & 0xffff_ffff);
        }
        // Of a translator (RFC 6052 §2.1).
        [0, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0, ip4 @ ..] => {
            r.put_at(PREFIX, at, 12, 0);
            r.put_at(fields.embedded, at + 12, 4, number(&ip4));
        }
        _ => {}
    }
    match address {
        // ISATAP (RFC 5214 §6.1), with the bit for a globally unique IPv4 address set or not.
        [_, _, _, _, _, _, _, _, 0 | 2, 0, 0x5e, 0xfe, ip4 @ ..] => {
            r.put_at(fields.isatap, at + 12, 4, number(&ip4));
        }
        // An interface identifier made of a MAC address, one bit inverted (RFC 4291 appendix A).
        [first, _, _, _, _, _, _, _, a, b, c, 0xff, 0xfe, d, e, f]
            if first != 0xff && a & 2 != 0 =>
        {
            r.put_at(fields.mac, at + 8, 8, number(&[a ^ 2, b, c, d, e, f]));
        }
        _ => {}
    }
}
