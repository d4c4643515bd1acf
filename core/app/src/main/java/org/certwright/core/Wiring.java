package org.certwright.core;

import java.time.Duration;
import org.certwright.core.handler.Handlers;
import org.certwright.core.profile.ActivityLog;
import org.certwright.core.profile.Profile;
import org.certwright.core.profile.ProfileFolder;
import org.certwright.secrets.Libsecret;

/** Puts the parts together, by hand and in one place. */
final class Wiring {
    /** A keychain that does not answer by then is not there (facts: a dropped reply hangs for 25 s). */
    private static final Duration KEYCHAIN_DEADLINE = Duration.ofSeconds(5);

    private final CoreOptions options;
    private final Profile profile;
    private final ActivityLog log;

    Wiring(CoreOptions options) {
        this.options = options;
        var folder = ProfileFolder.prepare(options.profile());
        this.log = new ActivityLog(folder.path().resolve("logs"), options.clock());
        this.profile = Profile.open(
                folder,
                new Profile.Keys(
                        new Libsecret(KEYCHAIN_DEADLINE),
                        options.secrets(),
                        options.random(),
                        options.clock(),
                        options.probe(),
                        options.actor()));
    }

    ActivityLog log() {
        return log;
    }

    Handlers handlers() {
        return Handlers.of(
                profile,
                new Handlers.Ports(
                        options.approvals(), options.secrets(), options.files(), options.progress(), options.probe()),
                options.clock(),
                options.random());
    }
}
