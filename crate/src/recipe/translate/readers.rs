//! Functions that read captures, and what they choose of its packets.
use super::conditions::conditions;
use super::expression::Expr;
use super::steps::{Made, Said};

/// `rdpcap("a.pcap")`, `sniff(offline="a.pcap", filter="udp port 53", lfilter=lambda p: …)`
pub fn packets(expr: &Expr, items: &[Expr]) -> Said {
    let mut made = Made::packets();
    let mut count = None;
    for (at, item) in items.iter().enumerate() {
        match item {
            Expr::Keyword(name, value) => match (name.as_str(), &**value) {
                ("filter", Expr::Text(filter)) if filter.trim().is_empty() => {}
                ("filter", Expr::Text(filter)) => made.filters.push(super::bpf::filter(filter)?),
                ("lfilter", Expr::Lambda(variable, body)) => {
                    let more = conditions(body, variable)?;
                    made.filters.extend(more.filters);
                    made.needs.extend(more.needs);
                }
                ("count", Expr::Number(number)) => count = Some(number.clone()),
                (
                    "offline" | "filename" | "store" | "quiet" | "session" | "mode" | "timeout",
                    _,
                ) => {}
                (name, _) => {
                    return Err(format!("`{name}=` of `{expr}` cannot be said in a recipe"));
                }
            },
            // The second argument of rdpcap.
            Expr::Number(number) if at == 1 => count = Some(number.clone()),
            _ => {}
        }
    }
    match count.filter(|count| count != "0" && count != "-1") {
        None => Ok(made),
        Some(count) if made.is_unfiltered() => {
            made.filters.push(format!("frame.number <= {count}"));
            Ok(made)
        }
        Some(_) => Err(format!(
            "`count=` behind a filter, in `{expr}`, cannot be said in a recipe"
        )),
    }
}
