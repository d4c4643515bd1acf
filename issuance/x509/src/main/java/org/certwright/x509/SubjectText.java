package org.certwright.x509;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.security.auth.x500.X500Principal;

/** Attribute values of a distinguished name, which the JDK can only print. */
final class SubjectText {
    private SubjectText() {}

    /** All common names, in order. */
    static List<String> commonNames(X500Principal subject) throws Malformed {
        return values(subject, Oid.COMMON_NAME);
    }

    /** All values of the attribute {@code oid}, in order. */
    static List<String> values(X500Principal subject, String oid) throws Malformed {
        var values = new ArrayList<String>();
        var name = new DerReader(subject.getEncoded()).enter(Tag.SEQUENCE);
        while (name.hasMore()) {
            var relative = name.enter(Tag.SET);
            while (relative.hasMore()) {
                var attribute = relative.enter(Tag.SEQUENCE);
                var type = attribute.oid();
                if (type.equals(oid)) {
                    values.add(text(attribute));
                }
            }
        }
        return values;
    }

    private static String text(DerReader der) throws Malformed {
        int tag = der.nextTag();
        Charset charset = switch (tag) {
            case Tag.UTF8_STRING, Tag.PRINTABLE_STRING, Tag.IA5_STRING -> StandardCharsets.UTF_8;
            case Tag.T61_STRING -> StandardCharsets.ISO_8859_1;
            case Tag.BMP_STRING -> StandardCharsets.UTF_16BE;
            default -> throw new Malformed("not a text");
        };
        return new String(der.content(tag), charset);
    }
}
