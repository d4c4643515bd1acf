package org.certwright.x509;

import static org.assertj.core.api.Assertions.assertThat;
import static org.certwright.x509.Lab.CA;
import static org.certwright.x509.Lab.LEAF;
import static org.certwright.x509.Lab.SERVER;
import static org.certwright.x509.Lab.SIGNS;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.certwright.model.Outcome;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** RFC 5280 §4.2.1.10, row by row, with openssl as the second opinion. */
final class NameConstraintsTest {
    private static final String ONLY_LAB = "permitted;DNS:lab.internal";
    private static final String NO_ADDRESS = ",excluded;IP:0.0.0.0/0.0.0.0,excluded;IP:0:0:0:0:0:0:0:0/0:0:0:0:0:0:0:0";

    @TempDir
    static Path folder;

    private static Lab lab;
    private static String made = "";

    @BeforeAll
    static void keys() {
        lab = new Lab(folder).key("k");
        for (var id : List.of("root", "int", "leaf")) {
            lab.key(id);
        }
    }

    /** Constraints on the root, on the intermediate, name of the leaf, whether it may be. */
    static Stream<Arguments> matrix() {
        return Stream.of(
                row(ONLY_LAB, "", "DNS:evil.example.com", false),
                row(ONLY_LAB, "", "DNS:www.lab.internal", true),
                row(ONLY_LAB, ONLY_LAB, "DNS:evil.example.com", false),
                row(ONLY_LAB, ONLY_LAB, "IP:10.0.0.1", true), // A DNS constraint says nothing about addresses.
                row(ONLY_LAB + NO_ADDRESS, ONLY_LAB + NO_ADDRESS, "IP:10.0.0.1", false),
                row(ONLY_LAB + NO_ADDRESS, ONLY_LAB + NO_ADDRESS, "IP:2001:db8::1", false),
                row(ONLY_LAB + NO_ADDRESS, ONLY_LAB + NO_ADDRESS, "DNS:www.lab.internal", true),
                row("", "permitted;DNS:a.test,permitted;DNS:b.test", "DNS:www.b.test", true),
                row("", "permitted;DNS:a.test,permitted;DNS:b.test", "DNS:c.test", false),
                row("", ONLY_LAB, "DNS:lab.internal", true),
                row("", ONLY_LAB, "DNS:WWW.LAB.INTERNAL", true),
                row("", ONLY_LAB, "DNS:notlab.internal", false),
                row("", ONLY_LAB, "DNS:*.lab.internal", true),
                row("", ONLY_LAB, "DNS:*.internal", false),
                row("", "permitted;DNS:.lab.internal", "DNS:lab.internal", false),
                row("", "permitted;DNS:.lab.internal", "DNS:a.lab.internal", true),
                row("", "excluded;DNS:lab.internal", "DNS:a.lab.internal", false),
                row("", "excluded;DNS:lab.internal", "DNS:a.other.internal", true),
                row("", "permitted;IP:10.0.0.0/255.0.0.0", "IP:10.1.2.3", true),
                row("", "permitted;IP:10.0.0.0/255.0.0.0", "IP:11.1.2.3", false),
                row("", "permitted;IP:10.0.0.0/255.0.0.0", "IP:2001:db8::1", false),
                row("permitted;IP:10.0.0.0/255.0.0.0", "permitted;IP:10.1.0.0/255.255.0.0", "IP:10.2.0.1", false),
                row("permitted;DNS:internal", "permitted;DNS:lab.internal", "DNS:x.internal", false),
                row("permitted;DNS:lab.internal", "permitted;DNS:internal", "DNS:x.internal", false));
    }

    private static Arguments row(String root, String intermediate, String name, boolean allowed) {
        return Arguments.of(root, intermediate, name, allowed);
    }

    @ParameterizedTest(name = "{0} / {1} : {2} {3}")
    @MethodSource("matrix")
    void bothTiersBindAndOpensslAgrees(String root, String intermediate, String name, boolean allowed) {
        authorities(root, intermediate);
        lab.issue("leaf", "int", "/O=Leaf", LEAF, SERVER, Lab.san(name));

        var outcome = check("leaf", "int");
        assertThat(outcome.isDone()).isEqualTo(allowed);
        if (!allowed) {
            assertThat(Problems.of(outcome).code()).isEqualTo(X509Problem.CHAIN_NAME_CONSTRAINT);
        }
        var judged = lab.openssl.attempt(
                "verify", "-x509_strict", "-CAfile", "root.pem", "-untrusted", "int.pem", "leaf.pem");
        assertThat(judged.exit() == 0).as(judged.output()).isEqualTo(allowed);
    }

    @Test
    void theBreachIsToldWithNameAndAuthority() {
        authorities(ONLY_LAB, "");
        lab.issue("leaf", "int", "/O=Leaf", LEAF, SERVER, Lab.san("DNS:evil.example.com"));

        assertThat(Problems.of(check("leaf", "int")).details())
                .containsEntry("certificate", "O=Leaf")
                .containsEntry("name", "DNS evil.example.com")
                .containsEntry("other", "CN=NC Root");
    }

    @Test
    void aWildcardMustNotReachIntoAnExcludedName() {
        authorities("", "excluded;DNS:secret.lab.internal");
        lab.issue("leaf", "int", "/O=Leaf", LEAF, SERVER, Lab.san("DNS:*.lab.internal"));

        // Stricter than OpenSSL 3.0, which compares the wildcard as if it were a label.
        assertThat(check("leaf", "int").isDone()).isFalse();
    }

    @Test
    void aCommonNameStandsInForMissingNames() {
        authorities(ONLY_LAB, "");
        lab.issue("leaf", "int", "/CN=evil.example.com", LEAF, SERVER);
        assertThat(check("leaf", "int").isDone()).isFalse();
        lab.issue("leaf", "int", "/CN=www.lab.internal", LEAF, SERVER);
        assertThat(check("leaf", "int").isDone()).isTrue();
    }

    @Test
    void directoryNamesAreCompared() {
        authorities("", "permitted;dirName:lab_dn\n[lab_dn]\nO=Lab");
        lab.issue("leaf", "int", "/O=lab/CN=x", LEAF, SERVER, Lab.san("DNS:x.test"));
        assertThat(check("leaf", "int").isDone()).isTrue();
        lab.issue("leaf", "int", "/O=Other/CN=x", LEAF, SERVER, Lab.san("DNS:x.test"));
        assertThat(check("leaf", "int").isDone()).isFalse();
    }

    @Test
    void constraintsWeCannotCheckRejectWhereTheyApply() {
        authorities("", "permitted;email:lab.internal");
        lab.issue("leaf", "int", "/O=Leaf", LEAF, SERVER, Lab.san("DNS:x.test"));
        assertThat(check("leaf", "int").isDone()).isTrue();
        for (var name : new String[] {"email:a@lab.internal", "email:a@evil.test"}) {
            lab.issue("leaf", "int", "/O=Leaf", LEAF, SERVER, Lab.san(name));
            assertThat(Problems.of(check("leaf", "int")).code()).isEqualTo(X509Problem.CHAIN_UNSUPPORTED_CONSTRAINT);
        }
        lab.issue("leaf", "int", "/O=Leaf/emailAddress=a@evil.test", LEAF, SERVER, Lab.san("DNS:x.test"));
        assertThat(Problems.of(check("leaf", "int")).code()).isEqualTo(X509Problem.CHAIN_UNSUPPORTED_CONSTRAINT);
    }

    @Test
    void namesWithHiddenEndsAreRefused() {
        authorities("", ONLY_LAB);
        // SAN: dNSName "evil.com" NUL ".lab.internal"
        var hidden = "2.5.29.17=DER:30:18:82:16:65:76:69:6c:2e:63:6f:6d:00:2e:6c:61:62:2e:69:6e:74:65:72:6e:61:6c";
        lab.issue("leaf", "int", "/O=Leaf", LEAF, SERVER, hidden);
        assertThat(Problems.of(check("leaf", "int")).code()).isEqualTo(X509Problem.CHAIN_MALFORMED_EXTENSION);
    }

    @Test
    void malformedConstraintsAreNotIgnored() {
        authorities("", "");
        made = "";
        lab.issue("int", "root", "/CN=NC Issuing", CA, SIGNS, "nameConstraints=critical,DER:30:00");
        lab.issue("leaf", "int", "/O=Leaf", LEAF, SERVER, Lab.san("DNS:x.test"));
        assertThat(Chain.read(lab.pem("int")).isDone() && check("leaf", "int").isDone())
                .isFalse();
    }

    private static void authorities(String root, String intermediate) {
        if (!(root + "/" + intermediate).equals(made)) {
            made = root + "/" + intermediate;
            lab.selfSigned("root", "/CN=NC Root", extensions(root));
            lab.issue("int", "root", "/CN=NC Issuing", extensions(intermediate));
        }
    }

    private static String[] extensions(String constraints) {
        return constraints.isEmpty()
                ? new String[] {CA, SIGNS}
                : new String[] {CA, SIGNS, "nameConstraints=critical," + constraints};
    }

    private static Outcome<CheckedChain> check(String... chain) {
        var now = lab.certificate("leaf").getNotBefore().toInstant();
        return ChainChecker.check(lab.certificates(chain), lab.certificates("root"), now, Purpose.SERVER);
    }
}
