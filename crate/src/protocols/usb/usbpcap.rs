//! USBPcap's header (desowin.org/usbpcap/captureformat.html).
use super::*;

pub fn read(r: &mut Reader) -> Result<Next, Stop> {
    let start = r.at();
    let head = r.ahead(27)?;
    let len = usize::from(u16::from_le_bytes([head[0], head[1]]));
    let stage = r.from(start).get(27).copied().filter(|_| len > 27);
    let transfer = Transfer {
        identifier: Little::<u64>::read(&head[2..10]).0,
        bus: u16::from_le_bytes([head[17], head[18]]),
        device: u16::from_le_bytes([head[19], head[20]]),
        endpoint: head[21],
        kind: head[22],
        is_request: head[16] & 1 == 0,
    };
    ends(r, &transfer);
    r.run(&PROTOCOL, USBPCAP_HEADER_LEN, FUNCTION)?;
    r.run(&PROTOCOL, IRP_INFO, IRP_INFO_DIRECTION)?;
    r.take(BUS_ID)?;
    let device = r.word::<Little<u16>>()?.0;
    r.put_at(DEVICE_ADDRESS, r.at() - 2, 2, device.into());
    endpoint(r)?;
    r.take(TRANSFER_TYPE)?;
    let data = r.take(DATA_LEN)?.0;
    let class = transfer::class(r, &transfer);
    r.put(INTERFACE_CLASS, class.map_or(0xff, |class| class >> 16));
    transfer::link(r, &transfer);
    match transfer.kind {
        kind::CONTROL if len > 27 => {
            r.take(CONTROL_STAGE)?;
        }
        kind::ISOCHRONOUS if len >= 39 => {
            r.run(&PROTOCOL, START_FRAME, START_FRAME)?;
            r.run(&PROTOCOL, WIN32_ISO_NUM_PACKETS, WIN32_ISO_ERROR_COUNT)?;
        }
        _ => {}
    }
    r.seek(start);
    r.skip(len)?;
    // The first stage of a control transfer asks; in newer captures its data follow at once.
    let asks = matches!(stage, Some(0)) || (stage.is_none() && transfer.is_request);
    if transfer.kind == kind::CONTROL && asks && data >= 8 {
        let request = setup::peek(r)?;
        setup::read(r, &transfer, request)?;
    }
    transfer::payload(r, &transfer, class)
}
