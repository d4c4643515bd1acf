package org.certwright.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The names of one certificate. */
public final class DomainNames {
    /** What public CAs put into one certificate; Let's Encrypt's limit. */
    public static final int MOST = 100;

    private DomainNames() {}

    /**
     * Reads 1 to {@link #MOST} names as {@link DomainName#parse} does and keeps their order. A name given twice, in
     * whatever form, is refused rather than dropped: one of the two was probably meant to be another.
     */
    public static Outcome<List<DomainName>> parseAll(List<String> typed) {
        if (typed.isEmpty()) {
            return Problem.of(ModelProblem.EMPTY).asOutcome();
        }
        if (typed.size() > MOST) {
            return Problem.of(
                            ModelProblem.TOO_MANY,
                            "count",
                            Integer.toString(typed.size()),
                            "limit",
                            Integer.toString(MOST))
                    .asOutcome();
        }
        return distinct(typed);
    }

    private static Outcome<List<DomainName>> distinct(List<String> typed) {
        Map<DomainName, String> firstForms = new LinkedHashMap<>();
        for (var form : typed) {
            switch (DomainName.parse(form)) {
                case Outcome.Done<DomainName>(var name) -> {
                    var first = firstForms.putIfAbsent(name, form);
                    if (first != null) {
                        return Problem.of(ModelProblem.DUPLICATE, "name", form, "first", first, "same", name.ascii())
                                .asOutcome();
                    }
                }
                case Outcome<DomainName> failed -> {
                    return failed.map(List::of);
                }
            }
        }
        return Outcome.done(List.copyOf(firstForms.keySet()));
    }
}
