package org.certwright.audit;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.certwright.model.CanonicalJson;

/**
 * What one line says: an entry, its number, and the SHA-256 of the line before it ({@link #NO_LINE} in the first), so
 * that a change is seen without any checkpoint.
 */
record LogLine(long seq, String prev, AuditEntry entry) {
    static final String NO_LINE = "0".repeat(64);

    /** Longer lines are never written and, when found, not ours. */
    static final int LIMIT = 1 << 20;

    /** The RFC 8785 JSON. */
    String json() {
        return CanonicalJson.write(Map.of(
                "action", entry.action(),
                "actor", entry.actor(),
                "details", entry.details(),
                "phase", entry.phase().name(),
                "prev", prev,
                "seq", seq,
                "time", entry.time().toString()));
    }

    /** The line, if it is one of ours to the byte: nothing but what {@link #json} writes is accepted. */
    static Optional<LogLine> parse(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            var line = read(new CanonicalText(text));
            boolean ours = line.seq > 0
                    && line.prev.matches("[0-9a-f]{64}")
                    && line.json().equals(text);
            return ours ? Optional.of(line) : Optional.empty();
        } catch (CharacterCodingException | CanonicalText.Malformed | DateTimeParseException notOurs) {
            return Optional.empty();
        }
    }

    private static LogLine read(CanonicalText text) throws CanonicalText.Malformed {
        text.expect("{\"action\":");
        var action = text.string();
        text.expect(",\"actor\":");
        var actor = text.string();
        text.expect(",\"details\":");
        var details = details(text);
        text.expect(",\"phase\":");
        var phase = text.oneOf(AuditEntry.Phase.values());
        text.expect(",\"prev\":");
        var prev = text.string();
        text.expect(",\"seq\":");
        long seq = text.number();
        text.expect(",\"time\":");
        var time = Instant.parse(text.string());
        text.expect("}");
        text.expectEnd();
        return new LogLine(seq, prev, new AuditEntry(time, actor, action, phase, details));
    }

    private static Map<String, String> details(CanonicalText text) throws CanonicalText.Malformed {
        var details = new TreeMap<String, String>();
        text.expect("{");
        if (text.skip("}")) {
            return details;
        }
        do {
            var name = text.string();
            text.expect(":");
            details.put(name, text.string());
        } while (text.skip(","));
        text.expect("}");
        return details;
    }
}
