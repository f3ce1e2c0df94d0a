//! Tables of numbers and their names, each with its source.
pub mod arp;
pub mod icmp;
pub mod igmp;
pub mod ip;
pub mod ip_options;
