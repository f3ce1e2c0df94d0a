//! USB mass storage: commands in wrappers, and how they ended (USB Mass Storage Class, Bulk-Only Transport §5).
use crate::wire::*;

const STATUS: Names = Names::sorted(&[
    (0, "Command Passed"),
    (1, "Command Failed"),
    (2, "Phase Error"),
]);
/// SCSI operation codes (T10, numeric order).
const OPERATIONS: Names = Names::sorted(&[
    (0x00, "Test Unit Ready"),
    (0x03, "Request Sense"),
    (0x12, "Inquiry"),
    (0x1a, "Mode Sense(6)"),
    (0x1b, "Start Stop Unit"),
    (0x1e, "Prevent/Allow Medium Removal"),
    (0x23, "Read Format Capacities"),
    (0x25, "Read Capacity(10)"),
    (0x28, "Read(10)"),
    (0x2a, "Write(10)"),
    (0x2f, "Verify(10)"),
    (0x35, "Synchronize Cache(10)"),
    (0x5a, "Mode Sense(10)"),
    (0x9e, "Service Action In(16)"),
    (0xa0, "Report LUNs"),
]);

protocol! {
    /// USB Mass Storage (USB Mass Storage Class, Bulk-Only Transport)
    "" = "usbms" column "USBMS" over [] info info {
        /// Signature
        COMMAND_SIGNATURE: Little<Hex<u32>> = "dCBWSignature";
        /// Tag
        pub TAG: Little<Hex<u32>> = "dCBWTag";
        /// DataTransferLength
        pub TRANSFER_LEN: Little<u32> = "dCBWDataTransferLength";
        /// Flags
        FLAGS: Hex<u8> = "dCBWFlags";
        /// Target
        TARGET: HexIn<u8, 4, 3> = "dCBWTarget" line Both;
        /// LUN
        LUN: HexIn<u8, 0, 4> = "dCBWLUN";
        /// CDB Length
        COMMAND_LEN: HexIn<u8, 0, 5> = "dCBWCBLength";
        /// Opcode
        OPERATION: Hex<u8> = ".scsi.sbc.opcode" named OPERATIONS;
        /// Logical Block Address (LBA)
        BLOCK: u32 = ".scsi.sbc.rdwr10.lba";
        /// Transfer Length
        BLOCKS: u16 = ".scsi.sbc.rdwr10.xferlen";
        /// Command
        COMMAND: Bytes = "";
        /// Signature
        STATUS_SIGNATURE: Little<Hex<u32>> = "dCSWSignature";
        /// Tag
        pub STATUS_TAG: Little<Hex<u32>> = "dCBWTag";
        /// DataResidue
        pub RESIDUE: Little<u32> = "dCSWDataResidue";
        /// Status
        STATUS_CODE: Hex<u8> = "dCSWStatus" named STATUS;
        /// Data
        DATA: Bytes = "";
    }
}

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    match r.rest() {
        [b'U', b'S', b'B', b'C', ..] => command(r)?,
        [b'U', b'S', b'B', b'S', ..] => {
            r.run(&PROTOCOL, STATUS_SIGNATURE, STATUS_CODE)?;
        }
        _ => {
            r.rest_as(DATA);
        }
    }
    Ok(Next::End)
}

fn command(r: &mut Reader) -> Result<(), Stop> {
    const READ: u8 = 0x28;
    const WRITE: u8 = 0x2a;
    r.run(&PROTOCOL, COMMAND_SIGNATURE, FLAGS)?;
    let unit = r.word::<u8>()?;
    r.bits(unit, TARGET);
    r.bits(unit, LUN);
    let len = r.word::<u8>()?;
    let len = r.bits(len, COMMAND_LEN) as usize;
    r.within(len.min(r.left()), |r| {
        let operation = r.take(OPERATION)?.0;
        if matches!(operation, READ | WRITE) {
            r.skip(1)?;
            r.take(BLOCK)?;
            r.skip(1)?;
            r.take(BLOCKS)?;
        }
        r.rest_as(COMMAND);
        Ok(())
    })?
}

fn info(layer: &Layer, out: &mut String) {
    let name = match (layer.value(OPERATION), layer.value(STATUS_CODE)) {
        (Some(operation), _) => OPERATIONS.get(operation).unwrap_or("SCSI command"),
        (_, Some(status)) => STATUS.get(status).unwrap_or("Status"),
        _ => "Data",
    };
    out.push_str(name);
}
