package org.certwright.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LatestLinesTest {
    @TempDir
    Path folder;

    private Path profile() {
        return folder.resolve("profile");
    }

    private LatestLines latest(Predicate<FoundLine> wanted, int most, Optional<Long> before) {
        try (var log = Logs.open(profile())) {
            return log.latest(wanted, most, before).orStop();
        }
    }

    private static boolean any(FoundLine line) {
        return true;
    }

    private static List<Long> numbers(LatestLines page) {
        return page.lines().stream().map(FoundLine::seq).toList();
    }

    @Test
    void aLogThatIsNotThereHasNoLines() {
        assertThat(latest(LatestLinesTest::any, 10, Optional.empty()))
                .isEqualTo(new LatestLines(List.of(), Optional.empty()));
    }

    @Test
    void pagesGoFromTheNewestToTheOldestWithoutAGap() {
        Logs.fill(profile(), 25);
        var seen = new ArrayList<Long>();
        var before = Optional.<Long>empty();
        do {
            var page = latest(LatestLinesTest::any, 7, before);
            seen.addAll(numbers(page));
            before = page.next();
        } while (before.isPresent());
        assertThat(seen)
                .isEqualTo(IntStream.rangeClosed(1, 25).mapToObj(i -> 26L - i).toList());
    }

    @Test
    void linesLargerThanAChunkAreWholeInAnyPlace() throws IOException {
        Logs.fill(profile(), 3);
        var lines = Logs.lines(profile());
        var large = "x".repeat(200_000);
        Files.writeString(Logs.file(profile()), String.join("\n", lines.get(0), large, lines.get(1), "") + "\n");
        var page = latest(LatestLinesTest::any, 10, Optional.empty());
        assertThat(page.lines().stream().map(FoundLine::line).toList())
                .containsExactly("", lines.get(1), large, lines.get(0));
        assertThat(page.lines().get(2).entry()).isEmpty();
    }

    @Test
    void aLineThatIsBeingWrittenDoesNotCount() throws IOException {
        Logs.fill(profile(), 2);
        Files.writeString(Logs.file(profile()), "{\"action\":\"torn", StandardOpenOption.APPEND);
        assertThat(numbers(latest(LatestLinesTest::any, 10, Optional.empty()))).containsExactly(2L, 1L);
    }

    @Test
    void onlyWhatIsWantedIsOnThePage() {
        Logs.fill(profile(), 9);
        var odd = latest(line -> line.seq() % 2 == 1, 3, Optional.empty());
        assertThat(numbers(odd)).containsExactly(9L, 7L, 5L);
        assertThat(numbers(latest(line -> line.seq() % 2 == 1, 3, odd.next()))).containsExactly(3L, 1L);
    }

    @Test
    void aPlaceWhereNoLineBeginsHasNothingAboveIt() {
        Logs.fill(profile(), 3);
        for (long nowhere : new long[] {-1, 0, 5, 1 << 30, Long.MAX_VALUE}) {
            assertThat(latest(LatestLinesTest::any, 3, Optional.of(nowhere)).lines())
                    .as("at " + nowhere)
                    .isEmpty();
        }
    }

    @Test
    void theNewestLinesOfALongLogComeWithoutReadingTheRest() throws IOException {
        Logs.fill(profile(), 2);
        var lines = Logs.lines(profile());
        var padding = IntStream.range(0, 100_000).mapToObj(i -> "not ours " + i).collect(Collectors.joining("\n"));
        Files.writeString(Logs.file(profile()), padding + "\n" + String.join("\n", lines) + "\n");
        var looked = new ArrayList<String>();
        Predicate<FoundLine> counting = line -> looked.add(line.line());
        assertThat(numbers(latest(counting, 2, Optional.empty()))).containsExactly(2L, 1L);
        assertThat(looked).hasSize(2);
        var none = latest(line -> false, 10, Optional.empty());
        assertThat(none.lines()).isEmpty();
        assertThat(none.next()).as("the search stops for breath and goes on").isPresent();
    }
}
