package org.certwright.core.port;

import java.util.function.Consumer;

/** Tells, by signs of the system, that the person has gone. */
public interface LockSignals {
    /** Where there are none. */
    LockSignals NONE = heard -> () -> {};

    /** Has {@code heard} told of each sign, on any thread; returns at once, also where nothing can be heard. */
    Hearing hear(Consumer<Sign> heard);

    /** What the system says. */
    enum Sign {
        SESSION_LOCKED("the screen was locked"),
        SLEEP("the machine goes to sleep");

        private final String words;

        Sign(String words) {
            this.words = words;
        }

        /** As half a sentence. */
        public String words() {
            return words;
        }
    }

    /** Ends the hearing. */
    interface Hearing extends AutoCloseable {
        @Override
        void close();
    }
}
