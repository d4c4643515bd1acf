package org.certwright.core.handler;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import org.certwright.core.detail.PlatformRoots;
import org.certwright.core.dns.DnsDoor;
import org.certwright.core.issuer.AcmeDoor;
import org.certwright.core.issuer.Meeting;
import org.certwright.core.plan.AccountPlanner;
import org.certwright.core.plan.CertificatePlanner;
import org.certwright.core.plan.CredentialUse;
import org.certwright.core.plan.IssuePlanner;
import org.certwright.core.plan.PlanBook;
import org.certwright.core.plan.PreState;
import org.certwright.core.plan.SettingPlanner;
import org.certwright.core.plan.VaultPlanner;
import org.certwright.core.port.ApprovalPrompt;
import org.certwright.core.port.EffectProbe;
import org.certwright.core.port.FileChooser;
import org.certwright.core.port.Progress;
import org.certwright.core.port.SecretPrompt;
import org.certwright.core.profile.Profile;
import org.certwright.core.profile.ProfileSettings;
import org.certwright.core.run.Acts;
import org.certwright.core.run.Backlog;
import org.certwright.core.run.DebtCollector;
import org.certwright.core.run.Operations;
import org.certwright.core.run.UnderWay;
import org.certwright.ipc.ProfileCommand.ProfileView;
import org.certwright.model.Stopped;
import org.certwright.targets.export.ExportTarget;

/** One handler for each area of commands, and what they share. */
public record Handlers(
        PlanHandler plans,
        OperationHandler operations,
        CertificateHandler certificates,
        DetailHandler details,
        LiveHandler live,
        InventoryHandler inventory,
        IssuerHandler issuers,
        DnsHandler dns,
        AuditHandler audit,
        ProfileHandler profile,
        FileHandler files,
        AcmeDoor acme,
        Profile opened)
        implements AutoCloseable {
    /** How the core reaches people and tests. */
    public record Ports(
            ApprovalPrompt approvals, SecretPrompt secrets, FileChooser files, Progress progress, EffectProbe probe) {}

    public static Handlers of(
            Profile profile, ProfileView shown, Ports ports, InstantSource clock, SecureRandom random) {
        var settings = new ProfileSettings(profile.store());
        var acme = new AcmeDoor(profile, clock);
        var dns = new DnsDoor(profile, settings, ports.progress(), clock);
        var export = new ExportTarget(random);
        var book = new PlanBook(profile, new PreState(profile, dns, settings, export), clock);
        var use = new CredentialUse(profile, book);
        var acts = new Acts(acme, dns, export, settings, ports.secrets(), random, use);
        var underWay = new UnderWay();
        var operations = new Operations(profile, book, acts, underWay, ports.progress(), ports.probe(), clock, random);
        var views = new OperationViews(profile, book, underWay);
        var certificates = new CertificatePlanner(book, profile, acme);
        var roots = new PlatformRoots();
        var approvals = new Approvals(ports.approvals(), settings, profile.audit());
        var atOnce = new AtOnce(book, operations, approvals);
        return new Handlers(
                new PlanHandler(
                        book,
                        new IssuePlanner(book, acme, dns),
                        certificates,
                        new SettingPlanner(book, settings),
                        new VaultPlanner(book, profile, certificates),
                        operations,
                        approvals,
                        views,
                        profile),
                new OperationHandler(
                        profile,
                        operations,
                        views,
                        new DebtCollector(profile, dns, clock, ports.progress()),
                        new Backlog(clock),
                        atOnce),
                new CertificateHandler(profile, certificates, export, clock, random),
                new DetailHandler(profile, certificates, book, roots, clock),
                new LiveHandler(profile, certificates, roots, clock),
                new InventoryHandler(profile, certificates, ports.files(), clock),
                new IssuerHandler(
                        profile,
                        new AccountPlanner(book, profile, acme, new Meeting(acme, profile.audit(), ports.progress()))),
                new DnsHandler(profile, use, atOnce, views, dns, ports.secrets(), clock),
                new AuditHandler(profile, ports.files(), clock),
                new ProfileHandler(
                        profile,
                        settings,
                        new Examination(profile, clock),
                        shown,
                        new About(shown.version(), ports.files())),
                new FileHandler(ports.files()),
                acme,
                profile);
    }

    /** The vault, as it is locked when nobody is there; {@code told} hears why when it was. */
    public GuardedVault guarded(Consumer<String> told) {
        var settings = new ProfileSettings(opened.store());
        return new GuardedVault() {
            @Override
            public Optional<Duration> patience() {
                try {
                    return settings.lockAfter();
                } catch (Stopped unreadable) {
                    return Optional.of(Duration.ofMinutes(15)); // A store that is busy is asked again soon.
                }
            }

            @Override
            public void lock(String why) {
                if (opened.vault().state().open()) {
                    opened.vault().lock();
                    told.accept(why);
                }
            }
        };
    }

    @Override
    public void close() {
        acme.close();
        opened.close();
    }
}
