package org.certwright.core.snippet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.certwright.ipc.DetailCommand.ExportMade;
import org.certwright.ipc.DetailCommand.Snippet;
import org.certwright.model.DomainName;
import org.certwright.model.Fingerprint;
import org.certwright.model.IssuerEnvironment;
import org.certwright.model.OperationId;
import org.certwright.model.SecretRef;
import org.certwright.model.Stopped;
import org.certwright.storage.CertificateRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SnippetsTest {
    private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");

    private static CertificateRow certificate(boolean keyHere, String... names) {
        var hash = new Fingerprint("ab".repeat(32));
        return new CertificateRow(
                hash,
                Stream.of(names).map(DomainName::new).toList(),
                "lab",
                IssuerEnvironment.INTERNAL,
                "CN=Lab",
                "01",
                NOW,
                NOW.plusSeconds(1_000),
                hash,
                "EC P-256",
                keyHere ? Optional.of(new SecretRef("ref")) : Optional.empty(),
                "",
                new OperationId("op"),
                URI.create("https://ca.example.net/1"),
                NOW,
                Optional.empty(),
                Optional.empty());
    }

    private static ExportMade export(String folder, Optional<String> replacedBy, String... files) {
        var paths = Stream.of(files).map(file -> folder + "/" + file).toList();
        return new ExportMade("op", NOW, folder, paths, true, replacedBy);
    }

    private static Snippet snippet(String server, CertificateRow row, ExportMade... exports) {
        return Snippets.of(row, List.of(exports), Optional.of(server), Optional.empty())
                .snippets()
                .getFirst();
    }

    @Test
    void theFolderOfTheLastExportIsNamedUnlessSomethingElseTookItsPlace() {
        var row = certificate(true, "shop.example.com");
        var list = Snippets.of(
                row,
                List.of(
                        export("/srv/taken", Optional.of("cd".repeat(32)), "fullchain.pem"),
                        export("/srv/shop", Optional.empty(), "fullchain.pem", "privkey.pem")),
                Optional.of("nginx"),
                Optional.empty());
        assertThat(list.folder()).isEqualTo("/srv/shop");
        assertThat(list.exported()).isTrue();
        assertThat(list.snippets().getFirst().notes()).isEmpty();
    }

    @Test
    void whatWasNotExportedYetIsSaid() {
        var row = certificate(true, "shop.example.com");
        assertThat(snippet("nginx", row, export("/srv/shop", Optional.empty(), "fullchain.pem"))
                        .notes())
                .containsExactly("Not exported there yet: /srv/shop/privkey.pem.");
    }

    @Test
    void aKeyThatWasNeverHereIsNotAskedForFromHere() {
        var notes = snippet("nginx", certificate(false, "shop.example.com")).notes();
        assertThat(notes).anyMatch(note -> note.startsWith("The key was never here"));
        assertThat(notes).noneMatch(note -> note.contains("yet") && note.contains("privkey"));
    }

    @Test
    void eachServerGetsWildcardsAndInternationalNamesInItsForm() {
        var row = certificate(true, "xn--bcher-kva.example", "*.xn--bcher-kva.example");
        assertThat(snippet("nginx", row).text())
                .contains("server_name xn--bcher-kva.example\n                *.xn--bcher-kva.example;")
                .startsWith("# xn--bcher-kva.example is bücher.example\n");
        assertThat(snippet("apache", row).text())
                .contains("    ServerName xn--bcher-kva.example\n    ServerAlias *.xn--bcher-kva.example\n");
        assertThat(snippet("caddy", row).text()).contains("xn--bcher-kva.example,\n*.xn--bcher-kva.example {");
        assertThat(snippet("tomcat", row).text())
                .contains("hostName=\"xn--bcher-kva.example\"", "hostName=\"*.xn--bcher-kva.example\"");
    }

    @Test
    void apacheGetsNoWildcardForItsServerName() {
        var snippet = snippet("apache", certificate(true, "*.example.com"));
        assertThat(snippet.text()).contains("ServerName example.com\n", "ServerAlias *.example.com\n");
        assertThat(snippet.notes()).anyMatch(note -> note.contains("ServerName takes no wildcard"));
        assertThat(snippet.place()).isEqualTo("/etc/apache2/sites-available/example.com.conf");
    }

    @Test
    void tomcatGetsEveryNameAndNoCommentWhichInternationalNamesWouldBreak() {
        var names = Stream.concat(
                        Stream.of("xn--bcher-kva.example"),
                        IntStream.range(0, 99).mapToObj(i -> "h" + i + ".example.com"))
                .toArray(String[]::new);
        var text = snippet("tomcat", certificate(true, names)).text();
        assertThat(text.split("<SSLHostConfig ", -1)).hasSize(101);
        assertThat(text).doesNotContain("<!--", "#");
    }

    @Test
    void thereIsOneForEachServer() {
        var list = Snippets.of(certificate(true, "a.example"), List.of(), Optional.empty(), Optional.empty());
        assertThat(list.folder()).isEqualTo("/etc/ssl/a.example");
        assertThat(list.snippets()).hasSameSizeAs(Arrays.asList(Server.values()));
        assertThat(list.snippets()).allMatch(snippet -> snippet.text().endsWith("\n"));
    }

    @Test
    void noLineIsSoLongThatATerminalIsToldLess() {
        var names = IntStream.range(0, 100)
                .mapToObj(i -> "h" + i + "." + "x".repeat(60) + ".example.com")
                .toArray(String[]::new);
        var list = Snippets.of(certificate(true, names), List.of(), Optional.empty(), Optional.empty());
        assertThat(list.snippets()).allMatch(snippet -> snippet.text().lines().allMatch(line -> line.length() < 500));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "relative",
                "/with space",
                "/with\"quote",
                "/a;b",
                "/a{b}",
                "/$HOME",
                "/a\nb",
                "/a'b",
                "/<a>",
                "/a#b"
            })
    void aFolderThatMeansSomethingToAServerIsRefused(String folder) {
        var row = certificate(true, "a.example");
        assertThatThrownBy(() -> Snippets.of(row, List.of(), Optional.of("nginx"), Optional.of(folder)))
                .isInstanceOf(Stopped.class)
                .hasMessage("snippet.folder");
        assertThat(Snippets.of(
                                row,
                                List.of(export(folder, Optional.empty(), "fullchain.pem")),
                                Optional.of("nginx"),
                                Optional.empty())
                        .folder())
                .isEqualTo("/etc/ssl/a.example");
    }

    @Test
    void aServerNobodyKnowsIsRefusedWithTheOnesThereAre() {
        assertThatThrownBy(() -> snippet("iis", certificate(true, "a.example")))
                .isInstanceOfSatisfying(
                        Stopped.class,
                        stopped -> assertThat(stopped.problem()
                                        .orElseThrow()
                                        .details()
                                        .get("known"))
                                .contains("nginx", "lighttpd"));
    }
}
