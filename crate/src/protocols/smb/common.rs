//! What both generations of SMB say in the same words: access, sharing, how a file is opened, what is watched.
use crate::names::truths;
use crate::protocols::Own;
use crate::wire::read_elsewhere as dissect;
use crate::wire::*;

protocol! {
    /// SMB, access and options (MS-CIFS, MS-SMB2)
    "SMB_Header" = "_ws.smb.common" column "" over [] {
        /// Access Mask
        ACCESS_MASK: Hex<Little<u32>> = ".smb.access_mask";
        /// Read
        ACCESS_READ: Flag<0> = ".smb.access.read" named truths::READ_ACCESS;
        /// Write
        ACCESS_WRITE: Flag<1> = ".smb.access.write" named truths::WRITE_ACCESS;
        /// Append
        ACCESS_APPEND: Flag<2> = ".smb.access.append" named truths::APPEND_ACCESS;
        /// Read EA
        ACCESS_READ_EA: Flag<3> = ".smb.access.read_ea" named truths::READ_EXTENDED_ATTRIBUTES_ACCESS;
        /// Write EA
        ACCESS_WRITE_EA: Flag<4> = ".smb.access.write_ea" named truths::WRITE_EXTENDED_ATTRIBUTES_ACCESS;
        /// Execute
        ACCESS_EXECUTE: Flag<5> = ".smb.access.execute" named truths::EXECUTE_ACCESS;
        /// Delete Child
        ACCESS_DELETE_CHILD: Flag<6> = ".smb.access.delete_child" named truths::DELETE_CHILD_ACCESS;
        /// Read Attributes
        ACCESS_READ_ATTRIBUTES: Flag<7> = ".smb.access.read_attributes" named truths::READ_ATTRIBUTES_ACCESS;
        /// Write Attributes
        ACCESS_WRITE_ATTRIBUTES: Flag<8> = ".smb.access.write_attributes" named truths::WRITE_ATTRIBUTES_ACCESS;
        /// Delete
        ACCESS_DELETE: Flag<16> = ".smb.access.delete" named truths::DELETE_ACCESS;
        /// Read Control
        ACCESS_READ_CONTROL: Flag<17> = ".smb.access.read_control";
        /// Write DAC
        ACCESS_WRITE_DAC: Flag<18> = ".smb.access.write_dac" named truths::OWNER_MAY_WRITE_THE_DAC;
        /// Write Owner
        ACCESS_WRITE_OWNER: Flag<19> = ".smb.access.write_owner" named truths::CAN_WRITE_OWNER_TAKE_OWNERSHIP;
        /// Synchronize
        ACCESS_SYNCHRONIZE: Flag<20> = ".smb.access.synchronize";
        /// System Security
        ACCESS_SYSTEM_SECURITY: Flag<24> = ".smb.access.system_security" named truths::SYSTEM_SECURITY_IS_SET;
        /// Maximum Allowed
        ACCESS_MAXIMUM_ALLOWED: Flag<25> = ".smb.access.maximum_allowed" named truths::MAXIMUM_ALLOWED_IS_SET;
        /// Generic All
        ACCESS_GENERIC_ALL: Flag<28> = ".smb.access.generic_all" named truths::GENERIC_ALL_IS_SET;
        /// Generic Execute
        ACCESS_GENERIC_EXECUTE: Flag<29> = ".smb.access.generic_execute" named truths::GENERIC_EXECUTE_IS_SET;
        /// Generic Write
        ACCESS_GENERIC_WRITE: Flag<30> = ".smb.access.generic_write" named truths::GENERIC_WRITE_IS_SET;
        /// Generic Read
        ACCESS_GENERIC_READ: Flag<31> = ".smb.access.generic_read" named truths::GENERIC_READ_IS_SET;
        /// Share Access
        SHARE_ACCESS: Hex<Little<u32>> = ".smb.share_access";
        /// Read
        SHARE_ACCESS_READ: Flag<0> = ".smb.share.access.read" named truths::OBJECT_CAN_BE_SHARED_FOR_READ;
        /// Write
        SHARE_ACCESS_WRITE: Flag<1> = ".smb.share.access.write" named truths::OBJECT_CAN_BE_SHARED_FOR_WRITE;
        /// Delete
        SHARE_ACCESS_DELETE: Flag<2> = ".smb.share.access.delete" named truths::OBJECT_CAN_BE_SHARED_FOR_DELETE;
        /// Create Options
        CREATE_OPTIONS: Hex<Little<u32>> = ".smb.create_options";
        /// Directory
        CREATE_OPTIONS_DIRECTORY: Flag<0> = ".smb.nt.create_options.directory";
        /// Write Through
        CREATE_OPTIONS_WRITE_THROUGH: Flag<1> = ".smb.nt.create_options.write_through";
        /// Sequential Only
        CREATE_OPTIONS_SEQUENTIAL_ONLY: Flag<2> = ".smb.nt.create_options.sequential_only";
        /// Intermediate Buffering
        CREATE_OPTIONS_INTERMEDIATE_BUFFERING: Flag<3> = ".smb.nt.create_options.intermediate_buffering" named truths::NO_INTERMEDIATE_BUFFERING_IS_ALLOWED;
        /// Sync I/O Alert
        CREATE_OPTIONS_SYNC_IO_ALERT: Flag<4> = ".smb.nt.create_options.sync_io_alert";
        /// Sync I/O Nonalert
        CREATE_OPTIONS_SYNC_IO_NONALERT: Flag<5> = ".smb.nt.create_options.sync_io_nonalert";
        /// Non-Directory
        CREATE_OPTIONS_NON_DIRECTORY: Flag<6> = ".smb.nt.create_options.non_directory";
        /// Create Tree Connection
        CREATE_OPTIONS_CREATE_TREE_CONNECTION: Flag<7> = ".smb.nt.create_options.create_tree_connection" named truths::CREATE_TREE_CONNECTIONS_IS_SET;
        /// Complete If Oplocked
        CREATE_OPTIONS_COMPLETE_IF_OPLOCKED: Flag<8> = ".smb.nt.create_options.complete_if_oplocked" named truths::COMPLETE_IF_OPLOCKED_IS_SET;
        /// No EA Knowledge
        CREATE_OPTIONS_NO_EA_KNOWLEDGE: Flag<9> = ".smb.nt.create_options.no_ea_knowledge";
        /// 8.3 Only
        CREATE_OPTIONS_EIGHT_DOT_THREE_ONLY: Flag<10> = ".smb.nt.create_options.eight_dot_three_only";
        /// Random Access
        CREATE_OPTIONS_RANDOM_ACCESS: Flag<11> = ".smb.nt.create_options.random_access" named truths::THE_FILE_WILL_BE_ACCESSED_RANDOMLY;
        /// Delete On Close
        CREATE_OPTIONS_DELETE_ON_CLOSE: Flag<12> = ".smb.nt.create_options.delete_on_close";
        /// Open By FileID
        CREATE_OPTIONS_OPEN_BY_FILEID: Flag<13> = ".smb.nt.create_options.open_by_fileid" named truths::OPENBYFILEID_BIT_IS_SET;
        /// Backup Intent
        CREATE_OPTIONS_BACKUP_INTENT: Flag<14> = ".smb.nt.create_options.backup_intent" named truths::THIS_IS_A_CREATE_WITH_BACKUP;
        /// No Compression
        CREATE_OPTIONS_NO_COMPRESSION: Flag<15> = ".smb.nt.create_options.no_compression" named truths::OPEN_CREATE_WITH_NO_COMPRESSION;
        /// Reserve Opfilter
        CREATE_OPTIONS_RESERVE_OPFILTER: Flag<20> = ".smb.nt.create_options.reserve_opfilter" named truths::RESERVE_OPFILTER_IS_SET;
        /// Open Reparse Point
        CREATE_OPTIONS_OPEN_REPARSE_POINT: Flag<21> = ".smb.nt.create_options.open_reparse_point" named truths::OPEN_A_REPARSE_POINT;
        /// Open No Recall
        CREATE_OPTIONS_OPEN_NO_RECALL: Flag<22> = ".smb.nt.create_options.open_no_recall" named truths::OPEN_NO_RECALL_IS_SET;
        /// Open For Free Space query
        CREATE_OPTIONS_OPEN_FOR_FREE_SPACE_QUERY: Flag<23> = ".smb.nt.create_options.open_for_free_space_query" named truths::THIS_IS_AN_OPEN_FOR_FREE;
        /// Completion Filter
        NOTIFY_COMPLETION_FILTER: Hex<Little<u32>> = ".smb.nt.notify.completion_filter";
        /// File Name Change
        NOTIFY_FILE_NAME: Flag<0> = ".smb.nt.notify.file_name" named truths::NOTIFY_ON_CHANGES_TO_FILE_NAME;
        /// Directory Name Change
        NOTIFY_DIR_NAME: Flag<1> = ".smb.nt.notify.dir_name" named truths::NOTIFY_ON_CHANGES_TO_DIR_NAME;
        /// Attribute Change
        NOTIFY_ATTRIBUTES: Flag<2> = ".smb.nt.notify.attributes" named truths::NOTIFY_ON_CHANGES_TO_ATTRIBUTES;
        /// Size Change
        NOTIFY_SIZE: Flag<3> = ".smb.nt.notify.size" named truths::NOTIFY_ON_CHANGES_TO_SIZE;
        /// Last Write Change
        NOTIFY_LAST_WRITE: Flag<4> = ".smb.nt.notify.last_write";
        /// Last Access Change
        NOTIFY_LAST_ACCESS: Flag<5> = ".smb.nt.notify.last_access";
        /// Created Change
        NOTIFY_CREATION: Flag<6> = ".smb.nt.notify.creation";
        /// EA Change
        NOTIFY_EA: Flag<7> = ".smb.nt.notify.ea" named truths::NOTIFY_ON_CHANGES_TO_EA;
        /// Security Change
        NOTIFY_SECURITY: Flag<8> = ".smb.nt.notify.security" named truths::NOTIFY_ON_CHANGES_TO_SECURITY;
        /// Stream Name Change
        NOTIFY_STREAM_NAME: Flag<9> = ".smb.nt.notify.stream_name" named truths::NOTIFY_ON_CHANGES_TO_STREAM_NAME;
        /// Stream Size Change
        NOTIFY_STREAM_SIZE: Flag<10> = ".smb.nt.notify.stream_size" named truths::NOTIFY_ON_CHANGES_TO_STREAM_SIZE;
        /// Stream Write
        NOTIFY_STREAM_WRITE: Flag<11> = ".smb.nt.notify.stream_write" named truths::NOTIFY_ON_CHANGES_TO_STREAM_WRITE;
    }
}

type Mask = Hex<Little<u32>>;

static COMMON: Own = Own::of("_ws.smb.common");

fn borrowed(
    r: &mut Reader,
    field: Field<Mask>,
    bits: impl FnOnce(&mut Reader, Mask),
) -> Result<(), Stop> {
    r.borrowing(COMMON.index(), |r| {
        let mask = r.take(field)?;
        r.nested(|r| bits(r, mask));
        Ok(())
    })
}

/// Heads what a command says: `Tree Connect AndX Request (0x75)`.
pub fn head_body(r: &mut Reader, body: Field<Mark>, commands: &Names, number: u16, response: bool) {
    if r.wants(body) {
        let name = commands.get(number.into()).unwrap_or("Unknown");
        let direction = if response { "Response" } else { "Request" };
        let text = format!("{name} {direction} (0x{number:02x})");
        r.put_text(body, text.as_bytes());
    }
}

/// MS-DTYP §2.4.3.
pub fn access_mask(r: &mut Reader) -> Result<(), Stop> {
    borrowed(r, ACCESS_MASK, |r, mask| {
        flags!(r, mask: ACCESS_READ, ACCESS_WRITE, ACCESS_APPEND, ACCESS_READ_EA, ACCESS_WRITE_EA, ACCESS_EXECUTE, ACCESS_DELETE_CHILD, ACCESS_READ_ATTRIBUTES, ACCESS_WRITE_ATTRIBUTES, ACCESS_DELETE, ACCESS_READ_CONTROL, ACCESS_WRITE_DAC, ACCESS_WRITE_OWNER, ACCESS_SYNCHRONIZE, ACCESS_SYSTEM_SECURITY, ACCESS_MAXIMUM_ALLOWED, ACCESS_GENERIC_ALL, ACCESS_GENERIC_EXECUTE, ACCESS_GENERIC_WRITE, ACCESS_GENERIC_READ);
    })
}

/// MS-SMB2 §2.2.13.
pub fn share_access(r: &mut Reader) -> Result<(), Stop> {
    borrowed(r, SHARE_ACCESS, |r, mask| {
        flags!(r, mask: SHARE_ACCESS_READ, SHARE_ACCESS_WRITE, SHARE_ACCESS_DELETE);
    })
}

/// MS-SMB2 §2.2.13.
pub fn create_options(r: &mut Reader) -> Result<(), Stop> {
    borrowed(r, CREATE_OPTIONS, |r, mask| {
        flags!(r, mask: CREATE_OPTIONS_DIRECTORY, CREATE_OPTIONS_WRITE_THROUGH, CREATE_OPTIONS_SEQUENTIAL_ONLY, CREATE_OPTIONS_INTERMEDIATE_BUFFERING, CREATE_OPTIONS_SYNC_IO_ALERT, CREATE_OPTIONS_SYNC_IO_NONALERT, CREATE_OPTIONS_NON_DIRECTORY, CREATE_OPTIONS_CREATE_TREE_CONNECTION, CREATE_OPTIONS_COMPLETE_IF_OPLOCKED, CREATE_OPTIONS_NO_EA_KNOWLEDGE, CREATE_OPTIONS_EIGHT_DOT_THREE_ONLY, CREATE_OPTIONS_RANDOM_ACCESS, CREATE_OPTIONS_DELETE_ON_CLOSE, CREATE_OPTIONS_OPEN_BY_FILEID, CREATE_OPTIONS_BACKUP_INTENT, CREATE_OPTIONS_NO_COMPRESSION, CREATE_OPTIONS_RESERVE_OPFILTER, CREATE_OPTIONS_OPEN_REPARSE_POINT, CREATE_OPTIONS_OPEN_NO_RECALL, CREATE_OPTIONS_OPEN_FOR_FREE_SPACE_QUERY);
    })
}

/// MS-SMB2 §2.2.35.
pub fn completion_filter(r: &mut Reader) -> Result<(), Stop> {
    borrowed(r, NOTIFY_COMPLETION_FILTER, |r, mask| {
        flags!(r, mask: NOTIFY_FILE_NAME, NOTIFY_DIR_NAME, NOTIFY_ATTRIBUTES, NOTIFY_SIZE, NOTIFY_LAST_WRITE, NOTIFY_LAST_ACCESS, NOTIFY_CREATION, NOTIFY_EA, NOTIFY_SECURITY, NOTIFY_STREAM_NAME, NOTIFY_STREAM_SIZE, NOTIFY_STREAM_WRITE);
    })
}
