package org.certwright.e2e.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.HashMap;
import org.certwright.e2e.Checkout;
import org.certwright.e2e.lab.Cli;
import org.certwright.e2e.lab.Invariants;
import org.certwright.e2e.lab.Lab;
import org.certwright.e2e.lab.LabExtension;
import org.certwright.ipc.TypeScript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The page, as it is shipped, in Chromium, with the real core behind it: {@code ui/test/*.spec.ts} says what is walked;
 * {@link GalleryTest} walks what needs no core. */
@ExtendWith(LabExtension.class)
class PageTest {
    @Test
    void everyFlowWorksByKeyboardWithTheRealCore(Cli cli, Lab lab, Invariants invariants) {
        var variables = new HashMap<>(cli.variables());
        variables.put("CERTWRIGHT_CORE", String.join("\n", cli.withPerson()));
        variables.put("CERTWRIGHT_LAB_DIRECTORY", lab.directory());
        variables.put("CERTWRIGHT_LAB_ROOT", lab.acmeCertificate().toString());
        variables.put("CERTWRIGHT_LAB_DNS", String.valueOf(lab.bind().port()));
        variables.put(
                "CERTWRIGHT_LAB_KEY", lab.folder().resolve("named/tsig.key").toString());
        var walked = Walk.through("page", variables);
        assertThat(walked.exitCode()).as(walked.all()).isZero();
        invariants.hold(cli);
    }

    /** Where it differs, the file as it should be is in e2e/target, ready to be copied. */
    @Test
    void theTypesOfThePageAreThoseOfTheCore() throws Exception {
        var types = Walk.UI.resolve("src/ipc/core.ts");
        var wanted = Files.writeString(Checkout.root().resolve("e2e/target/core.ts"), TypeScript.source());
        assertThat(Checkout.text(types).equals(TypeScript.source()))
                .as("stale: cp " + wanted + " " + types)
                .isTrue();
    }
}
