//! What neighbor discovery says of itself in a summary.
use super::model::{Layer, Value};
use super::python;

pub fn words(layer: &Layer) -> String {
    let said = |name: &str| {
        let mut out = String::new();
        if let Some(field) = layer.field(name) {
            python::shown(&mut out, field);
        }
        out
    };
    let title = layer.title;
    match layer.class {
        "ICMPv6ND_RA" => format!(
            "{title} Lifetime {} Hop Limit {} Preference {} Managed {} Other {} Home {}",
            said("routerlifetime"),
            said("chlim"),
            said("prf"),
            said("M"),
            said("O"),
            said("H")
        ),
        "ICMPv6ND_NS" | "ICMPv6ND_NA" => format!("{title} (tgt: {})", said("tgt")),
        "ICMPv6NDOptSrcLLAddr" | "ICMPv6NDOptDstLLAddr" => format!("{title} {}", said("lladdr")),
        "ICMPv6NDOptPrefixInfo" => format!(
            "{title} {}/{} On-link {} Autonomous Address {} Router Address {}",
            said("prefix"),
            said("prefixlen"),
            said("L"),
            said("A"),
            said("R")
        ),
        "ICMPv6NDOptMTU" => format!("{title} {}", said("mtu")),
        "ICMPv6NDOptAdvInterval" => format!("{title} {} milliseconds", said("advint")),
        "ICMPv6NDOptHAInfo" => format!("{title} {} {} seconds", said("pref"), said("lifetime")),
        "ICMPv6NDOptRouteInfo" => format!(
            "{title} {}/{} Preference {}",
            said("prefix"),
            said("plen"),
            said("prf")
        ),
        "ICMPv6NDOptRDNSS" => format!("{title} {}", joined(layer, "dns")),
        "ICMPv6NDOptDNSSL" => format!("{title} {}", joined(layer, "searchlist")),
        "ICMPv6NDOptCaptivePortal" => format!("{title} {}", said("URI")),
        "ICMPv6NDOptPREF64" => match layer.int("plc") {
            Some(code @ 6..) => format!("{title} {}[invalid PLC({code})]", said("prefix")),
            _ => format!("{title} {}{}", said("prefix"), said("plc")),
        },
        _ => String::new(),
    }
}

fn joined(layer: &Layer, name: &str) -> String {
    let Some(Value::List(values)) = layer.field(name).map(|f| &f.value) else {
        return String::new();
    };
    let texts = values.iter().map(|value| {
        let mut out = String::new();
        python::str(&mut out, value);
        out
    });
    texts.collect::<Vec<_>>().join(", ")
}
