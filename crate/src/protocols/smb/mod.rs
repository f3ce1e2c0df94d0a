//! Server Message Block, version 1.
pub mod common;

use crate::wire::*;

protocol! {
    /// SMB (Server Message Block Protocol) (MS-CIFS)
    "SMB_Header" = "smb" column "SMB" over [] {
        /// Server Component
        SERVER_COMPONENT: Hex<u32> = "server_component";
    }
}
fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    r.take(SERVER_COMPONENT)?;
    Ok(Next::End)
}
