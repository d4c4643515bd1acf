package org.certwright.model;

import java.util.Optional;

/**
 * One label of a host name in both forms.
 *
 * @param ascii lower case; an A-label if {@code unicode} differs
 */
record Label(String ascii, String unicode) {
    static final int LONGEST = 63;

    /** Reads a label as typed, in either form; the problem lacks the name it is about. */
    static Outcome<Label> read(String typed) {
        var mapped = Idna.mapped(typed);
        var problem = foreign(typed, mapped);
        if (problem.isPresent()) {
            return Outcome.failed(problem.get());
        }
        if (!Idna.isAscii(mapped)) {
            return ofUnicode(mapped);
        }
        return Idna.isPrefixed(mapped) ? ofEncoded(mapped) : ofAscii(mapped);
    }

    /** The first typed character that becomes an ASCII character which no label may have. */
    private static Optional<Problem> foreign(String typed, String mapped) {
        if (mapped.chars().allMatch(c -> c >= 0x80 || NameSyntax.isLetterDigitHyphen(c))) {
            return Optional.empty();
        }
        return typed.codePoints()
                .filter(point -> Idna.mapped(Character.toString(point))
                        .chars()
                        .anyMatch(c -> c < 0x80 && !NameSyntax.isLetterDigitHyphen(c)))
                .mapToObj(BadCharacter::problem)
                .findFirst();
    }

    private static Outcome<Label> ofUnicode(String label) {
        return Idna.violation(label).<Outcome<Label>>map(Outcome::failed).orElseGet(() -> {
            var ascii = Idna.toAscii(label);
            return shortEnough(ascii, new Label(ascii, label));
        });
    }

    private static Outcome<Label> ofEncoded(String ascii) {
        if (ascii.length() > LONGEST) {
            return tooLong(ascii);
        }
        var label = Idna.decoded(ascii);
        if (label.isEmpty()) {
            return Problem.of(ModelProblem.IDN_INVALID, "label", ascii, "rule", "RFC 5890 §2.3.2.1")
                    .asOutcome();
        }
        return Idna.violation(label.get())
                .<Outcome<Label>>map(Outcome::failed)
                .orElseGet(() -> Outcome.done(new Label(ascii, label.get())));
    }

    /** RFC 5890 §2.3.1: hyphens in the third and fourth place are reserved; CAs refuse all but {@code xn--}. */
    private static Outcome<Label> ofAscii(String label) {
        if (label.startsWith("-") || label.endsWith("-") || label.startsWith("--", 2)) {
            return Problem.of(ModelProblem.HYPHENS, "label", label).asOutcome();
        }
        return shortEnough(label, new Label(label, label));
    }

    private static Outcome<Label> shortEnough(String ascii, Label label) {
        return ascii.length() > LONGEST ? tooLong(ascii) : Outcome.done(label);
    }

    private static Outcome<Label> tooLong(String ascii) {
        return Problem.of(ModelProblem.LABEL_TOO_LONG, "label", ascii, "length", Integer.toString(ascii.length()))
                .asOutcome();
    }
}
