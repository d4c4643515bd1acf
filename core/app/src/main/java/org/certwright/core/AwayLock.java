package org.certwright.core;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.certwright.core.handler.GuardedVault;
import org.certwright.core.port.LockSignals;

/**
 * Has the vault locked when the person is away: nobody asked for anything for a while, the screen was locked, or the machine
 * goes to sleep. What is under way is not disturbed; the vault is locked when it is done.
 */
final class AwayLock implements AutoCloseable {
    /** Less than the least patience, so that no lock is late by much; the clock of the wall also counts sleep. */
    private static final Duration LOOK = Duration.ofSeconds(15);

    private final InstantSource clock;
    private final GuardedVault vault;
    private final List<Runnable> endings = new ArrayList<>();
    private Instant asked;
    private int underWay;
    private Optional<String> due = Optional.empty();

    AwayLock(InstantSource clock, GuardedVault vault) {
        this.clock = clock;
        this.vault = vault;
        this.asked = clock.instant();
    }

    /** Looks at the clock and listens to {@code signals} from now on, until it is closed. */
    synchronized void start(LockSignals signals) {
        var timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("away-lock").factory());
        var _ = timer.scheduleWithFixedDelay(this::look, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
        endings.add(timer::shutdownNow);
        endings.add(signals.hear(sign -> left(sign.words()))::close);
    }

    /** A person, or the page in front of one, asks for something or has the answer. */
    synchronized void asked() {
        asked = clock.instant();
    }

    /** Something begins that may need the vault. */
    synchronized void begins() {
        underWay++;
    }

    /** It is done. */
    void ends() {
        synchronized (this) {
            underWay--;
        }
        lockIfDue();
    }

    /** The person has gone. */
    void left(String why) {
        synchronized (this) {
            due = Optional.of(why);
        }
        lockIfDue();
    }

    /** Whether nobody has asked for too long. */
    void look() {
        var patience = vault.patience();
        synchronized (this) {
            var idle = Duration.between(asked, clock.instant());
            if (underWay == 0
                    && patience.filter(most -> idle.compareTo(most) >= 0).isPresent()) {
                due = Optional.of("nobody has used it for " + minutes(patience.get()));
            }
        }
        lockIfDue();
    }

    private static String minutes(Duration patience) {
        return patience.toMinutes() == 1 ? "a minute" : patience.toMinutes() + " minutes";
    }

    private void lockIfDue() {
        Optional<String> now;
        synchronized (this) {
            if (underWay > 0) {
                return;
            }
            now = due;
            due = Optional.empty();
        }
        now.ifPresent(vault::lock);
    }

    @Override
    public synchronized void close() {
        endings.forEach(Runnable::run);
        endings.clear();
    }
}
