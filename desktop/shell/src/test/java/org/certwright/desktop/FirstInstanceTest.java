package org.certwright.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstInstanceTest {
    @TempDir
    private Path folder;

    @Test
    void aSecondIsNotTheFirstAndBringsItToTheFront() throws Exception {
        var raised = new CountDownLatch(1);
        try (var _ = FirstInstance.claim(folder, raised::countDown).orElseThrow()) {
            assertThat(FirstInstance.claim(folder, () -> {})).isEmpty();
            assertThat(raised.await(5, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void nothingStaleRemains() throws Exception {
        FirstInstance.claim(folder, () -> {}).orElseThrow().close();

        try (var again = FirstInstance.claim(folder, () -> {}).orElseThrow()) {
            assertThat(again).isNotNull();
        }
    }

    @Test
    void aPlaceThatIsNoFolderIsLeftAsItIsForTheCoreToTellOf() throws Exception {
        var file = Files.writeString(folder.resolve("file"), "not a profile");

        try (var looksFirst = FirstInstance.claim(file, () -> {}).orElseThrow()) {
            assertThat(looksFirst).isNotNull();
        }

        assertThat(file).hasContent("not a profile");
    }

    @Test
    void nothingIsMadeInSomebodyElsesFolder() throws Exception {
        var foreign = somebodyElses();

        FirstInstance.claim(foreign, () -> {}).orElseThrow().close();

        assertThat(foreign.resolve("locks")).doesNotExist();
    }

    /** Root can give a folder away; everybody else finds one of root's. */
    private Path somebodyElses() throws Exception {
        if (!Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0)) {
            return Path.of("/usr");
        }
        var given = Files.createDirectory(folder.resolve("foreign"));
        Files.setAttribute(given, "unix:uid", 65_534);
        return given;
    }

    @Test
    void twoProfilesHaveTwoWindows() throws Exception {
        try (var _ = FirstInstance.claim(folder.resolve("a"), () -> {}).orElseThrow()) {
            var other = FirstInstance.claim(folder.resolve("b"), () -> {});

            assertThat(other).isPresent();
            other.get().close();
        }
    }
}
