//! Control And Provisioning of Wireless Access Points: the control channel (RFC 5415 §4).
use crate::names::capwap as names;
use crate::names::truths;
use crate::wire::*;

protocol! {
    /// Control And Provisioning of Wireless Access Points - Control (RFC 5415)
    "CAPWAP-CONTROL" = "capwap" over [Key::Udp(5246)] info info {
        /// Preamble
        PREAMBLE: Mark = "preamble";
        /// Version
        VERSION: Bits<4, 4> = "preamble.version";
        /// Type
        TYPE: Bits<0, 4> = "preamble.type" named names::PREAMBLES;
        /// Reserved
        PREAMBLE_RESERVED: U24 = "preamble.reserved";
        /// Header
        HEADER: Mark = "header";
        /// Header Length
        HEADER_LENGTH: Bits<19, 5> = "header.length";
        /// Radio ID
        RADIO: Bits<14, 5> = "header.rid";
        /// Wireless Binding ID
        BINDING: Bits<9, 5> = "header.wbid" named names::BINDINGS;
        /// Header Flags
        FLAGS: HexBits<0, 9> = "header.flags";
        /// Payload Type
        NATIVE: Flag<8> = "header.flags.t";
        /// Fragment
        IS_FRAGMENT: Flag<7> = "header.flags.f" named truths::FRAGMENTED;
        /// Last Fragment
        IS_LAST: Flag<6> = "header.flags.l" named truths::THIS_IS_THE_LAST_FRAGMENT;
        /// Wireless header
        HAS_WIRELESS: Flag<5> = "header.flags.w" named truths::WIRELESS_SPECIFIC_INFORMATION_IS_PRESENT;
        /// Radio MAC header
        HAS_MAC: Flag<4> = "header.flags.m" named truths::RADIO_MAC_ADDRESS_IS_PRESENT;
        /// Keep-Alive
        KEEP_ALIVE: Flag<3> = "header.flags.k" named truths::KEEP_ALIVE_PACKET;
        /// Reserved
        FLAGS_RESERVED: HexBits<0, 3> = "header.flags.r";
        /// Fragment ID
        FRAGMENT_ID: u16 = "header.fragment.id";
        /// Fragment Offset
        FRAGMENT_OFFSET: Bits<3, 13> = "header.fragment.offset";
        /// Reserved
        FRAGMENT_RESERVED: Bits<0, 3> = "header.fragment.reserved";
        /// MAC length
        MAC_LENGTH: u8 = "header.mac.length";
        /// MAC address
        MAC: Mac = "header.mac.eui48";
        /// MAC address
        MAC_DATA: Bytes = "header.mac.data";
        /// Wireless length
        WIRELESS_LENGTH: u8 = "header.wireless.length";
        /// Wireless data
        WIRELESS: Bytes = "header.wireless.data";
        /// Padding for 4 Byte Alignment
        PADDING: Bytes = "header.padding";
        /// Control Header
        CONTROL: Mark = "control.header";
        /// Message Type
        MESSAGE: u32 = "control.header.message_type";
        /// Message Type (Enterprise Number)
        ENTERPRISE: U24 = "control.header.message_type.enterprise_number";
        /// Message Type (Enterprise Specific)
        MESSAGE_TYPE: u8 = "control.header.message_type.enterprise_specific" named names::MESSAGES;
        /// Sequence Number
        SEQUENCE: u8 = "control.header.sequence_number";
        /// Message Element Length
        ELEMENTS_LENGTH: u16 = "control.header.message_element_length";
        /// Flags
        CONTROL_FLAGS: u8 = "control.header.flags";
        /// Message Element
        ELEMENT: Mark = "message_element";
        /// Type
        ELEMENT_TYPE: u16 = "message_element.type" named names::ELEMENTS;
        /// Length
        ELEMENT_LENGTH: u16 = "message_element.length";
        /// Value
        ELEMENT_VALUE: Bytes = "message_element.value";
    }
}

/// A preamble's type: DTLS follows, and with it all that is encrypted.
const ENCRYPTED: u64 = 1;
const MAC_LEN: usize = 6;
/// What the length of a control message's elements counts besides them: itself and the flags.
const COUNTED: usize = 3;

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    let kind = r.group(PREAMBLE, |r| {
        let first: u8 = r.word()?;
        r.bits(first, VERSION);
        let kind = r.bits(first, TYPE);
        if kind == ENCRYPTED {
            r.take(PREAMBLE_RESERVED)?;
        }
        Ok::<u64, Stop>(kind)
    })?;
    if kind == ENCRYPTED {
        return Ok(Next::Over(Key::Name("dtls")));
    }
    let whole = r.group(HEADER, header)?;
    // A fragment that is not the whole of a message says nothing by itself.
    if whole {
        control(r)?;
    }
    Ok(Next::End)
}

/// RFC 5415 §4.3; whether a whole message follows.
fn header(r: &mut Reader) -> Result<bool, Stop> {
    let start = r.at() - 1;
    let word = r.word::<U24>()?.0;
    let words = r.bits(word, HEADER_LENGTH) as usize;
    r.bits(word, RADIO);
    r.bits(word, BINDING);
    r.bits(word, FLAGS);
    let [fragment, wireless, mac] = r.nested(|r| {
        r.bits(word, NATIVE);
        let fragment = r.bits(word, IS_FRAGMENT);
        r.bits(word, IS_LAST);
        let wireless = r.bits(word, HAS_WIRELESS);
        let mac = r.bits(word, HAS_MAC);
        r.bits(word, KEEP_ALIVE);
        r.bits(word, FLAGS_RESERVED);
        [fragment, wireless, mac].map(|bit| bit != 0)
    });
    r.take(FRAGMENT_ID)?;
    let offset: u16 = r.word()?;
    r.bits(offset, FRAGMENT_OFFSET);
    r.bits(offset, FRAGMENT_RESERVED);
    if mac {
        match usize::from(r.take(MAC_LENGTH)?) {
            MAC_LEN => r.take(MAC).map(drop)?,
            len => r.bytes(MAC_DATA, len).map(drop)?,
        }
    }
    if wireless {
        let len = usize::from(r.take(WIRELESS_LENGTH)?);
        r.bytes(WIRELESS, len)?;
    }
    let padding = (start + 4 * words).saturating_sub(r.at());
    if padding > 0 {
        r.bytes(PADDING, padding)?;
    }
    Ok(!fragment)
}

/// RFC 5415 §4.5.1: a message and its elements.
fn control(r: &mut Reader) -> Result<(), Stop> {
    let len = r.group(CONTROL, |r| {
        let start = r.at();
        r.take(MESSAGE)?;
        r.seek(start);
        r.nested(|r| {
            r.take(ENTERPRISE)?;
            r.take(MESSAGE_TYPE)
        })?;
        r.take(SEQUENCE)?;
        let len = usize::from(r.take(ELEMENTS_LENGTH)?);
        r.take(CONTROL_FLAGS)?;
        Ok::<usize, Stop>(len)
    })?;
    r.within(len.saturating_sub(COUNTED), |r| {
        while r.reported() > 0 {
            r.group(ELEMENT, |r| {
                r.take(ELEMENT_TYPE)?;
                let len = usize::from(r.take(ELEMENT_LENGTH)?);
                r.bytes(ELEMENT_VALUE, len)
            })?;
        }
        Ok(())
    })?
}

/// `CAPWAP-Control - Discovery Request`
fn info(layer: &Layer, out: &mut String) {
    if let Some(name) = layer
        .value(MESSAGE_TYPE)
        .and_then(|v| names::MESSAGES.get(v))
    {
        out.push_str("CAPWAP-Control - ");
        out.push_str(name);
    }
}
