//! LDAP without connections: its messages in datagrams; their fields are LDAP's.
use super::ldap;
use crate::wire::*;

pub static PROTOCOL: Protocol = Protocol {
    name: "LDAP",
    column: "CLDAP",
    filter: "cldap",
    title: "Connectionless Lightweight Directory Access Protocol",
    source: "RFC 1798",
    over: &[Key::Udp(389)],
    dissect,
    info: ldap::PROTOCOL.info,
    fields: ldap::PROTOCOL.fields,
    lines: ldap::PROTOCOL.lines,
    ..Protocol::NONE
};

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    ldap::all(r)
}
