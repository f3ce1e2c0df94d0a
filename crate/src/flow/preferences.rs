//! What the person may turn off, under the names that tshark's `-o` has.
use crate::wire::Address;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Preferences {
    pub tcp_desegment: bool,
    pub ip_defragment: bool,
    pub ipv6_defragment: bool,
}
impl Default for Preferences {
    fn default() -> Self {
        Preferences {
            tcp_desegment: true,
            ip_defragment: true,
            ipv6_defragment: true,
        }
    }
}

impl Preferences {
    pub const NAMES: [&str; 3] = [
        "tcp.desegment_tcp_streams",
        "ip.defragment",
        "ipv6.defragment",
    ];

    /// Sets one as tshark writes it: `ip.defragment:FALSE`.
    pub fn set(&mut self, option: &str) -> Result<(), String> {
        let (name, value) = option.split_once(':').unwrap_or((option, ""));
        let on = match value.trim() {
            word if word.eq_ignore_ascii_case("true") => true,
            word if word.eq_ignore_ascii_case("false") => false,
            word => return Err(format!("“{word}” is neither TRUE nor FALSE")),
        };
        let place = match name.trim() {
            "tcp.desegment_tcp_streams" => &mut self.tcp_desegment,
            "ip.defragment" => &mut self.ip_defragment,
            "ipv6.defragment" => &mut self.ipv6_defragment,
            name => {
                let known = Preferences::NAMES.join(", ");
                return Err(format!(
                    "no preference is called “{name}”: known are {known}"
                ));
            }
        };
        *place = on;
        Ok(())
    }
    /// Whether datagrams of this family are put together.
    pub fn defragment(&self, source: Address) -> bool {
        match source {
            Address::Ip6(_) => self.ipv6_defragment,
            Address::Ip4(_) => self.ip_defragment,
            // Parts of what no datagram is.
            _ => true,
        }
    }
}
