//! Management frames: parameters at fixed places, then elements.
use super::elements;
use super::lines::lines;
use crate::names::truths;
use crate::names::wlan_elements as T;
use crate::protocols::index;
use crate::wire::expert::{Error, Malformed, Note, Undecoded};
use crate::wire::read_elsewhere as dissect;
use crate::wire::*;

protocol! {
    /// IEEE 802.11 Wireless Management (IEEE 802.11-2020 clause 9.3.3)
    "Dot11" = "wlan.management" column "" over [] lines lines {
        /// IEEE 802.11 Wireless Management
        pub MGT: Text = ".wlan.mgt";
        /// Fixed parameters
        pub FIXED: Mark = ".wlan.fixed.all";
        /// Tagged parameters
        pub TAGGED: Mark = ".wlan.tagged.all";
        /// Timestamp
        TIMESTAMP: Little<u64> = ".wlan.fixed.timestamp";
        /// Beacon Interval
        pub BEACON_INTERVAL: Little<u16> = ".wlan.fixed.beacon";
        /// Capabilities Information
        FIXED_CAPABILITIES: Little<Hex<u16>> = ".wlan.fixed.capabilities";
        /// ESS capabilities
        pub FIXED_CAPABILITIES_ESS: Flag<0> = ".wlan.fixed.capabilities.ess" named truths::TRANSMITTER_IS_AN_AP;
        /// IBSS status
        pub FIXED_CAPABILITIES_IBSS: Flag<1> = ".wlan.fixed.capabilities.ibss" named truths::TRANSMITTER_BELONGS_TO_AN_IBSS;
        /// Reserved
        pub FIXED_CAPABILITIES_RESERVED1: Bits<2, 1> = ".wlan.fixed.capabilities.reserved1";
        /// Reserved
        pub FIXED_CAPABILITIES_RESERVED2: Bits<3, 1> = ".wlan.fixed.capabilities.reserved2";
        /// Privacy
        pub FIXED_CAPABILITIES_PRIVACY: Flag<4> = ".wlan.fixed.capabilities.privacy" named truths::DATA_CONFIDENTIALITY_REQUIRED;
        /// Short Preamble
        pub FIXED_CAPABILITIES_SHORT_PREAMBLE: Flag<5> = ".wlan.fixed.capabilities.short_preamble" named truths::ALLOWED_OR_NOT_ALLOWED;
        /// Reserved
        pub FIXED_CAPABILITIES_RESERVED3: Bits<6, 1> = ".wlan.fixed.capabilities.reserved3";
        /// Reserved
        pub FIXED_CAPABILITIES_RESERVED4: Bits<7, 1> = ".wlan.fixed.capabilities.reserved4";
        /// Spectrum Management
        pub FIXED_CAPABILITIES_SPEC_MAN: Flag<8> = ".wlan.fixed.capabilities.spec_man" named truths::IMPLEMENTED;
        /// QoS
        pub FIXED_CAPABILITIES_QOS: Flag<9> = ".wlan.fixed.capabilities.qos" named truths::IMPLEMENTED;
        /// Short Slot Time
        pub FIXED_CAPABILITIES_SHORT_SLOT_TIME: Flag<10> = ".wlan.fixed.capabilities.short_slot_time" named truths::IN_USE;
        /// Automatic Power Save Delivery
        pub FIXED_CAPABILITIES_APSD: Flag<11> = ".wlan.fixed.capabilities.apsd" named truths::IMPLEMENTED;
        /// Radio Measurement
        pub FIXED_CAPABILITIES_RADIO_MEASUREMENT: Flag<12> = ".wlan.fixed.capabilities.radio_measurement" named truths::IMPLEMENTED;
        /// EPD
        pub FIXED_CAPABILITIES_EPD: Flag<13> = ".wlan.fixed.capabilities.epd" named truths::IMPLEMENTED;
        /// Reserved
        pub FIXED_CAPABILITIES_RESERVED5: Bits<14, 1> = ".wlan.fixed.capabilities.reserved5";
        /// Reserved
        FIXED_CAPABILITIES_RESERVED6: Bits<15, 1> = ".wlan.fixed.capabilities.reserved6";
        /// Listen Interval
        LISTEN: Little<Hex<u16>> = ".wlan.fixed.listen_ival";
        /// Current AP
        CURRENT_AP: Mac = ".wlan.fixed.current_ap";
        /// Association ID
        AID: HexIn<u16, 0, 14> = ".wlan.fixed.aid";
        /// Status code
        STATUS: Little<Hex<u16>> = ".wlan.fixed.status_code" named T::STATUS;
        /// Reason code
        REASON: Little<Hex<u16>> = ".wlan.fixed.reason_code" named T::REASON;
        /// Authentication Algorithm
        ALGORITHM: Little<u16> = ".wlan.fixed.auth.alg" named T::ALGORITHM;
        /// Authentication SEQ
        AUTH_SEQ: Little<Hex<u16>> = ".wlan.fixed.auth_seq";
        /// Category code
        CATEGORY: u8 = ".wlan.fixed.category_code" named T::CATEGORY;
        /// OUI
        ACTION_OUI: U24 = ".wlan.tag.oui";
        /// Action code
        ACTION: u8 = ".wlan.fixed.action_code" named T::ACTION;
        /// Dialog token
        TOKEN: Hex<u8> = ".wlan.fixed.dialog_token";
        /// Tag
        pub TAG: Mark = ".wlan.tag";
        /// Tag Number
        pub TAG_NUMBER: u8 = ".wlan.tag.number" named T::TAG_NUMBER;
        /// Tag length
        pub TAG_LENGTH: u8 = ".wlan.tag.length";
        /// Tag Data
        pub TAG_DATA: Bytes = ".wlan.tag.data";
        /// Bad tag length
        pub TAG_BAD_LENGTH: Error<Malformed> = ".wlan.tag.length.bad";
        /// Dissector for 802.11 IE Tag code not implemented, Contact Wireshark developers if you want this supported
        pub TAG_UNDECODED: Note<Undecoded> = ".wlan.tag.data.undecoded";
        /// SSID
        pub SSID: Bytes = ".wlan.ssid";
        /// Supported Rates
        pub SUPPORTED_RATES: Hex<u8> = ".wlan.supported_rates" named T::SUPPORTED_RATES;
        /// Extended Supported Rates
        pub EXTENDED_SUPPORTED_RATES: Hex<u8> = ".wlan.extended_supported_rates" named T::SUPPORTED_RATES;
        /// Current Channel
        pub DS_CHANNEL: u8 = ".wlan.ds.current_channel";
        /// DTIM count
        pub TIM_DTIM_COUNT: u8 = ".wlan.tim.dtim_count";
        /// DTIM period
        pub TIM_DTIM_PERIOD: u8 = ".wlan.tim.dtim_period";
        /// Bitmap control
        pub TIM_BMAPCTL: Hex<u8> = ".wlan.tim.bmapctl";
        /// Multicast
        pub TIM_BMAPCTL_MULTICAST: Flag<0> = ".wlan.tim.bmapctl.multicast" named truths::TRUE_FALSE;
        /// Bitmap Offset
        pub TIM_BMAPCTL_OFFSET: HexIn<u8, 1, 7> = ".wlan.tim.bmapctl.offset";
        /// Partial Virtual Bitmap
        pub TIM_PARTIAL_VIRTUAL_BITMAP: Bytes = ".wlan.tim.partial_virtual_bitmap";
        /// Association ID
        pub TIM_AID: Hex<u8> = ".wlan.tim.aid";
        /// Code
        pub COUNTRY_INFO_CODE: Text = ".wlan.country_info.code";
        /// Environment
        pub COUNTRY_INFO_ENVIRONMENT: u8 = ".wlan.country_info.environment" named T::COUNTRY_INFO_ENVIRONMENT;
        /// Padding
        pub COUNTRY_INFO_PADDING: Bytes = ".wlan.country_info.padding";
        /// Country Info
        pub COUNTRY_INFO_FNM: Mark = ".wlan.country_info.fnm";
        /// First Channel Number
        pub COUNTRY_INFO_FNM_FCN: u8 = ".wlan.country_info.fnm.fcn";
        /// Number of Channels
        pub COUNTRY_INFO_FNM_NC: u8 = ".wlan.country_info.fnm.nc";
        /// Maximum Transmit Power Level
        pub COUNTRY_INFO_FNM_MTPL: i8 = ".wlan.country_info.fnm.mtpl";
        /// Country Info
        pub COUNTRY_INFO_RRC: Mark = ".wlan.country_info.rrc";
        /// Operating Extension Identifier
        pub COUNTRY_INFO_RRC_OEI: u8 = ".wlan.country_info.rrc.oei";
        /// Operating Class
        pub COUNTRY_INFO_RRC_OC: u8 = ".wlan.country_info.rrc.oc";
        /// Coverage Class
        pub COUNTRY_INFO_RRC_CC: u8 = ".wlan.country_info.rrc.cc";
        /// Challenge Text
        pub TAG_CHALLENGE_TEXT: Bytes = ".wlan.tag.challenge_text";
        /// Requested Element ID
        pub TAG_REQUEST: u8 = ".wlan.tag.request" named T::TAG_NUMBER;
        /// Ext Tag Number
        pub EXT_TAG_NUMBER: u8 = ".wlan.ext_tag.number" named T::EXT_TAG_NUMBER;
        /// Ext Tag length
        pub EXT_TAG_LENGTH: u8 = ".wlan.ext_tag.length";
        /// Ext Tag
        pub EXT_TAG: Mark = ".wlan.ext_tag";
        /// Ext Tag Data
        pub EXT_TAG_DATA: Bytes = ".wlan.ext_tag.data";
        /// Send-Confirm
        SEND_CONFIRM: Little<u16> = ".wlan.fixed.send_confirm";
        /// Scalar
        SCALAR: Bytes = ".wlan.fixed.scalar";
        /// Finite Field Element
        ELEMENT: Bytes = ".wlan.fixed.finite_field_element";
        /// Confirm
        CONFIRM: Bytes = ".wlan.fixed.confirm";
        /// Group Id
        GROUP_ID: Little<u16> = ".wlan.fixed.finite_cyclic_group" named crate::names::wlan::FINITE_CYCLIC_GROUP;
        /// SAE Message Type
        SAE_TYPE: Little<u16> = ".wlan.fixed.sae_message_type" named crate::names::wlan::SAE_MESSAGE_TYPE;
    }
}

/// Where these fields stand in the list of protocols.
pub fn table() -> u16 {
    index("wlan.management").unwrap_or(u16::MAX)
}

/// Management subtypes (IEEE 802.11-2020 table 9-1).
mod subtype {
    pub const ASSOCIATION_REQUEST: u16 = 0;
    pub const ASSOCIATION_RESPONSE: u16 = 1;
    pub const REASSOCIATION_REQUEST: u16 = 2;
    pub const REASSOCIATION_RESPONSE: u16 = 3;
    pub const PROBE_REQUEST: u16 = 4;
    pub const PROBE_RESPONSE: u16 = 5;
    pub const BEACON: u16 = 8;
    pub const ANNOUNCEMENT: u16 = 9;
    pub const DISASSOCIATION: u16 = 10;
    pub const AUTHENTICATION: u16 = 11;
    pub const DEAUTHENTICATION: u16 = 12;
    pub const ACTION: u16 = 13;
    pub const ACTION_NO_ACK: u16 = 14;
}

pub fn read(r: &mut Reader, kind: u16) -> Result<Next, Stop> {
    if kind == subtype::ANNOUNCEMENT {
        return Ok(Next::End);
    }
    r.borrowing(table(), |r| {
        r.put_text(MGT, b"wlan.mgt");
        let start = r.at();
        fixed(r, kind, start)?;
        if r.reported() > 0 {
            r.put_at(TAGGED, r.at(), r.reported(), 0);
            r.nested(elements::read)?;
        }
        Ok(Next::End)
    })
}

fn fixed(r: &mut Reader, kind: u16, start: usize) -> Result<(), Stop> {
    use subtype::*;
    let len = match kind {
        ASSOCIATION_REQUEST => 4,
        ASSOCIATION_RESPONSE | REASSOCIATION_RESPONSE | AUTHENTICATION => 6,
        REASSOCIATION_REQUEST => 10,
        PROBE_RESPONSE | BEACON => 12,
        DISASSOCIATION | DEAUTHENTICATION => 2,
        PROBE_REQUEST => return Ok(()),
        ACTION | ACTION_NO_ACK => r.reported(),
        _ => return Ok(()),
    };
    r.put_at(FIXED, start, len, 0);
    r.nested(|r| match kind {
        ASSOCIATION_REQUEST => capabilities(r).and(r.take(LISTEN)).map(|_| ()),
        REASSOCIATION_REQUEST => {
            capabilities(r)?;
            r.take(LISTEN)?;
            r.take(CURRENT_AP)?;
            Ok(())
        }
        ASSOCIATION_RESPONSE | REASSOCIATION_RESPONSE => {
            capabilities(r)?;
            r.take(STATUS)?;
            let identifier = r.word::<Little<u16>>()?;
            r.bits(identifier, AID);
            Ok(())
        }
        PROBE_RESPONSE | BEACON => {
            r.take(TIMESTAMP)?;
            r.take(BEACON_INTERVAL)?;
            capabilities(r)
        }
        DISASSOCIATION | DEAUTHENTICATION => r.take(REASON).map(|_| ()),
        AUTHENTICATION => authentication(r),
        _ => action(r),
    })
}

fn capabilities(r: &mut Reader) -> Result<(), Stop> {
    let last = FIXED_CAPABILITIES_RESERVED6;
    r.run(&PROTOCOL, FIXED_CAPABILITIES, last).map(|_| ())
}

fn authentication(r: &mut Reader) -> Result<(), Stop> {
    /// Simultaneous Authentication of Equals.
    const EQUALS: u16 = 3;
    let algorithm = r.take(ALGORITHM)?.0;
    let sequence = r.take(AUTH_SEQ)?.raw();
    let status = r.take(STATUS)?.raw();
    match (algorithm, sequence) {
        (EQUALS, 1) => commit(r, status),
        (EQUALS, 2) => {
            r.put_at(SAE_TYPE, r.at() - 4, 2, 2);
            r.take(SEND_CONFIRM)?;
            r.rest_as(CONFIRM);
            Ok(())
        }
        _ => Ok(()),
    }
}

/// The first message of SAE, whose lengths follow from its group.
fn commit(r: &mut Reader, status: u64) -> Result<(), Stop> {
    r.put_at(SAE_TYPE, r.at() - 4, 2, 1);
    let group = r.take(GROUP_ID)?.0;
    let len = match group {
        19 => 32,
        20 => 48,
        21 => 66,
        _ => return Ok(()),
    };
    if status == 0 || status == 126 {
        r.bytes(SCALAR, len)?;
        r.bytes(ELEMENT, 2 * len)?;
    }
    Ok(())
}

/// What is asked for by an action, as far as its number and that of the exchange.
fn action(r: &mut Reader) -> Result<(), Stop> {
    const WITH_TOKEN: [u8; 4] = [0, 4, 5, 10];
    const OF_VENDORS: [u8; 2] = [126, 127];
    let category = r.take(CATEGORY)?;
    if r.reported() == 0 {
        return Ok(());
    }
    if OF_VENDORS.contains(&category) {
        r.take(ACTION_OUI)?;
        r.carry(r.reported(), Key::Name("data"));
        return Ok(());
    }
    r.take(ACTION)?;
    if WITH_TOKEN.contains(&category) && r.left() > 0 {
        r.take(TOKEN)?;
    }
    r.skip(r.left())
}
