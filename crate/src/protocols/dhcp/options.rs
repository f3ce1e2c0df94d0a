//! Options, one after another (RFC 2132): a code, a length, and a value whose form is the code's.
use super::fields::*;
use super::{FILE_NAME, SERVER_NAME, identifiers, structured};
use crate::wire::*;

pub const OVERLOAD: u8 = 52;
pub const FILE_HOLDS_OPTIONS: u8 = 1;
pub const NAME_HOLDS_OPTIONS: u8 = 2;
const PAD: u8 = 0;
const END: u8 = 255;

/// What an option's value is.
#[derive(Clone, Copy)]
enum Form {
    Address(Field<Ip4>),
    Addresses(Field<Ip4>),
    Pairs(Field<Ip4>, Field<Ip4>),
    Text(Field<Ascii>),
    Condition(Field<bool>),
    Byte(Field<u8>),
    /// The first byte of however many.
    First(Field<u8>),
    EachByte(Field<u8>),
    Word(Field<u16>),
    Words(Field<u16>),
    Long(Field<u32>),
    Signed(Field<i32>),
    Bytes(Field<Bytes>),
}

/// Options up to the end mark; `names` is where the fields stand that may hold more of them.
pub fn read(r: &mut Reader, names: usize) -> Result<(), Stop> {
    while r.left() > 0 {
        let start = r.at();
        match r.peek::<u8>(0) {
            Some(PAD) => padding(r),
            Some(END) => {
                r.put_at(OPTION_TYPE, start, 1, 0);
                r.nested(|r| r.take(OPTION_END))?;
                break;
            }
            _ => option(r, start, names)?,
        }
    }
    // Behind the end mark stands nothing but padding.
    let zeros = zeros(r);
    if zeros > 0 {
        r.bytes(OPTION_PADDING, zeros)?;
    }
    Ok(())
}

fn zeros(r: &Reader) -> usize {
    r.rest().iter().take_while(|b| **b == PAD).count()
}

/// A run of zeros is one piece of padding.
fn padding(r: &mut Reader) {
    let zeros = zeros(r);
    r.put_at(OPTION_TYPE, r.at(), 1, 0);
    r.nested(|r| r.put_at(OPTION_PADDING, r.at(), zeros, 0));
    r.seek(r.at() + zeros);
}

fn option(r: &mut Reader, start: usize, names: usize) -> Result<(), Stop> {
    let code = r.word::<u8>()?;
    let len = usize::from(r.peek::<u8>(0).unwrap_or(0));
    r.put_at(OPTION_TYPE, start, len + 2, u64::from(code));
    r.nested(|r| {
        r.take(OPTION_LENGTH)?;
        r.ahead(len)?;
        r.put_at(OPTION_VALUE, r.at(), len, 0);
        r.within(len, |r| value(r, code, len))?
    })?;
    if code == OVERLOAD {
        overloaded(r, names, start + 2);
    }
    Ok(())
}

/// The names before the options, where they hold further options.
fn overloaded(r: &mut Reader, names: usize, value: usize) {
    let (back, holds) = (r.at(), r.from(value).first().copied().unwrap_or(0));
    let places = [
        (NAME_HOLDS_OPTIONS, names, SERVER_NAME),
        (FILE_HOLDS_OPTIONS, names + SERVER_NAME, FILE_NAME),
    ];
    for (bit, place, len) in places {
        if holds & bit != 0 {
            r.seek(place);
            // What cannot be read there does not keep the options behind from being read.
            let _ = r.nested(|r| r.within(len, |r| inner(r)));
        }
    }
    r.seek(back);
}

/// Options that cannot lend their place again.
fn inner(r: &mut Reader) -> Result<(), Stop> {
    while r.left() > 0 {
        let start = r.at();
        match r.peek::<u8>(0) {
            Some(PAD) => padding(r),
            Some(END) => {
                r.put_at(OPTION_TYPE, start, 1, 0);
                r.nested(|r| r.take(OPTION_END))?;
                return Ok(());
            }
            Some(OVERLOAD) | None => return Ok(()),
            _ => option(r, start, 0)?,
        }
    }
    Ok(())
}

fn value(r: &mut Reader, code: u8, len: usize) -> Result<(), Stop> {
    match OPTIONS.iter().find(|option| option.0 == code) {
        Some((_, form)) => simple(r, *form, len),
        None => match code {
            61 => identifiers::client(r, len),
            97 => identifiers::machine(r),
            81 => identifiers::domain_name(r, len),
            77 => identifiers::user_classes(r, len),
            119 => identifiers::search_list(r),
            117 => identifiers::name_services(r),
            120 => identifiers::sip_servers(r),
            121 | 249 => identifiers::routes(r),
            78 => identifiers::directory_agents(r),
            79 => identifiers::service_scope(r),
            94 => identifiers::network_interface(r),
            _ => structured::value(r, code, len),
        },
    }
}

/// A value that does not have its form's length says nothing.
fn simple(r: &mut Reader, form: Form, len: usize) -> Result<(), Stop> {
    match form {
        Form::Address(field) if len == 4 => r.take(field).map(drop),
        Form::Addresses(field) => each(r, field, 4),
        Form::Pairs(first, second) => {
            while r.left() >= 8 {
                r.take(first)?;
                r.take(second)?;
            }
            Ok(())
        }
        Form::Text(field) => r.bytes(field, len).map(drop),
        Form::Condition(field) if len == 1 => {
            let value = r.word::<u8>()?;
            r.put_at(field, r.at() - 1, 1, u64::from(value));
            Ok(())
        }
        Form::Byte(field) if len == 1 => r.take(field).map(drop),
        Form::First(field) if len > 0 => r.take(field).map(drop),
        Form::EachByte(field) => each(r, field, 1),
        Form::Word(field) if len == 2 => r.take(field).map(drop),
        Form::Words(field) => each(r, field, 2),
        Form::Long(field) if len == 4 => r.take(field).map(drop),
        Form::Signed(field) if len == 4 => r.take(field).map(drop),
        Form::Bytes(field) => r.bytes(field, len).map(drop),
        _ => Ok(()),
    }
}

fn each<T: Wire>(r: &mut Reader, field: Field<T>, width: usize) -> Result<(), Stop> {
    while r.left() >= width {
        r.take(field)?;
    }
    Ok(())
}

/// Options whose value is one thing, or a list of one kind of thing.
const OPTIONS: &[(u8, Form)] = &[
    (1, Form::Address(SUBNET_MASK)),
    (2, Form::Signed(TIME_OFFSET)),
    (3, Form::Addresses(ROUTER)),
    (4, Form::Addresses(TIME_SERVER)),
    (5, Form::Addresses(NAME_SERVER)),
    (6, Form::Addresses(DOMAIN_NAME_SERVER)),
    (7, Form::Addresses(LOG_SERVER)),
    (8, Form::Addresses(QUOTES_SERVER)),
    (9, Form::Addresses(LPR_SERVER)),
    (10, Form::Addresses(IMPRESS_SERVER)),
    (11, Form::Addresses(RESOURCE_LOCATION_SERVER)),
    (12, Form::Text(HOSTNAME)),
    (13, Form::Word(BOOT_FILE_SIZE)),
    (14, Form::Text(MERIT_DUMP_FILE)),
    (15, Form::Text(DOMAIN_NAME)),
    (16, Form::Address(SWAP_SERVER)),
    (17, Form::Text(ROOT_PATH)),
    (18, Form::Text(EXTENSION_PATH)),
    (19, Form::Condition(IP_FORWARDING)),
    (20, Form::Condition(NON_LOCAL_SOURCE_ROUTING)),
    (21, Form::Pairs(POLICY_FILTER_IP, POLICY_FILTER_SUBNET_MASK)),
    (22, Form::Word(MAX_DATAGRAM_REASSEMBLY_SIZE)),
    (23, Form::Byte(DEFAULT_IP_TTL)),
    (24, Form::Long(PATH_MTU_AGING_TIMEOUT)),
    (25, Form::Words(PATH_MTU_PLATEAU_TABLE_ITEM)),
    (26, Form::Word(INTERFACE_MTU)),
    (27, Form::Condition(ALL_SUBNETS_ARE_LOCAL)),
    (28, Form::Address(BROADCAST_ADDRESS)),
    (29, Form::Condition(PERFORM_MASK_DISCOVERY)),
    (30, Form::Condition(MASK_SUPPLIER)),
    (31, Form::Condition(PERFORM_ROUTER_DISCOVER)),
    (32, Form::Address(ROUTER_SOLICITATION_ADDRESS)),
    (33, Form::Pairs(STATIC_ROUTE_IP, STATIC_ROUTE_ROUTER)),
    (34, Form::Condition(TRAILER_ENCAPSULATION)),
    (35, Form::Long(ARP_CACHE_TIMEOUT)),
    (36, Form::Condition(ETHERNET_ENCAPSULATION)),
    (37, Form::Byte(TCP_DEFAULT_TTL)),
    (38, Form::Long(TCP_KEEPALIVE_INTERVAL)),
    (39, Form::Condition(TCP_KEEPALIVE_GARBAGE)),
    (40, Form::Text(NIS_DOMAIN)),
    (41, Form::Addresses(NIS_SERVER)),
    (42, Form::Addresses(NTP_SERVER)),
    (43, Form::Bytes(VENDOR_VALUE)),
    (44, Form::Addresses(NETBIOS_NAME_SERVER)),
    (45, Form::Addresses(NETBIOS_DD_NAME_SERVER)),
    (46, Form::Byte(NETBIOS_NODE_TYPE)),
    (47, Form::Text(NETBIOS_SCOPE)),
    (48, Form::Addresses(XWINDOWS_SYSTEM_FONT_SERVER)),
    (49, Form::Addresses(XWINDOWS_SYSTEM_DISPLAY_MANAGER)),
    (50, Form::Address(REQUESTED_IP_ADDRESS)),
    (51, Form::Long(IP_ADDRESS_LEASE_TIME)),
    (OVERLOAD, Form::First(OPTION_OVERLOAD)),
    (53, Form::First(MESSAGE_TYPE)),
    (54, Form::Address(DHCP_SERVER_ID)),
    (55, Form::EachByte(REQUEST_LIST_ITEM)),
    (56, Form::Text(MESSAGE)),
    (57, Form::Word(DHCP_MAX_MESSAGE_SIZE)),
    (58, Form::Long(RENEWAL_TIME_VALUE)),
    (59, Form::Long(REBINDING_TIME_VALUE)),
    (60, Form::Text(VENDOR_CLASS_ID)),
    (64, Form::Text(NIS_PLUS_DOMAIN)),
    (65, Form::Addresses(NIS_PLUS_SERVER)),
    (66, Form::Text(TFTP_SERVER_NAME)),
    (67, Form::Text(BOOTFILE_NAME)),
    (68, Form::Addresses(MOBILE_IP_HOME_AGENT)),
    (69, Form::Addresses(SMTP_SERVER)),
    (70, Form::Addresses(POP3_SERVER)),
    (71, Form::Addresses(NNTP_SERVER)),
    (72, Form::Addresses(DEFAULT_WWW_SERVER)),
    (73, Form::Addresses(DEFAULT_FINGER_SERVER)),
    (74, Form::Addresses(DEFAULT_IRC_SERVER)),
    (75, Form::Addresses(STREETTALK_SERVER)),
    (76, Form::Addresses(STREETTALK_DA_SERVER)),
    (85, Form::Addresses(NOVELL_DSS_IP)),
    (86, Form::Text(NOVELL_DS_TREE_NAME)),
    (87, Form::Text(NOVELL_DS_CONTEXT)),
    (91, Form::Long(CLIENT_LAST_TRANSACTION_TIME)),
    (92, Form::Addresses(ASSOCIATED_IP_OPTION)),
    (93, Form::Words(CLIENT_SYSTEM_ARCHITECTURE)),
    (100, Form::Text(TZ_PCODE)),
    (101, Form::Text(TZ_TCODE)),
    (112, Form::Addresses(NETINFO_PARENT_SERVER_ADDRESS)),
    (113, Form::Text(NETINFO_PARENT_SERVER_TAG)),
    (114, Form::Text(CAPTIVE_PORTAL)),
    (116, Form::Byte(DHCP_AUTO_CONFIGURATION)),
    (118, Form::Addresses(SUBNET_SELECTION_OPTION)),
    (136, Form::Addresses(PANA_AGENT)),
    (137, Form::Text(LOST_SERVER_DOMAIN_NAME)),
    (138, Form::Addresses(CAPWAP_ACCESS_CONTROLLER)),
    (142, Form::Addresses(ANDSF_SERVER)),
    (145, Form::EachByte(FORCERENEW_NONCE_ALGORITHM)),
    (150, Form::Addresses(TFTP_SERVER_ADDRESS)),
    (160, Form::Text(CAPTIVE_PORTAL)),
    (161, Form::Text(MUDURL)),
    (209, Form::Text(PXE_CONFIG_FILE)),
    (210, Form::Text(PXE_PATH_PREFIX)),
    (252, Form::Text(PRIVATE_PROXY_AUTODISCOVERY)),
];
