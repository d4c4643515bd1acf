package org.certwright.secrets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.certwright.secrets.Profile.problem;
import static org.certwright.secrets.Profile.secret;
import static org.certwright.secrets.Profile.text;

import java.io.IOException;
import java.lang.foreign.MemoryLayout.PathElement;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a stand-in: what Windows is handed, what its answers mean, and what is left in memory and on disk. */
class DpapiTest {
    private static final Duration SOON = Duration.ofSeconds(5);

    @TempDir
    private Path folder;

    private final FakeDpapi windows = new FakeDpapi();
    private Keychain keychain = new Dpapi(SOON, Path.of("unused"), () -> windows);

    @BeforeEach
    void aKeychain() {
        keychain = new Dpapi(SOON, folder.resolve("keys"), () -> windows);
    }

    @Test
    void aBlobIsLaidOutAsWindowsReadsIt() {
        assertThat(DataBlobs.BLOB.byteSize()).isEqualTo(16);
        assertThat(DataBlobs.BLOB.byteOffset(PathElement.groupElement("cbData")))
                .isZero();
        assertThat(DataBlobs.BLOB.byteOffset(PathElement.groupElement("pbData")))
                .isEqualTo(8);
    }

    @Test
    void whatIsStoredIsFoundUntilItIsRemoved() throws IOException {
        assertThat(keychain.find("v")).isInstanceOf(KeychainItem.Absent.class);
        keychain.store("v", secret("first")).orStop();
        keychain.store("v", secret("second")).orStop();
        assertThat(found("v")).isEqualTo("second");
        assertThat(Files.readAllBytes(folder.resolve("keys/v.dpapi"))).isNotEqualTo("second".getBytes(UTF_8));
        keychain.remove("v").orStop();
        keychain.remove("v").orStop();
        assertThat(keychain.find("v")).isInstanceOf(KeychainItem.Absent.class);
    }

    private String found(String vaultId) {
        return keychain.find(vaultId) instanceof KeychainItem.Present(var key) ? text(key) : "nothing";
    }

    @Test
    void itIsSealedForTheUserAndNeverForTheMachine() {
        keychain.store("v", secret("x")).orStop();
        found("v");
        assertThat(windows.flags).containsOnly(1).noneMatch(flags -> (flags & 4) != 0);
    }

    @Test
    void theNameOfTheVaultIsPartOfTheSeal() throws IOException {
        keychain.store("v", secret("x")).orStop();
        Files.copy(folder.resolve("keys/v.dpapi"), folder.resolve("keys/other.dpapi"));
        assertThat(found("other")).isNotEqualTo("x");
    }

    @Test
    void whatWindowsHandsOutIsWipedBeforeItIsFreed() {
        keychain.store("v", secret("x")).orStop();
        found("v");
        assertThat(windows.freed).hasSize(2).allMatch(bytes -> bytes.length == 1 && bytes[0] == 0);
    }

    @Test
    void aFailureIsUnavailableNeverAbsent() throws IOException {
        keychain.store("v", secret("x")).orStop();
        windows.error = 13;
        assertThat(keychain.find("v"))
                .isEqualTo(new KeychainItem.Unavailable(
                        "the key was not sealed by this Windows account on this computer, or was changed (error 13)"));
        assertThat(problem(keychain.store("v", secret("y")))).isEqualTo(VaultProblem.KEYCHAIN_UNAVAILABLE);
        windows.error = 0;
        assertThat(found("v")).as("a failed store changes nothing").isEqualTo("x");
    }

    @Test
    void aHalfWrittenFileIsNeverTheKey() throws IOException {
        keychain.store("v", secret("x")).orStop();
        Files.writeString(folder.resolve("keys/v.dpapi.new"), "half");
        assertThat(found("v")).isEqualTo("x");
        keychain.store("v", secret("y")).orStop();
        assertThat(found("v")).isEqualTo("y");
        assertThat(folder.resolve("keys/v.dpapi.new")).doesNotExist();
    }

    @Test
    void aFileTooLargeToBeAKeyIsNotRead() throws IOException {
        Files.createDirectories(folder.resolve("keys"));
        Files.write(folder.resolve("keys/v.dpapi"), new byte[100_000]);
        assertThat(keychain.find("v")).isInstanceOf(KeychainItem.Unavailable.class);
    }

    @Test
    void elsewhereTheLibraryIsMissingAndThatIsSaid() {
        assertThat(problem(new Dpapi(SOON, folder).store("v", secret("x"))))
                .isEqualTo(VaultProblem.KEYCHAIN_UNAVAILABLE);
    }

    @Test
    void eachSystemHasItsOwn() {
        assertThat(SystemKeychain.of("Linux", SOON, folder)).isInstanceOf(Libsecret.class);
        assertThat(SystemKeychain.of("Mac OS X", SOON, folder)).isInstanceOf(SecurityFramework.class);
        assertThat(SystemKeychain.of("Windows 11", SOON, folder)).isInstanceOf(Dpapi.class);
    }
}
