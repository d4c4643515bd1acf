package org.certwright.e2e.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Random;
import org.certwright.e2e.lab.Cli;
import org.certwright.e2e.lab.Invariants;
import org.certwright.e2e.lab.LabExtension;
import org.certwright.e2e.lab.Tool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Files that claim to be certificate requests (F25). */
@ExtendWith(LabExtension.class)
class HostileRequestTest {
    @TempDir
    private Path folder;

    @Test
    void whatIsNoRequestIsRefusedWithItsReason(Cli cli, Invariants invariants) throws IOException {
        var noise = new byte[1 << 20];
        new Random(25).nextBytes(noise);
        refused(cli, file("noise", noise), "x509.csr-not-a-csr", "x509.csr-too-large");
        noise[0] = 0x30;
        refused(cli, file("der-noise", noise), "x509.csr-not-a-csr", "x509.csr-too-large");
        refused(cli, file("empty", new byte[0]), "x509.csr-not-a-csr");
        refused(cli, file("text", "hello".getBytes(java.nio.charset.StandardCharsets.UTF_8)), "x509.csr-not-a-csr");
        refused(cli, key(), "x509.csr-is-private-key");
        invariants.zoneUntouched();
        invariants.hold(cli);
    }

    @Test
    void aRequestThatIsWrongInItselfIsRefused(Cli cli, Invariants invariants) throws IOException {
        refused(cli, request("rsa:1024", "a.example.test"), "x509.csr-weak-key");
        var sound = request("rsa:2048", "a.example.test");
        var der = Base64.getMimeDecoder().decode(Files.readString(sound).replaceAll("-----.*-----", ""));
        Said.words(cli.run("csr", "show", file("sound", der).toString()), Said.DONE, "a.example.test");
        der[der.length - 5] ^= 1;
        refused(cli, file("bad-signature", der), "x509.csr-bad-signature");
        refused(cli, request("rsa:2048", "a..example.test"), "x509.csr-invalid-name");
        Said.problem(
                cli.run("plan", "issue", "b.example.test", "--csr", sound.toString(), "--json"),
                Said.USAGE,
                "plan.names-differ");
        Said.words(cli.run("plan", "issue", "--csr", "/nowhere/at/all"), Said.USAGE, "/nowhere/at/all");
        var plan = cli.done("plan", "issue", "--csr", sound.toString(), "--json");
        assertThat(plan.toString()).contains("a.example.test");
        invariants.zoneUntouched();
        invariants.hold(cli);
    }

    private static void refused(Cli cli, Path file, String... codes) {
        var result = cli.run("plan", "issue", "--csr", file.toString(), "--json");
        Said.problem(result, Said.USAGE, codes);
        assertThat(result.all()).doesNotContain("PRIVATE KEY");
    }

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private Path key() {
        Tool.output(
                folder, "openssl", "genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256", "-out", "key");
        return folder.resolve("key");
    }

    private Path request(String key, String name) {
        var file = folder.resolve(key.replace(':', '-') + "-" + name + ".pem");
        Tool.output(
                folder,
                "openssl",
                "req",
                "-new",
                "-newkey",
                key,
                "-nodes",
                "-subj",
                "/",
                "-addext",
                "subjectAltName=DNS:" + name,
                "-keyout",
                "request.key",
                "-out",
                file.toString());
        return file;
    }
}
