package org.certwright.core.run;

import java.util.Map;
import org.certwright.model.Problem;
import org.certwright.model.Stopped;

/** What a step left in the journal, by name. */
record Found(Map<String, String> values) {
    static final Found NOTHING = new Found(Map.of());

    Found {
        values = Map.copyOf(values);
    }

    static Found of(String name, String value) {
        return new Found(Map.of(name, value));
    }

    /** The value called {@code name}; a journal without it was changed by somebody. */
    String value(String name) {
        var value = values.get(name);
        if (value == null) {
            throw Stopped.by(Problem.of(OperationProblem.JOURNAL_CHANGED, "name", name));
        }
        return value;
    }
}
