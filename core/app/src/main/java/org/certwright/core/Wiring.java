package org.certwright.core;

import java.nio.file.Path;
import java.time.Duration;
import org.certwright.core.handler.Handlers;
import org.certwright.core.port.LockSignals;
import org.certwright.core.profile.ActivityLog;
import org.certwright.core.profile.Profile;
import org.certwright.core.profile.ProfileFolder;
import org.certwright.core.sample.SampleFolder;
import org.certwright.core.sample.SampleProfile;
import org.certwright.ipc.Event;
import org.certwright.ipc.ProfileCommand.ProfileView;
import org.certwright.secrets.CustodyProgram;
import org.certwright.secrets.Keychain;
import org.certwright.secrets.LoginSignals;
import org.certwright.secrets.SystemKeychain;

/** Puts the parts together, by hand and in one place. */
final class Wiring {
    /** A keychain that does not answer by then is not there (facts: a dropped reply hangs for 25 s). */
    private static final Duration KEYCHAIN_DEADLINE = Duration.ofSeconds(5);

    private final CoreOptions options;
    private final Profile profile;
    private final ActivityLog log;
    private final ProfileView shown;

    private Wiring(CoreOptions options, Path path, Keychain keychain, boolean sample) {
        this.options = options;
        var folder = ProfileFolder.prepare(path);
        this.log = new ActivityLog(folder.path().resolve("logs"), options.clock());
        folder.repaired().ifPresent(sentence -> {
            log.line("profile=repaired");
            options.progress().tell(new Event.Note(sentence));
        });
        this.shown = new ProfileView(sample, folder.path().toString(), Core.VERSION);
        this.profile = Profile.open(
                folder,
                new Profile.Keys(
                        keychain,
                        CustodyProgram.ofThisProgram(),
                        options.secrets(),
                        options.random(),
                        options.clock(),
                        options.probe(),
                        options.actor()));
    }

    /** The profile of {@code options}. */
    static Wiring own(CoreOptions options) {
        return new Wiring(options, options.profile(), systemKeychain(), false);
    }

    /** A sample profile in {@code folder}, filled. */
    static Wiring sample(CoreOptions options, SampleFolder folder) {
        var wiring = new Wiring(options, folder.path(), folder.keychain(), true);
        try {
            SampleProfile.fill(wiring.profile, options.clock().instant(), options.random());
            return wiring;
        } catch (RuntimeException broken) {
            wiring.profile.close();
            throw broken;
        }
    }

    private static Keychain systemKeychain() {
        return SystemKeychain.of(
                System.getProperty("os.name", ""),
                KEYCHAIN_DEADLINE,
                Path.of(System.getProperty("user.home"), "AppData", "Local", "Certwright", "keys"));
    }

    /** The signs of this system that a person has gone. */
    static LockSignals lockSignals() {
        return heard -> LoginSignals.hear(sign -> heard.accept(
                switch (sign) {
                    case SESSION_LOCKED -> LockSignals.Sign.SESSION_LOCKED;
                    case SLEEP -> LockSignals.Sign.SLEEP;
                }))::close;
    }

    ActivityLog log() {
        return log;
    }

    Handlers handlers() {
        return Handlers.of(
                profile,
                shown,
                new Handlers.Ports(
                        options.approvals(), options.secrets(), options.files(), options.progress(), options.probe()),
                options.clock(),
                options.random());
    }
}
