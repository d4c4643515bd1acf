package org.certwright.core.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.certwright.ipc.AuditCommand.AuditFilter;
import org.certwright.ipc.AuditCommand.AuditItem;
import org.certwright.ipc.AuditCommand.FindAudit;
import org.certwright.ipc.ProfileCommand.Check;
import org.certwright.ipc.ProfileCommand.Doctor;
import org.junit.jupiter.api.Test;

class SampleSentencesTest {
    private static final AuditFilter ALL =
            new AuditFilter(List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    @Test
    void noSentenceOfItsLogLacksADetail() {
        try (var core = SampleCore.open()) {
            var found =
                    core.execute(new FindAudit(ALL, 1_000, Optional.empty())).orStop();
            assertThat(found.entries()).hasSizeGreaterThan(80);
            assertThat(found.entries())
                    .extracting(AuditItem::sentence)
                    .allSatisfy(sentence -> assertThat(sentence).doesNotContainPattern("(?<![0-9a-f])…"));
        }
    }

    @Test
    void whatFailedSaysWhyInWords() {
        try (var core = SampleCore.open()) {
            var found =
                    core.execute(new FindAudit(ALL, 1_000, Optional.empty())).orStop();
            assertThat(found.entries())
                    .extracting(AuditItem::sentence)
                    .filteredOn(sentence -> sentence.startsWith("Could not"))
                    .hasSize(2)
                    .noneMatch(sentence -> sentence.contains("dns."))
                    .anyMatch(sentence -> sentence.contains("_acme-challenge.status.example.com"));
        }
    }

    @Test
    void anExaminationSaysWhatItCounts() {
        try (var core = SampleCore.open()) {
            assertThat(core.execute(new Doctor()).orStop().checks())
                    .filteredOn(check -> check.name().equals("inventory"))
                    .extracting(Check::finding)
                    .first()
                    .asString()
                    .matches("[0-9]+ certificates in all: [0-9]+ current, [0-9]+ superseded, [0-9]+ archived");
        }
    }
}
