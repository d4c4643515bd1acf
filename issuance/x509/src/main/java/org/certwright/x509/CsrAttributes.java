package org.certwright.x509;

/** The extensions that a request's attributes ask for (RFC 2985 §5.4.2). */
final class CsrAttributes {
    private CsrAttributes() {}

    /** Reads the rest of a CertificationRequestInfo; other attributes (challenge passwords, versions) mean nothing. */
    static Extensions read(DerReader info) throws Malformed {
        var asked = new Extensions();
        if (info.hasMore()) { // Some old programs leave the empty set out.
            var attributes = info.enter(Tag.constructed(0));
            info.end();
            boolean seen = false;
            while (attributes.hasMore()) {
                var attribute = attributes.enter(Tag.SEQUENCE);
                if (!isExtensionRequest(attribute.oid())) {
                    continue;
                }
                if (seen) { // Whoever reads only the first and whoever reads only the last would differ.
                    throw new Malformed("extensions are requested twice");
                }
                seen = true;
                var values = attribute.enter(Tag.SET);
                asked = Extensions.read(values);
                values.end();
            }
        }
        return asked;
    }

    private static boolean isExtensionRequest(String oid) {
        return oid.equals(Oid.EXTENSION_REQUEST) || oid.equals(Oid.MICROSOFT_EXTENSION_REQUEST);
    }
}
