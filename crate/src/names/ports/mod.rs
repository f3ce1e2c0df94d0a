//! Which protocol lives on which port.
mod tcp;
mod udp;

pub use tcp::TCP;
pub use udp::UDP;
