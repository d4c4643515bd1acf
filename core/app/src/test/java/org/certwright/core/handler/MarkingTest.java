package org.certwright.core.handler;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.certwright.audit.AuditEntry;
import org.certwright.core.log.AuditWords;
import org.certwright.core.profile.Profile;
import org.certwright.core.profile.TestProfile;
import org.certwright.model.DomainName;
import org.certwright.model.Fingerprint;
import org.certwright.model.IssuerEnvironment;
import org.certwright.model.OperationId;
import org.certwright.storage.CertificateRow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What marking leaves in the audit log. */
final class MarkingTest {
    private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");

    @TempDir
    Path folder;

    private Profile profile;
    private Marking marking;
    private List<String> ids = List.of();

    @BeforeEach
    void open() {
        profile = TestProfile.open(folder.resolve("profile"));
        marking = new Marking(
                profile, id -> profile.store().certificates().findByPrefix(id).getFirst());
        ids = IntStream.range(0, 60).mapToObj(this::keep).toList();
    }

    @AfterEach
    void close() {
        profile.close();
    }

    private String keep(int number) {
        var row = new CertificateRow(
                Fingerprint.of(("certificate " + number).getBytes(StandardCharsets.UTF_8)),
                List.of(new DomainName("host-" + number + ".example")),
                "lab",
                IssuerEnvironment.INTERNAL,
                "CN=Lab",
                Integer.toHexString(number),
                NOW,
                NOW.plus(Duration.ofDays(90)),
                Fingerprint.of("key".getBytes(StandardCharsets.UTF_8)),
                "EC P-256",
                Optional.empty(),
                "",
                new OperationId("op-" + number),
                URI.create("https://ca.example.net/" + number),
                NOW,
                Optional.empty(),
                Optional.empty());
        profile.store().certificates().add(row);
        return row.id().value();
    }

    private List<AuditEntry> logged() {
        return profile.audit().log().latest(any -> true, 100, Optional.empty()).orStop().lines().stream()
                .map(line -> line.entry().orElseThrow())
                .toList();
    }

    @Test
    void aCallLeavesOneLineThatSaysWhoWhatAndWhich() {
        marking.tag(ids.subList(0, 3), "web", true);
        assertThat(logged()).singleElement().satisfies(entry -> {
            assertThat(entry.actor()).isEqualTo("test");
            assertThat(AuditWords.sentence(entry)).isEqualTo("Put the tag web on 3 certificates");
            assertThat(entry.details())
                    .containsEntry("tag", "web")
                    .containsEntry("count", "3")
                    .containsEntry("certificates", String.join(" ", ids.subList(0, 3)));
        });
    }

    @Test
    void whatChangesNothingLeavesNoLine() {
        marking.tag(ids.subList(0, 1), "web", false);
        marking.archive(ids.subList(0, 1), false);
        marking.archive(List.of(), true);
        assertThat(logged()).isEmpty();
    }

    @Test
    void onlyWhatChangedIsCounted() {
        marking.archive(ids.subList(0, 1), true);
        marking.archive(ids.subList(0, 2), true);
        assertThat(logged().getFirst().details()).containsEntry("count", "1").containsEntry("certificates", ids.get(1));
    }

    @Test
    void beyondFiftyTheFirstAreNamedAndAllAreCounted() {
        marking.archive(ids, true);
        assertThat(logged())
                .singleElement()
                .satisfies(entry -> assertThat(entry.details())
                        .containsEntry("count", "60")
                        .containsEntry("certificates", String.join(" ", ids.subList(0, 50))));
    }

    @Test
    void eachActHasItsSentence() {
        var one = ids.subList(0, 1);
        marking.tag(one, "web", true);
        marking.tag(one, "web", false);
        marking.archive(one, true);
        marking.archive(one, false);
        assertThat(logged().reversed().stream().map(AuditWords::sentence))
                .containsExactly(
                        "Put the tag web on 1 certificate",
                        "Took the tag web off 1 certificate",
                        "Archived 1 certificate",
                        "Brought back 1 certificate from the archive");
    }
}
