package org.certwright.x509;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.certwright.model.ForeignText;
import org.certwright.x509.CertificateText.Part;

/** One extension in words; a value that cannot be read is shown as its bytes. */
final class ExtensionText {
    /** RFC 5280 §4.2.1.12 and those seen in the wild. */
    private static final Map<String, String> PURPOSES = Map.of(
            Oid.SERVER_AUTH,
            "TLS server",
            Oid.CLIENT_AUTH,
            "TLS client",
            Oid.CODE_SIGNING,
            "code signing",
            Oid.TIME_STAMPING,
            "time stamping",
            Oid.OCSP_SIGNING,
            "signing of OCSP answers",
            Oid.ANY_PURPOSE,
            "any purpose",
            "1.3.6.1.5.5.7.3.4",
            "e-mail");

    /** CA/Browser Forum, Baseline Requirements §7.1.6.1. */
    private static final Map<String, String> POLICIES = Map.of(
            "2.23.140.1.2.1", "domain validated",
            "2.23.140.1.2.2", "organisation validated",
            "2.23.140.1.2.3", "individual validated",
            "2.23.140.1.1", "extended validation",
            "2.5.29.32.0", "any policy");

    private ExtensionText() {}

    static Part of(Extension extension) {
        var kind = ExtensionKind.of(extension.oid());
        var title = kind.map(ExtensionKind::title).orElse("Extension " + extension.oid());
        try {
            var lines = kind.isPresent() ? lines(kind.get(), extension) : bytes(extension);
            var meaning = kind.map(ExtensionKind::meaning).orElse("Not known here.");
            return part(title, lines.isEmpty() ? List.of("nothing") : lines, meaning, extension.critical());
        } catch (Malformed damaged) {
            return part(
                    title, bytes(extension), "Damaged: it is not in the form its rule asks for.", extension.critical());
        }
    }

    private static Part part(String title, List<String> lines, String meaning, boolean critical) {
        return new Part(title, lines.stream().map(ForeignText::clean).toList(), meaning, critical);
    }

    private static List<String> bytes(Extension extension) {
        return List.of(CertificateText.hex(extension.value().bytes()));
    }

    private static List<String> lines(ExtensionKind kind, Extension extension) throws Malformed {
        var der = new DerReader(extension.value().bytes());
        return switch (kind) {
            case SUBJECT_ALTERNATIVE_NAME ->
                GeneralName.readAll(der).stream().map(GeneralName::describe).toList();
            case BASIC_CONSTRAINTS -> constraints(der);
            case KEY_USAGE -> KeyUsage.read(der).stream().map(KeyUsage::title).toList();
            case EXTENDED_KEY_USAGE -> identifiers(der, PURPOSES);
            case SUBJECT_KEY_ID -> List.of(CertificateText.hex(der.content(Tag.OCTET_STRING)));
            case AUTHORITY_KEY_ID -> authorityKey(der);
            case NAME_CONSTRAINTS -> nameConstraints(der);
            case AUTHORITY_INFORMATION -> ExtensionPlaces.authorityInformation(der);
            case CRL_DISTRIBUTION_POINTS -> ExtensionPlaces.revocationLists(der);
            case CERTIFICATE_POLICIES -> policies(der);
            case TRANSPARENCY -> TransparencyText.of(der);
            case TRANSPARENCY_POISON -> List.of("no certificate yet");
            case TLS_FEATURE -> features(der);
            case POLICY_MAPPINGS, POLICY_CONSTRAINTS, INHIBIT_ANY_POLICY -> bytes(extension);
        };
    }

    private static List<String> constraints(DerReader der) throws Malformed {
        var sequence = der.enter(Tag.SEQUENCE);
        boolean ca = sequence.isNext(Tag.BOOLEAN) && sequence.bool();
        if (!ca) {
            return List.of("no: it signs no other certificates");
        }
        return sequence.isNext(Tag.INTEGER)
                ? List.of("yes, with at most " + sequence.integer() + " authorities below it")
                : List.of("yes");
    }

    private static List<String> identifiers(DerReader der, Map<String, String> known) throws Malformed {
        var sequence = der.enter(Tag.SEQUENCE);
        var lines = new ArrayList<String>();
        while (sequence.hasMore()) {
            lines.add(named(sequence.oid(), known));
        }
        return lines;
    }

    private static String named(String oid, Map<String, String> known) {
        var name = known.get(oid);
        return name == null ? oid : name + " (" + oid + ")";
    }

    private static List<String> authorityKey(DerReader der) throws Malformed {
        var sequence = der.enter(Tag.SEQUENCE);
        return sequence.isNext(Tag.context(0))
                ? List.of(CertificateText.hex(sequence.content(Tag.context(0))))
                : List.of("by issuer and serial number");
    }

    private static List<String> nameConstraints(DerReader der) throws Malformed {
        var constraints = NameConstraints.read(der);
        var lines = new ArrayList<String>();
        constraints.permitted().forEach(name -> lines.add("only " + name.describe()));
        constraints.excluded().forEach(name -> lines.add("not " + name.describe()));
        return lines;
    }

    /** RFC 5280 §4.2.1.4, without the qualifiers, which nobody reads. */
    private static List<String> policies(DerReader der) throws Malformed {
        var sequence = der.enter(Tag.SEQUENCE);
        var lines = new ArrayList<String>();
        while (sequence.hasMore()) {
            lines.add(named(sequence.enter(Tag.SEQUENCE).oid(), POLICIES));
        }
        return lines;
    }

    /** RFC 7633 §4: numbers of TLS extensions. */
    private static List<String> features(DerReader der) throws Malformed {
        var sequence = der.enter(Tag.SEQUENCE);
        var lines = new ArrayList<String>();
        while (sequence.hasMore()) {
            int feature = sequence.integer().intValue();
            lines.add(
                    switch (feature) {
                        case 5 -> "send an OCSP answer along (must-staple)";
                        case 17 -> "send OCSP answers for the whole chain";
                        default -> "TLS extension " + feature;
                    });
        }
        return lines;
    }
}
