package org.certwright.e2e.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.certwright.e2e.lab.Cli;
import org.certwright.e2e.lab.LabExtension;
import org.certwright.e2e.lab.Tool;
import org.certwright.ipc.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The inventory on the command line and by messages; what is given out is read by other programs. */
@ExtendWith(LabExtension.class)
class InventoryTest {
    private static final String LINES = "import sys,csv,json;"
            + "rows=list(csv.DictReader(open(sys.argv[1],newline='',encoding='utf-8'),strict=True));"
            + "print(json.dumps(rows))";

    private Cli cli = new Cli(Path.of("/nonexistent"), Map.of());

    @BeforeEach
    void fill(Cli fresh) {
        cli = fresh;
        StockedProfile.fill(fresh.profile());
    }

    @Test
    void everyFilterOfTheListIsAnOption() {
        assertThat(names("list"))
                .containsExactly("old.example.com", "shop.example.com", "db.lab.example.net", "bücher.example");
        assertThat(names("list", "--sort", "name", "--descending"))
                .containsExactly("shop.example.com", "old.example.com", "db.lab.example.net", "bücher.example");
        assertThat(names("list", "BÜCH")).containsExactly("bücher.example");
        assertThat(names("list", "--state", "expired")).containsExactly("old.example.com");
        assertThat(names("list", "--state", "soon")).containsExactly("shop.example.com");
        assertThat(names("list", "--issuer", "lab")).containsExactly("db.lab.example.net");
        assertThat(names("list", "--environment", "internal")).containsExactly("db.lab.example.net");
        assertThat(names("list", "--key-here")).containsExactly("shop.example.com");
        assertThat(names("list", "--no-key-here")).hasSize(3);
        assertThat(names("list", "--expires-within", "20")).containsExactly("shop.example.com");
        assertThat(names("list", "--archived")).isEmpty();
        Said.words(cli.run("list", "--tag", "none"), Said.DONE, "No certificate is like that.");
        Said.problem(cli.run("list", "--expires-within", "-1", "--json"), Said.USAGE, "inventory.bad-days");
        Said.problem(cli.run("list", "--after", "x", "--json"), Said.USAGE, "storage.cursor");
    }

    @Test
    void aRangeOfDaysFindsWhatExpiresInIt() {
        var day = LocalDate.parse(StockedProfile.dayShopExpires());
        var next = day.plusDays(1).toString();
        assertThat(names("list", "--expires-from", day.toString(), "--expires-before", next))
                .containsExactly("shop.example.com");
        assertThat(names("list", "--expires-before", day.toString())).containsExactly("old.example.com");
        assertThat(names("list", "--expires-from", next + "T00:00:00Z"))
                .containsExactly("db.lab.example.net", "bücher.example");
        assertThat(names("list", "--expires-from", next, "--expires-before", next))
                .isEmpty();
        assertThat(names("list", "--no-superseded", "--no-revoked")).hasSize(4);
        assertThat(names("list", "--superseded")).isEmpty();
        assertThat(names("list", "--revoked")).isEmpty();
        assertThat(cli.run("list", "--expires-from", "tomorrow").all()).contains("'tomorrow' is no day");
        Said.words(cli.run("view", "save", "A day", "--expires-from", day.toString(), "--no-revoked"), Said.DONE);
        Said.words(cli.run("view", "list"), Said.DONE, "A day", "--expires-from " + day + "T00:00:00Z", "--no-revoked");
        assertThat(names("list", "--view", "A day", "--expires-before", next)).containsExactly("shop.example.com");
    }

    private List<String> names(String... arguments) {
        return cli.run(arguments)
                .out()
                .lines()
                .filter(line -> line.matches("[0-9a-f]{12}  .*"))
                .map(line -> line.substring(57).strip().split(" ", 2)[0])
                .toList();
    }

    @Test
    void tagsAndTheArchiveAreKeptAndTold() {
        var shop = id("shop");
        Said.words(cli.run("cert", "tag", "pay & ship", shop, id("old")), Said.DONE, "Tagged 2 certificates.");
        Said.words(cli.run("list", "--tag", "pay & ship"), Said.DONE, "shop.example.com", "[pay & ship]");
        assertThat(names("list", "& SHIP")).containsExactly("old.example.com", "shop.example.com");
        Said.words(cli.run("cert", "untag", "pay & ship", shop), Said.DONE, "Took the tag off 1 certificate.");
        assertThat(names("list", "--tag", "pay & ship")).containsExactly("old.example.com");
        Said.words(cli.run("cert", "archive", shop), Said.DONE, "Archived 1 certificate.");
        assertThat(names("list", "--archived")).containsExactly("shop.example.com");
        assertThat(names("list", "shop")).isEmpty();
        Said.words(cli.run("cert", "unarchive", shop), Said.DONE);
        Said.words(cli.run("cert", "unarchive", shop), Said.DONE); // Nothing changes, nothing is noted.
        assertThat(names("list", "shop")).containsExactly("shop.example.com");
        assertThat(cli.run("audit", "list", "--what", "inventory").out().lines().filter(line -> line.contains("·")))
                .satisfiesExactly(
                        line -> assertThat(line).contains("Brought back 1 certificate from the archive"),
                        line -> assertThat(line).contains("Archived 1 certificate"),
                        line -> assertThat(line).contains("Took the tag pay & ship off 1 certificate"),
                        line -> assertThat(line).contains("Put the tag pay & ship on 2 certificates"));
    }

    @Test
    void aNameMeansACertificateWhereverOneIsMeant() {
        Said.words(cli.run("cert", "tag", "web", "shop.example.com"), Said.DONE, "Tagged 1 certificate.");
        Said.words(cli.run("cert", "archive", "BÜCHER.example"), Said.DONE, "Archived 1 certificate.");
        Said.words(cli.run("cert", "unarchive", "bücher.example"), Said.DONE, "1 certificate.");
        assertThat(names("list", "--tag", "web")).containsExactly("shop.example.com");
        var result = cli.run("cert", "tag", "web", "nobody.example.com", "--json");
        assertThat(Said.done(result, Said.USAGE).toString()).contains("plan.no-certificate");
        Said.problem(cli.run("plan", "revoke", "nobody.example.com", "--json"), Said.USAGE, "plan.no-certificate");
    }

    @Test
    void aTextThatIsLongerThanAnyNameIsNotLookedFor() {
        Said.problem(cli.run("list", "x".repeat(501), "--json"), Said.USAGE, "inventory.long-search");
    }

    @Test
    void whatWorksIsDoneAlthoughOneDoesNot() {
        var result = cli.run("cert", "tag", "web", "ffffffff", id("shop"), "--json");
        var said = Said.done(result, Said.USAGE);
        assertThat((List<?>) said.get("done")).hasSize(1);
        assertThat(Objects.requireNonNull(said.get("failed")).toString())
                .contains("certificate=ffffffff", "plan.no-certificate");
        assertThat(names("list", "--tag", "web")).containsExactly("shop.example.com");
    }

    @Test
    void aLabelThatDeceivesOrIsEndlessIsRefused() {
        for (var label : List.of("", " ", "a\u202eb", "a\tb", "x".repeat(301), "a\u200bb", "\u001b[31m")) {
            Said.problem(cli.run("cert", "tag", label, id("shop"), "--json"), Said.USAGE, "inventory.bad-tag");
            Said.problem(cli.run("view", "save", label, "--json"), Said.USAGE, "inventory.bad-view");
        }
        assertThat(Said.done(cli.run("view", "list", "--json")).get("views")).isEqualTo(List.of());
        Said.words(cli.run("cert", "tag", "שלום", id("shop")), Said.DONE);
        assertThat(names("list", "--tag", "שלום")).containsExactly("shop.example.com");
    }

    @Test
    void aViewIsKeptUsedAndForgotten() {
        Said.words(cli.run("view", "save", "Expired ones", "--state", "expired", "--sort", "name"), Said.DONE);
        Said.words(cli.run("view", "list"), Said.DONE, "Expired ones", "--state EXPIRED --sort NAME");
        assertThat(names("list", "--view", "Expired ones")).containsExactly("old.example.com");
        assertThat(names("list", "--view", "Expired ones", "--state", "soon")).containsExactly("shop.example.com");
        Said.words(cli.run("view", "remove", "Expired ones"), Said.DONE, "Forgot");
        Said.problem(cli.run("list", "--view", "Expired ones", "--json"), Said.USAGE, "inventory.no-view");
        Said.problem(cli.run("view", "remove", "Expired ones", "--json"), Said.USAGE, "inventory.no-view");
    }

    @Test
    void aSpreadsheetReadsEveryCellAndRunsNone() throws Exception {
        Said.words(cli.run("cert", "tag", "=cmd|' /C calc'!A0", id("shop")), Said.DONE);
        Said.words(cli.run("cert", "tag", "a, \"b\"", id("old")), Said.DONE);
        var rows = parsed("csv", LINES);
        var listed = rows();
        assertThat(rows).hasSameSizeAs(listed).hasSize(4);
        for (int i = 0; i < rows.size(); i++) {
            var row = (Map<?, ?>) rows.get(i);
            var wanted = (Map<?, ?>) listed.get(i);
            assertThat(row.get("fingerprint")).isEqualTo(wanted.get("id"));
            assertThat(row.get("not_after")).isEqualTo(wanted.get("notAfter"));
            assertThat(row.get("days_left")).isEqualTo(String.valueOf(wanted.get("daysLeft")));
            assertThat(String.valueOf(row.get("names")).split(" ", -1))
                    .containsExactlyElementsOf(((List<?>) Objects.requireNonNull(wanted.get("names")))
                            .stream().map(String::valueOf).toList());
            row.forEach((column, cell) ->
                    assertThat((String) cell).doesNotStartWith("=").doesNotStartWith("+"));
        }
        assertThat(rows.toString()).contains("'=cmd|' /C calc'!A0", "a, \"b\"", "bücher.example");
    }

    @Test
    void theJsonOfTheListIsThatOfItsMessages() throws Exception {
        var read = parsed("json", "import sys,json;print(json.dumps(json.load(open(sys.argv[1]))['certificates']))");
        assertThat(read).isEqualTo(rows());
    }

    private List<?> rows() {
        return (List<?>) Objects.requireNonNull(cli.done("list", "--json").get("certificates"));
    }

    /** What another program reads in the list as {@code format}. */
    private List<?> parsed(String format, String program) throws Exception {
        var file = cli.profile().resolveSibling("list." + format);
        Files.writeString(file, cli.run("list", "--format", format).out());
        var read = Tool.run(
                file.getParent(), Map.of("PYTHONUTF8", "1"), List.of("python3", "-c", program, file.toString()), "");
        assertThat(read.exitCode()).as(read.all()).isZero();
        return (List<?>) Objects.requireNonNull(new Json().read(read.out().strip()));
    }

    @Test
    void theCalendarKeepsTheRulesOfCalendars() {
        Said.words(cli.run("cert", "tag", "web", id("shop")), Said.DONE);
        var text = cli.run("list", "--format", "ics").out();
        assertThat(text).startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:").endsWith("END:VCALENDAR\r\n");
        assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
        for (var line : text.split("\r\n", -1)) {
            assertThat(line.getBytes(UTF_8).length).as(line).isLessThanOrEqualTo(75);
        }
        var unfolded = text.replace("\r\n ", "");
        var events = new HashMap<String, String>();
        for (var event : unfolded.split("BEGIN:VEVENT\r\n", -1)) {
            var members = new HashMap<String, String>();
            event.lines()
                    .filter(line -> line.contains(":"))
                    .forEach(line ->
                            members.put(line.substring(0, line.indexOf(':')), line.substring(line.indexOf(':') + 1)));
            if (members.containsKey("UID")) {
                assertThat(members).containsKeys("DTSTAMP", "SUMMARY", "DESCRIPTION");
                assertThat(members.get("DTSTAMP")).matches("\\d{8}T\\d{6}Z");
                events.put(members.get("SUMMARY"), members.get("DTSTART;VALUE=DATE"));
            }
        }
        assertThat(events)
                .containsOnlyKeys(
                        "Renew old.example.com",
                        "Renew shop.example.com and 1 more",
                        "Renew db.lab.example.net",
                        "Renew bücher.example");
        assertThat(events.get("Renew shop.example.com and 1 more")).isEqualTo(StockedProfile.dayBeforeShopIsDue());
    }

    @Test
    void aFileThatThePersonPickedIsWholeAndTheirsAlone() throws IOException {
        var file = cli.profile().resolveSibling("picked.csv");
        Files.writeString(file, "older");
        assertThat(StockedProfile.save(cli.profile(), file)).contains(file.toString());
        assertThat(Files.readString(file))
                .isEqualTo(cli.run("list", "--format", "csv").out());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        var nowhere = cli.profile().resolveSibling("missing").resolve("picked.csv");
        assertThat(StockedProfile.save(cli.profile(), nowhere)).contains("prompt.file-unwritable");
        try (var left = Files.list(file.getParent())) {
            assertThat(left.map(path -> path.getFileName().toString())).noneMatch(name -> name.endsWith(".part"));
        }
    }

    @Test
    void messagesThatMakeNoSenseAreRefusedOrFindNothing() throws Exception {
        try (var core = OpenCore.start(cli)) {
            var many = java.util.Collections.nCopies(1_001, "ffff");
            assertThat(core.command("TagCertificates", Map.of("certificates", many, "tag", "x", "on", true))
                            .toString())
                    .contains("inventory.too-many-at-once");
            assertThat(core.command("ArchiveCertificates", Map.of("certificates", List.of(), "on", true))
                            .toString())
                    .contains("done=[]");
            for (var text : List.of("%", "_", "\"", "\0", "x".repeat(500), "🦊", "\u202e")) {
                var line = OpenCore.list(10).replace("\"search\":null", "\"search\":" + new Json().write(text));
                assertThat(core.ask(line).toString()).contains("matching=0").doesNotContain("failed");
            }
            var tooLong = OpenCore.list(10).replace("\"search\":null", "\"search\":\"" + "x".repeat(10_000) + "\"");
            assertThat(core.ask(tooLong).toString()).contains("inventory.long-search");
            for (var days : List.of("-1", "-2147483648", "2147483647")) {
                var line = OpenCore.list(10).replace("\"expiresWithinDays\":null", "\"expiresWithinDays\":" + days);
                assertThat(core.ask(line).toString()).containsAnyOf("inventory.bad-days", "matching=3", "ipc.refused");
            }
            for (var most : List.of("-5", "0", "100000")) {
                assertThat(core.ask(OpenCore.list(10).replace("\"most\":10", "\"most\":" + most))
                                .toString())
                        .contains("total=4");
            }
            var overview = core.command("ShowInventory", Map.of()).toString();
            assertThat(overview).contains("neededInAll=2", "issuers=[lab, letsencrypt]");
            assertThat(core.command("SaveInventory", Map.of("format", "CSV")).toString())
                    .contains("ipc.refused");
        }
        assertThat(OpenCore.errors(cli)).isEmptyFile();
    }

    private String id(String search) {
        var found = (List<?>)
                Objects.requireNonNull(cli.done("list", search, "--json").get("certificates"));
        return (String) Objects.requireNonNull(((Map<?, ?>) found.getFirst()).get("id"));
    }
}
