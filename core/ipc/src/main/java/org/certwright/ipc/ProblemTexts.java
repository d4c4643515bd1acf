package org.certwright.ipc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.certwright.model.Problem;
import org.jspecify.annotations.Nullable;

/** Gives problems their words from the one catalogue, {@code messages/<lang>/<area>.json}. */
public final class ProblemTexts {
    private static final String QUOTATION = "The CA says: {said}";

    private static final int LONGEST = 200;

    /** Bounded where it comes from, or made to be copied. */
    private static final Set<String> WHOLE = Set.of("said", "grant", "record");

    private static final Pattern CODE = Pattern.compile("([a-z0-9]{1,20})\\.[a-z0-9-]{1,60}");

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

    /** What happened, in its first sentence and without the full stop. */
    public String sentence(Problem problem) {
        return sentence(problem.code().id(), problem.details()).orElseThrow();
    }

    /** The same for a code that was kept; empty for one that is in no catalogue, and vague where details are missing. */
    public Optional<String> sentence(String code, Map<String, String> details) {
        var found = CODE.matcher(code);
        if (!found.matches()
                || ProblemTexts.class.getResource("messages/en/" + found.group(1) + ".json") == null
                || !(area(found.group(1)).get(code) instanceof Map<?, ?> entry)) {
            return Optional.empty();
        }
        return Optional.of(fill(firstOf(String.valueOf(entry.get("what"))), details, "…"));
    }

    private static String firstOf(String text) {
        return text.replaceFirst("(?s)(?<=[.!?])\\s+[\\p{Lu}{].*", "").replaceFirst("\\.$", "");
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

    /** What somebody typed or sent shall not push the words off the screen; the whole stands among the details. */
    private static String value(String name, Map<String, String> details, String missing) {
        var value = details.getOrDefault(name, missing);
        return value.length() <= LONGEST || WHOLE.contains(name)
                ? value
                : value.substring(0, value.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }

    private static String fill(@Nullable Object sentence, Map<String, String> details) {
        return fill(sentence, details, "?");
    }

    private static String fill(@Nullable Object sentence, Map<String, String> details, String missing) {
        var template = String.valueOf(sentence);
        var text = new StringBuilder();
        int from = 0;
        for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', from)) {
            int close = template.indexOf('}', open);
            if (close < 0) {
                break;
            }
            text.append(template, from, open).append(value(template.substring(open + 1, close), details, missing));
            from = close + 1;
        }
        return text.append(template.substring(from)).toString();
    }
}
