package org.certwright.e2e.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.certwright.e2e.lab.Cli;
import org.certwright.e2e.lab.LabExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The databases of a profile are damaged in every way a disk or a stranger can think of (F18, F19). */
@ExtendWith(LabExtension.class)
class DamageTest {
    private static final int AT_ONCE = 2;
    private static final int FLIPS = 10;
    private static final long SEED = 20_261_123;

    @TempDir
    private Path folder;

    @Test
    void aDamagedInventoryIsNeverBelievedNorOverwritten(Cli template) throws Exception {
        var applied = template.apply(template.done("plan", "issue", "damage.example.test", "--json"));
        assertThat(Said.done(applied).get("state")).isEqualTo("DONE");
        var sound = Said.done(template.run("list", "--json"));
        var trials = new ArrayList<Trial>();
        for (var damage : flips(template, "inventory.db")) {
            trials.add(trial(
                    template,
                    "inventory.db",
                    damage,
                    sound,
                    "storage.corrupt",
                    "storage.not-an-inventory",
                    "storage.newer"));
        }
        trials.add(trial(template, "inventory.db", Damage.EMPTY, Map.of(), "storage.empty"));
        trials.add(trial(template, "inventory.db", Damage.HALF, Map.of(), "storage.corrupt"));
        trials.add(trial(template, "inventory.db", Damage.HEADER_ONLY, Map.of(), "storage.corrupt"));
        trials.add(trial(template, "inventory.db", Damage.NOISE, Map.of(), "storage.not-an-inventory"));
        trials.add(trial(template, "inventory.db", Damage.NOISE_BELOW_THE_HEADER, Map.of(), "storage.corrupt"));
        trials.add(trial(template, "inventory.db", Damage.NEWER, Map.of(), "storage.newer"));
        all(trials);
    }

    @Test
    void whatIsGoneIsTold(Cli cli) throws Exception {
        var vault = cli.profile().resolve("vault.db");
        var older = Files.readAllBytes(vault);
        Said.done(cli.apply(cli.done("plan", "issue", "gone.example.test", "--json")));
        var newer = Files.readAllBytes(vault);
        Files.write(vault, older);
        assertThat(Said.done(cli.run("doctor", "--json"), Said.VERIFICATION).toString())
                .contains("The vault has no secret");
        Files.delete(vault);
        assertThat(Said.done(cli.run("doctor", "--json"), Said.VERIFICATION).toString())
                .contains("The vault has no secret");
        assertThat(vault).doesNotExist();
        Files.write(vault, newer);
        Files.setPosixFilePermissions(vault, PosixFilePermissions.fromString("rw-------"));
        assertThat(Said.done(cli.run("doctor", "--json")).toString()).contains("every secret opens");
        Files.delete(cli.profile().resolve("audit.jsonl"));
        assertThat(Said.done(cli.run("doctor", "--json"), Said.VERIFICATION).toString())
                .contains("has lost entries");
        Files.delete(cli.profile().resolve("audit-checkpoints.txt"));
        Said.done(cli.run("doctor", "--json"), Said.VERIFICATION);
    }

    @Test
    void aDamagedVaultIsNeverBelievedNorOverwritten(Cli template) throws Exception {
        var sound = Said.done(template.run("dns", "test", "lab", "--json"));
        var trials = new ArrayList<Trial>();
        for (var damage : flips(template, "vault.db")) {
            trials.add(trial(
                    template,
                    "vault.db",
                    damage,
                    sound,
                    "vault.damaged",
                    "vault.tampered",
                    "vault.not-a-vault",
                    "vault.newer-format",
                    "vault.key-missing",
                    "vault.wrong-key",
                    "vault.unsafe-derivation"));
        }
        trials.add(trial(template, "vault.db", Damage.EMPTY, Map.of(), "vault.empty-file"));
        trials.add(trial(template, "vault.db", Damage.HALF, Map.of(), "vault.damaged"));
        trials.add(trial(template, "vault.db", Damage.NOISE, Map.of(), "vault.not-a-vault"));
        trials.add(trial(template, "vault.db", Damage.NOISE_BELOW_THE_HEADER, Map.of(), "vault.damaged"));
        trials.add(trial(template, "vault.db", Damage.NEWER, Map.of(), "vault.newer-format"));
        all(trials);
    }

    /** One flip in each of {@link #FLIPS} pages, spread over the whole file; always in the first and the last. */
    private static List<Damage> flips(Cli template, String file) {
        int last = Damage.pages(template.profile().resolve(file)) - 1;
        return IntStream.range(0, FLIPS)
                .map(number -> number * last / (FLIPS - 1))
                .distinct()
                .mapToObj(page -> Damage.flip(page, SEED))
                .toList();
    }

    private Trial trial(Cli template, String file, Damage damage, Map<?, ?> sound, String... codes) {
        var place = folder.resolve((file + " " + damage.name()).replace(' ', '-'));
        return new Trial(template.copy(place), file, damage, sound, List.of(codes));
    }

    private static void all(List<Trial> trials) throws Exception {
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (var done : threads.invokeAll(trials)) {
                done.get();
            }
        }
    }

    /** One damage: the command tells a problem and leaves the file as it is, or answers exactly as before. */
    private record Trial(Cli cli, String file, Damage damage, Map<?, ?> sound, List<String> codes)
            implements Callable<Void> {
        @Override
        public Void call() {
            var path = cli.profile().resolve(file);
            damage.to(path);
            var before = Damage.read(path);
            boolean inventory = file.equals("inventory.db");
            var result = inventory ? cli.run("list", "--json") : cli.run("dns", "test", "lab", "--json");
            Said.nothingFromJava(result);
            if (result.exitCode() == Said.DONE) {
                assertThat(Cli.member(result, "done")).as(damage.name()).isEqualTo(sound);
                return null;
            }
            var problem = Said.problem(result).orElseThrow();
            assertThat((String) problem.get("code"))
                    .as(damage + ": " + result.all())
                    .isIn(codes);
            assertThat(result.exitCode())
                    .as(damage + ": " + result.all())
                    .isIn(Said.LOCKED, Said.FAILED, Said.VERIFICATION);
            assertThat(Damage.read(path)).as(damage + " was overwritten").isEqualTo(before);
            return null;
        }
    }
}
