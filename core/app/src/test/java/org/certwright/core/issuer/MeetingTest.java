package org.certwright.core.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.certwright.acme.AcmeProblem;
import org.certwright.core.profile.Profile;
import org.certwright.core.profile.TestProfile;
import org.certwright.ipc.Event;
import org.certwright.model.IssuerEnvironment;
import org.certwright.model.Problem;
import org.certwright.model.Stopped;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeetingTest {
    @TempDir
    Path folder;

    private final ConcurrentLinkedQueue<Event> told = new ConcurrentLinkedQueue<>();
    private Profile profile;
    private AcmeDoor acme;
    private Meeting meeting;

    @BeforeEach
    void open() {
        profile = TestProfile.open(folder.resolve("profile"));
        acme = new AcmeDoor(profile, InstantSource.system());
        meeting = new Meeting(acme, profile.audit(), told::add);
    }

    @AfterEach
    void close() {
        acme.close();
        profile.close();
    }

    private Problem asking(int port) {
        var address = URI.create("https://127.0.0.1:" + port + "/dir");
        return catchThrowableOfType(
                        Stopped.class, () -> meeting.with(address, IssuerEnvironment.INTERNAL, Optional.empty()))
                .problem()
                .orElseThrow();
    }

    private static ServerSocket silent() throws IOException {
        return new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    }

    @Test
    void whatIsAskedOfAnAddressThatIsNoPresetStandsInTheLog() throws IOException {
        int port;
        try (var free = silent()) {
            port = free.getLocalPort();
        }
        assertThat(asking(port).code()).isEqualTo(AcmeProblem.NO_CONNECTION);
        assertThat(profile.audit().log().read(0, 10).orStop().toString())
                .contains("directory.read", "127.0.0.1:" + port, "There is no connection to");
    }

    @Test
    void aThirdAtTheSameTimeIsRefusedAndAPersonHearsWhyTheyWait() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            try (var server = silent()) {
                for (int i = 0; i < 2; i++) {
                    threads.execute(() -> asking(server.getLocalPort()));
                }
                server.accept();
                server.accept(); // Both are on their way, and get no answer.
                assertThat(asking(server.getLocalPort()).code()).isEqualTo(IssuerProblem.BUSY);
                Thread.sleep(1_500);
                assertThat(told).first().asString().contains("Asking https://127.0.0.1:");
                threads.shutdownNow();
            }
        }
    }
}
