package org.certwright.audit;

import java.nio.file.Path;
import java.security.PublicKey;
import java.util.Optional;
import org.certwright.model.Outcome;

/** Checks a log. */
@SuppressWarnings("DoNotCallSuggester")
public final class AuditVerifier {
    private AuditVerifier() {}

    public record Verdict(long entries, String rootBase64, boolean checkpointHeld, Optional<String> firstFault) {}

    public static Outcome<Verdict> verify(Path log, Optional<String> checkpointNote, Optional<PublicKey> key) {
        throw new UnsupportedOperationException();
    }
}
