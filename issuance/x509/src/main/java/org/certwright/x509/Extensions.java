package org.certwright.x509;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The extensions of a certificate or a request, decoded strictly on demand. The JDK's accessors answer "absent" for a
 * value they cannot read; here it is malformed, so that no rule is skipped by damaging what it looks at.
 */
final class Extensions {
    private final Map<String, Extension> byOid = new LinkedHashMap<>();

    static Extensions of(X509Certificate certificate) throws Malformed {
        var extensions = new Extensions();
        extensions.addAll(certificate, certificate.getCriticalExtensionOIDs(), true);
        extensions.addAll(certificate, certificate.getNonCriticalExtensionOIDs(), false);
        return extensions;
    }

    private void addAll(X509Certificate certificate, @Nullable Set<String> oids, boolean critical) throws Malformed {
        for (var oid : oids == null ? Set.<String>of() : oids) {
            var wrapped = new DerReader(certificate.getExtensionValue(oid));
            add(new Extension(oid, critical, new Octets(wrapped.content(Tag.OCTET_STRING))));
        }
    }

    /** Reads an {@code Extensions} value. */
    static Extensions read(DerReader der) throws Malformed {
        var extensions = new Extensions();
        var sequence = der.enter(Tag.SEQUENCE);
        while (sequence.hasMore()) {
            var extension = sequence.enter(Tag.SEQUENCE);
            var oid = extension.oid();
            boolean critical = extension.isNext(Tag.BOOLEAN) && extension.bool();
            extensions.add(new Extension(oid, critical, new Octets(extension.content(Tag.OCTET_STRING))));
            extension.end();
        }
        return extensions;
    }

    private void add(Extension extension) throws Malformed {
        if (byOid.put(extension.oid(), extension) != null) {
            throw new Malformed("an extension appears twice"); // RFC 5280 §4.2
        }
    }

    /** In the order of the source, as far as that is known. */
    Collection<Extension> all() {
        return byOid.values();
    }

    List<String> criticalOids() {
        return byOid.values().stream()
                .filter(Extension::critical)
                .map(Extension::oid)
                .toList();
    }

    boolean has(String oid) {
        return byOid.containsKey(oid);
    }

    private Optional<DerReader> value(String oid) {
        return Optional.ofNullable(byOid.get(oid))
                .map(extension -> new DerReader(extension.value().bytes()));
    }

    /**
     * What RFC 5280 §4.2.1.9 says about being a CA.
     *
     * @param pathLength how many intermediates may follow; {@code Integer.MAX_VALUE} when nothing is said
     */
    record BasicConstraints(boolean ca, int pathLength) {}

    Optional<BasicConstraints> basicConstraints() throws Malformed {
        var der = value(Oid.BASIC_CONSTRAINTS);
        if (der.isEmpty()) {
            return Optional.empty();
        }
        var constraints = der.get().enter(Tag.SEQUENCE);
        der.get().end();
        boolean ca = constraints.isNext(Tag.BOOLEAN) && constraints.bool();
        int pathLength = Integer.MAX_VALUE;
        if (constraints.isNext(Tag.INTEGER)) {
            var given = constraints.integer();
            if (given.signum() < 0) {
                throw new Malformed("a negative path length");
            }
            pathLength = given.bitLength() > 31 ? Integer.MAX_VALUE : given.intValue();
        }
        constraints.end();
        return Optional.of(new BasicConstraints(ca, pathLength));
    }

    Optional<Set<KeyUsage>> keyUsage() throws Malformed {
        var der = value(Oid.KEY_USAGE);
        return der.isEmpty() ? Optional.empty() : Optional.of(KeyUsage.read(der.get()));
    }

    /** The purposes as object identifiers. */
    Optional<List<String>> extendedKeyUsage() throws Malformed {
        var der = value(Oid.EXTENDED_KEY_USAGE);
        if (der.isEmpty()) {
            return Optional.empty();
        }
        var sequence = der.get().enter(Tag.SEQUENCE);
        der.get().end();
        var purposes = new ArrayList<String>();
        do {
            purposes.add(sequence.oid());
        } while (sequence.hasMore());
        return Optional.of(List.copyOf(purposes));
    }

    List<GeneralName> subjectAlternativeNames() throws Malformed {
        var der = value(Oid.SUBJECT_ALTERNATIVE_NAME);
        return der.isEmpty() ? List.of() : GeneralName.readAll(der.get());
    }

    Optional<NameConstraints> nameConstraints() throws Malformed {
        var der = value(Oid.NAME_CONSTRAINTS);
        return der.isEmpty() ? Optional.empty() : Optional.of(NameConstraints.read(der.get()));
    }

    Optional<Octets> subjectKeyId() throws Malformed {
        var der = value(Oid.SUBJECT_KEY_ID);
        return der.isEmpty()
                ? Optional.empty()
                : Optional.of(new Octets(der.get().content(Tag.OCTET_STRING)));
    }

    /** The key identifier of RFC 5280 §4.2.1.1; issuer and serial number, its old alternative, are not looked at. */
    Optional<Octets> authorityKeyId() throws Malformed {
        var der = value(Oid.AUTHORITY_KEY_ID);
        if (der.isEmpty()) {
            return Optional.empty();
        }
        var sequence = der.get().enter(Tag.SEQUENCE);
        return sequence.isNext(Tag.context(0))
                ? Optional.of(new Octets(sequence.content(Tag.context(0))))
                : Optional.empty();
    }
}
