package org.certwright.core.run;

import java.util.Objects;
import org.certwright.ipc.Json;
import org.certwright.ipc.ProblemTexts;
import org.certwright.ipc.ProblemView;
import org.certwright.model.Problem;
import org.certwright.model.RecordTree;

/** Keeps the problem an operation stopped with, in words, so that it can be shown later as it was. */
public final class StoredProblems {
    private final Json json = new Json();
    private final ProblemTexts texts = new ProblemTexts();

    /** The stored form. */
    public String write(Problem problem) {
        return json.write(Objects.requireNonNull(RecordTree.of(texts.view(problem))));
    }

    /** The problem that was stored. */
    public ProblemView read(String stored) {
        try {
            return RecordTree.as(ProblemView.class, json.read(stored));
        } catch (Json.Unreadable | RecordTree.Mismatch damaged) {
            return new ProblemView(
                    "storage.corrupt",
                    "VERIFICATION",
                    "The stored reason cannot be read.",
                    "",
                    "",
                    java.util.Map.of(),
                    java.util.Optional.empty());
        }
    }
}
