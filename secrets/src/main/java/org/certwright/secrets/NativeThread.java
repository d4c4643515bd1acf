package org.certwright.secrets;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * One named daemon platform thread for work that enters native code, where a virtual thread would pin its carrier. Its
 * tasks run one after the other, so what only they touch needs no lock.
 */
final class NativeThread implements AutoCloseable {
    private final ExecutorService thread;

    NativeThread(String name) {
        thread = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name(name).factory());
    }

    /**
     * Runs {@code work} and waits for its end, even when interrupted: a commit that nobody waited for is neither done
     * nor undone.
     *
     * @throws java.util.concurrent.RejectedExecutionException after {@link #close}
     */
    <T> T call(Callable<T> work) {
        return await(thread.submit(work));
    }

    /** Waits as {@link #call} does for work that was started before. */
    static <T> T await(Future<T> result) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return result.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw asThrown(e);
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Like {@link #call}, without a value. */
    void run(Runnable work) {
        call(Executors.callable(work));
    }

    /** Starts {@code work}; the caller waits for it later, if at all. */
    <T> Future<T> start(Callable<T> work) {
        return thread.submit(work);
    }

    /** What the task threw, as it threw it. */
    static RuntimeException asThrown(ExecutionException failed) {
        return switch (failed.getCause()) {
            case RuntimeException unchecked -> unchecked;
            case Error error -> throw error;
            case null, default -> new IllegalStateException("a native task threw a checked exception", failed);
        };
    }

    @Override
    public void close() {
        thread.shutdown(); // What was handed in still runs; the thread is a daemon, so no exit waits for it.
    }
}
