import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Checks a Certwright audit log with nothing but a JDK: {@code java AuditVerify.java LOG CHECKPOINT KEY}.
 *
 * <p>LOG is audit.jsonl; CHECKPOINT a file with one note, kept where the log's owner cannot change it; KEY the verifier
 * key as text ({@code origin+id+key}). Exit code 0: the log holds; 1: it does not, and the line says where; 2: usage.
 * It shares no code with Certwright on purpose. Formats: RFC 8785, RFC 6962 §2.1, C2SP signed-note, C2SP
 * tlog-checkpoint.
 */
final class AuditVerify {
    private static final String STRING =
            "\"((?:[^\"\\\\\\x00-\\x1f]++|\\\\[\"\\\\bfnrt]|\\\\u00(?:0[0-7be-f]|1[0-9a-f]))*+)\"";
    private static final Pattern DETAIL = Pattern.compile(STRING + ":" + STRING);
    private static final Pattern LINE = Pattern.compile("\\{\"action\":S,\"actor\":S,\"details\":\\{((?:S:S(?:,S:S)*+)?)\\},"
            .replace("S", STRING)
            + "\"phase\":\"(?:INTENT|DONE|FAILED|NOTE)\",\"prev\":\"(?<prev>[0-9a-f]{64})\",\"seq\":(?<seq>[1-9][0-9]{0,14}),"
            + "\"time\":\"[0-9T:.+-]+Z\"\\}");
    private static final Pattern NOTE = Pattern.compile(
            "(\\S+)\\n(0|[1-9][0-9]{0,14})\\n([A-Za-z0-9+/]{43}=)\\n\\n((?:— \\S+ \\S+\\n)+)");

    private AuditVerify() {}

    public static void main(String[] args) throws IOException, GeneralSecurityException {
        if (args.length != 3) {
            System.err.println("usage: java AuditVerify.java LOG CHECKPOINT KEY");
            System.exit(2);
        }
        String fault = fault(Path.of(args[0]), Files.readString(Path.of(args[1])), args[2]);
        System.out.println(fault.isEmpty() ? "the log holds" : fault);
        System.exit(fault.isEmpty() ? 0 : 1);
    }

    static String fault(Path log, String checkpoint, String key) throws IOException, GeneralSecurityException {
        var note = NOTE.matcher(checkpoint);
        if (!note.matches()) {
            return "checkpoint-unreadable";
        }
        if (!isSigned(note.group(1), checkpoint.substring(0, note.start(4) - 1), note.group(4), key)) {
            return "checkpoint-forged";
        }
        var leaves = new ArrayList<byte[]>();
        String prev = "0".repeat(64);
        for (byte[] line : lines(Files.readAllBytes(log))) {
            String text = new String(line, StandardCharsets.UTF_8);
            var parsed = LINE.matcher(text);
            if (!parsed.matches() || !isSorted(parsed.group(3)) || !Arrays.equals(text.getBytes(StandardCharsets.UTF_8), line)) {
                return "tampered " + (leaves.size() + 1) + " not-canonical";
            }
            long seq = Long.parseLong(parsed.group("seq"));
            if (seq != leaves.size() + 1) {
                return seq > leaves.size() ? "tampered " + (leaves.size() + 1) + " missing" : "tampered " + seq + " repeated";
            }
            if (!parsed.group("prev").equals(prev)) {
                return "tampered " + Math.max(1, leaves.size()) + " changed";
            }
            prev = HexFormat.of().formatHex(sha256(line));
            leaves.add(sha256(new byte[] {0}, line));
        }
        int size = Math.toIntExact(Math.min(Integer.MAX_VALUE, Long.parseLong(note.group(2))));
        if (size > leaves.size()) {
            return "truncated " + leaves.size() + " of " + size;
        }
        byte[] root = root(leaves.subList(0, size));
        return Base64.getEncoder().encodeToString(root).equals(note.group(3)) ? "" : "rewritten";
    }

    private static boolean isSigned(String origin, String text, String signatures, String verifierKey)
            throws GeneralSecurityException {
        String[] key = verifierKey.split("\\+", 3); // The key itself is base64 and may have plus signs.
        byte[] typed = Base64.getDecoder().decode(key[2]);
        byte[] id = Arrays.copyOf(sha256((origin + "\n").getBytes(StandardCharsets.UTF_8), typed), 4);
        byte[] spki = HexFormat.of().parseHex("302a300506032b6570032100" + HexFormat.of().formatHex(typed).substring(2));
        var verifier = Signature.getInstance("Ed25519");
        for (String line : signatures.split("\n")) {
            byte[] signature = Base64.getDecoder().decode(line.substring(line.lastIndexOf(' ') + 1));
            if (line.startsWith("— " + origin + " ") && key[0].equals(origin) && signature.length == 68
                    && Arrays.equals(id, Arrays.copyOf(signature, 4))) {
                verifier.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(spki)));
                verifier.update(text.getBytes(StandardCharsets.UTF_8));
                return verifier.verify(signature, 4, 64);
            }
        }
        return false;
    }

    /** A line without its newline at the very end is a cut append, not an entry. */
    private static List<byte[]> lines(byte[] log) {
        var lines = new ArrayList<byte[]>();
        var line = new ByteArrayOutputStream();
        for (byte b : log) {
            if (b == '\n') {
                lines.add(line.toByteArray());
                line.reset();
            } else {
                line.write(b);
            }
        }
        return lines;
    }

    private static boolean isSorted(String details) {
        String last = null;
        for (var detail = DETAIL.matcher(details); detail.find(); last = detail.group(1)) {
            if (last != null && detail.group(1).compareTo(last) <= 0) {
                return false;
            }
        }
        return true;
    }

    /** RFC 6962 §2.1: split at the largest power of two below the size. */
    private static byte[] root(List<byte[]> leaves) throws GeneralSecurityException {
        if (leaves.size() < 2) {
            return leaves.isEmpty() ? sha256() : leaves.get(0);
        }
        int split = Integer.highestOneBit(leaves.size() - 1);
        return sha256(new byte[] {1}, root(leaves.subList(0, split)), root(leaves.subList(split, leaves.size())));
    }

    private static byte[] sha256(byte[]... parts) throws GeneralSecurityException {
        var digest = MessageDigest.getInstance("SHA-256");
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }
}
