//! Tables of numbers and their names, each with its source.
pub mod arp;
pub mod icmp;
pub mod icmpv6;
pub mod igmp;
pub mod ip;
pub mod ip_options;
pub mod ipv6;
mod link_types;
pub mod ports;
pub mod protocols;
pub mod scapy;
pub mod services;
pub mod tcp;

pub use link_types::{LINK_TYPES, link_name};
