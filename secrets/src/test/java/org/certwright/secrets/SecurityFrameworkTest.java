package org.certwright.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.certwright.secrets.Profile.problem;
import static org.certwright.secrets.Profile.secret;
import static org.certwright.secrets.Profile.text;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against a stand-in: what is asked of macOS, what its answers mean, and that nothing is left behind. */
class SecurityFrameworkTest {
    private static final Duration SOON = Duration.ofSeconds(5);

    private final FakeApple apple = new FakeApple();
    private final Keychain keychain = new SecurityFramework(SOON, () -> apple);

    @Test
    void whatIsStoredIsFoundUntilItIsRemoved() {
        assertThat(keychain.find("v")).isInstanceOf(KeychainItem.Absent.class);
        keychain.store("v", secret("first")).orStop();
        keychain.store("v", secret("second")).orStop();
        assertThat(found()).isEqualTo("second");
        keychain.remove("v").orStop();
        keychain.remove("v").orStop();
        assertThat(keychain.find("v")).isInstanceOf(KeychainItem.Absent.class);
        assertThat(apple.alive()).as("every object is released").isZero();
    }

    private String found() {
        return keychain.find("v") instanceof KeychainItem.Present(var key) ? text(key) : "nothing";
    }

    @Test
    void anItemNeverLeavesTheDeviceAndBelongsToThisProgram() {
        keychain.store("v", secret("x")).orStop();
        assertThat(apple.asked.getFirst())
                .containsEntry("kSecClass", "kSecClassGenericPassword")
                .containsEntry("kSecAttrService", "org.certwright")
                .containsEntry("kSecAttrAccount", "vault/v")
                .containsEntry("kSecUseDataProtectionKeychain", "kCFBooleanTrue")
                .containsEntry("kSecAttrAccessible", "kSecAttrAccessibleWhenUnlockedThisDeviceOnly")
                .containsEntry("kSecAttrSynchronizable", "kCFBooleanFalse");
    }

    @Test
    void lookingAsksNobodyAnything() {
        keychain.find("v");
        assertThat(apple.asked.getFirst())
                .containsEntry("kSecUseAuthenticationUI", "kSecUseAuthenticationUIFail")
                .containsEntry("kSecMatchLimit", "kSecMatchLimitOne");
    }

    @ParameterizedTest
    @CsvSource({
        "-25300, Absent",
        "-25308, Locked",
        "-128, Locked",
        "-34018, Unavailable",
        "-25293, Unavailable",
        "-1, Unavailable"
    })
    void onlyNotFoundMeansAbsent(int status, String meaning) {
        apple.items.put("vault/v", new byte[1]);
        apple.status = status;
        assertThat(keychain.find("v").getClass().getSimpleName()).isEqualTo(meaning);
    }

    @ParameterizedTest
    @CsvSource({
        "-25308, KEYCHAIN_LOCKED",
        "-128, KEYCHAIN_LOCKED",
        "-34018, KEYCHAIN_UNAVAILABLE",
        "-25293, KEYCHAIN_UNAVAILABLE"
    })
    void whatIsNotStoredIsSaid(int status, VaultProblem code) {
        apple.status = status;
        assertThat(problem(keychain.store("v", secret("x")))).isEqualTo(code);
        assertThat(problem(keychain.remove("v"))).isEqualTo(code);
    }

    @Test
    void anUnsignedBuildIsToldSo() {
        apple.status = -34_018;
        assertThat(keychain.find("v"))
                .isEqualTo(new KeychainItem.Unavailable(
                        "this build is not signed for the keychain (errSecMissingEntitlement); an installed program is"
                                + " (OSStatus -34018)"));
    }

    @Test
    void aKeychainThatDoesNotAnswerIsGivenUp() {
        var never = new CountDownLatch(1);
        var hanging = new SecurityFramework(Duration.ofMillis(100), () -> {
            try {
                never.await();
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
            return apple;
        });
        assertThat(hanging.find("v")).isInstanceOf(KeychainItem.Unavailable.class);
        never.countDown();
    }

    @Test
    void elsewhereTheFrameworkIsMissingAndThatIsSaid() {
        assertThat(new SecurityFramework(SOON).find("v"))
                .isEqualTo(new KeychainItem.Unavailable("Security.framework is not there, or too old"));
    }
}
