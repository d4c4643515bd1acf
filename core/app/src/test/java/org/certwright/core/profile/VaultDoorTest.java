package org.certwright.core.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import org.certwright.core.sample.MemoryKeychain;
import org.certwright.model.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultDoorTest {
    @TempDir
    private Path folder;

    private VaultDoor door;

    @BeforeEach
    void aDoor() {
        door = new VaultDoor(
                ProfileFolder.prepare(folder.resolve("profile")),
                new MemoryKeychain(),
                question -> new Outcome.Refused<>("nobody"),
                new SecureRandom(),
                InstantSource.system());
    }

    @Test
    void aLookOpensAVaultThatNobodyLocked() {
        assertThat(door.vaultUnlessLocked()).isPresent();
        assertThat(door.state().open()).isTrue();
    }

    @Test
    void aLookNeverUndoesALock() {
        door.vault();
        door.lock();
        assertThat(door.vaultUnlessLocked()).isEmpty();
        assertThat(door.state().open()).isFalse();
    }

    @Test
    void aUseOpensALockedVaultAgain() {
        door.vault();
        door.lock();
        door.vault();
        assertThat(door.vaultUnlessLocked()).isPresent();
    }
}
