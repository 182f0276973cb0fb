//! Names that stay the same on every machine and under every address.

/// A UUID (RFC 9562, version 8) made of what it names, such as an opportunity's id.
pub(super) fn uuid_of(kind: &str, name: &str) -> String {
    let hash = blake3::hash(format!("passerelle {kind} {name}").as_bytes());
    let mut bytes: [u8; 16] = hash.as_bytes()[..16].try_into().unwrap_or_default();
    bytes[6] = bytes[6] & 0x0f | 0x80;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    let groups = [0..8, 8..12, 12..16, 16..20, 20..32].map(|range| &hex[range]);
    groups.join("-")
}

/// The same as a URI.
pub(super) fn urn_of(kind: &str, name: &str) -> String {
    format!("urn:uuid:{}", uuid_of(kind, name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_a_uuid_of_version_8_and_never_changes() {
        let own = uuid_of("opportunity", "de-blue-card");
        assert_eq!(own.len(), 36);
        assert_eq!(&own[14..15], "8");
        assert!("89ab".contains(&own[19..20]));
        assert_eq!(own, uuid_of("opportunity", "de-blue-card"));
        assert_ne!(own, uuid_of("feed", "de-blue-card"));
    }
}
