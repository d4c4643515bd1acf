package org.certwright.dns;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;

/**
 * Asks many at once, each on a platform thread of its own, and waits for all of them. Not on virtual threads: those leave
 * the JDK's poller waiting in native code, and HotSpot gives threads in native code 0.3 s before it exits (VM_Exit).
 */
final class FanOut {
    private static final ThreadFactory THREADS =
            Thread.ofPlatform().daemon().name("dns-", 0).factory();

    private FanOut() {}

    /** The results in the order of {@code tasks}. */
    static <T> List<T> all(List<Callable<T>> tasks) {
        return all(tasks, done -> {});
    }

    /**
     * The results in the order of {@code tasks}; {@code asTheyCome} sees each on the calling thread as soon as it is
     * there. The first task that throws, or an interrupt, ends the others.
     */
    static <T> List<T> all(List<Callable<T>> tasks, Consumer<T> asTheyCome) {
        try (var threads = Executors.newThreadPerTaskExecutor(THREADS)) {
            var completed = new ExecutorCompletionService<T>(threads);
            var futures = tasks.stream().map(completed::submit).toList();
            try {
                for (int taken = 0; taken < futures.size(); taken++) {
                    asTheyCome.accept(completed.take().get());
                }
            } finally {
                futures.forEach(future -> future.cancel(true));
            }
            return futures.stream().map(Future::resultNow).toList();
        } catch (InterruptedException cancelled) {
            throw Pause.interrupted();
        } catch (ExecutionException failure) {
            throw unchecked(failure);
        }
    }

    private static RuntimeException unchecked(ExecutionException failure) {
        return switch (failure.getCause()) {
            case RuntimeException cause -> cause;
            case Error bug -> throw bug;
            case null, default -> new IllegalStateException(failure);
        };
    }
}
