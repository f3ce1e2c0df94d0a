//! Messages as Scapy 2.8 showed them, and such as no sender of good will makes.
use super::*;
use crate::show::scapy::show;

fn shown(class: &str, bytes: &[u8]) -> String {
    let layers = whole(class, &Bytes::new(bytes, 0, bytes.len()), None);
    let mut text = String::new();
    show::stack(&mut text, &layers.unwrap_or_default(), "");
    text
}

/// A value of this tag; a length of three bytes, which is right for any.
fn tagged(tag: u8, contents: &[&[u8]]) -> Vec<u8> {
    let contents = contents.concat();
    let [.., high, middle, low] = contents.len().to_be_bytes();
    [&[tag, 0x83, high, middle, low][..], &contents].concat()
}

const REFUSAL: &str = r"###[ Kerberos ]###
  \root      \
   |###[ KRB_ERROR ]###
   |  pvno      = 0x5 <ASN1_INTEGER[5]>
   |  msgType   = 'KRB-ERROR' 0x1e <ASN1_INTEGER[30]>
   |  ctime     = None
   |  cusec     = None
   |  stime     = 2024-05-01 12:00:00 UTC <ASN1_GENERALIZED_TIME['20240501120000Z']>
   |  susec     = 0xff <ASN1_INTEGER[255]>
   |  errorCode = 'KDC_ERR_PREAUTH_REQUIRED' 0x19 <ASN1_INTEGER[25]>
   |  crealm    = None
   |  cname     = None
   |  realm     = <ASN1_GENERAL_STRING[b'PIER']>
   |  \sname     \
   |   |###[ PrincipalName ]###
   |   |  nameType  = 'NT-SRV-INST' 0x2 <ASN1_INTEGER[2]>
   |   |  nameString= [<ASN1_GENERAL_STRING[b'krbtgt']>]
   |  eText     = None
   |  \eData     \
   |   |###[ MethodData ]###
   |   |  \seq       \
   |   |   |###[ PADATA ]###
   |   |   |  padataType= 'PA-ETYPE-INFO2' 0x13 <ASN1_INTEGER[19]>
   |   |   |  \padataValue\
   |   |   |   |###[ ETYPE_INFO2 ]###
   |   |   |   |  \seq       \
   |   |   |   |   |###[ ETYPE_INFO_ENTRY2 ]###
   |   |   |   |   |  etype     = 'AES256-CTS-HMAC-SHA1-96' 0x12 <ASN1_INTEGER[18]>
   |   |   |   |   |  salt      = <ASN1_GENERAL_STRING[b'SALT']>
   |   |   |   |   |  s2kparams = None
";

fn refusal() -> Vec<u8> {
    let integer = |tag, bytes: &[u8]| tagged(tag, &[&tagged(2, &[bytes])]);
    let text = |tag, bytes: &[u8]| tagged(tag, &[&tagged(27, &[bytes])]);
    let entry = tagged(0x30, &[&integer(0xa0, &[18]), &text(0xa1, b"SALT")]);
    let list = tagged(0x30, &[&entry]);
    let data = [integer(0xa1, &[19]), tagged(0xa2, &[&tagged(4, &[&list])])].concat();
    let data = tagged(0x30, &[&tagged(0x30, &[&data])]);
    let names = tagged(0x30, &[&tagged(27, &[b"krbtgt"])]);
    let name = tagged(0x30, &[&integer(0xa0, &[2]), &tagged(0xa1, &[&names])]);
    let parts = [
        integer(0xa0, &[5]),
        integer(0xa1, &[30]),
        tagged(0xa4, &[&tagged(24, &[b"20240501120000Z"])]),
        integer(0xa5, &[0, 255]),
        integer(0xa6, &[25]),
        text(0xa9, b"PIER"),
        tagged(0xaa, &[&name]),
        tagged(0xac, &[&tagged(4, &[&data])]),
    ];
    tagged(0x7e, &[&tagged(0x30, &[&parts.concat()])])
}

#[test]
fn a_refusal_says_what_it_wants() {
    assert_eq!(shown("Kerberos", &refusal()), REFUSAL);
}

#[test]
fn a_message_that_is_cut_anywhere_is_not_shown() {
    let refusal = refusal();
    for len in 0..refusal.len() {
        assert_eq!(shown("Kerberos", &refusal[..len]), "");
    }
}

#[test]
fn filters_in_filters_come_to_an_end() {
    let present = tagged(0x87, &[b"cn"]);
    let nested = |deep| (0..deep).fold(present.clone(), |inner, _| tagged(0xa2, &[&inner]));
    assert!(shown("LDAP_Filter", &nested(5)).contains("present   = <ASN1_STRING[b'cn']>"));
    assert_eq!(shown("LDAP_Filter", &nested(5000)), "");
}
