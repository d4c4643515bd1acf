package org.certwright.core.handler;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.certwright.audit.AuditVerifier;
import org.certwright.core.profile.Profile;
import org.certwright.ipc.ProblemTexts;
import org.certwright.ipc.ProfileCommand.Check;
import org.certwright.ipc.ProfileCommand.DoctorReport;
import org.certwright.model.Problem;
import org.certwright.model.SecretRef;
import org.certwright.model.Stopped;
import org.certwright.secrets.Vault;
import org.certwright.secrets.VaultProblem;
import org.certwright.secrets.hardening.Hardening;
import org.certwright.secrets.hardening.Hardening.Level;
import org.certwright.secrets.hardening.Hardening.Measure;

/** Looks at an opened profile from every side, and says what to do about what it finds. Changes nothing. */
final class Examination {
    private static final String LOCKED = "locked, so not looked into; it opens when it is needed";

    private final Profile profile;
    private final InstantSource clock;
    private final ProblemTexts texts = new ProblemTexts();

    Examination(Profile profile, InstantSource clock) {
        this.profile = profile;
        this.clock = clock;
    }

    DoctorReport report() {
        var checks = new ArrayList<Check>();
        checks.add(fine("java", Runtime.version() + " on " + System.getProperty("os.name")));
        checks.add(process());
        checks.add(check("profile", () -> {
            profile.folder().needRoom();
            return profile.folder().path() + ", reachable by you alone";
        }));
        checks.add(check("inventory", this::inventory));
        checks.add(check("vault", this::vault));
        checks.add(check("audit log", this::auditLog));
        checks.add(unfinished());
        checks.add(owed());
        return new DoctorReport(checks.stream().allMatch(Check::fine), List.copyOf(checks));
    }

    /** All of them, and which of them no list shows unasked: another number stands at every list. */
    private String inventory() {
        var all = counted(profile.store().certificates().count(), "certificate", "certificates");
        var overview = profile.store().inventory().overview(clock.instant());
        long current =
                overview.counts().values().stream().mapToLong(Long::longValue).sum();
        long superseded = overview.total() - current - overview.archived();
        if (superseded == 0 && overview.archived() == 0) {
            return all;
        }
        return "%s in all: %d current, %d superseded, %d archived"
                .formatted(all, current, superseded, overview.archived());
    }

    private static Check process() {
        var missing = Hardening.look(Level.PROGRAM).missing();
        return missing.isEmpty()
                ? fine("process", "closed to the other programs of this user")
                : new Check(
                        "process",
                        false,
                        missing.stream().map(Measure::otherwise).collect(Collectors.joining("; ")),
                        "Start it by its launcher, certwright or certwright-desktop, on Linux.");
    }

    private String vault() {
        var needed = new NeededSecrets(profile);
        if (!profile.vault().exists()) {
            needed.all().stream().findFirst().ifPresent(Examination::stopMissing);
            return "none yet; it is made when the first secret is kept";
        }
        try {
            return profile.vault()
                    .vaultUnlessLocked()
                    .map(vault -> looked(vault, needed) + profile.vault().title(vault.tier()))
                    .orElse(LOCKED);
        } catch (Stopped stopped) {
            if (stopped.problem()
                    .filter(problem -> problem.code() == VaultProblem.CLOSED)
                    .isPresent()) {
                return LOCKED; // Meanwhile. It is not opened again to be looked into.
            }
            throw stopped;
        }
    }

    private static String looked(Vault vault, NeededSecrets needed) {
        vault.check().orStop();
        needed.missingIn(vault).stream().findFirst().ifPresent(Examination::stopMissing);
        return "every secret opens. ";
    }

    private static void stopMissing(SecretRef ref) {
        throw Stopped.by(Problem.of(VaultProblem.SECRET_MISSING, "ref", ref.value()));
    }

    private String auditLog() {
        var log = profile.folder().path().resolve("audit.jsonl");
        if (!java.nio.file.Files.exists(log) && profile.audit().publicKey().isEmpty()) {
            return "empty";
        }
        var verdict = AuditVerifier.verify(
                        log,
                        AuditVerifier.newestCheckpoint(profile.folder().path()).orStop(),
                        profile.audit().publicKey())
                .orStop();
        return counted(verdict.entries(), "entry", "entries") + ", unbroken";
    }

    private Check unfinished() {
        var count = profile.store().operations().unfinished().size();
        return count == 0
                ? fine("operations", "none is unfinished")
                : new Check(
                        "operations",
                        false,
                        count + " unfinished",
                        "`certwright operation list`, then resume or cancel.");
    }

    private Check owed() {
        var count = profile.store().debts().unpaid().size();
        return count == 0
                ? fine("dns", "no record of ours is left in any zone")
                : new Check(
                        "dns",
                        false,
                        counted(count, "record", "records") + " of ours still to remove",
                        "`certwright operation resume`");
    }

    private static String counted(long count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }

    private Check check(String name, Supplier<String> look) {
        try {
            return fine(name, look.get());
        } catch (Stopped stopped) {
            return stopped.problem()
                    .map(texts::view)
                    .map(view -> new Check(name, false, (view.what() + " " + view.why()).strip(), view.todo()))
                    .orElseGet(() -> new Check(name, false, "it was refused", ""));
        }
    }

    private static Check fine(String name, String finding) {
        return new Check(name, true, finding, "");
    }
}
