//! More fields of SMB 2 and 3: what contexts, directories and file information hold. A protocol has 256 fields at most.
use crate::names::smb2 as names;
use crate::names::truths;
use crate::wire::read_elsewhere as dissect;
use crate::wire::*;

protocol! {
    /// SMB2, contexts and information (MS-SMB2, MS-FSCC)
    "SMB2_Header" = "_ws.smb2.information" column "" over [] {
        /// Type
        pub NEGOTIATE_CONTEXT_TYPE: Hex<Little<u16>> = ".smb2.negotiate_context.type" named names::NEGOTIATE_CONTEXT_TYPE;
        /// DataLength
        pub NEGOTIATE_CONTEXT_DATA_LENGTH: Little<u16> = ".smb2.negotiate_context.data_length";
        /// HashAlgorithmCount
        pub NEGOTIATE_CONTEXT_HASH_ALG_COUNT: Little<u16> = ".smb2.negotiate_context.hash_alg_count";
        /// SaltLength
        pub NEGOTIATE_CONTEXT_SALT_LENGTH: Little<u16> = ".smb2.negotiate_context.salt_length";
        /// HashAlgorithm
        pub NEGOTIATE_CONTEXT_HASH_ALGORITHM: Hex<Little<u16>> = ".smb2.negotiate_context.hash_algorithm" named crate::names::smb2::NEGOTIATE_CONTEXT_HASH_ALGORITHM;
        /// Salt
        pub NEGOTIATE_CONTEXT_SALT: Bytes = ".smb2.negotiate_context.salt";
        /// CipherCount
        pub NEGOTIATE_CONTEXT_CIPHER_COUNT: Little<u16> = ".smb2.negotiate_context.cipher_count";
        /// CipherId
        pub NEGOTIATE_CONTEXT_CIPHER_ID: Hex<Little<u16>> = ".smb2.negotiate_context.cipher_id" named names::NEGOTIATE_CONTEXT_CIPHER_ID;
        /// CompressionAlgorithmCount
        pub NEGOTIATE_CONTEXT_COMP_ALG_COUNT: Little<u16> = ".smb2.negotiate_context.comp_alg_count";
        /// Flags
        pub NEGOTIATE_CONTEXT_COMP_ALG_FLAGS: Hex<Little<u32>> = ".smb2.negotiate_context.comp_alg_flags";
        /// Chained
        pub NEGOTIATE_CONTEXT_COMP_ALG_FLAGS_CHAINED: Flag<0> = ".smb2.negotiate_context.comp_alg_flags.chained" named truths::TRUE_FALSE;
        /// Reserved
        pub NEGOTIATE_CONTEXT_COMP_ALG_FLAGS_RESERVED: HexIn<u32, 1, 31> = ".smb2.negotiate_context.comp_alg_flags.reserved";
        /// CompressionAlgorithmId
        pub NEGOTIATE_CONTEXT_COMP_ALG_ID: Hex<Little<u16>> = ".smb2.negotiate_context.comp_alg_id" named names::NEGOTIATE_CONTEXT_COMP_ALG_ID;
        /// Netname
        pub NEGOTIATE_CONTEXT_NETNAME: Utf16 = ".smb2.negotiate_context.netname";
        /// SigningAlgorithmCount
        pub NEGOTIATE_CONTEXT_SIGNING_ALG_COUNT: Little<u16> = ".smb2.negotiate_context.signing_alg_count";
        /// SigningAlgorithmId
        pub NEGOTIATE_CONTEXT_SIGNING_ID: Hex<Little<u16>> = ".smb2.negotiate_context.signing_id" named names::NEGOTIATE_CONTEXT_SIGNING_ID;
        /// POSIX Reserved
        pub NEGOTIATE_CONTEXT_POSIX_RESERVED: Bytes = ".smb2.negotiate_context.posix_reserved";
        /// Lease Epoch
        pub LEASE_LEASE_OPLOCK: Hex<Little<u16>> = ".smb2.lease.lease_oplock";
        /// Lease Flags
        pub LEASE_LEASE_FLAGS: Hex<Little<u32>> = ".smb2.lease.lease_flags";
        /// Break Ack Required
        pub LEASE_LEASE_STATE_BREAK_ACK_REQUIRED: Flag<0> = ".smb2.lease.lease_state.break_ack_required" named truths::TRUE_FALSE;
        /// Break In Progress
        pub LEASE_LEASE_STATE_BREAK_IN_PROGRESS: Flag<1> = ".smb2.lease.lease_state.break_in_progress" named truths::TRUE_FALSE;
        /// Parent Lease Key Set
        pub LEASE_LEASE_STATE_PARENT_LEASE_KEY_SET: Flag<2> = ".smb2.lease.lease_state.parent_lease_key_set" named truths::TRUE_FALSE;
        /// Lease Key
        pub LEASE_LEASE_KEY: LittleGuid = ".smb2.lease.lease_key";
        /// Lease State
        pub LEASE_LEASE_STATE: Hex<Little<u32>> = ".smb2.lease.lease_state";
        /// Read Caching
        pub LEASE_LEASE_STATE_READ_CACHING: Flag<0> = ".smb2.lease.lease_state.read_caching" named truths::TRUE_FALSE;
        /// Handle Caching
        pub LEASE_LEASE_STATE_HANDLE_CACHING: Flag<1> = ".smb2.lease.lease_state.handle_caching" named truths::TRUE_FALSE;
        /// Write Caching
        pub LEASE_LEASE_STATE_WRITE_CACHING: Flag<2> = ".smb2.lease.lease_state.write_caching" named truths::TRUE_FALSE;
        /// Lease Break Reason
        pub LEASE_LEASE_BREAK_REASON: Hex<Little<u32>> = ".smb2.lease.lease_break_reason";
        /// Access Mask Hint
        pub LEASE_ACCESS_MASK_HINT: Hex<Little<u32>> = ".smb2.lease.access_mask_hint";
        /// Share Mask Hint
        pub LEASE_SHARE_MASK_HINT: Hex<Little<u32>> = ".smb2.lease.share_mask_hint";
        /// Lease Duration
        pub LEASE_LEASE_DURATION: Hex<Little<u64>> = ".smb2.lease.lease_duration";
        /// Parent Lease Key
        pub LEASE_PARENT_LEASE_KEY: LittleGuid = ".smb2.lease.parent_lease_key";
        /// Lease Reserved
        pub LEASE_LEASE_RESERVED: Hex<Little<u16>> = ".smb2.lease.lease_reserved";
        /// Chain Offset
        pub CREATE_CHAIN_OFFSET: Hex<Little<u32>> = ".smb2.create.chain_offset";
        /// Tag
        pub TAG: Ascii = ".smb2.tag";
        /// Data
        pub CREATE_CHAIN_DATA: Mark = ".smb2.create.chain_data";
        /// Query Status
        pub MXAC_STATUS: Hex<Little<u32>> = ".smb2.mxac_status";
        /// Opaque File ID
        pub QFID_FID: Bytes = ".smb2.qfid_fid";
        /// Reserved
        pub DHNQ_BUFFER_RESERVED: Hex<Little<u64>> = ".smb2.dhnq_buffer_reserved";
        /// Timeout
        pub DH2X_TIMEOUT: Little<u32> = ".smb2.dh2x.timeout";
        /// Flags
        pub DH2X_FLAGS: Hex<Little<u32>> = ".smb2.dh2x.flags";
        /// Persistent Handle
        pub DH2X_FLAGS_PERSISTENT_HANDLE: Flag<1> = ".smb2.dh2x.flags.persistent_handle" named truths::TRUE_FALSE;
        /// Reserved
        pub DH2X_RESERVED: Hex<Little<u64>> = ".smb2.dh2x.reserved";
        /// Create Guid
        pub DH2X_CREATE_GUID: LittleGuid = ".smb2.dh2x.create_guid";
        /// Struct Size
        pub APP_INSTANCE_STRUCT_SIZE: Little<u16> = ".smb2.app_instance.struct_size";
        /// Reserved
        pub APP_INSTANCE_RESERVED: Hex<Little<u16>> = ".smb2.app_instance.reserved";
        /// Application Guid
        pub APP_INSTANCE_APP_GUID: LittleGuid = ".smb2.app_instance.app_guid";
        /// POSIX perms
        pub POSIX_PERMS: Little<u32> = ".smb2.posix_perms";
        /// Command code
        pub AAPL_COMMAND_CODE: Little<u32> = ".smb2.aapl.command_code" named names::AAPL_COMMAND_CODE;
        /// Reserved
        pub AAPL_RESERVED: Hex<Little<u32>> = ".smb2.aapl.reserved";
        /// Query bitmask
        pub AAPL_QUERY_BITMASK: Hex<Little<u64>> = ".smb2.aapl.query_bitmask";
        /// Server capabilities
        pub AAPL_BITMASK_SERVER_CAPS: Flag<0> = ".smb2.aapl.bitmask.server_caps" named truths::TRUE_FALSE;
        /// Volume capabilities
        pub AAPL_BITMASK_VOLUME_CAPS: Flag<1> = ".smb2.aapl.bitmask.volume_caps" named truths::TRUE_FALSE;
        /// Model information
        pub AAPL_BITMASK_MODEL_INFO: Flag<2> = ".smb2.aapl.bitmask.model_info" named truths::TRUE_FALSE;
        /// Client/Server capabilities
        pub AAPL_CAPS: Hex<Little<u64>> = ".smb2.aapl.caps";
        /// Supports READDIRATTR
        pub AAPL_CAPS_SUPPORTS_READ_DIR_ADDR: Flag<0> = ".smb2.aapl.caps.supports_read_dir_addr" named truths::TRUE_FALSE;
        /// Supports macOS copyfile
        pub AAPL_CAPS_SUPPORTS_OSX_COPYFILE: Flag<1> = ".smb2.aapl.caps.supports_osx_copyfile" named truths::TRUE_FALSE;
        /// UNIX-based
        pub AAPL_CAPS_UNIX_BASED: Flag<2> = ".smb2.aapl.caps.unix_based" named truths::TRUE_FALSE;
        /// Supports NFS ACE
        pub AAPL_SUPPORTS_NFS_ACE: Flag<3> = ".smb2.aapl.supports_nfs_ace" named truths::TRUE_FALSE;
        /// Volume capabilities
        pub AAPL_VOLUME_CAPS: Hex<Little<u64>> = ".smb2.aapl.volume_caps";
        /// Supports Resolve ID
        pub AAPL_VOLUME_CAPS_SUPPORTS_RESOLVE_ID: Flag<0> = ".smb2.aapl.volume_caps.supports_resolve_id" named truths::TRUE_FALSE;
        /// Case sensitive
        pub AAPL_VOLUME_CAPS_CASE_SENSITIVE: Flag<1> = ".smb2.aapl.volume_caps.case_sensitive" named truths::TRUE_FALSE;
        /// Supports full sync
        pub AAPL_VOLUME_CAPS_SUPPORTS_FULL_SYNC: Flag<2> = ".smb2.aapl.volume_caps.supports_full_sync" named truths::TRUE_FALSE;
        /// Model string
        pub AAPL_MODEL_STRING: Utf16 = ".smb2.aapl.model_string";
        /// FileDirectoryInfo
        pub FIND_FILE_DIRECTORY_INFO: Mark = ".smb2.find.file_directory_info";
        /// FullDirectoryInfo
        pub FIND_FULL_DIRECTORY_INFO: Mark = ".smb2.find.full_directory_info";
        /// FileBothDirectoryInfo
        pub FIND_BOTH_DIRECTORY_INFO: Mark = ".smb2.find.both_directory_info";
        /// FileIdBothDirectoryInfo
        pub FIND_ID_BOTH_DIRECTORY_INFO: Mark = ".smb2.find.id_both_directory_info";
        /// Next Offset
        pub NEXT_OFFSET: Little<u32> = ".smb2.next_offset";
        /// Filename Length
        pub FILENAME_LEN: Little<u32> = ".smb2.filename.len";
        /// EA Size
        pub EA_SIZE: Little<u32> = ".smb2.ea_size";
        /// Short Name Length
        pub SHORT_NAME_LEN: u8 = ".smb2.short_name_len";
        /// Short Name
        pub SHORTNAME: Utf16 = ".smb2.shortname";
        /// File Id
        pub FILE_ID: Hex<Little<u64>> = ".smb2.file_id";
        /// SMB2_FILE_ALL_INFO
        pub FILE_ALL_INFO: Mark = ".smb2.file_all_info";
        /// SMB2_FILE_BASIC_INFO
        pub FILE_BASIC_INFO: Mark = ".smb2.file_basic_info";
        /// SMB2_FILE_STANDARD_INFO
        pub FILE_STANDARD_INFO: Mark = ".smb2.file_standard_info";
        /// SMB2_FILE_INTERNAL_INFO
        pub FILE_INTERNAL_INFO: Mark = ".smb2.file_internal_info";
        /// SMB2_FILE_EA_INFO
        pub FILE_EA_INFO: Mark = ".smb2.file_ea_info";
        /// SMB2_FILE_ACCESS_INFO
        pub FILE_ACCESS_INFO: Mark = ".smb2.file_access_info";
        /// SMB2_FILE_RENAME_INFO
        pub FILE_RENAME_INFO: Mark = ".smb2.file_rename_info";
        /// SMB2_FILE_DISPOSITION_INFO
        pub FILE_DISPOSITION_INFO: Mark = ".smb2.file_disposition_info";
        /// SMB2_FILE_POSITION_INFO
        pub FILE_POSITION_INFO: Mark = ".smb2.file_position_info";
        /// SMB2_FILE_FULL_EA_INFO
        pub FILE_FULL_EA_INFO: Mark = ".smb2.file_full_ea_info";
        /// SMB2_FILE_MODE_INFO
        pub FILE_MODE_INFO: Mark = ".smb2.file_mode_info";
        /// SMB2_FILE_ALIGNMENT_INFO
        pub FILE_ALIGNMENT_INFO: Mark = ".smb2.file_alignment_info";
        /// SMB2_FILE_ALLOCATION_INFO
        pub FILE_ALLOCATION_INFO: Mark = ".smb2.file_allocation_info";
        /// SMB2_FILE_ENDOFFILE_INFO
        pub FILE_ENDOFFILE_INFO: Mark = ".smb2.file_endoffile_info";
        /// SMB2_FILE_ALTERNATE_NAME_INFO
        pub FILE_ALTERNATE_NAME_INFO: Mark = ".smb2.file_alternate_name_info";
        /// SMB2_FILE_STREAM_INFO
        pub FILE_STREAM_INFO: Mark = ".smb2.file_stream_info";
        /// SMB2_FILE_PIPE_INFO
        pub FILE_PIPE_INFO: Mark = ".smb2.file_pipe_info";
        /// SMB2_FILE_COMPRESSION_INFO
        pub FILE_COMPRESSION_INFO: Mark = ".smb2.file_compression_info";
        /// SMB2_FILE_NETWORK_OPEN_INFO
        pub FILE_NETWORK_OPEN_INFO: Mark = ".smb2.file_network_open_info";
        /// SMB2_FILE_ATTRIBUTE_TAG_INFO
        pub FILE_ATTRIBUTE_TAG_INFO: Mark = ".smb2.file_attribute_tag_info";
        /// SMB2_FILE_NORMALIZED_NAME_INFO
        pub FILE_NORMALIZED_NAME_INFO: Mark = ".smb2.file_normalized_name_info";
        /// Number of Links
        pub NLINKS: Little<u32> = ".smb2.nlinks";
        /// Delete Pending
        pub DELETE_PENDING: u8 = ".smb2.delete_pending";
        /// Is Directory
        pub IS_DIRECTORY: u8 = ".smb2.is_directory";
        /// Position Information
        pub POSITION_INFO: Little<u64> = ".smb2.position_info";
        /// Mode Information
        pub MODE_INFO: Hex<Little<u32>> = ".smb2.mode_info";
        /// FILE_WRITE_THROUGH
        pub MODE_FILE_WRITE_THROUGH: HexIn<u32, 1, 1> = ".smb2.mode.file_write_through";
        /// FILE_SEQUENTIAL_ONLY
        pub MODE_FILE_SEQUENTIAL_ONLY: HexIn<u32, 2, 1> = ".smb2.mode.file_sequential_only";
        /// FILE_NO_INTERMEDIATE_BUFFERING
        pub MODE_FILE_NO_INTERMEDIATE_BUFFERING: HexIn<u32, 3, 1> = ".smb2.mode.file_no_intermediate_buffering";
        /// FILE_SYNCHRONOUS_IO_ALERT
        pub MODE_FILE_SYNCHRONOUS_IO_ALERT: HexIn<u32, 4, 1> = ".smb2.mode.file_synchronous_io_alert";
        /// FILE_SYNCHRONOUS_IO_NONALERT
        pub MODE_FILE_SYNCHRONOUS_IO_NONALERT: HexIn<u32, 5, 1> = ".smb2.mode.file_synchronous_io_nonalert";
        /// FILE_DELETE_ON_CLOSE
        pub MODE_FILE_DELETE_ON_CLOSE: HexIn<u32, 12, 1> = ".smb2.mode.file_delete_on_close";
        /// Alignment Information
        pub ALIGNMENT_INFO: Hex<Little<u32>> = ".smb2.alignment_info" named names::ALIGNMENT_INFO;
        /// Delete on close
        pub DISPOSITION_DELETE_ON_CLOSE: Flag<0> = ".smb2.disposition.delete_on_close" named truths::DELETE_THIS_FILE_WHEN_CLOSED;
        /// Replace If
        pub RENAME_REPLACE_IF: Bits<0, 8> = ".smb2.rename.replace_if";
        /// Root Dir Handle (MBZ)
        pub ROOT_DIRECTORY: Bytes = ".smb2.root_directory";
        /// FileFsVolumeInformation
        pub FS_VOLUME_INFO: Mark = ".smb2.fs_volume_info";
        /// FileFsSizeInformation
        pub FS_SIZE_INFO: Mark = ".smb2.fs_size_info";
        /// FileFsDeviceInformation
        pub FS_DEVICE_INFO: Mark = ".smb2.fs_device_info";
        /// FileFsAttributeInformation
        pub FS_ATTRIBUTE_INFO: Mark = ".smb2.fs_attribute_info";
        /// FileFsControlInformation
        pub FS_CONTROL_INFO: Mark = ".smb2.fs_control_info";
        /// FileFsFullSizeInformation
        pub FS_FULL_SIZE_INFO: Mark = ".smb2.fs_full_size_info";
        /// FileFsObjectIdInformation
        pub FS_OBJECTID_INFO: Mark = ".smb2.fs_objectid_info";
        /// SMB2_SEC_INFO_00
        pub SEC_INFO_00: Mark = ".smb2.sec_info_00";
        /// SMB2_QUOTA_INFO
        pub QUOTA_INFO: Mark = ".smb2.quota_info";
        /// SMB2_QUERY_QUOTA_INFO
        pub QUERY_QUOTA_INFO: Mark = ".smb2.query_quota_info";
        /// ObjectId
        pub OBJECT_ID: LittleGuid = ".smb2.object_id";
        /// BirthVolumeId
        pub BIRTH_VOLUME_ID: LittleGuid = ".smb2.birth_volume_id";
        /// BirthObjectId
        pub BIRTH_OBJECT_ID: LittleGuid = ".smb2.birth_object_id";
        /// DomainId
        pub DOMAIN_ID: LittleGuid = ".smb2.domain_id";
        /// FILE_OBJECTID_BUFFER
        pub FILE_OBJECTID_BUFFER: Mark = ".smb2.FILE_OBJECTID_BUFFER";
        /// Next Offset
        pub IOCTL_NETWORK_INTERFACES_NEXT_OFFSET: Hex<Little<u32>> = ".smb2.ioctl.network_interfaces.next_offset";
        /// Interface Index
        pub IOCTL_NETWORK_INTERFACES_INDEX: Little<u32> = ".smb2.ioctl.network_interfaces.index";
        /// Interface Cababilities
        pub IOCTL_NETWORK_INTERFACES_CAPABILITIES: Hex<Little<u32>> = ".smb2.ioctl.network_interfaces.capabilities";
        /// RDMA
        pub IOCTL_NETWORK_INTERFACES_CAPABILITIES_RDMA: Flag<1> = ".smb2.ioctl.network_interfaces.capabilities.rdma" named truths::THIS_INTERFACE_SUPPORTS_RDMA;
        /// RSS
        pub IOCTL_NETWORK_INTERFACES_CAPABILITIES_RSS: Flag<0> = ".smb2.ioctl.network_interfaces.capabilities.rss" named truths::THIS_INTERFACE_SUPPORTS_RSS;
        /// RSS Queue Count
        pub IOCTL_NETWORK_INTERFACES_RSS_QUEUE_COUNT: Little<u32> = ".smb2.ioctl.network_interfaces.rss_queue_count";
        /// Link Speed
        pub IOCTL_NETWORK_INTERFACES_LINK_SPEED: Little<u64> = ".smb2.ioctl.network_interfaces.link_speed";
        /// Socket Family
        pub WINDOWS_SOCKADDR_FAMILY: Little<u16> = ".smb2.windows.sockaddr.family";
        /// Socket Port
        pub WINDOWS_SOCKADDR_PORT: Little<u16> = ".smb2.windows.sockaddr.port";
        /// IPv6 Flow Info
        pub WINDOWS_SOCKADDR_IN6_FLOW_INFO: Hex<Little<u32>> = ".smb2.windows.sockaddr.in6.flow_info";
        /// Socket IPv6
        pub WINDOWS_SOCKADDR_IN6_ADDR: Ip6 = ".smb2.windows.sockaddr.in6.addr";
        /// IPv6 Scope ID
        pub WINDOWS_SOCKADDR_IN6_SCOPE_ID: Little<u32> = ".smb2.windows.sockaddr.in6.scope_id";
        /// Socket IPv4
        pub WINDOWS_SOCKADDR_IN_ADDR: Ip4 = ".smb2.windows.sockaddr.in.addr";
    }
}
