package org.certwright.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Turns a name as a person typed or pasted it into a {@link DomainName}, or says what is wrong with it. */
final class TypedName {
    static final String CHALLENGE_PREFIX = "_acme-challenge.";

    /** A longer name exists, but the record that proves control of it (RFC 8555 §8.4) does not. */
    private static final int LONGEST_HOST = NameSyntax.LONGEST - CHALLENGE_PREFIX.length();

    /** More than any name needs in any script; keeps hostile input cheap. */
    private static final int LONGEST_INPUT = 1_024;

    private final String typed;

    private TypedName(String typed) {
        this.typed = typed;
    }

    static Outcome<DomainName> read(String typed) {
        var name = new TypedName(trimmed(typed));
        return switch (name.parsed()) {
            case Outcome.Failed<DomainName>(var problem) ->
                problem.with("name", name.shown()).asOutcome();
            case Outcome<DomainName> other -> other;
        };
    }

    private static String trimmed(String typed) {
        int start = 0;
        int end = typed.length();
        while (start < end && isSpace(typed.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(typed.charAt(end - 1))) {
            end--;
        }
        return typed.substring(start, end);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** On one line and short enough for a sentence. */
    private String shown() {
        var line = typed.replace("\n", "\\n");
        return line.codePointCount(0, line.length()) <= 120
                ? line
                : line.substring(0, line.offsetByCodePoints(0, 117)) + "…";
    }

    private Outcome<DomainName> parsed() {
        if (isPlain(typed.startsWith("*.") ? typed.substring(2) : typed)) {
            return Outcome.done(new DomainName(typed));
        }
        if (typed.isEmpty()) {
            return Problem.of(ModelProblem.EMPTY).asOutcome();
        }
        if (typed.length() > LONGEST_INPUT) {
            return tooLong(typed.length());
        }
        var other = NotAName.recognise(typed);
        return other.isPresent() ? other.get().asOutcome() : ofLabels(split(typed));
    }

    /** Most names need nothing of what follows; {@code --} may be an A-label or a reserved one. */
    private static boolean isPlain(String host) {
        return host.length() <= LONGEST_HOST && !host.contains("--") && NameSyntax.isHostName(host);
    }

    /** RFC 3490 §3.1: the ideographic, full-width and half-width dots separate labels, too. */
    private static List<String> split(String name) {
        var dotted = name.replace('\u3002', '.').replace('\uFF0E', '.').replace('\uFF61', '.');
        var labels = new ArrayList<>(Arrays.asList(dotted.split("\\.", -1)));
        if (labels.size() > 1 && labels.getLast().isEmpty()) {
            labels.removeLast();
        }
        return labels;
    }

    private Outcome<DomainName> ofLabels(List<String> labels) {
        if (labels.contains("")) {
            return Problem.of(ModelProblem.EMPTY_LABEL).asOutcome();
        }
        boolean wildcard = Idna.mapped(labels.getFirst()).equals("*");
        var host = wildcard ? labels.subList(1, labels.size()) : labels;
        if ((wildcard && host.size() < 2)
                || host.stream().anyMatch(label -> Idna.mapped(label).contains("*"))) {
            return Problem.of(ModelProblem.WILDCARD_MISPLACED).asOutcome();
        }
        var read = new ArrayList<Label>();
        for (var typedLabel : host) {
            switch (Label.read(typedLabel)) {
                case Outcome.Done<Label>(var label) -> read.add(label);
                case Outcome<Label> failed -> {
                    return failed.map(label -> new DomainName(label.ascii()));
                }
            }
        }
        return whole(wildcard ? "*." : "", read);
    }

    /** What only all labels together can break. */
    private static Outcome<DomainName> whole(String wildcard, List<Label> labels) {
        var host = String.join(".", labels.stream().map(Label::ascii).toList());
        if (labels.size() < 2) {
            return Problem.of(ModelProblem.SINGLE_LABEL).asOutcome();
        }
        if (NameSyntax.endsInNumber(host)) {
            return Problem.of(ModelProblem.NUMERIC_TLD).asOutcome();
        }
        if (!BidiRule.holds(labels.stream().map(Label::unicode).toList())) {
            return Problem.of(ModelProblem.MIXED_DIRECTION).asOutcome();
        }
        return lengthProblem(wildcard + host, host)
                .<Outcome<DomainName>>map(Outcome::failed)
                .orElseGet(() -> Outcome.done(new DomainName(wildcard + host)));
    }

    private static Optional<Problem> lengthProblem(String name, String host) {
        if (name.length() > NameSyntax.LONGEST) {
            return Optional.of(tooLongProblem(name.length()));
        }
        return host.length() <= LONGEST_HOST
                ? Optional.empty()
                : Optional.of(Problem.of(
                        ModelProblem.NO_CHALLENGE_ROOM,
                        "length",
                        Integer.toString(host.length()),
                        "limit",
                        Integer.toString(LONGEST_HOST)));
    }

    private static Outcome<DomainName> tooLong(int length) {
        return tooLongProblem(length).asOutcome();
    }

    private static Problem tooLongProblem(int length) {
        return Problem.of(ModelProblem.TOO_LONG, "length", Integer.toString(length));
    }
}
