package org.certwright.secrets;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import org.certwright.model.Outcome;
import org.certwright.model.ProblemCode;
import org.certwright.model.secret.Secret;

/** A profile folder of a test, with a keychain beside it. */
final class Profile {
    static final SecretLabel TOKEN = new SecretLabel(SecretKind.DNS_CREDENTIAL, "example-dns/token");
    static final SecretLabel KEY = new SecretLabel(SecretKind.ACCOUNT_KEY, "Example CA");

    private final Path folder;
    private final FileKeychain keychain;

    Profile(Path parent) {
        folder = parent.resolve("profile");
        var items = parent.resolve("keychain");
        try {
            Files.createDirectories(items);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        keychain = new FileKeychain(items);
    }

    Path folder() {
        return folder;
    }

    Path database() {
        return folder.resolve("vault.db");
    }

    FileKeychain keychain() {
        return keychain;
    }

    Vault vault() {
        return open(ScriptedPrompt.refusing()).orStop();
    }

    Outcome<Vault> open(PassphrasePrompt prompt) {
        return open(keychain, prompt);
    }

    Outcome<Vault> open(Keychain with, PassphrasePrompt prompt) {
        return Vault.open(folder, with, prompt, new SecureRandom(), InstantSource.system());
    }

    Vault openWith(SecureRandom random) {
        return Vault.open(folder, keychain, ScriptedPrompt.refusing(), random, InstantSource.system())
                .orStop();
    }

    /** Why it does not open. */
    ProblemCode refusal() {
        return problem(open(ScriptedPrompt.refusing()));
    }

    static ProblemCode problem(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Failed<?>(var problem) -> problem.code();
            case Outcome.Done<?> done -> throw new AssertionError("it worked");
            case Outcome.Refused<?>(var reason) -> throw new AssertionError("refused: " + reason);
        };
    }

    static Secret secret(String text) {
        return Secret.copyOf(text.getBytes(UTF_8));
    }

    static String text(Secret secret) {
        return secret.use(bytes -> new String(bytes, UTF_8));
    }

    /** Changes the file with a tool that has no key. */
    void sql(String... statements) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database());
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Makes the file what the first format was: one compartment, and slots that do not say which. */
    void asFormat1() {
        sql(
                "ALTER TABLE slot RENAME TO slot_2",
                "CREATE TABLE slot (key_id TEXT, tier TEXT, parameters TEXT NOT NULL, key_check TEXT NOT NULL,"
                        + " wrapped BLOB NOT NULL, PRIMARY KEY (key_id, tier)) STRICT, WITHOUT ROWID",
                "INSERT INTO slot SELECT key_id, tier, parameters, key_check, wrapped FROM slot_2",
                "DROP TABLE slot_2",
                "PRAGMA user_version = 1");
    }

    int format() {
        return Integer.parseInt(only("PRAGMA user_version"));
    }

    /** The one value that a query finds. */
    String only(String sql) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database());
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            return String.valueOf(row.getString(1));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every file of the profile and its size, time and content. */
    Map<String, String> snapshot() {
        var files = new TreeMap<String, String>();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    files.put(file.toString(), java.util.HexFormat.of().formatHex(Files.readAllBytes(file)));
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }
}
