package org.certwright.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.certwright.core.handler.GuardedVault;
import org.certwright.core.port.LockSignals;
import org.junit.jupiter.api.Test;

class AwayLockTest {
    private Instant now = Instant.parse("2026-11-28T10:00:00Z");
    private Optional<Duration> patience = Optional.of(Duration.ofMinutes(15));
    private final List<String> locked = new ArrayList<>();
    private final AwayLock lock = new AwayLock(() -> now, new GuardedVault() {
        @Override
        public Optional<Duration> patience() {
            return patience;
        }

        @Override
        public void lock(String why) {
            locked.add(why);
        }
    });

    private void pass(Duration time) {
        now = now.plus(time);
        lock.look();
    }

    @Test
    void aVaultThatNobodyUsesIsLocked() {
        pass(Duration.ofMinutes(14));
        assertThat(locked).isEmpty();
        pass(Duration.ofMinutes(1));
        assertThat(locked).containsExactly("nobody has used it for 15 minutes");
    }

    @Test
    void whoAsksBeginsTheTimeAnew() {
        pass(Duration.ofMinutes(14));
        lock.asked();
        pass(Duration.ofMinutes(14));
        assertThat(locked).isEmpty();
    }

    @Test
    void neverIsNever() {
        patience = Optional.empty();
        pass(Duration.ofDays(30));
        assertThat(locked).isEmpty();
    }

    @Test
    void whatIsUnderWayIsNotInterrupted() {
        lock.begins();
        pass(Duration.ofHours(1));
        lock.left("the screen was locked");
        assertThat(locked).isEmpty();
        lock.ends();
        assertThat(locked).containsExactly("the screen was locked");
    }

    @Test
    void theLastOfSeveralCounts() {
        lock.begins();
        lock.begins();
        lock.left("the screen was locked");
        lock.ends();
        assertThat(locked).isEmpty();
        lock.ends();
        assertThat(locked).hasSize(1);
    }

    @Test
    void aLongWorkIsFollowedByTheLockAtTheNextLook() {
        lock.begins();
        pass(Duration.ofHours(1));
        lock.ends();
        assertThat(locked).as("ends without a person").isEmpty();
        lock.look();
        assertThat(locked).hasSize(1);
    }

    @Test
    void aSignLocksAtOnceUntilNobodyListens() {
        var heard = new ArrayList<Consumer<LockSignals.Sign>>();
        lock.start(listener -> {
            heard.add(listener);
            return heard::clear;
        });
        heard.getFirst().accept(LockSignals.Sign.SLEEP);
        assertThat(locked).containsExactly("the machine goes to sleep");
        lock.close();
        assertThat(heard).isEmpty();
    }
}
