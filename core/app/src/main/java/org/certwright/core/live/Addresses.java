package org.certwright.core.live;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.certwright.model.Problem;
import org.certwright.model.Stopped;

/** The addresses of a host, as this machine looks them up: what its programs would find. */
final class Addresses {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** No host that people run has more; a hostile name server may say thousands. */
    private static final int MOST = 8;

    private Addresses() {}

    static List<InetAddress> of(String host) {
        var found = new CompletableFuture<List<InetAddress>>();
        // The system's look-up is native code that nothing interrupts: it gets a thread of its own, which may be left
        // behind.
        Thread.ofPlatform().daemon().name("look-up").start(() -> {
            try {
                found.complete(List.of(InetAddress.getAllByName(host)));
            } catch (UnknownHostException unknown) {
                found.completeExceptionally(unknown);
            }
        });
        try {
            var all = found.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return all.stream().distinct().limit(MOST).toList();
        } catch (ExecutionException | TimeoutException failed) {
            throw none(host, failed instanceof TimeoutException ? "nobody answered in time" : "nobody knows it");
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
            throw Stopped.refused(Objects.requireNonNullElse(cancelled.getMessage(), "it was cancelled"));
        }
    }

    private static Stopped none(String host, String detail) {
        return Stopped.by(Problem.of(LiveProblem.NO_ADDRESS, "host", host, "detail", detail));
    }
}
