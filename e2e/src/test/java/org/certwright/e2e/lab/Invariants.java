package org.certwright.e2e.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** What must hold after every fault, however an operation ended (I1 to I8 of the fault matrix). */
public final class Invariants {
    private final Lab lab;
    private final String name;
    private final List<String> zoneBefore;

    public Invariants(Lab lab) {
        this(lab, "");
    }

    /** Of the zone only what is at or below {@code name}: what others do there meanwhile is theirs. */
    public Invariants(Lab lab, String name) {
        this.lab = lab;
        this.name = name;
        this.zoneBefore = zone();
    }

    private List<String> zone() {
        return lab.bind().zone().stream()
                .filter(line -> line.split("\\s", 2)[0].endsWith(name + "."))
                .toList();
    }

    /** The zone is as it was or every difference is owed; the profile is sound; no secret is where it must not be. */
    public void hold(Cli cli) {
        nothingOfOursUnlessOwed(cli);
        profileIsSound(cli);
        noSecretOutside(cli);
    }

    /** The zone is exactly as it was. */
    public void zoneUntouched() {
        assertThat(zone()).isEqualTo(zoneBefore);
    }

    private void nothingOfOursUnlessOwed(Cli cli) { // I3
        var left = zone().stream().filter(line -> !zoneBefore.contains(line)).toList();
        for (var record : left) {
            var value = record.replaceAll(".*\"(.*)\".*", "$1");
            assertThat(count(cli, "SELECT count(*) FROM debts WHERE paid = 0 AND value = '" + value + "'"))
                    .as("owed: " + record)
                    .isPositive();
        }
        assertThat(zone()).containsAll(zoneBefore);
    }

    /** Databases are whole, every secret opens, the audit log is unbroken (I5, I6). */
    public static void profileIsSound(Cli cli) {
        for (var database : List.of("inventory.db", "vault.db")) {
            if (Files.exists(cli.profile().resolve(database))) {
                assertThat(text(cli, database, "PRAGMA integrity_check"))
                        .as(database)
                        .isEqualTo("ok");
            }
        }
        var checks = (List<?>) cli.done("doctor", "--json").get("checks");
        for (var check : checks) {
            var found = (Map<?, ?>) check;
            if (List.of("vault", "inventory", "audit log").contains(found.get("name"))) {
                assertThat(found.get("fine")).as(found.toString()).isEqualTo(true);
            }
        }
    }

    private void noSecretOutside(Cli cli) { // I7
        try (var files = Files.walk(cli.profile())) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                if (!file.getFileName().toString().startsWith("vault.db")) {
                    var content = new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1);
                    assertThat(content)
                            .as(file.toString())
                            .doesNotContain(lab.bind().secret())
                            .doesNotContain("PRIVATE KEY");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A number from the inventory. */
    public static long count(Cli cli, String query) {
        return Long.parseLong(text(cli, "inventory.db", query));
    }

    /** A text from a database of the profile. */
    public static String text(Cli cli, String database, String query) {
        try (var connection = DriverManager.getConnection(
                        "jdbc:sqlite:" + cli.profile().resolve(database));
                var rows = connection.createStatement().executeQuery(query)) {
            return rows.next() ? rows.getString(1) : "";
        } catch (SQLException e) {
            throw new AssertionError(query, e);
        }
    }
}
