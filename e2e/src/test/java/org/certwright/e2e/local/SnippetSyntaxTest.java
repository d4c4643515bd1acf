package org.certwright.e2e.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.certwright.e2e.lab.Cli;
import org.certwright.e2e.lab.LabExtension;
import org.certwright.e2e.lab.Ports;
import org.certwright.e2e.lab.Tool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each server is asked itself whether it understands its snippet, with really exported files. Caddy, PostgreSQL and Postfix
 * are too large or too much of a guest on a developer's machine to be installed for this.
 */
@ExtendWith(LabExtension.class)
class SnippetSyntaxTest {
    @TempDir
    Path folder;

    @Test
    void everyServerUnderstandsItsSnippetAndRefusesAWrongOne(Cli cli) throws Exception {
        var exported = exported(cli, List.of("snippet.example.test", "*.snippet.example.test", "bücher.example.test"));
        var lines = all(cli, exported);
        assertThat(lines).hasSize(10);
        for (var server : List.of("nginx", "apache", "haproxy", "lighttpd", "stunnel", "dovecot", "tomcat")) {
            var found = check(server, lines.getOrDefault(server, ""));
            assertThat(found.exitCode()).as(server + ": " + found.all()).isZero();
        }
        for (var server : List.of("nginx", "apache", "haproxy", "lighttpd", "stunnel")) {
            var broken = lines.getOrDefault(server, "").replace("pem", "pem-that-is-not-there");
            assertThat(check(server, broken).exitCode()).as(server).isNotZero();
        }
        printed(cli, exported, lines.getOrDefault("nginx", ""));
    }

    private Map<String, String> all(Cli cli, String certificate) {
        var list = cli.done("snippet", "all", certificate, "--json");
        assertThat(list.get("folder")).isEqualTo(folder.resolve("tls").toString());
        return ((List<?>) list.get("snippets"))
                .stream()
                        .map(each -> (Map<?, ?>) each)
                        .collect(Collectors.toMap(
                                each -> (String) each.get("server"), each -> (String) each.get("text")));
    }

    /** Standard output holds nothing but what is to be pasted. */
    private static void printed(Cli cli, String certificate, String lines) {
        var said = cli.run("snippet", "nginx", certificate.substring(0, 12));
        assertThat(said.out()).isEqualTo(lines);
        assertThat(said.err()).contains("# into /etc/nginx/conf.d/snippet.example.test.conf; check it: nginx -t");
    }

    private String exported(Cli cli, List<String> names) throws IOException {
        var issue = new ArrayList<>(List.of("plan", "issue"));
        issue.addAll(names);
        issue.add("--json");
        var certificate = (String)
                Said.done(cli.apply(cli.done(issue.toArray(String[]::new)))).get("certificate");
        var place = Files.createDirectory(folder.resolve("tls")).toString();
        assertThat(cli.apply(cli.done("plan", "export", certificate, "--to", place, "--with-key", "--json"))
                        .exitCode())
                .isZero();
        Files.writeString(
                folder.resolve("tls/haproxy.pem"),
                Files.readString(folder.resolve("tls/fullchain.pem"))
                        + Files.readString(folder.resolve("tls/privkey.pem")));
        return certificate;
    }

    private Tool.Result check(String server, String lines) throws Exception {
        int port = Ports.free();
        var ours = lines.replace(":443", ":" + port).replace("listen 443", "listen " + port);
        return switch (server) {
            case "nginx" ->
                run(
                        write("nginx.conf", "pid nginx.pid;\nevents {}\nhttp {\naccess_log off;\n" + ours + "}\n"),
                        "nginx",
                        "-t",
                        "-p",
                        folder.toString(),
                        "-e",
                        "stderr",
                        "-c");
            case "apache" -> run(write("apache.conf", apache(port) + ours), "apache2", "-t", "-f");
            case "haproxy" ->
                run(write("haproxy.cfg", "defaults\n    timeout client 1s\n" + ours), "haproxy", "-c", "-f");
            case "lighttpd" ->
                run(
                        write(
                                "lighttpd.conf",
                                "server.document-root = \"/\"\nserver.port = " + Ports.free() + "\n" + ours),
                        "lighttpd",
                        "-tt",
                        "-f");
            case "stunnel" -> stunnel(ours.replace("= 443", "= 127.0.0.1:" + port));
            case "dovecot" -> run(write("dovecot.conf", ours), "doveconf", "-n", "-c");
            case "tomcat" -> xml(lines);
            default -> throw new IllegalArgumentException(server);
        };
    }

    private static String apache(int port) {
        var modules = "/usr/lib/apache2/modules/mod_";
        return Stream.of("mpm_event", "authz_core", "socache_shmcb", "ssl")
                        .map(module -> "LoadModule " + module + "_module " + modules + module + ".so\n")
                        .reduce("", String::concat)
                + "ServerName localhost\nListen 127.0.0.1:" + port + "\nErrorLog /dev/stderr\nPidFile pid\n";
    }

    /** It has no check of its own: it is started, says that the configuration is good, and is ended. */
    private Tool.Result stunnel(String lines) throws IOException {
        var conf = write("stunnel.conf", "foreground = yes\npid =\n" + lines);
        var said = Tool.run(
                folder, Map.of(), List.of("timeout", "--preserve-status", "-s", "TERM", "2", "stunnel4", conf), "");
        boolean fine = said.all().contains("Configuration successful");
        return new Tool.Result(fine ? 0 : 1, said.out(), said.err());
    }

    private static Tool.Result xml(String lines) throws Exception {
        var read = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new org.xml.sax.InputSource(new java.io.StringReader(lines)));
        assertThat(read.getElementsByTagName("SSLHostConfig").getLength()).isEqualTo(3);
        return new Tool.Result(0, "", "");
    }

    private Tool.Result run(String file, String... command) {
        var whole = new ArrayList<>(List.of("env")); // It looks in the path given here, where Debian has its servers.
        whole.addAll(List.of(command));
        whole.add(file);
        return Tool.run(folder, Map.of("PATH", System.getenv("PATH") + ":/usr/sbin:/sbin"), whole, "");
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }
}
