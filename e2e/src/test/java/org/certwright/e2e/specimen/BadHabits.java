package org.certwright.e2e.specimen;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** One of each fault that the rules must find; never run. */
final class BadHabits {
    static int counter;
    static final HashMap<String, String> CACHE = new HashMap<>();

    private BadHabits() {}

    static Map<String, Object> clocksAndChance() {
        return Map.of(
                "a", Instant.now(),
                "b", Clock.systemUTC(),
                "c", System.currentTimeMillis(),
                "d", new Random(),
                "e", Math.random(),
                "f", new SecureRandom(),
                "g", java.net.IDN.toASCII("faß.de"));
    }

    @SuppressWarnings("CatchAndPrintStackTrace")
    static void waits() {
        try {
            Thread.sleep(1);
            TimeUnit.SECONDS.sleep(1);
            LockSupport.parkNanos(1);
        } catch (InterruptedException cancelled) {
            cancelled.printStackTrace();
        }
    }

    static void prints() {
        System.out.println("out");
        System.err.println("err");
        System.exit(counter++);
    }

    /** A name that says nothing. */
    static final class NameUtils {}

    /** Another. */
    static final class Manager {}

    /** And one more. */
    static class AbstractName {}
}
