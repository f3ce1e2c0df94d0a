//! Universal Serial Bus, as Linux's usbmon and Windows' USBPcap capture its transfers.
pub mod descriptors;
pub mod setup;
mod transfer;
mod usbpcap;

use crate::names::truths;
use crate::names::usb as T;
use crate::wire::*;
use std::fmt::Write;

protocol! {
    /// USB URB (Linux Documentation/usb/usbmon, USBPcap)
    "" = "usb" column "USB" over [Key::Link(189), Key::Link(220), Key::Link(249)] info info {
        /// Source
        SRC: Text = "src" in ["addr"];
        /// Destination
        DST: Text = "dst" in ["addr"];
        /// URB id
        URB_ID: Little<Hex<u64>> = "urb_id";
        /// URB type
        URB_TYPE: Char = "urb_type" named T::URB_TYPE;
        /// URB transfer type
        TRANSFER_TYPE: Hex<u8> = "transfer_type" named T::TRANSFER_TYPE;
        /// Endpoint
        ENDPOINT_ADDRESS: Hex<u8> = "endpoint_address";
        /// Direction
        ENDPOINT_ADDRESS_DIRECTION: Bits<7, 1> = "endpoint_address.direction" named T::ENDPOINT_ADDRESS_DIRECTION;
        /// Endpoint number
        ENDPOINT_ADDRESS_NUMBER: Bits<0, 4> = "endpoint_address.number";
        /// Device
        DEVICE_ADDRESS: u8 = "device_address";
        /// URB bus id
        BUS_ID: Little<u16> = "bus_id";
        /// Device setup request
        SETUP_FLAG: Char = "setup_flag" named T::SETUP_FLAG;
        /// Data
        DATA_FLAG: Char = "data_flag" named T::DATA_FLAG;
        /// URB sec
        URB_TS_SEC: Little<u64> = "urb_ts_sec";
        /// URB usec
        pub URB_TS_USEC: Little<u32> = "urb_ts_usec";
        /// URB status
        pub URB_STATUS: Little<i32> = "urb_status" named T::URB_STATUS;
        /// URB length [bytes]
        pub URB_LEN: Little<u32> = "urb_len";
        /// Data length [bytes]
        DATA_LEN: Little<u32> = "data_len";
        /// bInterfaceClass
        INTERFACE_CLASS: Hex<u8> = "bInterfaceClass" named T::INTERFACE_CLASS;
        /// Request in
        REQUEST_IN: u32 = "request_in";
        /// Time from request
        TIME: Duration = "time";
        /// ISO error count
        ISO_ERROR_COUNT: Little<u32> = "iso.error_count";
        /// Number of ISO descriptors
        ISO_NUMBER: Little<u32> = "iso.numdesc";
        /// Unused Setup Header
        UNUSED_SETUP_HEADER: Mark = "unused_setup_header";
        /// Interval
        INTERVAL: Little<u32> = "interval";
        /// Start frame
        START_FRAME: Little<u32> = "start_frame";
        /// Copy of Transfer Flags
        pub COPY_OF_TRANSFER_FLAGS: Little<Hex<u32>> = "copy_of_transfer_flags";
        /// Short not OK
        pub TRANSFER_FLAGS_SHORT_NOT_OK: Flag<0> = "transfer_flags.short_not_ok" named truths::TRUE_FALSE;
        /// ISO ASAP
        pub TRANSFER_FLAGS_ISO_ASAP: Flag<1> = "transfer_flags.iso_asap" named truths::TRUE_FALSE;
        /// No transfer DMA map
        pub TRANSFER_FLAGS_NO_TRANSFER_DMA_MAP: Flag<2> = "transfer_flags.no_transfer_dma_map" named truths::TRUE_FALSE;
        /// No FSBR
        pub TRANSFER_FLAGS_NO_FSBR: Flag<5> = "transfer_flags.no_fsbr" named truths::TRUE_FALSE;
        /// Zero Packet
        pub TRANSFER_FLAGS_ZERO_PACKET: Flag<6> = "transfer_flags.zero_packet" named truths::TRUE_FALSE;
        /// No Interrupt
        pub TRANSFER_FLAGS_NO_INTERRUPT: Flag<7> = "transfer_flags.no_interrupt" named truths::TRUE_FALSE;
        /// Free Buffer
        pub TRANSFER_FLAGS_FREE_BUFFER: Flag<8> = "transfer_flags.free_buffer" named truths::TRUE_FALSE;
        /// Dir IN
        pub TRANSFER_FLAGS_DIR_IN: Flag<9> = "transfer_flags.dir_in" named truths::TRUE_FALSE;
        /// DMA Map Single
        pub TRANSFER_FLAGS_DMA_MAP_SINGLE: Flag<16> = "transfer_flags.dma_map_single" named truths::TRUE_FALSE;
        /// DMA Map Page
        pub TRANSFER_FLAGS_DMA_MAP_PAGE: Flag<17> = "transfer_flags.dma_map_page" named truths::TRUE_FALSE;
        /// DMA Map SG
        pub TRANSFER_FLAGS_DMA_MAP_SG: Flag<18> = "transfer_flags.dma_map_sg" named truths::TRUE_FALSE;
        /// Map Local
        pub TRANSFER_FLAGS_MAP_LOCAL: Flag<19> = "transfer_flags.map_local" named truths::TRUE_FALSE;
        /// Setup Map Single
        pub TRANSFER_FLAGS_SETUP_MAP_SINGLE: Flag<20> = "transfer_flags.setup_map_single" named truths::TRUE_FALSE;
        /// Setup Map Local
        pub TRANSFER_FLAGS_SETUP_MAP_LOCAL: Flag<21> = "transfer_flags.setup_map_local" named truths::TRUE_FALSE;
        /// DMA S-G Combined
        pub TRANSFER_FLAGS_DMA_SG_COMBINED: Flag<22> = "transfer_flags.dma_sg_combined" named truths::TRUE_FALSE;
        /// Aligned Temp Buffer
        TRANSFER_FLAGS_ALIGNED_TEMP_BUFFER: Flag<23> = "transfer_flags.aligned_temp_buffer" named truths::TRUE_FALSE;
        /// Number of ISO descriptors
        ISO_COUNT: Little<u32> = "iso.numdesc";
        /// Status
        ISO_ISO_STATUS: Little<i32> = "iso.iso_status" named T::URB_STATUS;
        /// Offset [bytes]
        pub ISO_ISO_OFF: Little<u32> = "iso.iso_off";
        /// Length [bytes]
        pub ISO_ISO_LEN: Little<u32> = "iso.iso_len";
        /// Padding
        ISO_PAD: Little<Hex<u32>> = "iso.pad";
        /// ISO Data
        ISO_DATA: Bytes = "iso.data";
        /// USBPcap pseudoheader length
        USBPCAP_HEADER_LEN: Little<u16> = "usbpcap_header_len";
        /// IRP ID
        pub IRP_ID: Little<Hex<u64>> = "irp_id";
        /// IRP USBD_STATUS
        pub USBD_STATUS: Little<Hex<u32>> = "usbd_status" named T::USBD_STATUS;
        /// URB Function
        FUNCTION: Little<Hex<u16>> = "function" named T::FUNCTION;
        /// IRP information
        IRP_INFO: Hex<u8> = "irp_info";
        /// Reserved
        pub IRP_INFO_RESERVED: HexIn<u8, 1, 7> = "irp_info.reserved";
        /// Direction
        IRP_INFO_DIRECTION: HexIn<u8, 0, 1> = "irp_info.direction" named T::IRP_INFO_DIRECTION;
        /// Control transfer stage
        CONTROL_STAGE: u8 = "control_stage" named T::CONTROL_STAGE;
        /// Isochronous transfer number of packets
        WIN32_ISO_NUM_PACKETS: Little<u32> = "win32.iso_num_packets";
        /// Isochronous transfer error count
        WIN32_ISO_ERROR_COUNT: Little<u32> = "win32.iso_error_count";
        /// Leftover Capture Data
        CAPDATA: Bytes = "capdata";
        /// CONTROL response data
        CONTROL_RESPONSE: Bytes = "control.Response";
        /// Data Fragment
        DATA_FRAGMENT: Bytes = "data_fragment";
        /// HID Data
        HID_DATA: Bytes = ".usbhid.data" in ["capdata"];
        /// Leftover Capture Data
        REPORT: Bytes = "capdata" in [".usbhid.data"];
    }
}

const USBPCAP: u32 = 249;
/// usbmon's older header, which lacks the last 16 bytes.
const SHORT: u32 = 189;

/// Kinds of transfers, as usbmon numbers them.
mod kind {
    pub const ISOCHRONOUS: u8 = 0;
    pub const INTERRUPT: u8 = 1;
    pub const CONTROL: u8 = 2;
}

/// A transfer, whichever header describes it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Transfer {
    /// Of the request: the answer has the same.
    identifier: u64,
    bus: u16,
    device: u16,
    endpoint: u8,
    kind: u8,
    is_request: bool,
}
impl Transfer {
    fn is_inward(&self) -> bool {
        self.endpoint & 0x80 != 0
    }
    /// Under which the class of an endpoint's interface is remembered.
    fn key(&self) -> u64 {
        u64::from(self.bus) << 24 | u64::from(self.device) << 8 | u64::from(self.endpoint)
    }
}

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    match r.frame().link {
        USBPCAP => usbpcap::read(r),
        link => linux(r, link == SHORT),
    }
}

/// usbmon's header of 48 or 64 bytes.
fn linux(r: &mut Reader, short: bool) -> Result<Next, Stop> {
    const SUBMITTED: u8 = b'S';
    let at = r.at();
    let head = r.ahead(48)?;
    let transfer = Transfer {
        identifier: Little::<u64>::read(&head[..8]).0,
        bus: u16::from_le_bytes([head[12], head[13]]),
        device: head[11].into(),
        endpoint: head[10],
        kind: head[9],
        is_request: head[8] == SUBMITTED,
    };
    ends(r, &transfer);
    r.take(URB_ID)?;
    r.take(URB_TYPE)?;
    r.take(TRANSFER_TYPE)?;
    endpoint(r)?;
    r.take(DEVICE_ADDRESS)?;
    r.take(BUS_ID)?;
    let without_setup = r.take(SETUP_FLAG)?.0 != 0;
    r.take(DATA_FLAG)?;
    r.run(&PROTOCOL, URB_TS_SEC, DATA_LEN)?;
    let class = transfer::class(r, &transfer);
    r.put(INTERFACE_CLASS, class.map_or(0xff, |class| class >> 16));
    transfer::link(r, &transfer);
    let mut request = None;
    if transfer.kind == kind::ISOCHRONOUS {
        r.run(&PROTOCOL, ISO_ERROR_COUNT, ISO_NUMBER)?;
    } else if without_setup {
        r.put_at(UNUSED_SETUP_HEADER, r.at(), 8, 0);
        r.skip(8)?;
    } else {
        request = Some(setup::peek(r)?);
        r.skip(8)?;
    }
    if !short {
        let last = TRANSFER_FLAGS_ALIGNED_TEMP_BUFFER;
        r.run(&PROTOCOL, INTERVAL, last)?;
        isochronous(r, &transfer)?;
    }
    if let Some(request) = request {
        let after = r.at();
        r.seek(at + 40);
        setup::read(r, &transfer, request)?;
        r.seek(after);
    }
    transfer::payload(r, &transfer, class)
}

/// The pieces of a transfer at fixed times, each described by 16 bytes.
fn isochronous(r: &mut Reader, transfer: &Transfer) -> Result<(), Stop> {
    let count = r.take(ISO_COUNT)?.0;
    if transfer.kind == kind::ISOCHRONOUS {
        for _ in 0..count {
            if r.left() < 16 {
                break;
            }
            r.run(&PROTOCOL, ISO_ISO_STATUS, ISO_PAD)?;
        }
    }
    Ok(())
}

fn endpoint(r: &mut Reader) -> Result<(), Stop> {
    let (first, last) = (ENDPOINT_ADDRESS_DIRECTION, ENDPOINT_ADDRESS_NUMBER);
    r.take_split(ENDPOINT_ADDRESS, &PROTOCOL, first, last)?;
    Ok(())
}

/// Who sends to whom: the host, or a device's endpoint.
fn ends(r: &mut Reader, transfer: &Transfer) {
    if !r.wants(SRC) && !r.wants(DST) {
        return;
    }
    let mut device = String::new();
    let number = transfer.endpoint & 0x7f;
    let _ = write!(device, "{}.{}.{number}", transfer.bus, transfer.device);
    let (source, destination) = match transfer.is_request {
        true => ("host", device.as_str()),
        false => (device.as_str(), "host"),
    };
    r.put_text(SRC, source.as_bytes());
    r.put_text(DST, destination.as_bytes());
}

fn info(layer: &Layer, out: &mut String) {
    if let Some(request) = setup::name(layer) {
        out.push_str(request);
        let asks = layer.value(URB_TYPE) == Some(u64::from(b'S'));
        out.push_str(if asks { " Request" } else { " Response" });
        return;
    }
    out.push_str("URB_");
    out.push_str(match layer.value(TRANSFER_TYPE) {
        Some(0) => "ISOCHRONOUS",
        Some(1) => "INTERRUPT",
        Some(2) => "CONTROL",
        Some(3) => "BULK",
        _ => "UNKNOWN",
    });
    let inward = layer
        .value(ENDPOINT_ADDRESS)
        .is_some_and(|endpoint| endpoint & 0x80 != 0);
    out.push_str(if inward { " in" } else { " out" });
}
