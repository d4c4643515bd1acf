package org.certwright.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeveralProcessesTest {
    @TempDir
    Path folder;

    Path profile() {
        return folder.resolve("profile");
    }

    @Test
    void twoProcessesLoseNoWriteOfEachOther() throws Exception {
        var first = WriterProgram.start(profile(), "first", 60);
        var second = WriterProgram.start(profile(), "second", 60); // Both find no database and make one.
        assertThat(first.waitFor()).isZero();
        assertThat(second.waitFor()).isZero();
        try (var store = Samples.open(profile())) {
            assertThat(store.settings().find("first")).contains("60");
            assertThat(store.settings().find("second")).contains("60");
            assertThat(count(store)).isEqualTo(2 * 61 + 1); // And the schema's fingerprint.
        }
    }

    private static long count(Store store) {
        return store.database().call(session -> session.number("SELECT count(*) FROM settings"));
    }

    @Test
    void manyOpenANewProfileAtOnce() throws Exception {
        try (var pool = Executors.newFixedThreadPool(8)) {
            var opened = new ArrayList<Callable<Store>>();
            for (int i = 0; i < 20; i++) {
                opened.add(() -> Samples.open(profile()));
            }
            for (var future : pool.invokeAll(opened)) {
                future.get().close();
            }
        }
        try (var files = java.nio.file.Files.list(profile())) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactly("inventory.db");
        }
    }

    @Test
    void whoeverWaitsTooLongIsTold() {
        try (var holder = Samples.open(profile());
                var waiter = Samples.open(profile())) {
            waiter.database().call(session -> session.number("PRAGMA busy_timeout=50"));
            holder.transaction(() -> {
                holder.settings().put("a", "1");
                assertThat(Samples.stop(() -> waiter.settings().put("a", "2"))).isEqualTo("storage.busy");
                assertThat(waiter.settings().find("a")).isEmpty(); // Reading waits for nobody.
            });
            waiter.settings().put("a", "2");
            assertThat(holder.settings().find("a")).contains("2");
        }
    }

    @Test
    void whatWasAcknowledgedSurvivesAKill() throws Exception {
        var random = new Random(7);
        for (int round = 0; round < 6; round++) {
            var name = "round" + round;
            int acknowledged = killedAfter(WriterProgram.start(profile(), name, 1_000_000), random.nextInt(1, 120));
            try (var store = Samples.open(profile())) {
                int stored = Integer.parseInt(store.settings().find(name).orElse("0"));
                assertThat(stored).isGreaterThanOrEqualTo(acknowledged);
                assertThat(store.settings().find(name + "-" + stored)).isPresent();
                assertThat(store.settings().find(name + "-" + (stored + 1))).isEmpty();
            }
        }
    }

    /** Kills the writer some time after it wrote {@code lines}; the number it last printed. */
    private static int killedAfter(Process writer, int lines) throws IOException, InterruptedException {
        try (var out = writer.inputReader()) {
            int last = 0;
            for (int i = 0; i < lines; i++) {
                last = Integer.parseInt(out.readLine());
            }
            writer.toHandle().destroyForcibly(); // Unlike Process.destroyForcibly, this keeps the output.
            for (var line = out.readLine(); line != null; line = out.readLine()) {
                last = line.matches("[0-9]+") ? Math.max(last, Integer.parseInt(line)) : last;
            }
            writer.waitFor();
            return last;
        }
    }
}
