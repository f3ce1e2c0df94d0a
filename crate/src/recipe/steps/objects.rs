//! `objects`: files that were transferred. The capture's side does the work; see `source`.
use crate::recipe::argument::choices;
use crate::recipe::data::Data;
use crate::recipe::fault::Fault;
use crate::recipe::limits::Limits;
use crate::recipe::run::misfit;
use crate::recipe::source::Other;
use crate::recipe::step::{Run, step};

choices! {
    Protocol { Any = "any", Http = "http", FtpData = "ftp-data", Tftp = "tftp", Imf = "imf", Smb = "smb" }
}
step! {
    /// Take the files that the packets transfer
    /// HTTP bodies (of HTTP/2 too, and under TLS where its keys are known), FTP and TFTP transfers, mails (IMF), files of SMB shares. Beside each stand its name, its protocol, and whether
    /// all of it is there, where that can be told; what is missing inside a file of SMB is zeros.
    Objects in "packets": Packets => Values;
    (
        /// By which protocol
        protocol: Protocol = "any",
    ) {}
}
impl Run for Objects {
    fn run(&self, data: Data, _: &Limits) -> Result<Data, Fault> {
        Err(misfit(&data))
    }
}
impl Objects {
    pub fn other(&self) -> Other {
        use crate::recipe::argument::Argument;
        Other::Objects(self.protocol.print())
    }
}
