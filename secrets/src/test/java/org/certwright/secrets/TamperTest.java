package org.certwright.secrets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.certwright.secrets.Profile.KEY;
import static org.certwright.secrets.Profile.TOKEN;
import static org.certwright.secrets.Profile.problem;
import static org.certwright.secrets.Profile.secret;
import static org.certwright.secrets.Profile.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.certwright.model.Outcome;
import org.certwright.model.SecretRef;
import org.certwright.secrets.seal.SealProblem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TamperTest {
    @TempDir(factory = MemoryFolder.class)
    private Path folder;

    private Profile profile;
    private SecretRef token;
    private SecretRef key;

    @BeforeEach
    void fillVault() {
        profile = new Profile(folder);
        try (var vault = profile.vault()) {
            token = vault.put(TOKEN, secret("the token")).orStop();
            key = vault.put(KEY, secret("the key")).orStop();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE record SET sealed = (SELECT sealed FROM record AS r WHERE r.id <> record.id)",
                "UPDATE record SET kind = 'ENDPOINT_KEY'",
                "UPDATE record SET scope = 'other'",
                "UPDATE record SET version = 2",
                "UPDATE record SET key_id = 'other'",
                "UPDATE record SET sealed = x'00'",
                "UPDATE record SET id = '0' || substr(id, 2) WHERE id NOT LIKE '0%'",
                "DELETE FROM record WHERE kind = 'ACCOUNT_KEY'",
                "INSERT INTO record SELECT 'ffff', kind, scope, version, key_id, sealed FROM record LIMIT 1",
                "UPDATE vault SET generation = generation - 1",
                "UPDATE vault SET generation = generation + 1",
                "UPDATE vault SET manifest = upper(manifest)",
                "UPDATE vault SET created = 0",
                "UPDATE vault SET id = 'not an id'",
                "DELETE FROM vault",
                "DELETE FROM slot",
                "UPDATE slot SET key_check = 'ff'",
                "UPDATE slot SET wrapped = zeroblob(60)",
                "UPDATE slot SET parameters = 'x'",
                "UPDATE slot SET key_id = 'x'",
                "UPDATE slot SET tier = 'NONE'",
                "UPDATE slot SET compartment = 'HIGH'"
            })
    void aChangeByAnotherProgramIsSeenAtOpening(String sql) {
        profile.sql(sql);

        assertThat(profile.refusal()).isEqualTo(VaultProblem.TAMPERED);
    }

    @Test
    void aSlotThatClaimsAnUnsafeDerivationIsRefusedBeforeAnyWork() {
        profile.sql(
                "UPDATE slot SET tier = 'PASSPHRASE', parameters = '2147483647 2147483647 1 " + "00".repeat(16) + "'");

        var prompt = ScriptedPrompt.typing("x");
        assertThat(problem(profile.open(prompt))).isEqualTo(SealProblem.UNSAFE_DERIVATION);
    }

    @Test
    void aDroppedRowIsNotTakenForOneThatNeverWas() {
        try (var vault = profile.vault()) {
            profile.sql("DELETE FROM record WHERE id = '" + key + "'");

            assertThat(problem(vault.open(key, KEY))).isEqualTo(VaultProblem.TAMPERED);
        }
    }

    @Test
    void aRelabelledRowIsNotTakenForACallersMistake() {
        try (var vault = profile.vault()) {
            profile.sql("UPDATE record SET scope = 'other' WHERE id = '" + key + "'");

            assertThat(problem(vault.open(key, KEY))).isEqualTo(VaultProblem.TAMPERED);
        }
    }

    @Test
    void aWriteDoesNotBlessWhatSomebodyChangedBefore() {
        try (var vault = profile.vault()) {
            profile.sql("DELETE FROM record WHERE id = '" + key + "'");

            assertThat(problem(vault.put(TOKEN, secret("new")))).isEqualTo(VaultProblem.TAMPERED);
            assertThat(problem(vault.remove(token))).isEqualTo(VaultProblem.TAMPERED);
        }
        assertThat(profile.refusal()).isEqualTo(VaultProblem.TAMPERED);
    }

    @Test
    void anOlderStatePutBackWhileTheVaultIsOpenIsSeen() throws Exception {
        try (var vault = profile.vault()) {
            var before = new String[1];
            try (var connection = java.sql.DriverManager.getConnection("jdbc:sqlite:" + profile.database());
                    var row = connection.createStatement().executeQuery("SELECT manifest FROM vault")) {
                before[0] = row.getString(1);
            }
            var added = vault.put(TOKEN, secret("newer")).orStop();
            profile.sql(
                    "DELETE FROM record WHERE id = '" + added + "'",
                    "UPDATE vault SET generation = generation - 1, manifest = '" + before[0] + "'");

            assertThat(problem(vault.open(token, TOKEN))).isEqualTo(VaultProblem.ROLLED_BACK);
            assertThat(problem(vault.put(TOKEN, secret("x")))).isEqualTo(VaultProblem.ROLLED_BACK);
        }
    }

    /** With small pages there is little free space; of its zeros, every fourth is flipped, of the rest every byte. */
    @Test
    void noFlippedByteGivesAWrongSecretOrAnUntypedFailure() throws IOException {
        profile.sql("PRAGMA journal_mode=DELETE", "PRAGMA page_size=512", "VACUUM");
        var seen = flipEvery(1, 4);

        assertThat(seen.keySet()).contains("vault.tampered", "vault.not-a-vault", "vault.newer-format", "intact");
    }

    @Test
    void noFlippedByteOfAVaultAsItIsWrittenGivesAWrongSecret() throws IOException {
        assertThat(flipEvery(97, 97).keySet()).contains("vault.tampered", "intact");
    }

    private Map<String, Integer> flipEvery(int step, int zeroStep) throws IOException {
        var whole = Files.readAllBytes(profile.database());
        var seen = new HashMap<String, Integer>();
        for (int at = 0; at < whole.length; at += step) {
            if (whole[at] == 0 && at % zeroStep != 0) {
                continue;
            }
            var flipped = whole.clone();
            flipped[at] ^= (byte) (1 << (at % Byte.SIZE));
            Files.write(profile.database(), flipped);
            seen.merge(stateAfterFlip(at), 1, Integer::sum);
        }
        return seen;
    }

    private String stateAfterFlip(int at) {
        return switch (profile.open(ScriptedPrompt.refusing())) {
            case Outcome.Refused<Vault>(var reason) -> "refused";
            case Outcome.Failed<Vault>(var problem) -> problem.code().id();
            case Outcome.Done<Vault>(var vault) -> {
                try (vault) {
                    assertThat(text(vault.open(token, TOKEN).orStop()))
                            .as("byte %d", at)
                            .isEqualTo("the token");
                    assertThat(text(vault.open(key, KEY).orStop()))
                            .as("byte %d", at)
                            .isEqualTo("the key");
                    yield "intact";
                }
            }
        };
    }

    @Test
    void aTruncatedFileIsNeverTakenForAVault() throws IOException {
        var whole = Files.readAllBytes(profile.database());
        for (int length = 0; length < whole.length; length += 509) {
            Files.write(profile.database(), java.util.Arrays.copyOf(whole, length));

            assertThat(profile.refusal())
                    .as("%d of %d bytes", length, whole.length)
                    .isIn(
                            VaultProblem.EMPTY_FILE,
                            VaultProblem.NOT_A_VAULT,
                            VaultProblem.DAMAGED,
                            VaultProblem.TAMPERED);
        }
    }

    @Test
    void aLogThatDoesNotBelongToTheVaultIsIgnored() throws IOException {
        for (var content : new byte[][] {
            new byte[0], new byte[5000], "not a log".repeat(900).getBytes(UTF_8)
        }) {
            Files.write(profile.folder().resolve("vault.db-wal"), content);

            try (var vault = profile.vault()) {
                assertThat(text(vault.open(key, KEY).orStop())).isEqualTo("the key");
                assertThat(vault.check()).isEqualTo(Outcome.done());
            }
        }
    }
}
