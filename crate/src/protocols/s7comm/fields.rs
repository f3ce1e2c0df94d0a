//! Fields of S7 communication, and what its numbers are called.
use super::{dissect, info};
use crate::names::s7comm as N;
use crate::names::truths;
use crate::wire::*;

protocol! {
    /// S7 Communication (Siemens, SIMATIC NET: S7 protocol on ISO 8073)
    "" = "s7comm" column "S7COMM" over [] info info {
        /// Header
        pub HEADER: Mark = "header";
        /// Protocol Id
        pub PROTOCOL_ID: Hex<u8> = "header.protid";
        /// ROSCTR
        pub KIND: u8 = "header.rosctr" named N::KINDS;
        /// Redundancy Identification (Reserved)
        pub REDUNDANCY: Hex<u16> = "header.redid";
        /// Protocol Data Unit Reference
        pub REFERENCE: u16 = "header.pduref";
        /// Parameter length
        pub PARAMETER_LEN: u16 = "header.parlg";
        /// Data length
        pub DATA_LEN: u16 = "header.datlg";
        /// Error class
        pub ERROR_CLASS: Hex<u8> = "header.errcls" named N::ERROR_CLASSES;
        /// Error code
        pub ERROR: Hex<u8> = "header.errcod";
        /// Error code
        pub PARAMETER_ERROR: Hex<u16> = "param.errcod" named N::ERRORS;
        /// Parameter
        pub PARAMETER: Mark = "param";
        /// Function
        pub FUNCTION: Hex<u8> = "param.func" named N::FUNCTIONS;
        /// Reserved
        pub SETUP_RESERVED: Hex<u8> = "param.setup_reserved1";
        /// Max AmQ (parallel jobs with ack) calling
        pub JOBS_CALLING: u16 = "param.maxamq_calling";
        /// Max AmQ (parallel jobs with ack) called
        pub JOBS_CALLED: u16 = "param.maxamq_called";
        /// PDU length
        pub UNIT_LEN: u16 = "param.pdu_length";
        /// Item count
        pub ITEMS: u8 = "param.itemcount";
        /// Parameter data
        pub PARAMETER_DATA: Bytes = "param.data";
        /// Item
        pub ITEM: Mark = "param.item";
        /// Subitem
        pub AREA_ITEM: Mark = "param.subitem";
        /// Variable specification
        pub SPECIFICATION: Hex<u8> = "param.item.varspec";
        /// Length of following address specification
        pub SPECIFICATION_LEN: u8 = "param.item.varspec_length";
        /// Syntax Id
        pub SYNTAX: Hex<u8> = "param.item.syntaxid" named N::SYNTAXES;
        /// Transport size
        pub SIZE: u8 = "param.item.transp_size" named N::SIZES;
        /// Length
        pub ITEM_LEN: u16 = "param.item.length";
        /// DB number
        pub BLOCK: u16 = "param.item.db";
        /// Area
        pub AREA: Hex<u8> = "param.item.area" named N::AREAS;
        /// Address
        pub ADDRESS: Hex<U24> = "param.item.address";
        /// Byte Address
        pub BYTE: Bits<3, 16> = "param.item.address.byte";
        /// Bit Address
        pub BIT: Bits<0, 3> = "param.item.address.bit";
        /// Number (T/C/BLOCK)
        pub NUMBER: Bits<0, 16> = "param.item.address.number";
        /// Number of areas
        pub READ_AREAS: u8 = "param.item.dbread.numareas";
        /// Bytes to read
        pub READ_LEN: u8 = "param.item.dbread.length";
        /// DB number
        pub READ_BLOCK: u16 = "param.item.dbread.db";
        /// Start address
        pub READ_START: u16 = "param.item.dbread.startaddress";
        /// NCK Area/Unit
        pub NCK_AREA_UNIT: Hex<u8> = "param.item.nck.area_unit";
        /// NCK Area
        pub NCK_AREA: Bits<5, 3> = "param.item.nck.area" named N::NCK_AREAS;
        /// NCK Unit
        pub NCK_UNIT: Bits<0, 5> = "param.item.nck.unit";
        /// NCK Column number
        pub NCK_COLUMN: u16 = "param.item.nck.column";
        /// NCK Line number
        pub NCK_LINE: u16 = "param.item.nck.line";
        /// NCK Module
        pub NCK_MODULE: Hex<u8> = "param.item.nck.module";
        /// NCK Linecount
        pub NCK_LINES: u8 = "param.item.nck.linecount";
        /// Function Status
        pub STATUS: Hex<u8> = "param.blockcontrol.functionstatus";
        /// More data following
        pub STATUS_MORE: Flag<0> = "param.blockcontrol.functionstatus.more" named truths::TRUE_FALSE;
        /// Error
        pub STATUS_ERROR: Flag<1> = "param.blockcontrol.functionstatus.error" named truths::TRUE_FALSE;
        /// Unknown byte(s) in blockcontrol
        pub BLOCK_UNKNOWN: Bytes = "data.blockcontrol.unknown1";
        /// Errorcode
        pub BLOCK_ERROR: Hex<u16> = "data.blockcontrol.errorcode";
        /// UploadID
        pub UPLOAD: Hex<u32> = "data.blockcontrol.uploadid";
        /// Filename Length
        pub FILE_LEN: u8 = "param.blockcontrol.filename_len";
        /// Filename
        pub FILE: Text = "param.blockcontrol.filename";
        /// File identifier
        pub FILE_IDENTIFIER: Text = "data.blockcontrol.file_identifier";
        /// Block type
        pub FILE_TYPE: Text = "data.blockcontrol.block_type";
        /// Block number
        pub FILE_NUMBER: Text = "data.blockcontrol.block_number";
        /// Destination filesystem
        pub FILE_SYSTEM: Text = "data.blockcontrol.dest_filesys";
        /// Blocklengthstring Length
        pub UPLOAD_TEXT_LEN: u8 = "param.blockcontrol.upl_lenstring_len";
        /// Blocklength
        pub UPLOAD_TEXT: Text = "param.blockcontrol.upl_lenstring";
        /// Length part 2
        pub PART_LEN: u8 = "data.blockcontrol.part2_len";
        /// Unknown char before load mem
        pub PART_UNKNOWN: Text = "data.blockcontrol.part2_unknown";
        /// Length of load memory
        pub MEMORY_LEN: Text = "data.blockcontrol.loadmem_len";
        /// Length of MC7 code
        pub CODE_LEN: Text = "data.blockcontrol.mc7code_len";
        /// Unknown bytes
        pub SERVICE_UNKNOWN: Bytes = "param.pistart.unknown1";
        /// Length part 2
        pub STOP_LEN: u8 = "data.plccontrol.part2_len";
        /// Parameter block length
        pub SERVICE_BLOCK_LEN: u16 = "param.pistart.parameterblock_len";
        /// Parameter block
        pub SERVICE_BLOCK: Mark = "param.pistart.parameterblock";
        /// Argument
        pub SERVICE_ARGUMENT: Text = "param.pistart.argument";
        /// Number of blocks
        pub SERVICE_BLOCKS: u8 = "data.plccontrol.block_cnt";
        /// Unknown byte
        pub SERVICE_BYTE: Hex<u8> = "param.pi.inse.unknown";
        /// String length
        pub SERVICE_LEN: u8 = "param.pi.n_x.string_len";
        /// PI (program invocation) Service
        pub SERVICE: Text = "param.pistart.servicename";
        /// Parameter head
        pub USER_HEAD: Hex<U24> = "param.userdata.head";
        /// Parameter length
        pub USER_LEN: u8 = "param.userdata.length";
        /// Method (Request/Response)
        pub USER_METHOD: Hex<u8> = "param.userdata.reqres1" named N::METHODS;
        /// Type
        pub USER_TYPE: Bits<4, 4> = "param.userdata.type" named N::USER_TYPES;
        /// Function group
        pub USER_GROUP: Bits<0, 4> = "param.userdata.funcgroup" named N::GROUPS;
        /// Subfunction
        pub PROGRAMMER: u8 = "param.userdata.subfunc" named N::PROGRAMMER;
        /// Subfunction
        pub CYCLIC: u8 = "param.userdata.subfunc" named N::CYCLIC;
        /// Subfunction
        pub BLOCKS: u8 = "param.userdata.subfunc" named N::BLOCKS;
        /// Subfunction
        pub CPU: u8 = "param.userdata.subfunc" named N::CPU;
        /// Subfunction
        pub SECURITY: u8 = "param.userdata.subfunc" named N::SECURITY;
        /// Subfunction
        pub TIME: u8 = "param.userdata.subfunc" named N::TIME;
        /// Subfunction
        pub NC: u8 = "param.userdata.subfunc" named N::NC;
        /// Subfunction
        pub SUBFUNCTION: u8 = "param.userdata.subfunc";
        /// Current mode
        pub MODE: u8 = "param.modetrans.subfunc" named N::MODES;
        /// Sequence number
        pub USER_SEQUENCE: u8 = "param.userdata.seq_num";
        /// Data unit reference number
        pub USER_UNIT: u8 = "param.userdata.dataunitref";
        /// Last data unit
        pub USER_LAST: Hex<u8> = "param.userdata.lastdataunit" named N::LAST;
        /// Data
        pub DATA: Mark = "data";
        /// Item
        pub DATA_ITEM: Mark = "data.item";
        /// Return code
        pub RETURN: Hex<u8> = "data.returncode" named N::RETURNS;
        /// Transport size
        pub DATA_SIZE: Hex<u8> = "data.transportsize" named N::DATA_SIZES;
        /// Length
        pub LEN: u16 = "data.length";
        /// Data
        pub VALUE: Bytes = "resp.data";
        /// Fill byte
        pub FILL: Hex<u8> = "data.fillbyte";
        /// Data
        pub USER_DATA: Bytes = "data.userdata";
        /// Interval timebase
        pub INTERVAL_BASE: u8 = "cyclic.interval_timebase" named N::INTERVALS;
        /// Interval time factor
        pub INTERVAL: u8 = "cyclic.interval_time";
        /// Block type
        pub TYPE: Text = "blockinfo.blocktype";
        /// Block count
        pub BLOCK_COUNT: u16 = "blockinfo.block_count";
        /// Block number
        pub BLOCK_NUMBER: u16 = "blockinfo.block_num";
        /// Block flags (unknown)
        pub BLOCK_FLAGS: Hex<u8> = "blockinfo.flags";
        /// Block language
        pub LANGUAGE: u8 = "blockinfo.block_lang" named N::LANGUAGES;
        /// Block number
        pub ASKED_NUMBER: Text = "data.blockinfo.block_number";
        /// Filesystem
        pub ASKED_SYSTEM: Text = "data.blockinfo.filesys";
        /// SZL-ID
        pub LIST: Hex<u16> = "data.userdata.szl_id";
        /// Diagnostic type
        pub LIST_OF: HexIn<u16, 12, 4> = "data.userdata.szl_id.diag_type" named N::LIST_MODULES;
        /// Number of the partial list extract
        pub LIST_EXTRACT: HexIn<u16, 0, 16> = "data.userdata.szl_id.partlist_ex";
        /// Number of the partial list
        pub LIST_PART: HexIn<u16, 0, 8> = "data.userdata.szl_id.partlist_num" named N::LISTS;
        /// SZL-Index
        pub LIST_INDEX: Hex<u16> = "data.userdata.szl_index";
        /// SZL partial list length in bytes
        pub LIST_LEN: u16 = "data.userdata.szl_id.partlist_len";
        /// SZL partial list count
        pub LIST_COUNT: u16 = "data.userdata.szl_id.partlist_cnt";
        /// SZL data tree
        pub LIST_TREE: Mark = "data.userdata.szl_data_tree";
        /// SZL partial list data
        pub LIST_DATA: Bytes = "param.userdata.szl_part_list";
        /// TIS Parameter size
        pub TEST_PARAMETER_LEN: u16 = "tis.parametersize";
        /// TIS Data size
        pub TEST_DATA_LEN: u16 = "tis.datasize";
        /// TIS Parameter
        pub TEST_PARAMETER: Mark = "tis.parameter";
        /// TIS Data
        pub TEST_DATA: Mark = "cpu.tis.data";
        /// Subscribed events
        pub EVENTS: Hex<u8> = "cpu.msg.events";
        /// Mode-transition
        pub EVENTS_MODE: Flag<0> = "cpu.msg.events.modetrans" named truths::TRUE_FALSE;
        /// System-diagnostics
        pub EVENTS_SYSTEM: Flag<1> = "cpu.msg.events.system" named truths::TRUE_FALSE;
        /// Userdefined
        pub EVENTS_USER: Flag<2> = "cpu.msg.events.userdefined" named truths::TRUE_FALSE;
        /// Alarms
        pub EVENTS_ALARMS: Flag<7> = "cpu.msg.events.alarms" named truths::TRUE_FALSE;
        /// Reserved/Unknown
        pub EVENTS_RESERVED: Hex<u8> = "cpu.msg.req_reserved1";
        /// Username
        pub USER: Text = "cpu.msg.username";
        /// S7 Timestamp
        pub STAMP: Time = "data.ts";
        /// S7 Timestamp - Reserved
        pub STAMP_RESERVED: Hex<u8> = "data.ts_reserved";
        /// S7 Timestamp - Year 1
        pub STAMP_CENTURY: u8 = "data.ts_year1";
        /// S7 Timestamp - Year 2
        pub STAMP_YEAR: u8 = "data.ts_year2";
        /// S7 Timestamp - Month
        pub STAMP_MONTH: u8 = "data.ts_month";
        /// S7 Timestamp - Day
        pub STAMP_DAY: u8 = "data.ts_day";
        /// S7 Timestamp - Hour
        pub STAMP_HOUR: u8 = "data.ts_hour";
        /// S7 Timestamp - Minute
        pub STAMP_MINUTE: u8 = "data.ts_minute";
        /// S7 Timestamp - Second
        pub STAMP_SECOND: u8 = "data.ts_second";
        /// S7 Timestamp - Milliseconds
        pub STAMP_MILLISECONDS: u16 = "data.ts_millisecond";
        /// S7 Timestamp - Weekday
        pub STAMP_WEEKDAY: Bits<0, 4> = "data.ts_weekday" named N::WEEKDAYS;
        /// Index
        pub MODULE_INDEX: Hex<u16> = "szl.xy11.0001.index" named N::MODULE_INDEXES;
        /// MlfB (Order number of the module)
        pub MODULE_ORDER: Text = "szl.xy11.0001.anz";
        /// BGTyp (Module type ID)
        pub MODULE_TYPE: Hex<u16> = "szl.xy11.0001.bgtyp";
        /// Ausbg (Version of the module or release of the operating system)
        pub MODULE_VERSION: u16 = "szl.xy11.0001.ausbg";
        /// Ausbe (Release of the PG description file)
        pub MODULE_RELEASE: u16 = "szl.xy11.0001.ausbe";
        /// Index
        pub COMPONENT_INDEX: Hex<u16> = "szl.001c.000x.index" named N::COMPONENT_INDEXES;
        /// Name (Name of the PLC)
        pub COMPONENT_PLC: Text = "szl.001c.0001.name";
        /// Name (Name of the module)
        pub COMPONENT_MODULE: Text = "szl.001c.0002.name";
        /// Tag (Plant identification of the module)
        pub COMPONENT_PLANT: Text = "szl.001c.0003.tag";
        /// Copyright
        pub COMPONENT_COPYRIGHT: Text = "szl.001c.0004.copyright";
        /// Serialn (Serialnumber of the module)
        pub COMPONENT_SERIAL: Text = "szl.001c.0005.serialn";
        /// Cputypname (Module type namee)
        pub COMPONENT_CPU: Text = "szl.001c.0007.cputypname";
        /// Sn_mc/mmc (Serial number of the Memory Card/Micro Memory Card)
        pub COMPONENT_CARD: Text = "szl.001c.0008.snmcmmc";
        /// Manufacturer_id
        pub MANUFACTURER: Hex<u16> = "szl.001c.0009.manufacturer_id";
        /// Profile_id
        pub PROFILE: Hex<u16> = "szl.001c.0009.profile_id";
        /// Profile_spec_typ
        pub PROFILE_TYPE: Hex<u16> = "szl.001c.0009.profile_spec_typ";
        /// Oem_copyright_string (OEM Copyright ID)
        pub OEM_COPYRIGHT: Text = "szl.001c.000a.oem_copyright_string";
        /// Oem_id (OEM ID)
        pub OEM: Hex<u16> = "szl.001c.000a.oem_id";
        /// Oem_add_id (OEM additional ID)
        pub OEM_ADDITIONAL: Hex<u32> = "szl.001c.000a.oem_add_id";
        /// Loc_id (Location designation)
        pub COMPONENT_PLACE: Text = "szl.001c.000b.loc_id";
        /// Reserved
        pub COMPONENT_RESERVED: Bytes = "szl.001c.000x.res";
    }
}
