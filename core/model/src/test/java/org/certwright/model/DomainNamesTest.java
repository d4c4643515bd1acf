package org.certwright.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DomainNamesTest {
    @Test
    void theOrderIsKept() {
        assertThat(DomainNames.parseAll(List.of("z.example", "*.z.example", "A.example")))
                .isEqualTo(Outcome.done(List.of(
                        new DomainName("z.example"), new DomainName("*.z.example"), new DomainName("a.example"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bücher.example", "xn--bcher-kva.example", "BÜCHER.example.", " bu\u0308cher。example"})
    void aNameIsListedOnceInWhateverForm(String second) {
        var problem = problem(List.of("Bücher.example", "shop.example", second));

        assertThat(problem.code()).isEqualTo(ModelProblem.DUPLICATE);
        assertThat(problem.details()).containsEntry("first", "Bücher.example");
        assertThat(problem.details()).containsEntry("same", "xn--bcher-kva.example");
    }

    @Test
    void aNameAndItsWildcardAreTwoNames() {
        assertThat(DomainNames.parseAll(List.of("example.com", "*.example.com")).isDone())
                .isTrue();
    }

    @Test
    void thereAre1To100Names() {
        var hundred =
                IntStream.range(0, 100).mapToObj(i -> "n" + i + ".example").toList();

        assertThat(DomainNames.parseAll(hundred).isDone()).isTrue();
        assertThat(problem(List.of()).code()).isEqualTo(ModelProblem.EMPTY);
        assertThat(problem(Collections.nCopies(101, "a.example")).details()).containsEntry("count", "101");
    }

    @Test
    void theFirstBadNameIsTheProblem() {
        var problem = problem(List.of("a.example", "b_.example", "-c.example"));

        assertThat(problem.code()).isEqualTo(ModelProblem.UNDERSCORE);
        assertThat(problem.details()).containsEntry("name", "b_.example");
    }

    private static Problem problem(List<String> typed) {
        return DomainNames.parseAll(typed) instanceof Outcome.Failed<List<DomainName>>(var problem)
                ? problem
                : Assertions.fail(typed + " is accepted");
    }
}
