package org.certwright.core.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.certwright.audit.AuditEntry;
import org.certwright.audit.AuditEntry.Phase;
import org.certwright.audit.FoundLine;
import org.certwright.ipc.AuditCommand.AuditArea;
import org.certwright.ipc.AuditCommand.AuditFilter;
import org.certwright.ipc.AuditCommand.AuditPhase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AuditWordsTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final AuditFilter ANY = filter(List.of(), null, "");
    private static final Pattern WRITTEN = Pattern.compile(
            "(?:intent|done|failed|note)\\(\\s*\"([a-z.]+)\"|String action\\(\\) \\{\\s*return \"([a-z.]+)\"");

    private static AuditFilter filter(List<AuditArea> areas, @Nullable AuditPhase phase, String text) {
        return new AuditFilter(
                areas, Optional.empty(), Optional.empty(), Optional.ofNullable(phase), Optional.of(text));
    }

    private static AuditEntry entry(String action, Phase phase, Map<String, String> details) {
        return new AuditEntry(NOON, "cli:ana", action, phase, details);
    }

    private static FoundLine line(AuditEntry entry) {
        return new FoundLine(7, Optional.of(entry), "{\"action\":\"" + entry.action() + "\"}");
    }

    @Test
    void everyActionThatIsWrittenHasWords() throws IOException {
        var written = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                WRITTEN.matcher(Files.readString(file))
                        .results()
                        .forEach(found -> written.add(found.group(1) != null ? found.group(1) : found.group(2)));
            }
        }
        assertThat(written).contains("issue", "dns.add", "credential.test", "operation.end");
        assertThat(AuditWords.actions()).containsExactlyInAnyOrderElementsOf(written);
    }

    @Test
    void anEntryIsToldAsASentence() {
        var details = Map.of("names", "a.example b.example", "issuer", "le", "reason", "acme.rate-limited");
        assertThat(AuditWords.sentence(entry("issue", Phase.INTENT, details)))
                .isEqualTo("Began to obtain a certificate for a.example, b.example from le");
        assertThat(AuditWords.sentence(entry("issue", Phase.DONE, details)))
                .isEqualTo("Obtained a certificate for a.example, b.example from le");
        assertThat(AuditWords.sentence(entry("issue", Phase.FAILED, details)))
                .isEqualTo("Could not obtain a certificate for a.example, b.example from le: "
                        + "A limit of the CA at … is reached for …");
    }

    @Test
    void whatFailedEndsInWordsAndAnUnknownReasonStays() {
        assertThat(AuditWords.sentence(entry(
                        "revoke",
                        Phase.FAILED,
                        Map.of("certificate", "ab12", "reason", "acme.refused", "told", "The CA at ca refused"))))
                .isEqualTo("Could not revoke the certificate ab12: The CA at ca refused");
        for (var unknown : List.of("cancelled", "of.tomorrow", "acme.of-tomorrow", "../x.y")) {
            assertThat(AuditWords.sentence(
                            entry("revoke", Phase.FAILED, Map.of("certificate", "ab12", "reason", unknown))))
                    .isEqualTo("Could not revoke the certificate ab12: " + unknown);
        }
    }

    @Test
    void manyNamesAreCountedAndWhatIsMissingStaysVague() {
        assertThat(AuditWords.sentence(entry("dns.remove", Phase.DONE, Map.of("records", "a b c d e"))))
                .isEqualTo("Removed the DNS records a, b and 3 more with …");
        assertThat(AuditWords.sentence(entry("of.tomorrow", Phase.DONE, Map.of())))
                .isEqualTo("of.tomorrow (done)");
    }

    @Test
    void aFilterHoldsAreaPhaseTimeAndText() {
        var shown = line(entry("dns.add", Phase.FAILED, Map.of("records", "_acme-challenge.shop.example")));
        assertThat(AuditFilters.of(ANY)).accepts(shown);
        assertThat(AuditFilters.of(filter(List.of(AuditArea.DNS), AuditPhase.FAILED, "COULD NOT WRITE THE")))
                .accepts(shown);
        assertThat(AuditFilters.of(filter(List.of(AuditArea.KEYS), null, ""))).rejects(shown);
        assertThat(AuditFilters.of(filter(List.of(), AuditPhase.DONE, ""))).rejects(shown);
        assertThat(AuditFilters.of(filter(List.of(), null, "elsewhere"))).rejects(shown);
        var later = new AuditFilter(
                List.of(), Optional.of(NOON.plusSeconds(1)), Optional.empty(), Optional.empty(), Optional.empty());
        var until =
                new AuditFilter(List.of(), Optional.of(NOON), Optional.of(NOON), Optional.empty(), Optional.empty());
        assertThat(AuditFilters.of(later)).rejects(shown);
        assertThat(AuditFilters.of(until)).rejects(shown);
    }

    @Test
    void aForeignLineIsShownAndNeverTakenForAnEntry() {
        var foreign = new FoundLine(3, Optional.empty(), "somebody was here");
        assertThat(AuditFilters.of(ANY)).accepts(foreign);
        assertThat(AuditFilters.of(filter(List.of(AuditArea.LOG), null, ""))).rejects(foreign);
        assertThat(AuditFilters.item(foreign).sentence()).contains("not one that Certwright wrote");
    }
}
