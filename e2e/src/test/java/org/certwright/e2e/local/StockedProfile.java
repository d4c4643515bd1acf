package org.certwright.e2e.local;

import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.certwright.core.Core;
import org.certwright.core.CoreOptions;
import org.certwright.core.port.ApprovalPrompt;
import org.certwright.core.port.EffectProbe;
import org.certwright.core.port.SecretPrompt;
import org.certwright.ipc.InventoryCommand.CertificateFilter;
import org.certwright.ipc.InventoryCommand.CertificateOrder;
import org.certwright.ipc.InventoryCommand.InventoryFormat;
import org.certwright.ipc.InventoryCommand.SaveInventory;
import org.certwright.model.DomainName;
import org.certwright.model.Fingerprint;
import org.certwright.model.IssuerEnvironment;
import org.certwright.model.OperationId;
import org.certwright.model.Outcome;
import org.certwright.model.SecretRef;
import org.certwright.storage.CertificateRow;
import org.certwright.storage.Store;

/** A profile whose inventory has four certificates that no CA ever signed. */
final class StockedProfile {
    private StockedProfile() {}

    static void fill(Path profile) {
        try (var store = Store.open(profile).orStop()) {
            store.certificates().add(row("letsencrypt", 90, -4, "old.example.com"));
            store.certificates().add(row("letsencrypt", 90, 12, "shop.example.com", "*.shop.example.com"));
            store.certificates().add(row("lab", 200, 100, "db.lab.example.net"));
            store.certificates().add(row("letsencrypt", 360, 300, "xn--bcher-kva.example"));
        }
    }

    /** In UTC. */
    static String dayShopExpires() {
        return noon().plus(Duration.ofDays(12)).toString().substring(0, 10);
    }

    /** As a calendar writes it. */
    static String dayBeforeShopIsDue() {
        return DateTimeFormatter.BASIC_ISO_DATE.format(noon().plus(Duration.ofDays(12 - 30 - 1))
                .atOffset(ZoneOffset.UTC)
                .toLocalDate());
    }

    /** Tomorrow's, so that the days left are the same for a whole day of testing. */
    private static Instant noon() {
        return Instant.now().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofHours(36));
    }

    private static CertificateRow row(String issuer, int lives, int left, String... names) {
        var ends = noon().plus(Duration.ofDays(left));
        return new CertificateRow(
                fingerprint(names[0]),
                Stream.of(names).map(DomainName::new).toList(),
                issuer,
                issuer.equals("lab") ? IssuerEnvironment.INTERNAL : IssuerEnvironment.PRODUCTION,
                "CN=Nobody",
                fingerprint("serial " + names[0]).value().substring(0, 36),
                ends.minus(Duration.ofDays(lives)),
                ends,
                fingerprint("key " + names[0]),
                "EC P-256",
                names[0].startsWith("shop") ? Optional.of(new SecretRef("endpoint-key-1")) : Optional.empty(),
                "-----BEGIN CERTIFICATE-----\nMA==\n-----END CERTIFICATE-----\n",
                new OperationId("20260101-000000-none"),
                URI.create("https://acme.example/order/1"),
                ends.minus(Duration.ofDays(lives)),
                Optional.empty(),
                Optional.empty());
    }

    private static Fingerprint fingerprint(String of) {
        return Fingerprint.of(of.getBytes(StandardCharsets.UTF_8));
    }

    /** Has the core write the list where a person picks {@code file}; what came of it. */
    static String save(Path profile, Path file) {
        var options = new CoreOptions(
                profile,
                "test",
                nobody(ApprovalPrompt.class),
                nobody(SecretPrompt.class),
                wish -> Outcome.done(file),
                event -> {},
                EffectProbe.NONE,
                Clock.systemUTC(),
                new SecureRandom());
        try (var core = Core.open(options).orStop()) {
            return switch (core.execute(
                    new SaveInventory(CertificateFilter.ALL, CertificateOrder.EXPIRES, false, InventoryFormat.CSV))) {
                case Outcome.Done<?>(var saved) -> saved.toString();
                case Outcome.Refused<?>(var reason) -> reason;
                case Outcome.Failed<?>(var problem) -> problem.code().id();
            };
        }
    }

    private static <T> T nobody(Class<T> prompt) {
        return prompt.cast(Proxy.newProxyInstance(
                prompt.getClassLoader(), new Class<?>[] {prompt}, (proxy, method, arguments) -> {
                    throw new IllegalStateException("nobody is asked here: " + List.of(method.getName()));
                }));
    }
}
