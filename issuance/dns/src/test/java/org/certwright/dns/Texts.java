package org.certwright.dns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.certwright.model.Outcome;
import org.certwright.model.Problem;

/** Reads a failure as a person would: with its sentences, every placeholder of which must be filled. */
final class Texts {
    private static final Path CATALOGUE =
            Path.of("../../core/ipc/src/main/resources/org/certwright/ipc/messages/en/dns.json");

    private Texts() {}

    /** The problem of a failed outcome. */
    static Problem problem(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Failed.class);
        var problem = ((Outcome.Failed<?>) outcome).problem();
        sentences(problem);
        return problem;
    }

    /** The value of a done outcome. */
    static <T> T value(Outcome<T> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<T>) outcome).value();
    }

    /** What, why and what to do, as shown. */
    static String sentences(Problem problem) {
        var texts = of(problem.code().id());
        for (var detail : problem.details().entrySet()) {
            texts = texts.replace("{" + detail.getKey() + "}", detail.getValue());
        }
        assertThat(texts).as("placeholders without a detail").doesNotContainPattern("\\{[a-z-]+}");
        return texts;
    }

    private static String of(String id) {
        var entry = Pattern.compile("\"" + Pattern.quote(id) + "\": \\{([^}]*(?:\\{[a-z-]+}[^}]*)*)\\n {2}}")
                .matcher(catalogue());
        assertThat(entry.find()).as("texts for " + id).isTrue();
        return entry.group(1);
    }

    private static String catalogue() {
        try {
            return Files.readString(CATALOGUE);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
