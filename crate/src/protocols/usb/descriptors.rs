//! How a device describes itself (USB 2.0 §9.6).
use super::*;
use crate::names::truths;
use crate::protocols::index;
use crate::wire::read_elsewhere as dissect;

protocol! {
    /// USB descriptor (USB 2.0 §9.6)
    "" = "usb.descriptor" column "" over [] {
        /// Descriptor
        DESCRIPTOR: Mark = "";
        /// Data of an unknown descriptor
        DATA: Bytes = "";
        /// bLength
        BLENGTH: u8 = ".usb.bLength";
        /// bDescriptorType
        BDESCRIPTORTYPE: Hex<u8> = ".usb.bDescriptorType" named T::KIND;
        /// bcdUSB
        BCDUSB: Little<Hex<u16>> = ".usb.bcdUSB";
        /// bDeviceClass
        pub BDEVICECLASS: Hex<u8> = ".usb.bDeviceClass" named T::INTERFACE_CLASS;
        /// bDeviceSubClass
        pub BDEVICESUBCLASS: u8 = ".usb.bDeviceSubClass";
        /// bDeviceProtocol
        pub BDEVICEPROTOCOL: u8 = ".usb.bDeviceProtocol";
        /// bMaxPacketSize0
        pub BMAXPACKETSIZE0: u8 = ".usb.bMaxPacketSize0";
        /// idVendor
        pub VENDOR: Little<Hex<u16>> = ".usb.idVendor";
        /// idProduct
        pub IDPRODUCT: Little<Hex<u16>> = ".usb.idProduct";
        /// bcdDevice
        pub BCDDEVICE: Little<Hex<u16>> = ".usb.bcdDevice";
        /// iManufacturer
        pub IMANUFACTURER: u8 = ".usb.iManufacturer";
        /// iProduct
        pub IPRODUCT: u8 = ".usb.iProduct";
        /// iSerialNumber
        pub ISERIALNUMBER: u8 = ".usb.iSerialNumber";
        /// bNumConfigurations
        BNUMCONFIGURATIONS: u8 = ".usb.bNumConfigurations";
        /// wTotalLength
        WTOTALLENGTH: Little<u16> = ".usb.wTotalLength";
        /// bNumInterfaces
        pub BNUMINTERFACES: u8 = ".usb.bNumInterfaces";
        /// bConfigurationValue
        pub BCONFIGURATIONVALUE: u8 = ".usb.bConfigurationValue";
        /// iConfiguration
        pub ICONFIGURATION: u8 = ".usb.iConfiguration";
        /// Configuration bmAttributes
        pub CONFIGURATION_BMATTRIBUTES: Hex<u8> = ".usb.configuration.bmAttributes";
        /// Must be 1
        pub CONFIGURATION_LEGACY10BUSPOWERED: Flag<7> = ".usb.configuration.legacy10buspowered" named truths::MUST_BE_1_FOR_USB_1;
        /// Self-Powered
        pub CONFIGURATION_SELFPOWERED: Flag<6> = ".usb.configuration.selfpowered" named truths::THIS_DEVICE_IS_SELF_POWERED;
        /// Remote Wakeup
        pub CONFIGURATION_REMOTEWAKEUP: Flag<5> = ".usb.configuration.remotewakeup";
        /// bMaxPower
        BMAXPOWER: u8 = ".usb.bMaxPower";
        /// bInterfaceNumber
        BINTERFACENUMBER: u8 = ".usb.bInterfaceNumber";
        /// bAlternateSetting
        pub BALTERNATESETTING: u8 = ".usb.bAlternateSetting";
        /// bNumEndpoints
        pub BNUMENDPOINTS: u8 = ".usb.bNumEndpoints";
        /// bInterfaceClass
        pub BINTERFACECLASS: Hex<u8> = ".usb.bInterfaceClass" named T::INTERFACE_CLASS;
        /// bInterfaceSubClass
        pub BINTERFACESUBCLASS: Hex<u8> = ".usb.bInterfaceSubClass" named T::BINTERFACESUBCLASS;
        /// bInterfaceProtocol
        pub BINTERFACEPROTOCOL: Hex<u8> = ".usb.bInterfaceProtocol" named T::BINTERFACEPROTOCOL;
        /// iInterface
        IINTERFACE: u8 = ".usb.iInterface";
        /// bEndpointAddress
        BENDPOINTADDRESS: Hex<u8> = ".usb.bEndpointAddress";
        /// Direction
        pub BENDPOINTADDRESS_DIRECTION: Flag<7> = ".usb.bEndpointAddress.direction" named truths::IN_ENDPOINT;
        /// Endpoint Number
        pub BENDPOINTADDRESS_NUMBER: HexIn<u8, 0, 4> = ".usb.bEndpointAddress.number";
        /// bmAttributes
        pub BMATTRIBUTES: Hex<u8> = ".usb.bmAttributes";
        /// Transfertype
        pub BMATTRIBUTES_TRANSFER: HexIn<u8, 0, 2> = ".usb.bmAttributes.transfer" named T::BMATTRIBUTES_TRANSFER;
        /// Synchronisationtype
        pub BMATTRIBUTES_SYNC: HexIn<u8, 2, 2> = ".usb.bmAttributes.sync" named T::BMATTRIBUTES_SYNC;
        /// Behaviourtype
        pub BMATTRIBUTES_BEHAVIOUR: HexIn<u8, 4, 2> = ".usb.bmAttributes.behaviour" named T::BMATTRIBUTES_BEHAVIOUR;
        /// wMaxPacketSize
        pub WMAXPACKETSIZE: Little<u16> = ".usb.wMaxPacketSize";
        /// Transactions per microframe
        pub WMAXPACKETSIZE_SLOTS: Bits<11, 2> = ".usb.wMaxPacketSize.slots" named T::WMAXPACKETSIZE_SLOTS;
        /// Maximum Packet Size
        pub WMAXPACKETSIZE_SIZE: Bits<0, 10> = ".usb.wMaxPacketSize.size";
        /// bInterval
        BINTERVAL: u8 = ".usb.bInterval";
        /// bFirstInterface
        BFIRSTINTERFACE: u8 = ".usb.bFirstInterface";
        /// bInterfaceCount
        pub BINTERFACECOUNT: u8 = ".usb.bInterfaceCount";
        /// bFunctionClass
        pub BFUNCTIONCLASS: Hex<u8> = ".usb.bFunctionClass" named T::INTERFACE_CLASS;
        /// bFunctionSubClass
        pub BFUNCTIONSUBCLASS: Hex<u8> = ".usb.bFunctionSubClass";
        /// bFunctionProtocol
        pub BFUNCTIONPROTOCOL: Hex<u8> = ".usb.bFunctionProtocol";
        /// iFunction
        IFUNCTION: u8 = ".usb.iFunction";
        /// wLANGID
        WLANGID: Little<Hex<u16>> = ".usb.wLANGID" named T::LANGUAGE;
        /// bString
        BSTRING: Text = ".usb.bString";
    }
}

const DEVICE: u8 = 1;
const CONFIGURATION: u8 = 2;
const STRING: u8 = 3;
const INTERFACE: u8 = 4;
const ENDPOINT: u8 = 5;
const ASSOCIATION: u8 = 11;

/// Reads descriptor after descriptor, and remembers what interface each endpoint belongs to.
pub fn read(r: &mut Reader, transfer: &Transfer) -> Result<(), Stop> {
    let mut class = 0;
    let mut found = vec![];
    r.borrowing(index("usb.descriptor").unwrap_or(u16::MAX), |r| {
        while r.left() >= 2 {
            let len = usize::from(r.peek::<u8>(0).unwrap_or(0));
            if len < 2 {
                return Err(Stop::Malformed("a descriptor's length is under 2"));
            }
            let len = len.min(r.left());
            let head = r.ahead(len)?;
            match (head.get(1), head) {
                (Some(&INTERFACE), [_, _, _, _, _, kind, sub, protocol, ..]) => {
                    class = u64::from(*kind) << 16 | u64::from(*sub) << 8 | u64::from(*protocol);
                }
                (Some(&ENDPOINT), [_, _, endpoint, ..]) => found.push((*endpoint, class)),
                _ => {}
            }
            r.group(DESCRIPTOR, |r| {
                // What the capture or the answer cut stays unread.
                let _ = r.within(len, one)?;
                Ok(())
            })?;
        }
        Ok(())
    })?;
    for (endpoint, class) in found {
        let of = Transfer {
            endpoint,
            ..*transfer
        };
        r.remember(of.key(), class);
    }
    Ok(())
}

fn one(r: &mut Reader) -> Result<(), Stop> {
    r.take(BLENGTH)?;
    let (first, last) = match r.take(BDESCRIPTORTYPE)?.0 {
        DEVICE => (BCDUSB.index, BNUMCONFIGURATIONS.index),
        CONFIGURATION => (WTOTALLENGTH.index, BMAXPOWER.index),
        INTERFACE => (BINTERFACENUMBER.index, IINTERFACE.index),
        ENDPOINT => (BENDPOINTADDRESS.index, BINTERVAL.index),
        ASSOCIATION => (BFIRSTINTERFACE.index, IFUNCTION.index),
        STRING => return string(r),
        _ => (DATA.index, DATA.index),
    };
    r.run_all(&PROTOCOL, first..=last).map(|_| ())
}

/// The first one lists languages, the others are text.
fn string(r: &mut Reader) -> Result<(), Stop> {
    if r.left() == 2 {
        return r.take(WLANGID).map(|_| ());
    }
    let pairs = r.rest().chunks_exact(2);
    let units: Vec<u16> = pairs
        .map(|pair| u16::from_le_bytes([pair[0], pair[1]]))
        .collect();
    r.put_text(BSTRING, String::from_utf16_lossy(&units).as_bytes());
    r.skip(r.left())
}
