package org.certwright.acme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.certwright.model.DomainName;
import org.certwright.model.Outcome;
import org.certwright.model.Problem;
import org.shredzone.acme4j.toolbox.JSON;
import org.shredzone.acme4j.util.CSRBuilder;

/** The steps from an account to a certificate, as the core takes them. */
final class Issuance {
    static final Duration PATIENCE = Duration.ofSeconds(60);

    static final Path CATALOGUE = Path.of("../../core/ipc/src/main/resources/org/certwright/ipc/messages/en/acme.json");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z]+)}");

    private Issuance() {}

    static KeyPair key() throws Exception {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    /** A name that no other test uses. */
    static List<DomainName> name() {
        return List.of(new DomainName(UUID.randomUUID() + ".example.test"));
    }

    static byte[] csr(List<DomainName> names) throws Exception {
        return csr(names, key());
    }

    static byte[] csr(List<DomainName> names, KeyPair key) throws Exception {
        var builder = new CSRBuilder();
        names.forEach(name -> builder.addDomain(name.ascii()));
        builder.sign(key);
        return builder.getEncoded();
    }

    static AcmeAccount account(AcmeClient client) throws Exception {
        var key = key();
        var facts = client.openAccount(key, List.of(), Optional.empty()).orStop();
        return client.account(key, facts.url());
    }

    static OrderFacts ready(AcmeAccount account, List<DomainName> names) {
        var order = account.newOrder(names).orStop();
        account.answer(account.challenges(order).orStop()).orStop();
        return account.awaitAuthorized(order, PATIENCE, status -> {}).orStop();
    }

    static OrderFacts issued(AcmeAccount account, List<DomainName> names, byte[] csr) {
        var order = account.finalizeOrder(ready(account, names), csr).orStop();
        return account.awaitCertificate(order, PATIENCE, status -> {}).orStop();
    }

    static byte[] certificate(AcmeAccount account, List<DomainName> names) throws Exception {
        return account.download(issued(account, names, csr(names)), Optional.empty())
                .orStop();
    }

    /** The problem of an outcome that has to have one, with all that its sentences need. */
    static Problem problem(Outcome<?> outcome) {
        if (outcome instanceof Outcome.Failed<?>(var problem)) {
            assertThat(problem.details().keySet()).as(problem.toString()).containsAll(placeholders(problem));
            return problem;
        }
        throw new AssertionError("went well: " + outcome);
    }

    private static List<String> placeholders(Problem problem) {
        try {
            var texts = JSON.parse(Files.readString(CATALOGUE))
                    .get(problem.code().id())
                    .asObject()
                    .toString();
            return PLACEHOLDER
                    .matcher(texts)
                    .results()
                    .map(found -> found.group(1))
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
