package org.certwright.core.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.certwright.model.Stopped;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileSettingsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "system",
                "192.0.2.1",
                "192.0.2.1:5353",
                "192.0.2.1,198.51.100.7:53",
                "2001:db8::1",
                "::ffff:192.0.2.1",
                "[2001:db8::1]",
                "10.0.0.1,10.0.0.2,10.0.0.3,10.0.0.4,10.0.0.5,10.0.0.6,10.0.0.7,10.0.0.8",
                "[2001:db8::1]:5353"
            })
    void resolversAreAddressesWithOrWithoutAPort(String value) {
        assertThatCode(() -> ProfileSettings.check(SettingName.DNS_RESOLVERS, value))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "dns.example.com",
                "192.0.2.1:0",
                "192.0.2.1:65536",
                "192.0.2.1,",
                "[2001:db8::1",
                "192.0.2.1:x",
                "1",
                "10.1",
                "192.0.2.256",
                "192.0.02.1",
                "192.0.2.1:+53",
                "192.0.2.1:٥٣",
                "192.0.2.1,,198.51.100.7",
                "10.0.0.1,10.0.0.2,10.0.0.3,10.0.0.4,10.0.0.5,10.0.0.6,10.0.0.7,10.0.0.8,10.0.0.9"
            })
    void anythingElseIsRefusedWithTheFormItMustHave(String value) {
        var stopped =
                catchThrowableOfType(Stopped.class, () -> ProfileSettings.check(SettingName.DNS_RESOLVERS, value));

        assertThat(stopped.problem().orElseThrow().code()).isEqualTo(ProfileProblem.BAD_SETTING);
        assertThat(stopped.problem().orElseThrow().details()).containsEntry("form", SettingName.DNS_RESOLVERS.form());
    }

    @Test
    void aPortIsAPort() {
        assertThatCode(() -> ProfileSettings.check(SettingName.DNS_AUTHORITY_PORT, "5353"))
                .doesNotThrowAnyException();
        for (var wrong : List.of("70000", "0", "+53", "-1", "٥٣", "053", " 53", "")) {
            assertThat(catchThrowableOfType(
                            Stopped.class, () -> ProfileSettings.check(SettingName.DNS_AUTHORITY_PORT, wrong)))
                    .as(wrong)
                    .isNotNull();
        }
    }

    @Test
    void approvalByHashIsOnOrOffAndNeedsApprovalItself() {
        assertThatCode(() -> ProfileSettings.check(SettingName.APPROVAL_BY_HASH, "on"))
                .doesNotThrowAnyException();
        assertThat(catchThrowableOfType(
                        Stopped.class, () -> ProfileSettings.check(SettingName.APPROVAL_BY_HASH, "yes")))
                .isNotNull();
        assertThat(SettingName.APPROVAL_BY_HASH.needsApproval()).isTrue();
        assertThat(SettingName.APPROVAL_BY_HASH.initial()).isEqualTo("off");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "15", "1440", "never"})
    void theVaultIsLockedAfterMinutesOrNever(String value) {
        assertThatCode(() -> ProfileSettings.check(SettingName.VAULT_LOCK_AFTER, value))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "015", "1441", "99999999999", "15 min", "Never"})
    void noOtherTimeIsTaken(String value) {
        assertThat(catchThrowableOfType(
                        Stopped.class, () -> ProfileSettings.check(SettingName.VAULT_LOCK_AFTER, value)))
                .isNotNull();
    }

    @Test
    void itIsAPersonWhoDecidesHowLong() {
        assertThat(SettingName.VAULT_LOCK_AFTER.needsApproval()).isTrue();
    }
}
