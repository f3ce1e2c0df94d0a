//! What certificates of persons say of themselves in law: statements of qualified certificates.
use super::{Own, ber};
use crate::wire::read_elsewhere as dissect;
use crate::wire::*;

protocol! {
    /// PKIX Qualified (RFC 3739)
    "PKIXQualified" = "pkixqualified" column "" over [] {
        /// QCStatements
        STATEMENTS: u32 = "QCStatements";
        /// QCStatement
        STATEMENT: Mark = "QCStatement_element";
        /// statementId
        ID: Oid = "statementId";
        /// statementInfo
        INFORMATION: Mark = "statementInfo_element";
    }
}
static QUALIFIED: Own = Own::of("pkixqualified");

/// 1.3.6.1.5.5.7.1.3 (RFC 3739 §3.2.6).
pub fn statements(r: &mut Reader) -> Result<(), Stop> {
    r.taking_part(QUALIFIED.index(), |r| {
        ber::item(r, |r, _| {
            r.put_at(STATEMENTS, r.at(), r.left(), ber::count(r));
            r.nested(|r| ber::items(r, |r, _| r.group(STATEMENT, statement)))
        })
    })
}

fn statement(r: &mut Reader) -> Result<(), Stop> {
    ber::take_bytes(r, ID)?;
    match r.left() {
        0 => Ok(()),
        left => r.group(INFORMATION, |r| r.skip(left)),
    }
}
