package org.certwright.core.run;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.certwright.model.OperationId;

/** The operations this process works on now, and by which thread, so that a person can stop one. */
public final class UnderWay {
    private final Map<OperationId, Thread> threads = new ConcurrentHashMap<>();

    /** Work that ends when it is closed. */
    interface Work extends AutoCloseable {
        @Override
        void close();
    }

    /** This thread works on {@code operation} from now on. */
    Work begin(OperationId operation) {
        threads.put(operation, Thread.currentThread());
        return () -> threads.remove(operation);
    }

    /** Whether this process works on it. */
    public boolean has(OperationId operation) {
        return threads.containsKey(operation);
    }

    /** Interrupts the work on it, which then tidies up; whether there was any. */
    boolean stop(OperationId operation) {
        // Within the map's own lock, so that the thread cannot have gone on to something else.
        return threads.computeIfPresent(operation, (id, thread) -> {
                    thread.interrupt();
                    return thread;
                })
                != null;
    }
}
