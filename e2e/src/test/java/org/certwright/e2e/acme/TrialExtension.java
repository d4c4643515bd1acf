package org.certwright.e2e.acme;

import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.certwright.e2e.lab.LabExtension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives each test a {@link Trial}; tests that run at the same time have lanes of their own. */
final class TrialExtension implements ParameterResolver {
    private static final Namespace TRIALS = Namespace.create(TrialExtension.class);

    /** The lanes of the whole run: as many as were ever needed at once. */
    private record Lanes(Queue<Lane> all, Queue<Lane> idle, AtomicInteger trials) implements AutoCloseable {
        Trial trial(ExtensionContext context) {
            var waiting = idle.poll();
            var lane = waiting != null ? waiting : opened(context);
            return new Trial(lane, "f" + trials.incrementAndGet() + ".example.test");
        }

        private Lane opened(ExtensionContext context) {
            var lane = Lane.open(LabExtension.lab(context), LabExtension.fresh(context));
            all.add(lane);
            return lane;
        }

        void giveBack(Lane lane) {
            lane.proxy().rules();
            idle.add(lane);
        }

        @Override
        public void close() throws IOException {
            for (var lane : all) {
                lane.close();
            }
        }
    }

    /** One test's use of a lane. */
    private record Lease(Lanes lanes, Trial trial) implements AutoCloseable {
        @Override
        public void close() {
            lanes.giveBack(trial.lane());
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Trial.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        LabExtension.lab(context); // Opened first, so that it is closed last.
        var lanes = context.getStore(StoreScope.LAUNCHER_SESSION, TRIALS)
                .computeIfAbsent(
                        "lanes",
                        key -> new Lanes(
                                new ConcurrentLinkedQueue<>(), new ConcurrentLinkedQueue<>(), new AtomicInteger()),
                        Lanes.class);
        return context.getStore(TRIALS)
                .computeIfAbsent("lease", key -> new Lease(lanes, lanes.trial(context)), Lease.class)
                .trial();
    }
}
