package org.certwright.x509;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;

/**
 * One textual encoding (RFC 7468), its body not yet decoded. Text around blocks is explanatory and ignored (§2); a block
 * that does not end, or ends as something else, is malformed.
 */
record PemBlock(String label, String body) {
    private static final String BEGIN = "-----BEGIN ";
    private static final String END = "-----END ";
    private static final String DASHES = "-----";

    /** As Notepad writes it, octet by octet. */
    private static final String BYTE_ORDER_MARK = "\u00ef\u00bb\u00bf";

    /** Whether {@code input} claims to be a textual encoding at all. */
    static boolean isIn(byte[] input) {
        return text(input).contains(BEGIN);
    }

    static List<PemBlock> read(byte[] input) throws Malformed {
        var blocks = new ArrayList<PemBlock>();
        var lines = text(input).lines().map(String::strip).iterator();
        while (lines.hasNext()) {
            var line = lines.next();
            if (line.startsWith(END)) {
                throw new Malformed("a block ends that did not begin");
            }
            if (line.startsWith(BEGIN) && line.endsWith(DASHES) && line.length() > BEGIN.length() + DASHES.length()) {
                var label = line.substring(BEGIN.length(), line.length() - DASHES.length());
                blocks.add(new PemBlock(label, body(lines, END + label + DASHES)));
            }
        }
        return blocks;
    }

    private static String body(Iterator<String> lines, String end) throws Malformed {
        var body = new StringBuilder();
        while (lines.hasNext()) {
            var line = lines.next();
            if (line.equals(end)) {
                return body.toString();
            }
            if (line.startsWith(DASHES)) {
                break;
            }
            body.append(line);
        }
        throw new Malformed("a block does not end");
    }

    byte[] der() throws Malformed {
        try {
            return Base64.getDecoder().decode(body);
        } catch (IllegalArgumentException notBase64) {
            throw new Malformed("not base64");
        }
    }

    boolean isPrivateKey() {
        return label.endsWith("PRIVATE KEY");
    }

    boolean isCertificate() {
        return label.equals("CERTIFICATE");
    }

    boolean isRequest() {
        return label.equals("CERTIFICATE REQUEST") || label.equals("NEW CERTIFICATE REQUEST"); // RFC 7468 §7
    }

    private static String text(byte[] input) {
        var text = new String(input, StandardCharsets.ISO_8859_1);
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text;
    }
}
