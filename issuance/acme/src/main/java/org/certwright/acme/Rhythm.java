package org.certwright.acme;

import java.time.Duration;
import java.util.List;

/** When to ask how an order is getting on: quickly at first, then at most once a second. */
final class Rhythm {
    private static final List<Duration> WAITS = List.of(
            Duration.ofMillis(50),
            Duration.ofMillis(100),
            Duration.ofMillis(200),
            Duration.ofMillis(400),
            Duration.ofSeconds(1),
            Duration.ofSeconds(2),
            Duration.ofSeconds(3),
            Duration.ofSeconds(5));

    private Rhythm() {}

    /** What to wait before question number {@code asked}, counted from zero. */
    static Duration before(int asked) {
        return WAITS.get(Math.min(asked, WAITS.size() - 1));
    }

    /** Whether two questions in the place of one keep to once a second. */
    static boolean hasRoomForTwo(int asked) {
        return before(asked).compareTo(Duration.ofSeconds(2)) >= 0;
    }
}
