package org.certwright.e2e.acme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;

/** An address that a hostile CA points to and that must never be visited: listens there and counts the visits. */
final class Trap implements AutoCloseable {
    private final ServerSocket listener;
    private final AtomicInteger visits = new AtomicInteger();

    Trap() {
        try {
            listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().name("trap").start(this::accept);
    }

    private void accept() {
        while (!listener.isClosed()) {
            try (var _ = listener.accept()) {
                visits.incrementAndGet();
            } catch (IOException closed) {
                return;
            }
        }
    }

    int port() {
        return listener.getLocalPort();
    }

    int visits() {
        return visits.get();
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
