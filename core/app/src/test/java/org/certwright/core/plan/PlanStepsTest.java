package org.certwright.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.certwright.model.DnsName;
import org.certwright.model.OperationId;
import org.certwright.model.Plan;
import org.certwright.model.RecordTree;
import org.junit.jupiter.api.Test;

class PlanStepsTest {
    private static final Plan.Header HEADER = Plan.Header.at(java.time.Instant.parse("2026-11-23T12:00:00Z"), Map.of());

    @Test
    void everyKindOfPlanHasItsPointOfNoReturn() {
        assertThat(RecordTree.records(Plan.class))
                .allSatisfy(kind -> assertThat(PlanSteps.pointOfNoReturn(kind.getSimpleName()))
                        .isNotEmpty());
    }

    @Test
    void thePointIsOneOfThePlansSteps() {
        for (Plan plan : List.of(
                new Plan.RemoveCredential(HEADER, "lab", "rfc2136", List.of(new DnsName("example")), List.of("secret")),
                new Plan.EndOperation(HEADER, new OperationId("20261123-191309-5ywe"), "x"),
                new Plan.ChangeSetting(HEADER, "a", "b", "c"))) {
            assertThat(PlanSteps.of(plan))
                    .contains(PlanSteps.pointOfNoReturn(plan.getClass().getSimpleName()));
        }
    }

    @Test
    void endingWhatTheCaWasAskedForWarns() {
        var header = Plan.Header.at(HEADER.created(), Map.of(PreState.NO_RETURN, PreState.PASSED));
        var late = PlanWords.of(new Plan.EndOperation(header, new OperationId("20261123-191309-5ywe"), "x"));
        var early = PlanWords.of(new Plan.EndOperation(HEADER, new OperationId("20261123-191309-5ywe"), "x"));

        assertThat(late.warnings()).singleElement().asString().contains("lost");
        assertThat(early.warnings()).isEmpty();
        assertThat(early.verb()).isEqualTo("end");
    }
}
