package org.certwright.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds STYLE.md to its numbers and prints them. */
class SizesTest {
    private static final Sizes FILES = new Sizes("files", fileLengths());
    private static final Sizes METHODS = new Sizes("methods", MethodLengths.of(Checkout.mainSources()));

    @Test
    void noFileIsLongerThan400Lines() {
        assertThat(FILES.above(400)).isEmpty();
    }

    @Test
    void noMethodIsLongerThan60Lines() {
        assertThat(METHODS.above(60)).isEmpty();
    }

    @Test
    void filesKeepTheBudget() {
        System.out.println(FILES.summary());

        assertThat(FILES.median()).isLessThanOrEqualTo(80);
        assertThat(FILES.percentile(95)).isLessThanOrEqualTo(220);
    }

    @Test
    void methodsKeepTheBudget() {
        System.out.println(METHODS.summary());

        assertThat(METHODS.median()).isLessThanOrEqualTo(6);
        assertThat(METHODS.percentile(95)).isLessThanOrEqualTo(25);
    }

    @Test
    void aMethodIsMeasuredFromItsDeclarationToItsLastBrace(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("Sample.java"), """
                record Sample(String text) {
                    Sample {
                        text = "}";
                    }

                    @Override
                    public String toString() { return "{"; }

                    interface Inner {
                        void none();

                        default Runnable some() {
                            return new Runnable() {
                                public void run() {}
                            };
                        }
                    }
                }
                """);

        assertThat(MethodLengths.of(List.of(file)))
                .containsExactlyInAnyOrder(
                        new Sizes.Entry("Sample.<init>", 3),
                        new Sizes.Entry("Sample.toString", 2),
                        new Sizes.Entry("Inner.some", 5),
                        new Sizes.Entry("Inner.run", 1));
    }

    @Test
    void percentilesAreTheNearestRank() {
        var hundred = new Sizes(
                "x",
                IntStream.rangeClosed(1, 100)
                        .mapToObj(lines -> new Sizes.Entry("n" + lines, lines))
                        .toList());

        assertThat(hundred.median()).isEqualTo(50);
        assertThat(hundred.percentile(95)).isEqualTo(95);
        assertThat(hundred.above(98)).hasSize(2);
        assertThat(hundred.summary()).isEqualTo("x: 100, median 50, p95 95, longest 100 lines (n100)");
    }

    private static List<Sizes.Entry> fileLengths() {
        return Checkout.mainSources().stream()
                .map(file -> new Sizes.Entry(Checkout.root().relativize(file).toString(), (int)
                        Checkout.text(file).lines().count()))
                .toList();
    }
}
