package org.certwright.core.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.certwright.model.Stopped;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PassphraseAttemptsTest {
    @TempDir
    private Path folder;

    private Profile profile;
    private Instant now = Instant.parse("2026-11-28T12:00:00Z");
    private PassphraseAttempts attempts;

    @BeforeEach
    void open() {
        profile = TestProfile.open(folder.resolve("profile"));
        attempts = new PassphraseAttempts(profile.store().settings(), () -> now);
    }

    @AfterEach
    void close() {
        profile.close();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            attempts.begun();
        }
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }

    @Test
    void twoSlipsCostNothing() {
        fail(2);

        assertThatCode(attempts::needAllowed).doesNotThrowAnyException();
    }

    @Test
    void fromTheThirdOnTheNextOneWaitsLongerEachTime() {
        fail(3);
        assertThatThrownBy(attempts::needAllowed)
                .isInstanceOfSatisfying(
                        Stopped.class,
                        stopped -> assertThat(stopped.problem().orElseThrow().retryAt())
                                .contains(now.plusSeconds(5)));
        pass(Duration.ofSeconds(5));
        assertThatCode(attempts::needAllowed).doesNotThrowAnyException();
        fail(1);
        pass(Duration.ofSeconds(9));
        assertThatThrownBy(attempts::needAllowed).isInstanceOf(Stopped.class);
        pass(Duration.ofSeconds(1));
        assertThatCode(attempts::needAllowed).doesNotThrowAnyException();
    }

    @Test
    void noWaitIsLongerThanAQuarterOfAnHour() {
        fail(500);
        pass(Duration.ofMinutes(15));

        assertThatCode(attempts::needAllowed).doesNotThrowAnyException();
    }

    @Test
    void aClockThatIsSetBackLocksNobodyOutUntilThen() {
        fail(3);
        pass(Duration.ofDays(-365));
        assertThatThrownBy(attempts::needAllowed).isInstanceOf(Stopped.class);
        pass(Duration.ofSeconds(5));

        assertThatCode(attempts::needAllowed).doesNotThrowAnyException();
    }

    @Test
    void anotherProcessCountsOnAndASuccessForgets() {
        fail(3);
        var other = new PassphraseAttempts(profile.store().settings(), () -> now);
        assertThatThrownBy(other::needAllowed).isInstanceOf(Stopped.class);
        other.succeeded();

        assertThatCode(attempts::needAllowed).doesNotThrowAnyException();
    }

    @Test
    void whatWasNotDecidedDoesNotCount() {
        fail(3);
        attempts.undecided();

        assertThatCode(attempts::needAllowed).doesNotThrowAnyException();
    }
}
