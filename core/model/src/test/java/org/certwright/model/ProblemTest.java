package org.certwright.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProblemTest {
    private static final Problem PROBLEM = Problem.of(ModelProblem.EMPTY, "name", "x");

    @Test
    void detailsAreCleanOfWhatDeceives() {
        assertThat(Problem.of(ModelProblem.URL, "said", "a\u202eb").details()).containsEntry("said", "a\\u{202e}b");
        assertThat(PROBLEM.with("said", "\u0007").details()).containsEntry("said", "\\u{7}");
    }

    @Test
    void aProblemIsAValue() {
        var when = Instant.parse("2026-11-23T18:40:00Z");
        var later = PROBLEM.retryAt(when).with("zone", "example.com");

        assertThat(later.retryAt()).contains(when);
        assertThat(later.details()).isEqualTo(Map.of("name", "x", "zone", "example.com"));
        assertThat(PROBLEM.retryAt()).isEmpty();
        assertThatThrownBy(() -> PROBLEM.details().put("a", "b")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void aDetailWithoutItsValueIsABug() {
        assertThatThrownBy(() -> Problem.of(ModelProblem.EMPTY, "name")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void idsOfTheModelAreUniqueAndOfOneArea() {
        var ids = Stream.of(ModelProblem.values()).map(ModelProblem::id).toList();

        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("name\\.[a-z-]+"));
    }

    @Test
    void workStopsWithItsProblemOrRefusal() {
        assertThatThrownBy(() -> PROBLEM.asOutcome().orStop()).isInstanceOfSatisfying(Stopped.class, stopped -> {
            assertThat(stopped.problem()).contains(PROBLEM);
            assertThat(stopped.outcome()).isEqualTo(Outcome.failed(PROBLEM));
            assertThat(stopped.getStackTrace()).isEmpty();
        });
        assertThatThrownBy(() -> new Outcome.Refused<>("no").orStop())
                .isInstanceOfSatisfying(Stopped.class, stopped -> {
                    assertThat(stopped.problem()).isEqualTo(Optional.empty());
                    assertThat(stopped.outcome()).isEqualTo(new Outcome.Refused<>("no"));
                });
    }

    @Test
    void anOutcomePassesItsFailureOn() {
        assertThat(Outcome.done(2).map(two -> two + 1)).isEqualTo(Outcome.done(3));
        assertThat(Outcome.done(2).then(two -> Outcome.failed(PROBLEM))).isEqualTo(Outcome.failed(PROBLEM));
        assertThat(Outcome.<Integer>failed(PROBLEM).map(List::of)).isEqualTo(Outcome.failed(PROBLEM));
        assertThat(new Outcome.Refused<Integer>("no").map(List::of)).isEqualTo(new Outcome.Refused<>("no"));
        assertThat(Outcome.done().isDone()).isTrue();
        assertThat(Outcome.failed(PROBLEM).isDone()).isFalse();
    }
}
