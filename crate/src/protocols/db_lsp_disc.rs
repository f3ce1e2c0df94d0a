//! Dropbox's discovery in a local network: an object of JSON in each datagram.
use crate::wire::*;

protocol! {
    /// Dropbox LAN sync Discovery Protocol
    "Raw" = "db-lsp-disc" column "DB-LSP-DISC" over [Key::Udp(17500)] info info {
        /// Text
        TEXT: Text = ".db-lsp.text";
    }
}

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    if r.rest().first() != Some(&b'{') {
        r.put_at(TEXT, r.at(), r.left(), 0);
        return Ok(Next::End);
    }
    Ok(Next::Over(Key::Name("json")))
}

fn info(_: &Layer, out: &mut String) {
    out.push_str("Dropbox LAN sync Discovery Protocol");
}
