//! Which ciphers and ways to prove oneself a network takes.
use crate::names::truths;
use crate::names::wlan_elements as T;
use crate::wire::read_elsewhere as dissect;
use crate::wire::*;

protocol! {
    /// IEEE 802.11 security elements (IEEE 802.11-2020 clause 9.4.2.24)
    "Dot11Elt" = "wlan.tag.rsn" column "" over [] {
        /// RSN Version
        RSN_VERSION: Little<u16> = ".wlan.rsn.version";
        /// Group Cipher Suite
        RSN_GCS: u32 = ".wlan.rsn.gcs";
        /// Group Cipher Suite OUI
        RSN_GCS_OUI: U24 = ".wlan.rsn.gcs.oui";
        /// Group Cipher Suite type
        RSN_GCS_TYPE: u8 = ".wlan.rsn.gcs.type" named T::RSN_GCS_TYPE;
        /// Pairwise Cipher Suite Count
        RSN_PCS_COUNT: Little<u16> = ".wlan.rsn.pcs.count";
        /// Pairwise Cipher Suite List
        RSN_PCS_LIST: Mark = ".wlan.rsn.pcs.list";
        /// Pairwise Cipher Suite
        RSN_PCS: u32 = ".wlan.rsn.pcs";
        /// Pairwise Cipher Suite OUI
        RSN_PCS_OUI: U24 = ".wlan.rsn.pcs.oui";
        /// Pairwise Cipher Suite type
        RSN_PCS_TYPE: u8 = ".wlan.rsn.pcs.type" named T::RSN_GCS_TYPE;
        /// Auth Key Management (AKM) Suite Count
        RSN_AKMS_COUNT: Little<u16> = ".wlan.rsn.akms.count";
        /// Auth Key Management (AKM) List
        RSN_AKMS_LIST: Mark = ".wlan.rsn.akms.list";
        /// Auth Key Management (AKM) Suite
        RSN_AKMS: u32 = ".wlan.rsn.akms";
        /// Auth Key Management (AKM) OUI
        RSN_AKMS_OUI: U24 = ".wlan.rsn.akms.oui";
        /// Auth Key Management (AKM) type
        RSN_AKMS_TYPE: u8 = ".wlan.rsn.akms.type" named T::RSN_AKMS_TYPE;
        /// RSN Capabilities
        RSN_CAPABILITIES: Little<Hex<u16>> = ".wlan.rsn.capabilities";
        /// RSN Pre-Auth capabilities
        pub RSN_CAPABILITIES_PREAUTH: Flag<0> = ".wlan.rsn.capabilities.preauth";
        /// RSN No Pairwise capabilities
        pub RSN_CAPABILITIES_NO_PAIRWISE: Flag<1> = ".wlan.rsn.capabilities.no_pairwise";
        /// RSN PTKSA Replay Counter capabilities
        pub RSN_CAPABILITIES_PTKSA_REPLAY_COUNTER: HexIn<u16, 2, 2> = ".wlan.rsn.capabilities.ptksa_replay_counter" named T::RSN_CAPABILITIES_PTKSA_REPLAY_COUNTER;
        /// RSN GTKSA Replay Counter capabilities
        pub RSN_CAPABILITIES_GTKSA_REPLAY_COUNTER: HexIn<u16, 4, 2> = ".wlan.rsn.capabilities.gtksa_replay_counter" named T::RSN_CAPABILITIES_PTKSA_REPLAY_COUNTER;
        /// Management Frame Protection Required
        pub RSN_CAPABILITIES_MFPR: Flag<6> = ".wlan.rsn.capabilities.mfpr" named truths::TRUE_FALSE;
        /// Management Frame Protection Capable
        pub RSN_CAPABILITIES_MFPC: Flag<7> = ".wlan.rsn.capabilities.mfpc" named truths::TRUE_FALSE;
        /// Joint Multi-band RSNA
        pub RSN_CAPABILITIES_JMR: Flag<8> = ".wlan.rsn.capabilities.jmr" named truths::TRUE_FALSE;
        /// PeerKey Enabled
        pub RSN_CAPABILITIES_PEERKEY: Flag<9> = ".wlan.rsn.capabilities.peerkey" named truths::TRUE_FALSE;
        /// Extended Key ID for Individually Addressed Frames
        RSN_CAPABILITIES_EXTENDED_KEY_ID_IAF: Flag<13> = ".wlan.rsn.capabilities.extended_key_id_iaf" named truths::SUPPORTED;
        /// PMKID Count
        RSN_PMKID_COUNT: Little<u16> = ".wlan.rsn.pmkid.count";
        /// PMKID List
        RSN_PMKID_LIST: Mark = ".wlan.rsn.pmkid.list";
        /// PMKID
        PMKID_AKMS: Bytes = ".wlan.pmkid.akms";
        /// Group Management Cipher Suite
        RSN_GMCS: u32 = ".wlan.rsn.gmcs";
        /// Group Management Cipher Suite OUI
        RSN_GMCS_OUI: U24 = ".wlan.rsn.gmcs.oui";
        /// Group Management Cipher Suite type
        RSN_GMCS_TYPE: u8 = ".wlan.rsn.gmcs.type" named T::RSN_GCS_TYPE;
        /// WPA Version
        WFA_IE_WPA_VERSION: Little<u16> = ".wlan.wfa.ie.wpa.version";
        /// Multicast Cipher Suite
        WFA_IE_WPA_MCS: u32 = ".wlan.wfa.ie.wpa.mcs";
        /// Multicast Cipher Suite OUI
        WFA_IE_WPA_MCS_OUI: U24 = ".wlan.wfa.ie.wpa.mcs.oui";
        /// Multicast Cipher Suite type
        WFA_IE_WPA_MCS_TYPE: u8 = ".wlan.wfa.ie.wpa.mcs.type" named T::WFA_IE_WPA_MCS_TYPE;
        /// Unicast Cipher Suite Count
        WFA_IE_WPA_UCS_COUNT: Little<u16> = ".wlan.wfa.ie.wpa.ucs.count";
        /// Unicast Cipher Suite List
        WFA_IE_WPA_UCS_LIST: Mark = ".wlan.wfa.ie.wpa.ucs.list";
        /// Unicast Cipher Suite
        WFA_IE_WPA_UCS: u32 = ".wlan.wfa.ie.wpa.ucs";
        /// Unicast Cipher Suite OUI
        WFA_IE_WPA_UCS_OUI: U24 = ".wlan.wfa.ie.wpa.ucs.oui";
        /// Unicast Cipher Suite type
        WFA_IE_WPA_UCS_TYPE: u8 = ".wlan.wfa.ie.wpa.ucs.type" named T::WFA_IE_WPA_MCS_TYPE;
        /// Auth Key Management (AKM) Suite Count
        WFA_IE_WPA_AKMS_COUNT: Little<u16> = ".wlan.wfa.ie.wpa.akms.count";
        /// Auth Key Management (AKM) List
        WFA_IE_WPA_AKMS_LIST: Mark = ".wlan.wfa.ie.wpa.akms.list";
        /// Auth Key Management (AKM) Suite
        WFA_IE_WPA_AKMS: u32 = ".wlan.wfa.ie.wpa.akms";
        /// Auth Key Management (AKM) OUI
        WFA_IE_WPA_AKMS_OUI: U24 = ".wlan.wfa.ie.wpa.akms.oui";
        /// Auth Key Management (AKM) type
        WFA_IE_WPA_TYPE: u8 = ".wlan.wfa.ie.wpa.type" named T::WFA_IE_WPA_TYPE;
        /// MIC Control
        FT_MIC_CONTROL: Little<Hex<u16>> = ".wlan.ft.mic_control";
        /// Reserved
        pub FT_MIC_CONTROL_RESERVED: HexIn<u16, 0, 8> = ".wlan.ft.mic_control.reserved";
        /// Element Count
        FT_MIC_CONTROL_ELEMENT_COUNT: Bits<8, 8> = ".wlan.ft.mic_control.element_count";
        /// MIC
        FT_MIC: Bytes = ".wlan.ft.mic";
        /// ANonce
        FT_ANONCE: Bytes = ".wlan.ft.anonce";
        /// SNonce
        FT_SNONCE: Bytes = ".wlan.ft.snonce";
        /// Subelement ID
        FT_SUBELEM_ID: u8 = ".wlan.ft.subelem.id" named T::FT_SUBELEM_ID;
        /// Length
        FT_SUBELEM_LEN: u8 = ".wlan.ft.subelem.len";
        /// PMK-R0 key holder identifier (R0KH-ID)
        FT_SUBELEM_R0KH_ID: Bytes = ".wlan.ft.subelem.r0kh_id";
        /// PMK-R1 key holder identifier (R1KH-ID)
        FT_SUBELEM_R1KH_ID: Bytes = ".wlan.ft.subelem.r1kh_id";
    }
}

/// RSN: everything behind the version may be left out.
pub fn rsn(r: &mut Reader) -> Result<(), Stop> {
    r.take(RSN_VERSION)?;
    if r.left() == 0 {
        return Ok(());
    }
    suite(r, RSN_GCS, RSN_GCS_OUI, RSN_GCS_TYPE)?;
    suites(
        r,
        RSN_PCS_COUNT,
        RSN_PCS_LIST,
        (RSN_PCS, RSN_PCS_OUI, RSN_PCS_TYPE),
    )?;
    suites(
        r,
        RSN_AKMS_COUNT,
        RSN_AKMS_LIST,
        (RSN_AKMS, RSN_AKMS_OUI, RSN_AKMS_TYPE),
    )?;
    if r.left() == 0 {
        return Ok(());
    }
    let last = RSN_CAPABILITIES_EXTENDED_KEY_ID_IAF;
    r.run(&PROTOCOL, RSN_CAPABILITIES, last)?;
    if r.left() == 0 {
        return Ok(());
    }
    let count = usize::from(r.take(RSN_PMKID_COUNT)?.0);
    if count > 0 {
        r.put_at(RSN_PMKID_LIST, r.at(), 16 * count, 0);
        r.nested(|r| (0..count).try_for_each(|_| r.bytes(PMKID_AKMS, 16).map(|_| ())))?;
    }
    if r.left() == 0 {
        return Ok(());
    }
    suite(r, RSN_GMCS, RSN_GMCS_OUI, RSN_GMCS_TYPE)
}

/// Reads an element by `f` among these fields.
pub fn borrowed(
    r: &mut Reader,
    f: impl FnOnce(&mut Reader) -> Result<(), Stop>,
) -> Result<(), Stop> {
    r.borrowing(
        crate::protocols::index("wlan.tag.rsn").unwrap_or(u16::MAX),
        f,
    )
}

/// WPA, in a vendor's element: what came before RSN.
pub fn wpa(r: &mut Reader) -> Result<(), Stop> {
    r.take(WFA_IE_WPA_VERSION)?;
    suite(r, WFA_IE_WPA_MCS, WFA_IE_WPA_MCS_OUI, WFA_IE_WPA_MCS_TYPE)?;
    let suite = (WFA_IE_WPA_UCS, WFA_IE_WPA_UCS_OUI, WFA_IE_WPA_UCS_TYPE);
    suites(r, WFA_IE_WPA_UCS_COUNT, WFA_IE_WPA_UCS_LIST, suite)?;
    let suite = (WFA_IE_WPA_AKMS, WFA_IE_WPA_AKMS_OUI, WFA_IE_WPA_TYPE);
    suites(r, WFA_IE_WPA_AKMS_COUNT, WFA_IE_WPA_AKMS_LIST, suite)
}

type Suite = (Field<u32>, Field<U24>, Field<u8>);

fn suite(r: &mut Reader, all: Field<u32>, oui: Field<U24>, kind: Field<u8>) -> Result<(), Stop> {
    let value = r.peek::<u32>(0).unwrap_or(0);
    r.put_at(all, r.at(), 4, value.into());
    r.nested(|r| {
        r.take(oui)?;
        r.take(kind)?;
        Ok(())
    })
}

fn suites(
    r: &mut Reader,
    count: Field<Little<u16>>,
    list: Field<Mark>,
    (all, oui, kind): Suite,
) -> Result<(), Stop> {
    if r.left() == 0 {
        return Ok(());
    }
    let count = usize::from(r.take(count)?.0);
    if count * 4 > r.left() {
        return Ok(());
    }
    r.put_at(list, r.at(), 4 * count, 0);
    r.nested(|r| (0..count).try_for_each(|_| suite(r, all, oui, kind)))
}

/// Fast BSS Transition.
pub fn transition(r: &mut Reader) -> Result<(), Stop> {
    let last = FT_MIC_CONTROL_ELEMENT_COUNT;
    r.run(&PROTOCOL, FT_MIC_CONTROL, last)?;
    r.bytes(FT_MIC, 16)?;
    r.bytes(FT_ANONCE, 32)?;
    r.bytes(FT_SNONCE, 32)?;
    while r.left() > 0 {
        let kind = r.take(FT_SUBELEM_ID)?;
        let len = usize::from(r.take(FT_SUBELEM_LEN)?);
        match kind {
            1 => r.bytes(FT_SUBELEM_R1KH_ID, len).map(|_| ())?,
            3 => r.bytes(FT_SUBELEM_R0KH_ID, len).map(|_| ())?,
            _ => r.skip(len)?,
        }
    }
    Ok(())
}
