//! Tables of numbers and their names, each with its source.
pub mod arp;
pub mod bgp;
pub mod cooked;
pub mod dns;
pub mod encapsulations;
pub mod ethernet;
pub mod frame;
pub mod http;
pub mod icmp;
pub mod icmpv6;
pub mod igmp;
pub mod ip;
pub mod ip_options;
pub mod ipv6;
pub mod layers;
mod link_types;
pub mod llc;
pub mod media;
pub mod ports;
pub mod protocols;
pub mod scapy;
pub mod services;
pub mod tcp;

pub use link_types::{LINK_TYPES, link_name};
