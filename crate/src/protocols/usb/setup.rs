//! The eight bytes that a control transfer begins with (USB 2.0 §9.3).
use super::*;
use crate::names::truths;
use crate::protocols::index;
use crate::wire::read_elsewhere as dissect;

protocol! {
    /// USB setup (USB 2.0 §9.3)
    "" = "usb.setup" column "" over [] {
        /// Setup Data
        SETUP: Mark = "";
        /// bmRequestType
        BMREQUESTTYPE: Hex<u8> = ".usb.bmRequestType";
        /// Direction
        BMREQUESTTYPE_DIRECTION: Flag<7> = ".usb.bmRequestType.direction" named truths::DEVICE_TO_HOST;
        /// Type
        pub BMREQUESTTYPE_TYPE: HexIn<u8, 5, 2> = ".usb.bmRequestType.type" named T::BMREQUESTTYPE_TYPE;
        /// Recipient
        BMREQUESTTYPE_RECIPIENT: HexIn<u8, 0, 5> = ".usb.bmRequestType.recipient" named T::BMREQUESTTYPE_RECIPIENT;
        /// bRequest
        BREQUEST: u8 = "bRequest" named T::BREQUEST;
        /// Descriptor Index
        INDEX: Hex<u8> = ".usb.DescriptorIndex";
        /// bDescriptorType
        pub KIND: Hex<u8> = ".usb.bDescriptorType" named T::KIND;
        /// Language Id
        LANGUAGE: Little<Hex<u16>> = ".usb.LanguageId" named T::LANGUAGE;
        /// wValue
        VALUE: Little<Hex<u16>> = "wValue";
        /// wIndex
        WINDEX: Little<Hex<u16>> = "wIndex";
        /// wLength
        LENGTH: Little<u16> = "wLength";
        /// wFeatureSelector
        pub WFEATURESELECTOR: Little<u16> = "wFeatureSelector" named T::WFEATURESELECTOR;
        /// wInterface
        WINTERFACE: Little<u16> = "wInterface";
        /// wEndpoint
        pub WENDPOINT: Little<u16> = "wEndpoint";
        /// wStatus
        pub WSTATUS: Little<Hex<u16>> = "wStatus";
        /// bConfigurationValue
        CONFIGURATION: u8 = ".usb.bConfigurationValue";
        /// bAlternateSetting
        ALTERNATE: u8 = ".usb.bAlternateSetting";
        /// Device
        DEVICE: Little<u16> = ".usb.device_address";
    }
}

/// The eight bytes as one number, without moving.
pub fn peek(r: &Reader) -> Result<u64, Stop> {
    Ok(Little::<u64>::read(r.ahead(8)?).0)
}

pub fn read(r: &mut Reader, transfer: &Transfer, setup: u64) -> Result<(), Stop> {
    const GET_DESCRIPTOR: u8 = 6;
    const SET_DESCRIPTOR: u8 = 7;
    const SET_ADDRESS: u8 = 5;
    const SET_CONFIGURATION: u8 = 9;
    const SET_INTERFACE: u8 = 11;
    if transfer.is_request {
        transfer::remember(r, transfer, setup);
    }
    let is_standard = setup >> 5 & 3 == 0;
    r.borrowing(index("usb.setup").unwrap_or(u16::MAX), |r| {
        r.group(SETUP, |r| {
            let (first, last) = (BMREQUESTTYPE_DIRECTION, BMREQUESTTYPE_RECIPIENT);
            r.take_split(BMREQUESTTYPE, &PROTOCOL, first, last)?;
            let request = r.take(BREQUEST)?;
            match request {
                GET_DESCRIPTOR | SET_DESCRIPTOR if is_standard => {
                    r.run(&PROTOCOL, INDEX, LANGUAGE)?;
                }
                SET_ADDRESS if is_standard => {
                    r.take(DEVICE)?;
                    r.take(WINDEX)?;
                }
                SET_CONFIGURATION if is_standard => {
                    r.take(CONFIGURATION)?;
                    r.skip(1)?;
                    r.take(WINDEX)?;
                }
                SET_INTERFACE if is_standard => {
                    r.take(ALTERNATE)?;
                    r.skip(1)?;
                    r.take(WINTERFACE)?;
                }
                _ => {
                    r.run(&PROTOCOL, VALUE, WINDEX)?;
                }
            }
            r.take(LENGTH)?;
            Ok(())
        })
    })
}

/// What a standard request asks, in words.
pub fn name(layer: &Layer) -> Option<&'static str> {
    let table = index("usb.setup")?;
    let kind = layer.borrowed(table, BMREQUESTTYPE)?.value;
    let request = layer.borrowed(table, BREQUEST)?.value;
    match kind >> 5 & 3 {
        0 => T::BREQUEST.get(request),
        _ => Some("CONTROL"),
    }
}
