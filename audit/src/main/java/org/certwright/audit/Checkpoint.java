package org.certwright.audit;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.certwright.model.Problem;

/**
 * What a log was at one time (C2SP tlog-checkpoint): two logs with one checkpoint begin with the same lines.
 *
 * @param origin names the log, for example {@code certwright.local/3f9c2a}; no spaces, no plus sign
 * @param size how many lines
 * @param root of their tree, base64
 */
record Checkpoint(String origin, long size, String root) {
    private static final Pattern NOTE = Pattern.compile("([^\\n]+)\\n(0|[1-9][0-9]{0,14})\\n([A-Za-z0-9+/]{43}=)\\n"
            + "\\n((?:— [^ \\n]+ [A-Za-z0-9+/]+={0,2}\\n)+)");

    Checkpoint {
        if (!origin.matches("[^\\s+\\p{Cntrl}]{1,200}")) {
            throw new IllegalArgumentException("not the origin of a checkpoint");
        }
    }

    /** A checkpoint as it was read, with the lines that claim to sign it. */
    record Signed(Checkpoint checkpoint, String signatures) {
        /**
         * Whether {@code key} signed it. C2SP signed-note: signatures by other keys, such as a witness's, are ignored.
         */
        boolean isBy(PublicKey key) {
            return signatures.lines().anyMatch(line -> isBy(key, line.split(" ", 3)));
        }

        private boolean isBy(PublicKey key, String[] dashNameSignature) {
            var bytes = decoded(dashNameSignature[2]);
            if (!dashNameSignature[1].equals(checkpoint.origin) || bytes.length != 4 + 64) {
                return false;
            }
            var id = Ed25519Keys.id(checkpoint.origin, key);
            return java.util.Arrays.equals(bytes, 0, 4, id, 0, 4) && checkpoint.verifies(key, bytes);
        }

        private static byte[] decoded(String base64) {
            try {
                return Base64.getDecoder().decode(base64);
            } catch (IllegalArgumentException notBase64) {
                return new byte[0];
            }
        }
    }

    /** Reads a note, if it is one. */
    static Optional<Signed> parse(String note) {
        var matcher = NOTE.matcher(note);
        if (!matcher.matches() || !matcher.group(1).matches("[^\\s+\\p{Cntrl}]{1,200}")) {
            return Optional.empty();
        }
        var checkpoint = new Checkpoint(matcher.group(1), Long.parseLong(matcher.group(2)), matcher.group(3));
        return Optional.of(new Signed(checkpoint, matcher.group(4)));
    }

    /** The C2SP signed note. */
    String sign(PrivateKey privateKey, PublicKey publicKey) {
        try {
            var signer = Signature.getInstance("Ed25519");
            signer.initSign(privateKey);
            signer.update(text().getBytes(StandardCharsets.UTF_8));
            var signature = signer.sign();
            var bytes = java.util.Arrays.copyOf(Ed25519Keys.id(origin, publicKey), 4 + signature.length);
            System.arraycopy(signature, 0, bytes, 4, signature.length);
            return text() + "\n— " + origin + " " + Base64.getEncoder().encodeToString(bytes) + "\n";
        } catch (GeneralSecurityException notAnEd25519Key) {
            throw new IllegalArgumentException(notAnEd25519Key);
        }
    }

    private boolean verifies(PublicKey key, byte[] idAndSignature) {
        try {
            var verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            verifier.update(text().getBytes(StandardCharsets.UTF_8));
            return verifier.verify(idAndSignature, 4, 64);
        } catch (GeneralSecurityException badSignature) {
            return false;
        }
    }

    private String text() {
        return origin + "\n" + size + "\n" + root + "\n";
    }

    /** Whether {@code tree} has this size and another root. */
    boolean contradicts(MerkleTree tree) {
        return tree.size() == size && !tree.root().equals(root);
    }

    Problem truncated(Path log, long entries) {
        return Problem.of(
                AuditProblem.TRUNCATED,
                "path",
                log.toString(),
                "entries",
                Long.toString(entries),
                "size",
                Long.toString(size),
                "seq",
                Long.toString(entries + 1));
    }

    Problem rewritten(Path log) {
        return Problem.of(AuditProblem.REWRITTEN, "path", log.toString(), "size", Long.toString(size));
    }
}
