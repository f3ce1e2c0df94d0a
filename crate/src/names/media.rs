//! Media types and the protocols that Wireshark 4.0 reads them as.

/// By media type, in lower case; any other is `media`.
pub const MEDIA_TYPES: &[(&str, &str)] = &[
    ("application/atom+xml", "xml"),
    ("application/cbor", "cbor"),
    ("application/grpc", "grpc"),
    ("application/ipp", "ipp"),
    ("application/json", "json"),
    ("application/ocsp-request", "ocsp"),
    ("application/ocsp-response", "ocsp"),
    ("application/octet-stream", "data"),
    ("application/pkcs7-mime", "cms"),
    ("application/pkix-cert", "pkix-cert"),
    ("application/pkix-crl", "x509af"),
    ("application/rss+xml", "xml"),
    ("application/sdp", "sdp"),
    ("application/soap+xml", "xml"),
    ("application/vnd.ms-sync.wbxml", "wbxml"),
    ("application/x-javascript", "data-text-lines"),
    ("application/x-ns-proxy-autoconfig", "data-text-lines"),
    ("application/x-www-form-urlencoded", "urlencoded-form"),
    ("application/xml", "xml"),
    ("image/gif", "image-gif"),
    ("image/jpeg", "image-jfif"),
    ("image/jpg", "image-jfif"),
    ("image/pjpeg", "image-jfif"),
    ("image/png", "png"),
    ("image/svg+xml", "xml"),
    ("message/http", "message-http"),
    ("message/rfc822", "imf"),
    ("text/css", "data-text-lines"),
    ("text/html", "data-text-lines"),
    ("text/javascript", "data-text-lines"),
    ("text/plain", "data-text-lines"),
    ("text/xml", "xml"),
    ("video/mp4", "mp4"),
];

/// Pictures and films are known by their first bytes: offset, bytes, protocol.
pub const SIGNATURES: &[(usize, &[u8], &str)] = &[
    (0, b"\x89PNG\r\n\x1a\n", "png"),
    (0, b"GIF87a", "image-gif"),
    (0, b"GIF89a", "image-gif"),
    (0, b"\xff\xd8\xff", "image-jfif"),
    (4, b"ftyp", "mp4"),
];
