//! Data of the File Transfer Protocol, on its port or where a control connection said it would be.
use super::ftp::Setup;
use crate::wire::*;
use std::fmt::Write;

protocol! {
    /// FTP Data (RFC 959)
    "Raw" = "ftp-data" column "FTP-DATA" over [Key::Tcp(20)] heading heading info info {
        /// Setup frame
        SETUP_FRAME: u32 = ".ftp-data.setup-frame";
        /// Setup method
        SETUP_METHOD: Text = ".ftp-data.setup-method";
        /// Command
        COMMAND: Text = ".ftp-data.command";
        /// Command frame
        COMMAND_FRAME: u32 = ".ftp-data.command-frame";
        /// Current working directory
        CURRENT_WORKING_DIRECTORY: Text = ".ftp-data.current-working-directory";
    }
}

fn dissect(r: &mut Reader) -> Result<Next, Stop> {
    if let Some(fact) = r.recall(Reader::SETUP) {
        let setup = Setup::of(&fact);
        r.put(SETUP_FRAME, u64::from(fact.frame));
        r.put_text(SETUP_METHOD, setup.method.as_bytes());
        if setup.command_frame > 0 {
            r.put_text(COMMAND, setup.command);
            r.put(COMMAND_FRAME, u64::from(setup.command_frame));
            r.put_text(CURRENT_WORKING_DIRECTORY, setup.directory);
        }
    }
    // As in Wireshark, what begins as text is shown as lines.
    let mut start = r.rest().iter().take(10);
    let text = start.all(|b| matches!(b, b' '..=b'~' | b'\r' | b'\n'));
    Ok(Next::Over(Key::Name(match text {
        true => "data-text-lines",
        false => "data",
    })))
}

fn len(layer: &Layer) -> u32 {
    let span = layer.packet.layers.get(usize::from(layer.index));
    span.map_or(0, |span| span.end.saturating_sub(span.start))
}

fn heading(layer: &Layer, out: &mut String) {
    let _ = write!(out, " ({} bytes data)", len(layer));
}

/// `FTP Data: 1448 bytes (PASV) (RETR file)`
fn info(layer: &Layer, out: &mut String) {
    let _ = write!(out, "FTP Data: {} bytes", len(layer));
    for span in layer.packet.spans.iter().filter(|s| s.layer == layer.index) {
        if [SETUP_METHOD.index, COMMAND.index].contains(&span.field) {
            let said = layer.packet.bytes(span, layer.frame);
            let _ = write!(out, " ({})", text::ascii(said));
        }
    }
}
