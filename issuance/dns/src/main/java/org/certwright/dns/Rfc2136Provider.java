package org.certwright.dns;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.certwright.model.DnsName;
import org.certwright.model.Outcome;
import org.certwright.model.Problem;
import org.certwright.model.Stopped;

/** Dynamic update signed with a shared key (RFC 2136, RFC 8945): BIND, Knot, PowerDNS and many appliances. */
final class Rfc2136Provider implements DnsProvider {
    private static final CredentialField SERVER = CredentialField.setting(
            "server",
            "Primary server",
            "Name or address of the zone's primary server, with :port if it is not 53, as in ns1.example.net or"
                    + " [2001:db8::53]:5353.");
    private static final CredentialField KEY_NAME = CredentialField.setting(
            "key-name", "Key name", "The name of the TSIG key, exactly as in the server's configuration.");
    private static final CredentialField ALGORITHM = CredentialField.settingOr(
            TsigAlgorithm.HMAC_SHA256.id(),
            "algorithm",
            "Key algorithm",
            "hmac-sha256, hmac-sha384 or hmac-sha512, as in the server's configuration.");
    private static final CredentialField SECRET = CredentialField.secret(
            "secret",
            "Key secret",
            "The base64 secret of the TSIG key. Let the server allow it nothing but TXT records at"
                    + " _acme-challenge names.");

    private final Retries retries;

    Rfc2136Provider() {
        this(Retries.USUAL);
    }

    Rfc2136Provider(Retries retries) {
        this.retries = retries;
    }

    /**
     * How long one try waits for the server, and how long to wait before each further try.
     */
    record Retries(Duration timeout, List<Duration> waits) {
        static final Retries USUAL =
                new Retries(Duration.ofSeconds(5), List.of(Duration.ofMillis(500), Duration.ofSeconds(3)));
    }

    @Override
    public String id() {
        return "rfc2136";
    }

    @Override
    public String title() {
        return "Dynamic update with a TSIG key (RFC 2136)";
    }

    @Override
    public List<CredentialField> fields() {
        return List.of(SERVER, KEY_NAME, ALGORITHM, SECRET);
    }

    @Override
    public Outcome<ZoneEditor> connect(Connection connection) {
        try {
            var server = Endpoint.parse(value(connection, SERVER))
                    .orElseThrow(() -> invalid(SERVER, "name, name:port or [IPv6 address]:port"));
            return Outcome.done(new Rfc2136Editor(server, key(connection), retries));
        } catch (Stopped stopped) {
            return stopped.outcome();
        }
    }

    private TsigKey key(Connection connection) {
        var name = keyName(value(connection, KEY_NAME))
                .orElseThrow(() -> invalid(KEY_NAME, "a name like certwright-key or key.example.com"));
        var algorithm = TsigAlgorithm.byId(value(connection, ALGORITHM))
                .orElseThrow(() -> invalid(ALGORITHM, "hmac-sha256, hmac-sha384 or hmac-sha512"));
        var secret =
                Optional.ofNullable(connection.secrets().get(SECRET.name())).orElseThrow(() -> missing(SECRET));
        return TsigKey.of(name, algorithm, secret, connection.clock())
                .orElseThrow(() -> about(DnsProblem.SECRET_NOT_BASE64, SECRET));
    }

    private static Optional<DnsName> keyName(String typed) {
        try {
            return Optional.of(new DnsName(typed)).filter(name -> !name.isRoot());
        } catch (IllegalArgumentException notAName) {
            return Optional.empty();
        }
    }

    private String value(Connection connection, CredentialField field) {
        return Optional.ofNullable(connection.settings().get(field.name()))
                .map(String::strip)
                .filter(typed -> !typed.isEmpty())
                .or(field::fallback)
                .orElseThrow(() -> missing(field));
    }

    private Stopped missing(CredentialField field) {
        return about(DnsProblem.FIELD_MISSING, field);
    }

    private Stopped invalid(CredentialField field, String expected) {
        return Stopped.by(Problem.of(
                DnsProblem.FIELD_INVALID, "field", field.label(), "provider", title(), "expected", expected));
    }

    private Stopped about(DnsProblem code, CredentialField field) {
        return Stopped.by(Problem.of(code, "field", field.label(), "provider", title()));
    }
}
