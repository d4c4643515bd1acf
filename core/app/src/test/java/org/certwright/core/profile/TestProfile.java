package org.certwright.core.profile;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import org.certwright.core.port.EffectProbe;
import org.certwright.model.Outcome;
import org.certwright.model.secret.Secret;
import org.certwright.secrets.CustodyProgram;
import org.certwright.secrets.Keychain;
import org.certwright.secrets.KeychainItem;

/** A profile for tests that need an inventory and no secrets. */
public final class TestProfile {
    private TestProfile() {}

    public static Profile open(Path folder) {
        return Profile.open(
                ProfileFolder.prepare(folder),
                new Profile.Keys(
                        new NoKeychain(),
                        new CustodyProgram(List.of("/bin/false")),
                        question -> new Outcome.Refused<Secret>("nobody"),
                        new SecureRandom(),
                        InstantSource.system(),
                        EffectProbe.NONE,
                        "test"));
    }

    private record NoKeychain() implements Keychain {
        @Override
        public String title() {
            return "none";
        }

        @Override
        public KeychainItem find(String vaultId) {
            return new KeychainItem.Absent();
        }

        @Override
        public Outcome<Outcome.Nothing> store(String vaultId, Secret key) {
            return Outcome.done();
        }

        @Override
        public Outcome<Outcome.Nothing> remove(String vaultId) {
            return Outcome.done();
        }
    }
}
