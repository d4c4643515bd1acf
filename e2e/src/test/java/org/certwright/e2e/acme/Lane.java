package org.certwright.e2e.acme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.certwright.acme.fault.FaultProxy;
import org.certwright.e2e.lab.Cli;
import org.certwright.e2e.lab.Lab;
import org.certwright.e2e.lab.Tool;
import org.certwright.e2e.lab.WarmCli;

/** A fault proxy before the lab's CA, and a profile that has it as its issuer; one trial at a time. */
record Lane(Lab lab, FaultProxy proxy, WarmCli process, Cli template) implements AutoCloseable {
    /** The issuer behind the proxy. */
    static final String ISSUER = "faulty";

    static Lane open(Lab lab, Cli fresh) {
        var process = fresh.warmUp();
        var profile = fresh.warmedBy(process);
        var proxy = proxy(lab, 0, lab.folder());
        var plan = profile.done(addIssuer(ISSUER, directory(proxy), lab.acmeCertificate()));
        var opened = profile.apply(plan);
        if (opened.exitCode() != 0) {
            throw new AssertionError("the account was not opened: " + opened.all());
        }
        return new Lane(lab, proxy, process, profile);
    }

    /** Presents the certificate acme.pem of {@code identity}, whose key is acme.key. */
    static FaultProxy proxy(Lab lab, int port, Path identity) {
        try {
            var keystore = Files.createTempDirectory(lab.folder(), "proxy").resolve("tls.p12");
            Tool.output(
                    identity,
                    ("openssl pkcs12 -export -in acme.pem -inkey acme.key -passout pass:changeit -out " + keystore)
                            .split(" "));
            return FaultProxy.start(
                    new FaultProxy.Setup(port, lab.acmePort(), lab.acmeCertificate(), keystore, "changeit"));
        } catch (Exception e) {
            throw new AssertionError("no fault proxy", e);
        }
    }

    static String directory(FaultProxy proxy) {
        return "https://127.0.0.1:" + proxy.port() + "/dir";
    }

    static String[] addIssuer(String name, String directory, Path anchor) {
        return new String[] {
            "issuer",
            "add",
            name,
            "--directory",
            directory,
            "--internal",
            "--trust-anchor",
            anchor.toString(),
            "--plan-only",
            "--json"
        };
    }

    /** A copy of the profile for one trial. */
    Cli freshProfile() {
        try {
            return template.copy(
                    Files.createTempDirectory(lab.folder(), "trial").resolve("p"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        process.close();
        proxy.close();
    }
}
