package org.certwright.x509;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The extensions that say where something lies. */
final class ExtensionPlaces {
    private static final Map<String, String> METHODS = Map.of(
            "1.3.6.1.5.5.7.48.1", "revocation (OCSP) at ",
            "1.3.6.1.5.5.7.48.2", "issuer's certificate at ");

    private ExtensionPlaces() {}

    /** RFC 5280 §4.2.2.1. */
    static List<String> authorityInformation(DerReader der) throws Malformed {
        var sequence = der.enter(Tag.SEQUENCE);
        var lines = new ArrayList<String>();
        while (sequence.hasMore()) {
            var access = sequence.enter(Tag.SEQUENCE);
            var method = access.oid();
            lines.add(METHODS.getOrDefault(method, method + " at ") + place(access));
        }
        return lines;
    }

    /** RFC 5280 §4.2.1.13: of each point its full names; reasons and other issuers are rare and only counted. */
    static List<String> revocationLists(DerReader der) throws Malformed {
        var sequence = der.enter(Tag.SEQUENCE);
        var lines = new ArrayList<String>();
        while (sequence.hasMore()) {
            var point = sequence.enter(Tag.SEQUENCE);
            if (point.isNext(Tag.constructed(0))) {
                names(point.enter(Tag.constructed(0)), lines);
            } else {
                lines.add("a list told by its issuer alone");
            }
        }
        return lines;
    }

    private static void names(DerReader name, List<String> lines) throws Malformed {
        if (!name.isNext(Tag.constructed(0))) {
            lines.add("a place relative to the issuer");
            return;
        }
        var full = name.enter(Tag.constructed(0));
        while (full.hasMore()) {
            lines.add(place(full));
        }
    }

    private static String place(DerReader der) throws Malformed {
        var name = GeneralName.read(der);
        return name instanceof GeneralName.Uri(var uri) ? uri : name.describe();
    }
}
