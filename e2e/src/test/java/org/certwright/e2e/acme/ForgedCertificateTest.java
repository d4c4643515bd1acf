package org.certwright.e2e.acme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** F27: the CA, or somebody in its name, sends another certificate than was ordered. */
@ExtendWith(TrialExtension.class)
class ForgedCertificateTest {
    @TempDir
    private static Path folder;

    private static Forger forger;

    @BeforeAll
    static void makeRoots() {
        forger = new Forger(folder);
    }

    private static Path forged(Trial trial, Path csr, String wish) {
        return forger.file(trial.name(), forger.chain(csr, trial.name(), wish));
    }

    @Execution(CONCURRENT)
    @ParameterizedTest
    @CsvSource({
        "other key, x509.issued-other-key",
        "extra name, x509.issued-names-extra",
        "extra address, x509.issued-names-extra",
        "missing name, x509.issued-names-missing",
        "expired, x509.issued-expired",
        "not yet valid, x509.issued-not-yet-valid",
        "CA, x509.issued-is-ca",
        "may sign, x509.issued-is-ca",
        "for clients only, x509.issued-purpose",
        "other root, x509.chain-order",
        "root first, x509.chain-order",
        "broken signature, x509.chain-signature",
        "cut off, x509.chain-unreadable",
        "with a request, x509.chain-foreign-block",
        "garbage, x509.chain-unreadable",
    })
    void itIsKeptAsEvidenceOnly(String wish, String code, Trial trial) throws IOException {
        var csr = forger.csr(trial.name());
        var forged = forged(trial, csr, wish);
        var failed = trial.issue(csr, "certificate * swap " + forged).failedVerification(code);
        trial.keptNothing();
        var evidence = trial.cli().profile().resolve("quarantine").resolve(failed.id() + ".pem");
        assertThat(evidence).hasSameBinaryContentAs(forged);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(evidence)))
                .isEqualTo("rw-------");
        assertThat(trial.acts("new-order 201")).isEqualTo(1);
    }

    /** Without it, every row above could fail for another reason than its own. */
    @Execution(CONCURRENT)
    @Test
    void theHonestOneOfTheSameMakingIsTaken(Trial trial) {
        var csr = forger.csr(trial.name());
        trial.issue(csr, "certificate * swap " + forged(trial, csr, "honest")).isDone();
        trial.holds();
    }

    @Execution(CONCURRENT)
    @Test
    void nothingIsOrderedAgainOfItsOwn(Trial trial) {
        var csr = forger.csr(trial.name());
        var failed = trial.issue(csr, "certificate * swap " + forged(trial, csr, "extra name"))
                .failedVerification("x509.issued-names-extra");
        trial.rules();
        assertThat(trial.cli().run("operation", "resume").out()).contains("Nothing is waiting to be continued");
        assertThat(trial.cli().failed("operation", "resume", failed.id(), "--json"))
                .isNotNull();
        assertThat(trial.acts("new-order 201")).isEqualTo(1);
        trial.keptNothing();
    }
}
