package org.certwright.storage;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * The one platform thread a store's SQLite runs on: native code pins whoever calls it, so virtual threads wait here
 * instead. Waiting cannot be interrupted, because the caller has to know whether its write was made.
 */
final class WriterThread implements AutoCloseable {
    private final ExecutorService executor;
    private volatile @Nullable Thread thread;

    WriterThread() {
        var factory = Thread.ofPlatform().daemon().name("storage-writer").factory();
        executor = Executors.newSingleThreadExecutor(work -> {
            var created = factory.newThread(work);
            thread = created;
            return created;
        });
    }

    /** Runs {@code work} on the thread, or right here if this is it. */
    <T> T call(Callable<T> work) throws Exception {
        if (Thread.currentThread() == thread) {
            return work.call();
        }
        try {
            return await(executor.submit(work));
        } catch (ExecutionException thrown) {
            throw rethrown(thrown);
        }
    }

    private static <T> T await(Future<T> result) throws ExecutionException {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return result.get();
                } catch (InterruptedException later) {
                    interrupted = true;
                }
            }
        } catch (CancellationException impossible) {
            throw new IllegalStateException(impossible); // Nobody has the future but us.
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static Exception rethrown(ExecutionException thrown) {
        return switch (thrown.getCause()) {
            case Exception exception -> exception;
            case Error error -> throw error;
            case null, default -> new IllegalStateException(thrown);
        };
    }

    boolean isClosed() {
        return executor.isShutdown();
    }

    @Override
    public void close() {
        executor.shutdown();
    }
}
