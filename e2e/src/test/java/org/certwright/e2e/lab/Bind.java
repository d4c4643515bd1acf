package org.certwright.e2e.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A real BIND, authoritative for example.test, which holds a TXT value of somebody else at every challenge name used. */
public final class Bind {
    /** The value that is nobody's business of ours. */
    public static final String FOREIGN = "somebody-elses-value";

    private final Lab lab;
    private final Path folder;
    private final int port = Ports.free();
    private String secret = "";
    private Process process;

    Bind(Lab lab, Path folder) {
        this.lab = lab;
        this.folder = folder;
    }

    void start() throws IOException {
        Files.createDirectories(folder);
        Files.writeString(
                folder.resolve("tsig.key"), Tool.output(folder, "tsig-keygen", "-a", "hmac-sha256", "lab-key"));
        secret = Files.readString(folder.resolve("tsig.key")).replaceAll("(?s).*secret \"([^\"]+)\".*", "$1");
        Files.writeString(folder.resolve("example.test.zone"), """
                $TTL 60
                @   IN SOA ns1 hostmaster 1 60 60 600 5
                    IN NS  ns1
                ns1 IN A   127.0.0.1
                www IN A   127.0.0.1
                _acme-challenge IN TXT "%s"
                """.formatted(FOREIGN));
        policy("grant lab-key zonesub TXT;");
        launch();
    }

    /** Writes the configuration with this update policy; {@link #restart} makes it count. */
    public void policy(String policy) throws IOException {
        Files.writeString(folder.resolve("named.conf"), """
                include "%1$s/tsig.key";
                options { directory "%1$s"; listen-on port %2$d { 127.0.0.1; }; listen-on-v6 { none; };
                  pid-file "%1$s/named.pid"; session-keyfile "%1$s/session.key"; managed-keys-directory "%1$s";
                  recursion no; dnssec-validation no; };
                controls { };
                zone "example.test" { type primary; file "example.test.zone"; allow-transfer { 127.0.0.1; };
                  update-policy { %3$s }; };
                """.formatted(folder, port, policy));
    }

    private void launch() throws IOException {
        process = lab.start(
                "named",
                Map.of(),
                "named",
                "-g",
                "-c",
                folder.resolve("named.conf").toString());
        lab.await(
                "BIND",
                () -> Tool.run(folder, Map.of(), dig("example.test", "SOA"), "").exitCode() == 0);
    }

    /** Stops it and starts it again with the configuration there is now. */
    public void restart() throws IOException, InterruptedException {
        process.destroy();
        process.waitFor();
        launch();
    }

    public int port() {
        return port;
    }

    public String secret() {
        return secret;
    }

    public Process process() {
        return process;
    }

    /** Every record of the zone but its SOA, sorted. */
    public List<String> zone() {
        return Tool.run(folder, Map.of(), dig("example.test", "AXFR"), "")
                .out()
                .lines()
                .filter(line -> !line.contains("\tSOA\t") && !line.isBlank())
                .sorted()
                .toList();
    }

    private List<String> dig(String name, String type) {
        return List.of(
                "dig",
                "+noall",
                "+answer",
                "+time=1",
                "+tries=1",
                "@127.0.0.1",
                "-p",
                String.valueOf(port),
                name,
                type);
    }
}
