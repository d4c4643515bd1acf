package org.certwright.x509;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.certwright.model.Problem;
import org.certwright.model.Stopped;

/**
 * Reviews what a request asks for besides names. Whoever wants to be a CA, or something other than a TLS endpoint, is
 * refused by rule: mkcert and others sign such wishes as they stand.
 */
final class CsrPolicy {
    private static final Map<String, String> HOSTILE_EXTENSIONS = Map.of(
            Oid.NAME_CONSTRAINTS, "name constraints",
            Oid.POLICY_MAPPINGS, "policy mappings",
            Oid.POLICY_CONSTRAINTS, "policy constraints",
            Oid.INHIBIT_ANY_POLICY, "inhibit any policy");

    private static final Map<String, String> HOSTILE_PURPOSES = Map.of(
            Oid.ANY_PURPOSE, "any purpose",
            Oid.CODE_SIGNING, "code signing",
            Oid.TIME_STAMPING, "time stamping",
            Oid.OCSP_SIGNING, "OCSP signing");

    private static final Map<String, String> PURPOSES = Map.of(
            Oid.SERVER_AUTH,
            "server authentication",
            Oid.CLIENT_AUTH,
            "client authentication",
            "1.3.6.1.5.5.7.3.4",
            "e-mail protection");

    private static final Map<String, String> HARMLESS_EXTENSIONS = Map.of(
            Oid.SUBJECT_KEY_ID,
            "subject key identifier",
            Oid.AUTHORITY_KEY_ID,
            "authority key identifier",
            Oid.CERTIFICATE_POLICIES,
            "certificate policies",
            "1.3.6.1.5.5.7.1.24",
            "TLS feature (OCSP must-staple)",
            "1.3.6.1.4.1.311.20.2",
            "Microsoft certificate template",
            "1.3.6.1.4.1.311.21.7",
            "Microsoft certificate template",
            "1.3.6.1.4.1.311.21.10",
            "Microsoft application policies",
            "1.2.840.113549.1.9.15",
            "S/MIME capabilities");

    private CsrPolicy() {}

    /** The wishes in words, or {@link Stopped} at the first that no endpoint may have. */
    static List<String> review(Extensions asked) throws Malformed {
        var wishes = new ArrayList<String>();
        for (var extension : asked.all()) {
            switch (extension.oid()) {
                case Oid.SUBJECT_ALTERNATIVE_NAME -> {}
                case Oid.BASIC_CONSTRAINTS -> wishes.add(basicConstraints(asked));
                case Oid.KEY_USAGE -> wishes.add(keyUsage(asked));
                case Oid.EXTENDED_KEY_USAGE -> wishes.add(purposes(asked));
                default -> wishes.add(other(extension));
            }
        }
        return wishes;
    }

    private static String basicConstraints(Extensions asked) throws Malformed {
        if (asked.basicConstraints().filter(Extensions.BasicConstraints::ca).isPresent()) {
            throw hostile("CA:TRUE");
        }
        return "basic constraints: not a CA";
    }

    private static String keyUsage(Extensions asked) throws Malformed {
        var usages = asked.keyUsage().orElse(Set.of());
        for (var power : List.of(KeyUsage.CERTIFICATE_SIGN, KeyUsage.CRL_SIGN)) {
            if (usages.contains(power)) {
                throw hostile("key usage: " + power.title());
            }
        }
        return "key usage: " + usages.stream().map(KeyUsage::title).collect(Collectors.joining(", "));
    }

    private static String purposes(Extensions asked) throws Malformed {
        var purposes = asked.extendedKeyUsage().orElse(List.of());
        for (var purpose : purposes) {
            if (HOSTILE_PURPOSES.containsKey(purpose)) {
                throw hostile("extended key usage: " + HOSTILE_PURPOSES.get(purpose));
            }
        }
        return "extended key usage: "
                + purposes.stream()
                        .map(purpose -> PURPOSES.getOrDefault(purpose, purpose))
                        .collect(Collectors.joining(", "));
    }

    private static String other(Extension extension) {
        var hostile = HOSTILE_EXTENSIONS.get(extension.oid());
        if (hostile != null) {
            throw hostile(hostile);
        }
        var title = HARMLESS_EXTENSIONS.get(extension.oid());
        if (title == null && extension.critical()) {
            throw hostile(extension.oid() + " (critical, unknown)");
        }
        return title == null ? extension.oid() : title;
    }

    private static Stopped hostile(String extension) {
        return Stopped.by(Problem.of(X509Problem.CSR_HOSTILE_EXTENSION, "extension", extension));
    }
}
