package org.certwright.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.certwright.secrets.Profile.TOKEN;
import static org.certwright.secrets.Profile.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.certwright.model.Outcome;
import org.certwright.model.SecretRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process may die at any moment: what it was told is durable is there, and the vault opens. */
class KillTest {
    private static final long SEED = 20_261_123;

    @TempDir(factory = MemoryFolder.class)
    private Path folder;

    @Test
    void everyAcknowledgedSecretSurvivesAKill() throws Exception {
        var random = new Random(SEED);
        var acknowledged = new HashMap<String, String>();
        for (int round = 0; round < 6; round++) {
            try (var writer = Child.start(VaultWriter.class, Map.of(), folder.toString(), Integer.toString(round))) {
                read(writer, 1 + random.nextInt(60), acknowledged);
                Thread.sleep(random.nextInt(15));
                writer.signal("KILL");
                read(writer, Integer.MAX_VALUE, acknowledged);
            }
            assertAllOpen(acknowledged);
        }
    }

    private static void read(Child writer, int most, Map<String, String> acknowledged) throws IOException {
        String line;
        for (int i = 0; i < most && (line = writer.lines().readLine()) != null; i++) {
            if (!line.endsWith(VaultWriter.END)) {
                continue;
            }
            var words = line.split(" ", -1);
            if (words[0].equals("+")) {
                acknowledged.put(words[1], words[2]);
            } else {
                acknowledged.remove(words[1]); // From the moment a removal begins, it may have happened.
            }
        }
    }

    private void assertAllOpen(Map<String, String> acknowledged) {
        try (var vault = new Profile(folder).vault()) {
            assertThat(vault.check()).isEqualTo(Outcome.done());
            assertThat(acknowledged).isNotEmpty();
            acknowledged.forEach((ref, text) -> assertThat(
                            text(vault.open(new SecretRef(ref), TOKEN).orStop()))
                    .isEqualTo(text));
        }
    }

    @Test
    void aKillDuringTheMakingLeavesAWholeVaultOrNone() throws Exception {
        var random = new Random(SEED);
        for (int round = 0; round < 6; round++) {
            var fresh = Files.createDirectory(folder.resolve("fresh" + round));
            try (var writer = Child.start(VaultWriter.class, Map.of(), fresh.toString(), "1")) {
                while (!Files.exists(fresh.resolve("profile"))) {
                    Thread.onSpinWait(); // The making starts when the folder appears.
                }
                Thread.sleep(random.nextInt(250));
                writer.signal("KILL");
            }
            var profile = new Profile(fresh);
            try (var vault = profile.vault()) {
                assertThat(vault.check()).isEqualTo(Outcome.done());
            }
            assertThat(profile.keychain().items()).isOne();
        }
    }
}
