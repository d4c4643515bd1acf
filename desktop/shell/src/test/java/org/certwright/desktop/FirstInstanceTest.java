package org.certwright.desktop;

import static org.assertj.core.api.Assertions.assertThat;

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
    void twoProfilesHaveTwoWindows() throws Exception {
        try (var _ = FirstInstance.claim(folder.resolve("a"), () -> {}).orElseThrow()) {
            var other = FirstInstance.claim(folder.resolve("b"), () -> {});

            assertThat(other).isPresent();
            other.get().close();
        }
    }
}
