package org.certwright.cli;

import java.time.Duration;

/**
 * Makes Ctrl-C and SIGTERM a cancel: the working thread is interrupted and gets a moment to take back what it left
 * outside and to close its journal.
 */
final class Interruption implements AutoCloseable {
    private static final Duration MOMENT = Duration.ofMillis(1_800);

    private final Thread hook;

    private Interruption(Thread hook) {
        this.hook = hook;
    }

    static Interruption ofThisThread() {
        var working = Thread.currentThread();
        var hook = new Thread(
                () -> {
                    working.interrupt();
                    try {
                        working.join(MOMENT);
                    } catch (InterruptedException ending) {
                        Thread.currentThread().interrupt();
                    }
                },
                "cancel");
        Runtime.getRuntime().addShutdownHook(hook);
        return new Interruption(hook);
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyEnding) {
            // The hook runs now, and waits for this thread.
        }
    }
}
