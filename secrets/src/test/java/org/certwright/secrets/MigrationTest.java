package org.certwright.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.certwright.secrets.Profile.KEY;
import static org.certwright.secrets.Profile.TOKEN;
import static org.certwright.secrets.Profile.secret;
import static org.certwright.secrets.Profile.text;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.certwright.model.Outcome;
import org.certwright.model.SecretRef;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A vault of the first format stays what it is until something is written, and loses nothing then. */
class MigrationTest {
    private static final int ROUNDS = 10;

    @TempDir(factory = MemoryFolder.class)
    private Path folder;

    private Profile profile;
    private SecretRef token;

    @BeforeEach
    void makeAVaultOfTheFirstFormat() {
        profile = new Profile(folder);
        token = filled(profile);
    }

    private static SecretRef filled(Profile profile) {
        SecretRef ref;
        try (var vault = profile.vault()) {
            ref = vault.put(TOKEN, secret("the old one")).orStop();
        }
        profile.asFormat1();
        return ref;
    }

    @Test
    void readingLeavesItAsItIs() {
        try (var vault = profile.vault()) {
            assertThat(text(vault.open(token, TOKEN).orStop())).isEqualTo("the old one");
            assertThat(vault.check()).isEqualTo(Outcome.done());
        }
        assertThat(profile.format()).isEqualTo(1);
    }

    @Test
    void theFirstWriteMovesItOn() {
        try (var vault = profile.vault()) {
            var key = vault.put(KEY, secret("the new one")).orStop();

            assertThat(text(vault.open(token, TOKEN).orStop())).isEqualTo("the old one");
            assertThat(text(vault.open(key, KEY).orStop())).isEqualTo("the new one");
        }
        assertThat(profile.format()).isEqualTo(2);
        assertThat(profile.only("SELECT group_concat(compartment || '/' || tier) FROM slot"))
                .isEqualTo("STANDARD/KEYCHAIN");
        try (var vault = profile.vault()) {
            assertThat(vault.check()).isEqualTo(Outcome.done());
        }
    }

    @Test
    void aVaultThatIsOpenElsewhereGoesOn() {
        try (var one = profile.vault();
                var other = profile.vault()) {
            var key = one.put(KEY, secret("the new one")).orStop();

            assertThat(text(other.open(key, KEY).orStop())).isEqualTo("the new one");
            other.put(KEY, secret("another")).orStop();
            assertThat(one.check()).isEqualTo(Outcome.done());
        }
    }

    @Test
    void aChangedVaultIsNotMovedOn() {
        profile.sql("UPDATE record SET scope = 'other'");

        assertThat(profile.refusal()).isEqualTo(VaultProblem.TAMPERED);
        assertThat(profile.format()).isEqualTo(1);
    }

    /** Halves the time between a kill that was too early and one that was too late, so that the last come right in it. */
    @Test
    void aKillDuringItLeavesOneFormatOrTheOther() throws Exception {
        long early = 0;
        long late = untilItHasWritten();
        var seen = new HashSet<Integer>();
        for (int round = 0; round < ROUNDS; round++) {
            long after = (early + late) / 2;
            int format = formatAfterAKill(round, after);
            seen.add(format);
            if (format == 1) {
                early = after;
            } else {
                late = after;
            }
        }
        assertThat(seen).containsExactlyInAnyOrder(1, 2);
    }

    /** Twice as long, so that the first kill in the middle comes about when it writes. */
    private long untilItHasWritten() throws Exception {
        var parent = Files.createDirectory(folder.resolve("measured"));
        filled(new Profile(parent));
        long begun = System.nanoTime();
        try (var writer = Child.start(VaultWriter.class, Map.of(), parent.toString(), "1")) {
            assertThat(writer.lines().readLine()).startsWith("+ ");
            return 2 * (System.nanoTime() - begun);
        }
    }

    private int formatAfterAKill(int round, long nanos) throws Exception {
        var parent = Files.createDirectory(folder.resolve("round" + round));
        var place = new Profile(parent);
        var ref = filled(place);
        try (var writer = Child.start(VaultWriter.class, Map.of(), parent.toString(), "1")) {
            TimeUnit.NANOSECONDS.sleep(nanos);
            writer.signal("KILL");
        }
        int format = place.format();
        try (var vault = place.vault()) {
            assertThat(text(vault.open(ref, TOKEN).orStop())).isEqualTo("the old one");
            assertThat(vault.check()).isEqualTo(Outcome.done());
        }
        return format;
    }
}
