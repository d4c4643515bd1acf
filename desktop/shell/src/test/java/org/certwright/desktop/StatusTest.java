package org.certwright.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.certwright.model.IssuerEnvironment.INTERNAL;
import static org.certwright.model.IssuerEnvironment.PRODUCTION;
import static org.certwright.model.IssuerEnvironment.STAGING;

import java.util.Set;
import org.junit.jupiter.api.Test;

class StatusTest {
    @Test
    void theTitleSaysWhatCanBeObtained() {
        assertThat(Status.of(false, Set.of(), 0).title()).isEqualTo("Certwright");
        assertThat(Status.of(false, Set.of(INTERNAL), 0).title()).isEqualTo("Certwright: private");
        assertThat(Status.of(false, Set.of(STAGING, INTERNAL), 0).title()).isEqualTo("Certwright: staging");
        assertThat(Status.of(false, Set.of(STAGING, PRODUCTION), 0).title()).isEqualTo("Certwright: production");
        assertThat(Status.of(true, Set.of(PRODUCTION), 0).title()).isEqualTo("Certwright: sample data");
    }

    @Test
    void itCountsWhatNeedsAPerson() {
        assertThat(new Status("Certwright", 0).words()).endsWith("Nothing needs you.");
        assertThat(new Status("Certwright", 1).words()).endsWith("1 thing needs you.");
        assertThat(new Status("Certwright", 2).words()).endsWith("2 things need you.");
    }
}
