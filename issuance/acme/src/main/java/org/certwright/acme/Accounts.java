package org.certwright.acme;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.net.URI;
import java.security.KeyPair;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import org.certwright.model.Stopped;
import org.shredzone.acme4j.AccountBuilder;
import org.shredzone.acme4j.Login;
import org.shredzone.acme4j.connector.Resource;

/** Opens and finds accounts (RFC 8555 §7.3); the key is the account's identity, so both may be repeated. */
final class Accounts {
    private final Ca ca;

    Accounts(Ca ca) {
        this.ca = ca;
    }

    AccountFacts open(KeyPair key, List<String> contacts, Optional<ExternalAccount> external) {
        var request = new AccountBuilder().useKeyPair(key).agreeToTermsOfService();
        contacts.forEach(contact -> add(request, contact));
        external.ifPresent(account -> bind(request, account));
        return ca.repetition().looking(() -> ask(request), () -> find(key));
    }

    Optional<AccountFacts> find(KeyPair key) {
        var request = new AccountBuilder().useKeyPair(key).onlyExisting();
        try {
            return Optional.of(ca.repetition().reading(() -> ask(request)));
        } catch (CallFailed refused) {
            if (refused.is(AcmeProblem.ACCOUNT_UNKNOWN)) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    private AccountFacts ask(AccountBuilder request) {
        ca.resource(Resource.NEW_ACCOUNT);
        return facts(ca.speak(() -> request.createLogin(ca.session())));
    }

    private AccountFacts facts(Login login) {
        var fields = new Fields(login.getAccount().getJSON(), ca.host());
        var url = URI.create(login.getAccountLocation().toString());
        var facts = new AccountFacts(url, fields.text("status"), fields.texts("contact"));
        if (!facts.status().equals("valid")) {
            throw Stopped.by(ca.problem(AcmeProblem.ACCOUNT_CLOSED, "status", facts.status()));
        }
        return facts;
    }

    private void add(AccountBuilder request, String contact) {
        try {
            request.addContact(contact.contains(":") ? contact : "mailto:" + contact);
        } catch (IllegalArgumentException strange) {
            throw Stopped.by(ca.problem(AcmeProblem.CONTACT_REFUSED, "name", contact, "said", ""), strange);
        }
    }

    /** HS256 whatever the length of the key; acme4j goes by the length, but has to make the same exception for Google. */
    private void bind(AccountBuilder request, ExternalAccount account) {
        account.macKey().use(text -> {
            try {
                var key = new SecretKeySpec(Base64.getUrlDecoder().decode(new String(text, US_ASCII).strip()), "HMAC");
                return request.withKeyIdentifier(account.keyId(), key).withMacAlgorithm("HS256");
            } catch (IllegalArgumentException malformed) {
                // Without its cause, which may quote the key.
                throw Stopped.by(ca.problem(AcmeProblem.EXTERNAL_ACCOUNT_MALFORMED));
            }
        });
    }
}
