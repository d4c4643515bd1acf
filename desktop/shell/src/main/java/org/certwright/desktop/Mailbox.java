package org.certwright.desktop;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.certwright.ipc.Json;

/**
 * Takes lines of the page without ever making it wait, and answers each when it is worked out. Lines that come before
 * the core is open wait for it, so that the window can show before the profile is read.
 */
final class Mailbox implements AutoCloseable {
    private final Windows windows;
    private final CompletableFuture<UnaryOperator<String>> answerer = new CompletableFuture<>();
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger underWay = new AtomicInteger();
    private volatile Runnable afterwards = () -> {};

    Mailbox(Windows windows) {
        this.windows = windows;
    }

    /** From now on {@code answers} makes the answer of every line. */
    void open(UnaryOperator<String> answers) {
        answerer.complete(answers);
    }

    /** From now on {@code work} is done after each answer. */
    void afterwards(Runnable work) {
        afterwards = work;
    }

    void post(String line) {
        var message = line.length() > Json.LIMIT ? line.substring(0, Json.LIMIT + 1) : line;
        work(() -> {
            windows.tell(answerer.join().apply(message));
            afterwards.run();
        });
    }

    /** Runs {@code task} beside the messages; the program does not end before. */
    void work(Runnable task) {
        underWay.incrementAndGet();
        workers.execute(() -> {
            try {
                task.run();
            } finally {
                if (underWay.decrementAndGet() == 0) {
                    windows.idle();
                }
            }
        });
    }

    /** Whether the answer to a line, or other work, is still to come. */
    boolean busy() {
        return underWay.get() > 0;
    }

    /** Interrupts what is under way; its journal tells how to go on. */
    @Override
    public void close() {
        workers.shutdownNow();
        workers.close();
    }
}
