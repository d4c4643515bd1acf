package org.certwright.e2e.acme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import java.io.IOException;
import java.nio.file.Path;
import org.certwright.e2e.lab.Tool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** F30: a server that is not, or cannot be shown to be, the CA. */
@ExtendWith(TrialExtension.class)
class ServerIdentityTest {
    @TempDir
    private Path folder;

    /** A self-signed certificate, which is its own trust anchor. */
    private void identity(String address, String... before) {
        var make = ("openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 30 -subj /CN=server"
                + " -addext subjectAltName=IP:" + address + " -keyout acme.key -out acme.pem");
        Tool.output(folder, (String.join(" ", before) + " " + make).strip().split(" "));
    }

    @Execution(CONCURRENT)
    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, '', false, 5, acme.tls-untrusted",
        "127.0.0.2, '', true, 5, acme.tls-wrong-host",
        "127.0.0.1, faketime -f -400d, true, 5, acme.tls-expired",
        "127.0.0.1, faketime -f +400d, true, 5, acme.clock-skew",
    })
    void noAccountIsOpenedThere(String address, String time, boolean trusted, int exit, String code, Trial trial)
            throws IOException {
        identity(address, time);
        try (var proxy = Lane.proxy(trial.lane().lab(), 0, folder)) {
            var anchor =
                    trusted ? folder.resolve("acme.pem") : trial.lane().lab().acmeCertificate();
            var refused = trial.cli().run(Lane.addIssuer("second", Lane.directory(proxy), anchor));
            assertThat(refused.exitCode()).as(refused.all()).isEqualTo(exit);
            assertThat(refused.out()).contains("\"" + code + "\"");
            assertThat(proxy.requests()).isEmpty();
        }
        trial.keptNothing();
    }

    @Execution(CONCURRENT)
    @Test
    void nothingIsSentToWhoTakesTheCasPlace(Trial trial) throws IOException {
        identity("127.0.0.1");
        var lab = trial.lane().lab();
        var honest = Lane.proxy(lab, 0, lab.folder());
        var add = Lane.addIssuer("own", Lane.directory(honest), lab.acmeCertificate());
        End.of(trial.cli().apply(trial.cli().done(add))).isDone();
        var plan = trial.cli().done("plan", "issue", trial.name(), "--issuer", "own", "--json");
        honest.close();
        try (var impostor = Lane.proxy(lab, honest.port(), folder)) {
            End.of(trial.cli().apply(plan)).isFailed("acme.tls-untrusted");
            assertThat(impostor.requests()).isEmpty();
        }
        trial.keptNothing();
    }
}
