package org.certwright.core.sample;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import org.certwright.core.Core;
import org.certwright.core.CoreOptions;
import org.certwright.core.port.ApprovalPrompt;
import org.certwright.core.port.EffectProbe;
import org.certwright.core.port.Progress;
import org.certwright.ipc.PlanView;
import org.certwright.model.Outcome;

/** A core on the sample, where nobody answers. */
public final class SampleCore {
    private SampleCore() {}

    public static Core open() {
        var nobody = new ApprovalPrompt() {
            @Override
            public Answer ask(PlanView plan) {
                return Answer.NOBODY;
            }

            @Override
            public String channel() {
                return "test";
            }
        };
        return Core.openSample(new CoreOptions(
                        Path.of("nowhere"),
                        "test",
                        nobody,
                        question -> new Outcome.Refused<>("nobody"),
                        wish -> new Outcome.Refused<>("nobody"),
                        Progress.SILENT,
                        EffectProbe.NONE,
                        InstantSource.system(),
                        new SecureRandom()))
                .orStop();
    }
}
