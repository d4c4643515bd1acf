package org.certwright.acme;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Counts every wait in full and sleeps at most 20 ms of it. */
final class HurriedPace implements Pace {
    private static final long MOST_MILLIS = 20;

    private final AtomicLong skipped = new AtomicLong();
    private final List<Duration> waits = new CopyOnWriteArrayList<>();

    @Override
    public long nanos() {
        return System.nanoTime() + skipped.get();
    }

    @Override
    public void sleep(Duration time) throws InterruptedException {
        waits.add(time);
        long slept = Math.min(time.toMillis(), MOST_MILLIS);
        TimeUnit.MILLISECONDS.sleep(slept);
        skipped.addAndGet(time.toNanos() - slept * 1_000_000);
    }

    List<Duration> waits() {
        return List.copyOf(waits);
    }

    Duration waited() {
        return waits.stream().reduce(Duration.ZERO, Duration::plus);
    }
}
