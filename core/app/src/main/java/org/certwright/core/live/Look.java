package org.certwright.core.live;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.certwright.ipc.LiveCommand.StartTls;
import org.certwright.model.Stopped;

/** Shakes hands with every address of a host at the same time, and ends what is not over in time. */
final class Look {
    /** From the first packet to the last, whatever comes in between. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private final LiveTarget target;
    private final StartTls startTls;
    private final Duration patience;

    Look(LiveTarget target, StartTls startTls, Duration patience) {
        this.target = target;
        this.startTls = startTls;
        this.patience = patience;
    }

    /** What each address showed, in the order of the addresses. */
    Map<String, Seen> at(List<InetAddress> addresses) {
        long end = System.nanoTime() + patience.toNanos();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var begun = new LinkedHashMap<Handshake, Future<Seen>>();
            var names = addresses.stream().map(InetAddress::getHostAddress).iterator();
            for (var address : addresses) {
                var handshake = new Handshake(new InetSocketAddress(address, target.port()), target.name(), startTls);
                begun.put(handshake, threads.submit(handshake));
            }
            var seen = new LinkedHashMap<String, Seen>();
            try {
                begun.forEach((handshake, future) -> seen.put(names.next(), ended(handshake, future, end)));
            } finally {
                begun.keySet().forEach(Handshake::close); // The executor waits for all, so none may go on.
            }
            return seen;
        }
    }

    private Seen ended(Handshake handshake, Future<Seen> future, long end) {
        try {
            return future.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException slow) {
            handshake.close();
            return new Seen.NoAnswer("the handshake was not over after " + patience.toSeconds() + " seconds");
        } catch (ExecutionException bug) {
            throw new IllegalStateException(bug);
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
            throw Stopped.refused("it was cancelled");
        }
    }
}
