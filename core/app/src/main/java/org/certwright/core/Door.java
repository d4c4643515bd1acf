package org.certwright.core;

import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.certwright.core.port.LockSignals;
import org.certwright.ipc.ProfileCommand.ProfileView;
import org.certwright.ipc.ProfileCommand.ShowProfile;
import org.certwright.model.Outcome;

/**
 * What a {@link Gateway} speaks to: one's own profile, or a sample in its place for as long as a person looks around.
 * Each is opened when it is first shown and stays open until the door is closed, so what runs on one's own profile goes
 * on meanwhile.
 */
public final class Door implements AutoCloseable {
    private final CoreOptions options;
    private final ReentrantLock changing = new ReentrantLock();
    private Optional<Core> own = Optional.empty();
    private Optional<Core> sample = Optional.empty();
    private Optional<LockSignals> signals = Optional.empty();
    private boolean looking;

    private Door(CoreOptions options) {
        this.options = options;
    }

    /** Opens the profile of {@code options}, or with {@code onSample} a sample instead, and nothing else. */
    public static Outcome<Door> open(CoreOptions options, boolean onSample) {
        var door = new Door(options);
        return door.lookAround(onSample).map(shown -> door);
    }

    /** The core that is shown now. */
    public Core core() {
        changing.lock();
        try {
            return (looking ? sample : own).orElseThrow();
        } finally {
            changing.unlock();
        }
    }

    /** Shows the sample, or one's own profile again; what cannot be opened changes nothing. */
    public Outcome<ProfileView> lookAround(boolean on) {
        changing.lock();
        try {
            return (on ? sampleCore() : ownCore()).then(core -> {
                looking = on;
                return core.execute(new ShowProfile());
            });
        } finally {
            changing.unlock();
        }
    }

    /**
     * From now on one's own vault is locked when the person is away, until the door is closed: for a program that stays
     * open. By the signs of this system, and when nobody asks for anything for as long as the setting says.
     */
    public void lockWhenAway() {
        changing.lock();
        try {
            var system = Wiring.lockSignals();
            signals = Optional.of(system);
            own.ifPresent(core -> core.lockWhenAway(system));
        } finally {
            changing.unlock();
        }
    }

    private Outcome<Core> ownCore() {
        return own.map(Outcome::done)
                .orElseGet(() -> Core.open(options).map(opened -> {
                    own = Optional.of(opened);
                    signals.ifPresent(opened::lockWhenAway);
                    return opened;
                }));
    }

    private Outcome<Core> sampleCore() {
        return sample.map(Outcome::done)
                .orElseGet(() -> Core.openSample(options).map(opened -> {
                    sample = Optional.of(opened);
                    return opened;
                }));
    }

    @Override
    public void close() {
        sample.ifPresent(Core::close);
        own.ifPresent(Core::close);
    }
}
