package org.certwright.ipc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.certwright.model.Problem;
import org.jspecify.annotations.Nullable;

/** Gives problems their words from the one catalogue, {@code messages/<lang>/<area>.json}. */
public final class ProblemTexts {
    private static final String QUOTATION = "The CA says: {said}";

    private final Json json = new Json();
    private final Map<String, Map<String, ?>> areas = new ConcurrentHashMap<>();

    /** {@code problem} in words. */
    public ProblemView view(Problem problem) {
        var id = problem.code().id();
        var texts = area(id.substring(0, id.indexOf('.'))).get(id);
        if (!(texts instanceof Map<?, ?> entry)) {
            throw new IllegalStateException("no texts for " + id);
        }
        return new ProblemView(
                id,
                problem.code().kind().name(),
                fill(entry.get("what"), problem.details()),
                why(entry.get("why"), problem.details()),
                fill(entry.get("todo"), problem.details()),
                problem.details(),
                problem.retryAt());
    }

    private Map<String, ?> area(String area) {
        return areas.computeIfAbsent(area, this::load);
    }

    private Map<String, ?> load(String area) {
        try (var stream = ProblemTexts.class.getResourceAsStream("messages/en/" + area + ".json")) {
            if (stream == null) {
                throw new IllegalStateException("no texts for the area " + area);
            }
            var tree = json.read(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
            var texts = new HashMap<String, Object>();
            ((Map<?, ?>) java.util.Objects.requireNonNull(tree)).forEach((id, entry) -> texts.put((String) id, entry));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Json.Unreadable damaged) {
            throw new IllegalStateException("the texts of " + area + " are damaged", damaged);
        }
    }

    /** A CA that says nothing is not quoted. */
    private static String why(@Nullable Object sentence, Map<String, String> details) {
        boolean silent = details.getOrDefault("said", "?").isBlank();
        return silent && String.valueOf(sentence).equals(QUOTATION) ? "" : fill(sentence, details);
    }

    private static String fill(@Nullable Object sentence, Map<String, String> details) {
        var template = String.valueOf(sentence);
        var text = new StringBuilder();
        int from = 0;
        for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', from)) {
            int close = template.indexOf('}', open);
            if (close < 0) {
                break;
            }
            text.append(template, from, open).append(details.getOrDefault(template.substring(open + 1, close), "?"));
            from = close + 1;
        }
        return text.append(template.substring(from)).toString();
    }
}
