package org.certwright.core.handler;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.assertj.core.api.Assertions;
import org.certwright.core.plan.PlanProblem;
import org.certwright.core.port.ApprovalPrompt;
import org.certwright.core.port.EffectProbe;
import org.certwright.core.port.Progress;
import org.certwright.core.profile.Profile;
import org.certwright.core.profile.TestProfile;
import org.certwright.ipc.PlanCommand.ApplyPlan;
import org.certwright.ipc.PlanCommand.DiscardPlan;
import org.certwright.ipc.PlanCommand.PlanSetting;
import org.certwright.ipc.PlanView;
import org.certwright.ipc.ProfileCommand.ProfileView;
import org.certwright.model.Outcome;
import org.certwright.model.Problem;
import org.certwright.model.Stopped;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What may happen to a plan while a person is asked about it. */
class ApplyingTest {
    @TempDir
    Path folder;

    private Profile profile;
    private Handlers handlers;
    private Function<PlanView, ApprovalPrompt.Answer> person = plan -> ApprovalPrompt.Answer.NOBODY;

    @BeforeEach
    void open() {
        var prompt = new ApprovalPrompt() {
            @Override
            public Answer ask(PlanView plan) {
                return person.apply(plan);
            }

            @Override
            public String channel() {
                return "test";
            }
        };
        profile = TestProfile.open(folder.resolve("profile"));
        handlers = Handlers.of(
                profile,
                new ProfileView(false, folder.toString(), "0"),
                new Handlers.Ports(
                        prompt,
                        question -> new Outcome.Refused<>("nobody"),
                        wish -> new Outcome.Refused<>("nobody"),
                        Progress.SILENT,
                        EffectProbe.NONE),
                InstantSource.system(),
                new SecureRandom());
    }

    @AfterEach
    void close() {
        handlers.close();
    }

    private String plan() {
        var made = (Outcome.Done<?>) handlers.plans().handle(new PlanSetting("approval.by-hash", "on"));
        return ((PlanView) made.value()).hash();
    }

    private Outcome<?> apply(String plan) {
        try {
            return handlers.plans().handle(new ApplyPlan(plan, Optional.empty()));
        } catch (Stopped stopped) {
            return stopped.outcome();
        }
    }

    private static Problem problem(Outcome<?> outcome) {
        return outcome instanceof Outcome.Failed<?>(var problem) ? problem : Assertions.fail(outcome.toString());
    }

    @Test
    void aPlanDiscardedWhileAPersonIsAskedIsNotCarriedOut() {
        var hash = plan();
        person = plan -> {
            handlers.plans().handle(new DiscardPlan(hash));
            return ApprovalPrompt.Answer.APPROVED;
        };
        assertThat(problem(apply(hash)).code()).isEqualTo(PlanProblem.DISCARDED);
        assertThat(profile.store().operations().unfinished()).isEmpty();
        assertThat(profile.audit().log().read(0, 100).orStop().toString()).contains("plan.refused");
    }

    @Test
    void aPersonIsAskedOnceAboutOnePlan() {
        var hash = plan();
        List<Outcome<?>> second = new ArrayList<>();
        person = plan -> {
            second.add(apply(hash));
            return ApprovalPrompt.Answer.DENIED;
        };
        assertThat(apply(hash)).isInstanceOf(Outcome.Refused.class);
        assertThat(second)
                .singleElement()
                .satisfies(outcome -> assertThat(problem(outcome).code()).isEqualTo(PlanProblem.ASKED));
        person = plan -> ApprovalPrompt.Answer.DENIED;
        assertThat(apply(hash)).isInstanceOf(Outcome.Refused.class);
    }
}
