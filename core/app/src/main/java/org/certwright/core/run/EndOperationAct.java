package org.certwright.core.run;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;
import org.certwright.model.Fingerprint;
import org.certwright.model.OperationId;
import org.certwright.model.Plan;

/** Ends another operation, as a person approved it. */
final class EndOperationAct implements Act {
    private final Plan.EndOperation plan;
    private final Consumer<OperationId> end;

    EndOperationAct(Plan.EndOperation plan, Consumer<OperationId> end) {
        this.plan = plan;
        this.end = end;
    }

    @Override
    public Found perform(Run run) {
        return run.once("end", "End the operation and take back what it left", () -> {
            end.accept(plan.operation());
            return Found.NOTHING;
        });
    }

    @Override
    public Fingerprint subject() {
        return Fingerprint.of(("end " + plan.operation()).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Map<String, String> facts() {
        return Map.of("ends", plan.operation().value(), "title", plan.title());
    }

    @Override
    public String action() {
        return "operation.end";
    }
}
