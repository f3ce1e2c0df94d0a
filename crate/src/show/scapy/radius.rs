//! RADIUS as Scapy shows it: attributes one after the other, those with a class of their own by their kind (RFC 2865 §5).
use super::cursor::{Cursor, Read, cut};
use super::model::{Layer, Style, Value};
use super::stack::{self, Above, Opened, Place};
use crate::names::radius_registry as names;
use crate::wire::Names;

/// How an attribute's value is read.
#[derive(Clone, Copy)]
enum Kind {
    Text,
    Digits,
    /// Sixteen bytes, whatever the length says; as well of those below four.
    Sixteen,
    Int,
    Named(Names),
    Address,
    Vendor,
    /// A packet of EAP.
    Eap,
}
use Kind::{Address, Digits, Eap, Int, Named, Sixteen, Text, Vendor};

/// Attributes that have a class; a class is called by its attribute.
#[rustfmt::skip] // a line each
static CLASSES: &[(u64, &str, Kind)] = &[
    (1, "RadiusAttr_User_Name", Text),
    (2, "RadiusAttr_User_Password", Digits),
    (4, "RadiusAttr_NAS_IP_Address", Address),
    (5, "RadiusAttr_NAS_Port", Int),
    (6, "RadiusAttr_Service_Type", Named(names::SERVICE_TYPES)),
    (7, "RadiusAttr_Framed_Protocol", Named(names::FRAMED_PROTOCOLS)),
    (8, "RadiusAttr_Framed_IP_Address", Address),
    (9, "RadiusAttr_Framed_IP_Netmask", Address),
    (12, "RadiusAttr_Framed_MTU", Int),
    (14, "RadiusAttr_Login_IP_Host", Address),
    (16, "RadiusAttr_Login_TCP_Port", Int),
    (23, "RadiusAttr_Framed_IPX_Network", Address),
    (24, "RadiusAttr_State", Digits),
    (26, "RadiusAttr_Vendor_Specific", Vendor),
    (27, "RadiusAttr_Session_Timeout", Int),
    (28, "RadiusAttr_Idle_Timeout", Int),
    (37, "RadiusAttr_Framed_AppleTalk_Link", Int),
    (38, "RadiusAttr_Framed_AppleTalk_Network", Int),
    (40, "RadiusAttr_Acct_Status_Type", Named(names::ACCT_STATUS_TYPES)),
    (41, "RadiusAttr_Acct_Delay_Time", Int),
    (42, "RadiusAttr_Acct_Input_Octets", Int),
    (43, "RadiusAttr_Acct_Output_Octets", Int),
    (45, "RadiusAttr_Acct_Authentic", Named(names::ACCT_AUTHENTIC)),
    (46, "RadiusAttr_Acct_Session_Time", Int),
    (47, "RadiusAttr_Acct_Input_Packets", Int),
    (48, "RadiusAttr_Acct_Output_Packets", Int),
    (49, "RadiusAttr_Acct_Terminate_Cause", Named(names::ACCT_TERMINATE_CAUSES)),
    (51, "RadiusAttr_Acct_Link_Count", Int),
    (52, "RadiusAttr_Acct_Input_Gigawords", Int),
    (53, "RadiusAttr_Acct_Output_Gigawords", Int),
    (55, "RadiusAttr_Event_Timestamp", Int),
    (56, "RadiusAttr_Egress_VLANID", Int),
    (61, "RadiusAttr_NAS_Port_Type", Named(names::NAS_PORT_TYPES)),
    (62, "RadiusAttr_Port_Limit", Int),
    (73, "RadiusAttr_ARAP_Security", Int),
    (75, "RadiusAttr_Password_Retry", Int),
    (79, "RadiusAttr_EAP_Message", Eap),
    (80, "RadiusAttr_Message_Authenticator", Sixteen),
    (83, "RadiusAttr_Tunnel_Preference", Int),
    (85, "RadiusAttr_Acct_Interim_Interval", Int),
    (86, "RadiusAttr_Acct_Tunnel_Packets_Lost", Int),
    (136, "RadiusAttr_Management_Privilege_Level", Int),
    (149, "RadiusAttr_PMIP6_Home_LMA_IPv4_Address", Address),
    (150, "RadiusAttr_PMIP6_Visited_LMA_IPv4_Address", Address),
    (157, "RadiusAttr_PMIP6_Home_DHCP4_Server_Address", Address),
    (158, "RadiusAttr_PMIP6_Visited_DHCP4_Server_Address", Address),
    (161, "RadiusAttr_PMIP6_Home_IPv4_Gateway", Address),
    (162, "RadiusAttr_PMIP6_Visited_IPv4_Gateway", Address),
    (177, "RadiusAttr_Mobility_Domain_Id", Int),
    (178, "RadiusAttr_Preauth_Timeout", Int),
    (182, "RadiusAttr_WLAN_Venue_Info", Int),
    (185, "RadiusAttr_WLAN_Reason_Code", Int),
    (186, "RadiusAttr_WLAN_Pairwise_Cipher", Int),
    (187, "RadiusAttr_WLAN_Group_Cipher", Int),
    (188, "RadiusAttr_WLAN_AKM_Suite", Int),
    (189, "RadiusAttr_WLAN_Group_Mgmt_Cipher", Int),
    (190, "RadiusAttr_WLAN_RF_Band", Int),
];

/// Every class with each of its fields.
pub fn class_names() -> impl Iterator<Item = (&'static str, &'static str)> {
    const PLAIN: &[&str] = &["type", "len", "value"];
    const VENDOR: &[&str] = &[
        "type",
        "len",
        "vendor_id",
        "vendor_type",
        "vendor_len",
        "value",
    ];
    let own = CLASSES.iter().map(|(_, class, kind)| match kind {
        Vendor => (*class, VENDOR),
        _ => (*class, PLAIN),
    });
    let own = own.chain([("RadiusAttribute", PLAIN)]);
    own.flat_map(|(class, fields)| fields.iter().map(move |field| (class, *field)))
}

const HEADER: i64 = 20;
/// Microsoft's number among enterprises (IANA).
const MICROSOFT: u64 = 311;
const VENDORS: Names = Names::sorted(&[(MICROSOFT, "Microsoft")]);

/// RFC 2865 §3.
pub fn message(place: &Place) -> Option<Opened> {
    let mut c = place.cursor(place.layer());
    c.named("code", 1, names::CODES).ok()?;
    c.int("id", 1).ok()?;
    let len = c.int("len", 2).ok()? as i64;
    c.bytes_styled("authenticator", 16, Style::Digits);
    let (start, left) = (c.at, c.left());
    let end = start + cut(left, len - HEADER);
    let mut attributes = vec![];
    while c.at < end {
        let layer = Layer::new("RadiusAttribute", "Radius Attribute");
        let mut inner = Cursor::new(c.frame(), c.at, end, layer);
        match attribute(&mut inner, place) {
            Ok(()) => {
                c.at = inner.at;
                attributes.push(vec![inner.layer]);
            }
            Err(_) => {
                let bytes = inner_bytes(&c, end);
                attributes.push(vec![raw(c.at, bytes)]);
                c.at = end;
            }
        }
    }
    c.push(
        "attributes",
        Value::Packets(attributes),
        Style::Plain,
        end - start,
    );
    Some(place.opened(c.layer, end - place.start, Above::Raw))
}

fn inner_bytes<'a>(c: &Cursor<'a>, end: usize) -> &'a [u8] {
    c.frame().get(c.at..end).unwrap_or(&[])
}

/// What Scapy could not read.
fn raw(start: usize, bytes: &[u8]) -> Layer {
    let mut layer = Layer::new("Raw", "Raw");
    let value = Value::Bytes(bytes.to_vec());
    let field = super::model::Field::new("load", value, Style::Plain);
    layer.fields.push(field.at(start, bytes.len()));
    layer
}

fn attribute(c: &mut Cursor, place: &Place) -> Read {
    let number = c.named("type", 1, names::ATTRIBUTES)?;
    let len = c.int("len", 1)? as i64 - 2;
    let found = CLASSES.iter().find(|class| class.0 == number);
    if let Some((_, class, _)) = found {
        c.layer.class = class;
        c.layer.title = names::ATTRIBUTES.get(number).unwrap_or(class);
    }
    match found.map_or(Text, |class| class.2) {
        Text => drop(c.bytes("value", len)),
        Digits => drop(c.bytes_styled("value", len, Style::Digits)),
        Sixteen => drop(c.bytes_styled("value", 16, Style::Digits)),
        Int => drop(c.int("value", 4)?),
        Named(table) => drop(c.named("value", 4, table)?),
        Address => c.ip4("value")?,
        Vendor => vendor(c)?,
        Eap => inner(c, place, len),
    }
    Ok(())
}

/// RFC 2865 §5.26.
fn vendor(c: &mut Cursor) -> Read {
    let table = match c.named("vendor_id", 4, VENDORS)? {
        MICROSOFT => names::MICROSOFT,
        _ => Names::sorted(&[]),
    };
    c.named("vendor_type", 1, table)?;
    let len = c.int("vendor_len", 1)? as i64;
    c.bytes("value", len - 2);
    Ok(())
}

/// RFC 3579 §3.1.
fn inner(c: &mut Cursor, place: &Place, len: i64) {
    let start = c.at;
    let len = cut(c.left(), len);
    c.at += len;
    let mut layers = vec![];
    stack::read(place.source, "EAP", start, c.at, &mut layers);
    match layers.is_empty() {
        true => c.default("value", Value::None),
        false => c.push("value", Value::Packet(layers), Style::Plain, len),
    }
}
