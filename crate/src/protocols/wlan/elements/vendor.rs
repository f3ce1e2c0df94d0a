//! Elements of vendors: the Wi-Fi Alliance's above all.
use crate::names::truths;
use crate::names::wlan_elements as T;
use crate::wire::read_elsewhere as dissect;
use crate::wire::*;

protocol! {
    /// IEEE 802.11 vendor elements (Wi-Fi Alliance)
    "Dot11Elt" = "wlan.tag.vendor" column "" over [] {
        /// OUI
        TAG_OUI: U24 = ".wlan.tag.oui";
        /// Vendor Specific OUI Type
        TAG_VENDOR_OUI_TYPE: u8 = ".wlan.tag.vendor.oui.type";
        /// Type
        WFA_IE_TYPE: Hex<u8> = ".wlan.wfa.ie.type" named T::WFA_IE_TYPE;
        /// WME Subtype
        WFA_IE_WME_SUBTYPE: u8 = ".wlan.wfa.ie.wme.subtype" named T::WFA_IE_WME_SUBTYPE;
        /// WME Version
        WFA_IE_WME_VERSION: u8 = ".wlan.wfa.ie.wme.version";
        /// WME QoS Info
        WFA_IE_WME_QOS_INFO: Hex<u8> = ".wlan.wfa.ie.wme.qos_info";
        /// U-APSD
        pub WFA_IE_WME_QOS_INFO_AP_U_APSD: Flag<7> = ".wlan.wfa.ie.wme.qos_info.ap.u_apsd" named truths::ENABLED;
        /// Parameter Set Count
        pub WFA_IE_WME_QOS_INFO_AP_PARAMETER_SET_COUNT: HexIn<u8, 0, 4> = ".wlan.wfa.ie.wme.qos_info.ap.parameter_set_count";
        /// Reserved
        WFA_IE_WME_QOS_INFO_AP_RESERVED: HexIn<u8, 4, 3> = ".wlan.wfa.ie.wme.qos_info.ap.reserved";
        /// Reserved
        WFA_IE_WME_RESERVED: Bytes = ".wlan.wfa.ie.wme.reserved";
        /// Ac Parameters
        WFA_IE_WME_ACP: Mark = ".wlan.wfa.ie.wme.acp";
        /// ACI / AIFSN Field
        WFA_IE_WME_ACP_ACI_AIFSN: Hex<u8> = ".wlan.wfa.ie.wme.acp.aci_aifsn";
        /// AIFSN
        pub WFA_IE_WME_ACP_AIFSN: Bits<0, 4> = ".wlan.wfa.ie.wme.acp.aifsn";
        /// Admission Control Mandatory
        pub WFA_IE_WME_ACP_ACM: Flag<4> = ".wlan.wfa.ie.wme.acp.acm" named truths::YES_NO;
        /// ACI
        pub WFA_IE_WME_ACP_ACI: Bits<5, 2> = ".wlan.wfa.ie.wme.acp.aci" named T::WFA_IE_WME_ACP_ACI;
        /// Reserved
        WFA_IE_WME_ACP_RESERVED: Bits<7, 1> = ".wlan.wfa.ie.wme.acp.reserved";
        /// ECW
        WFA_IE_WME_ACP_ECW: Hex<u8> = ".wlan.wfa.ie.wme.acp.ecw";
        /// ECW Max
        pub WFA_IE_WME_ACP_ECW_MAX: Bits<4, 4> = ".wlan.wfa.ie.wme.acp.ecw.max";
        /// ECW Min
        WFA_IE_WME_ACP_ECW_MIN: Bits<0, 4> = ".wlan.wfa.ie.wme.acp.ecw.min";
        /// CW Max
        WFA_IE_WME_ACP_CW_MAX: u16 = ".wlan.wfa.ie.wme.acp.cw.max";
        /// CW Min
        WFA_IE_WME_ACP_CW_MIN: u16 = ".wlan.wfa.ie.wme.acp.cw.min";
        /// TXOP Limit
        WFA_IE_WME_ACP_TXOP_LIMIT: Little<u16> = ".wlan.wfa.ie.wme.acp.txop_limit";
        /// KDE Data Type
        KDE_TYPE: u8 = ".wlan.rsn.ie.kde.data_type" named crate::names::wlan::RSN_IE_KDE_DATA_TYPE;
        /// KeyID
        GTK_KEYID: Bits<0, 2> = ".wlan.rsn.ie.gtk_kde.keyid";
        /// Tx
        GTK_TX: Bits<2, 1> = ".wlan.rsn.ie.gtk_kde.tx";
        /// GTK
        GTK: Bytes = ".wlan.rsn.ie.gtk_kde.gtk";
        /// PMKID
        PMKID: Bytes = ".wlan.rsn.ie.pmkid";
        /// Vendor Specific Data
        TAG_VENDOR_DATA: Bytes = ".wlan.tag.vendor.data";
    }
}

/// IEEE 802.11 itself, in the data of keys.
const STANDARD: u32 = 0x000fac;
const MICROSOFT: u32 = 0x0050f2;
const WPA: u8 = 1;
const WMM: u8 = 2;

/// A vendor's element: whose, of which kind, and what it says.
pub fn read(r: &mut Reader) -> Result<(), Stop> {
    let oui = r.take(TAG_OUI)?.0;
    let kind = r.take(TAG_VENDOR_OUI_TYPE)?;
    if oui == MICROSOFT {
        r.put_at(WFA_IE_TYPE, r.at() - 1, 1, kind.into());
    }
    if oui == STANDARD {
        return key_data(r, kind);
    }
    match (oui, kind) {
        (MICROSOFT, WPA) => super::security::borrowed(r, super::security::wpa),
        (MICROSOFT, WMM) => multimedia(r),
        _ => {
            r.rest_as(TAG_VENDOR_DATA);
            Ok(())
        }
    }
}

/// What the data of a key hold (IEEE 802.11-2020 table 12-9).
fn key_data(r: &mut Reader, kind: u8) -> Result<(), Stop> {
    const GROUP_KEY: u8 = 1;
    const KEY_IDENTIFIER: u8 = 4;
    r.put_at(KDE_TYPE, r.at() - 1, 1, kind.into());
    match kind {
        GROUP_KEY => {
            let (first, last) = (GTK_KEYID, GTK_TX);
            let word = r.word::<Little<u16>>()?.raw();
            for index in first.index..=last.index {
                r.part((2, word), &PROTOCOL, index);
            }
            r.rest_as(GTK);
        }
        KEY_IDENTIFIER => {
            r.rest_as(PMKID);
        }
        _ => {
            r.rest_as(TAG_VENDOR_DATA);
        }
    }
    Ok(())
}

/// Wi-Fi Multimedia: a subset of the standard's quality of service, from before it.
fn multimedia(r: &mut Reader) -> Result<(), Stop> {
    const PARAMETERS: u8 = 1;
    const INFORMATION: u8 = 0;
    let kind = r.take(WFA_IE_WME_SUBTYPE)?;
    r.take(WFA_IE_WME_VERSION)?;
    if !matches!(kind, INFORMATION | PARAMETERS) {
        return Ok(());
    }
    let last = WFA_IE_WME_QOS_INFO_AP_RESERVED;
    r.run(&PROTOCOL, WFA_IE_WME_QOS_INFO, last)?;
    if kind == PARAMETERS {
        r.bytes(WFA_IE_WME_RESERVED, 1)?;
        classes(r)?;
    }
    Ok(())
}

/// EDCA Parameter Set: the same in the standard's own element.
pub fn parameters(r: &mut Reader) -> Result<(), Stop> {
    let last = WFA_IE_WME_QOS_INFO_AP_RESERVED;
    r.run(&PROTOCOL, WFA_IE_WME_QOS_INFO, last)?;
    r.bytes(WFA_IE_WME_RESERVED, 1)?;
    classes(r)
}

/// How each of four classes of traffic gets at the channel.
fn classes(r: &mut Reader) -> Result<(), Stop> {
    for _ in 0..4 {
        r.group(WFA_IE_WME_ACP, |r| {
            let (first, last) = (WFA_IE_WME_ACP_ACI_AIFSN, WFA_IE_WME_ACP_RESERVED);
            r.run(&PROTOCOL, first, last)?;
            let windows = r.run(&PROTOCOL, WFA_IE_WME_ACP_ECW, WFA_IE_WME_ACP_ECW_MIN)?;
            let at = r.at() - 1;
            r.nested(|r| {
                // The exponents of two of the contention windows.
                r.put_at(WFA_IE_WME_ACP_CW_MAX, at, 1, (1 << (windows >> 4)) - 1);
                r.put_at(WFA_IE_WME_ACP_CW_MIN, at, 1, (1 << (windows & 15)) - 1);
            });
            r.take(WFA_IE_WME_ACP_TXOP_LIMIT)?;
            Ok(())
        })?;
    }
    Ok(())
}
