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
        assertThat(new Status("Certwright", 0, false).words()).endsWith("Nothing needs you.");
        assertThat(new Status("Certwright", 1, false).words()).endsWith("1 thing needs you.");
        assertThat(new Status("Certwright", 2, false).words()).endsWith("2 things need you.");
    }

    @Test
    void aLockedVaultIsSaid() {
        assertThat(Status.of(false, Set.of(), 0).withVault(true).words())
                .isEqualTo("Certwright\nThe vault is locked.\nNothing needs you.");
    }
}
