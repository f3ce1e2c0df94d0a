//! What both generations of SMB say in the same words: access, sharing, how a file is opened, what is watched.
use crate::protocols::Own;
use crate::wire::read_elsewhere as dissect;
use crate::wire::*;

protocol! {
    /// SMB, access and options (MS-CIFS, MS-SMB2)
    "SMB_Header" = "_ws.smb.common" column "" over [] {
        /// Access Mask
        ACCESS_MASK: Hex<Little<u32>> = ".smb.access_mask";
        /// Read
        ACCESS_READ: Flag<0> = ".smb.access.read";
        /// Write
        ACCESS_WRITE: Flag<1> = ".smb.access.write";
        /// Append
        ACCESS_APPEND: Flag<2> = ".smb.access.append";
        /// Read EA
        ACCESS_READ_EA: Flag<3> = ".smb.access.read_ea";
        /// Write EA
        ACCESS_WRITE_EA: Flag<4> = ".smb.access.write_ea";
        /// Execute
        ACCESS_EXECUTE: Flag<5> = ".smb.access.execute";
        /// Delete Child
        ACCESS_DELETE_CHILD: Flag<6> = ".smb.access.delete_child";
        /// Read Attributes
        ACCESS_READ_ATTRIBUTES: Flag<7> = ".smb.access.read_attributes";
        /// Write Attributes
        ACCESS_WRITE_ATTRIBUTES: Flag<8> = ".smb.access.write_attributes";
        /// Delete
        ACCESS_DELETE: Flag<16> = ".smb.access.delete";
        /// Read Control
        ACCESS_READ_CONTROL: Flag<17> = ".smb.access.read_control";
        /// Write DAC
        ACCESS_WRITE_DAC: Flag<18> = ".smb.access.write_dac";
        /// Write Owner
        ACCESS_WRITE_OWNER: Flag<19> = ".smb.access.write_owner";
        /// Synchronize
        ACCESS_SYNCHRONIZE: Flag<20> = ".smb.access.synchronize";
        /// System Security
        ACCESS_SYSTEM_SECURITY: Flag<24> = ".smb.access.system_security";
        /// Maximum Allowed
        ACCESS_MAXIMUM_ALLOWED: Flag<25> = ".smb.access.maximum_allowed";
        /// Generic All
        ACCESS_GENERIC_ALL: Flag<28> = ".smb.access.generic_all";
        /// Generic Execute
        ACCESS_GENERIC_EXECUTE: Flag<29> = ".smb.access.generic_execute";
        /// Generic Write
        ACCESS_GENERIC_WRITE: Flag<30> = ".smb.access.generic_write";
        /// Generic Read
        ACCESS_GENERIC_READ: Flag<31> = ".smb.access.generic_read";
        /// Share Access
        SHARE_ACCESS: Hex<Little<u32>> = ".smb.share_access";
        /// Read
        SHARE_ACCESS_READ: Flag<0> = ".smb.share.access.read";
        /// Write
        SHARE_ACCESS_WRITE: Flag<1> = ".smb.share.access.write";
        /// Delete
        SHARE_ACCESS_DELETE: Flag<2> = ".smb.share.access.delete";
        /// Create Options
        CREATE_OPTIONS: Hex<Little<u32>> = ".smb.create_options";
        /// Directory
        CREATE_OPTIONS_DIRECTORY: Flag<0> = ".smb.nt.create_options.directory";
        /// Write Through
        CREATE_OPTIONS_WRITE_THROUGH: Flag<1> = ".smb.nt.create_options.write_through";
        /// Sequential Only
        CREATE_OPTIONS_SEQUENTIAL_ONLY: Flag<2> = ".smb.nt.create_options.sequential_only";
        /// Intermediate Buffering
        CREATE_OPTIONS_INTERMEDIATE_BUFFERING: Flag<3> = ".smb.nt.create_options.intermediate_buffering";
        /// Sync I/O Alert
        CREATE_OPTIONS_SYNC_IO_ALERT: Flag<4> = ".smb.nt.create_options.sync_io_alert";
        /// Sync I/O Nonalert
        CREATE_OPTIONS_SYNC_IO_NONALERT: Flag<5> = ".smb.nt.create_options.sync_io_nonalert";
        /// Non-Directory
        CREATE_OPTIONS_NON_DIRECTORY: Flag<6> = ".smb.nt.create_options.non_directory";
        /// Create Tree Connection
        CREATE_OPTIONS_CREATE_TREE_CONNECTION: Flag<7> = ".smb.nt.create_options.create_tree_connection";
        /// Complete If Oplocked
        CREATE_OPTIONS_COMPLETE_IF_OPLOCKED: Flag<8> = ".smb.nt.create_options.complete_if_oplocked";
        /// No EA Knowledge
        CREATE_OPTIONS_NO_EA_KNOWLEDGE: Flag<9> = ".smb.nt.create_options.no_ea_knowledge";
        /// 8.3 Only
        CREATE_OPTIONS_EIGHT_DOT_THREE_ONLY: Flag<10> = ".smb.nt.create_options.eight_dot_three_only";
        /// Random Access
        CREATE_OPTIONS_RANDOM_ACCESS: Flag<11> = ".smb.nt.create_options.random_access";
        /// Delete On Close
        CREATE_OPTIONS_DELETE_ON_CLOSE: Flag<12> = ".smb.nt.create_options.delete_on_close";
        /// Open By FileID
        CREATE_OPTIONS_OPEN_BY_FILEID: Flag<13> = ".smb.nt.create_options.open_by_fileid";
        /// Backup Intent
        CREATE_OPTIONS_BACKUP_INTENT: Flag<14> = ".smb.nt.create_options.backup_intent";
        /// No Compression
        CREATE_OPTIONS_NO_COMPRESSION: Flag<15> = ".smb.nt.create_options.no_compression";
        /// Reserve Opfilter
        CREATE_OPTIONS_RESERVE_OPFILTER: Flag<20> = ".smb.nt.create_options.reserve_opfilter";
        /// Open Reparse Point
        CREATE_OPTIONS_OPEN_REPARSE_POINT: Flag<21> = ".smb.nt.create_options.open_reparse_point";
        /// Open No Recall
        CREATE_OPTIONS_OPEN_NO_RECALL: Flag<22> = ".smb.nt.create_options.open_no_recall";
        /// Open For Free Space query
        CREATE_OPTIONS_OPEN_FOR_FREE_SPACE_QUERY: Flag<23> = ".smb.nt.create_options.open_for_free_space_query";
        /// Completion Filter
        NOTIFY_COMPLETION_FILTER: Hex<Little<u32>> = ".smb.nt.notify.completion_filter";
        /// File Name Change
        NOTIFY_FILE_NAME: Flag<0> = ".smb.nt.notify.file_name";
        /// Directory Name Change
        NOTIFY_DIR_NAME: Flag<1> = ".smb.nt.notify.dir_name";
        /// Attribute Change
        NOTIFY_ATTRIBUTES: Flag<2> = ".smb.nt.notify.attributes";
        /// Size Change
        NOTIFY_SIZE: Flag<3> = ".smb.nt.notify.size";
        /// Last Write Change
        NOTIFY_LAST_WRITE: Flag<4> = ".smb.nt.notify.last_write";
        /// Last Access Change
        NOTIFY_LAST_ACCESS: Flag<5> = ".smb.nt.notify.last_access";
        /// Created Change
        NOTIFY_CREATION: Flag<6> = ".smb.nt.notify.creation";
        /// EA Change
        NOTIFY_EA: Flag<7> = ".smb.nt.notify.ea";
        /// Security Change
        NOTIFY_SECURITY: Flag<8> = ".smb.nt.notify.security";
        /// Stream Name Change
        NOTIFY_STREAM_NAME: Flag<9> = ".smb.nt.notify.stream_name";
        /// Stream Size Change
        NOTIFY_STREAM_SIZE: Flag<10> = ".smb.nt.notify.stream_size";
        /// Stream Write
        NOTIFY_STREAM_WRITE: Flag<11> = ".smb.nt.notify.stream_write";
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
