package org.certwright.core.run;

import java.time.Duration;
import java.util.Optional;
import org.certwright.core.port.Progress;
import org.certwright.core.profile.OperationLocks;
import org.certwright.ipc.Event;
import org.certwright.model.Fingerprint;
import org.certwright.model.Problem;
import org.certwright.model.Stopped;

/** Waits for another process that works on the same thing, and says so. */
final class LockQueue {
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final OperationLocks locks;
    private final Progress progress;

    LockQueue(OperationLocks locks, Progress progress) {
        this.locks = locks;
        this.progress = progress;
    }

    OperationLocks.Held lock(Fingerprint subject, String what) {
        var held = locks.tryLock(subject);
        if (held.isPresent()) {
            return held.get();
        }
        progress.tell(new Event.Waiting("", "another process that does the same (" + what + ")", Optional.empty()));
        long giveUp = System.nanoTime() + Patience.OTHER_PROCESS.toNanos();
        while (System.nanoTime() < giveUp) {
            pause();
            held = locks.tryLock(subject);
            if (held.isPresent()) {
                return held.get();
            }
        }
        throw Stopped.by(Problem.of(OperationProblem.BUSY, "subject", what));
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
            throw Stopped.refused("interrupted");
        }
    }
}
