package org.certwright.core.run;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.certwright.core.dns.DnsDoor;
import org.certwright.core.port.Progress;
import org.certwright.core.profile.Profile;
import org.certwright.dns.Propagation;
import org.certwright.dns.ZoneCut;
import org.certwright.ipc.Event;
import org.certwright.model.Problem;
import org.certwright.model.Stopped;
import org.certwright.model.TxtRecord;
import org.certwright.storage.Debt;

/** Removes the DNS records that operations still owe; what fails stays owed and gets a later date. */
public final class DebtCollector {
    /** When the next try is due, by how many were made; then it stays at the last. */
    private static final List<Duration> LATER =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(10), Duration.ofHours(1), Duration.ofHours(6));

    private final Profile profile;
    private final DnsDoor dns;
    private final InstantSource clock;
    private final Progress progress;

    public DebtCollector(Profile profile, DnsDoor dns, InstantSource clock, Progress progress) {
        this.profile = profile;
        this.dns = dns;
        this.clock = clock;
        this.progress = progress;
    }

    /** Removes every record that an ended operation still owes; one that goes on removes its own. */
    public void collectAll() {
        collect(leftBehind(), (name, effect) -> effect.run(), true);
    }

    /** Removes those whose next try is due; nobody asked for it, so it waits for no person. */
    public void collectDue() {
        var now = clock.instant();
        var due = leftBehind().stream()
                .filter(debt -> !debt.nextAttempt().orElse(now).isAfter(now))
                .toList();
        collect(due, (name, effect) -> effect.run(), false);
    }

    private List<Debt> leftBehind() {
        return profile.store().debts().unpaid().stream()
                .filter(this::isLeftBehind)
                .toList();
    }

    private boolean isLeftBehind(Debt debt) {
        return profile.store()
                .operations()
                .find(debt.operation())
                .map(operation -> switch (operation.state()) {
                    case RUNNING, PARKED -> false;
                    case DONE, FAILED, CANCELLED -> true;
                })
                .orElse(true);
    }

    /** Removes the records of {@code debts}; never stops. {@code around} hears about each effect. */
    void collect(List<Debt> debts, BiConsumer<String, Runnable> around) {
        collect(debts, around, true);
    }

    private void collect(List<Debt> debts, BiConsumer<String, Runnable> around, boolean patient) {
        boolean interrupted = Thread.interrupted(); // Cleaning up runs on its own time, also after a cancel.
        debts.stream().collect(Collectors.groupingBy(Debt::credential)).forEach((credential, owed) -> {
            try {
                remove(credential, owed, around, patient && !interrupted);
            } catch (Stopped stopped) {
                postpone(credential, owed, stopped);
            }
        });
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void remove(String credential, List<Debt> owed, BiConsumer<String, Runnable> around, boolean mayWait) {
        var records = owed.stream().map(Debt::record).toList();
        var facts = facts(credential, records);
        profile.audit().intent("dns.remove", facts);
        var row = profile.store()
                .dnsCredentials()
                .find(credential)
                .orElseThrow(() -> Stopped.by(Problem.of(
                        OperationProblem.CREDENTIAL_GONE,
                        "credential",
                        credential,
                        "records",
                        String.join(
                                ", ",
                                records.stream()
                                        .map(r -> r.name() + " = " + r.value())
                                        .toList()))));
        try (var editor = dns.connect(row)) {
            around.accept("dns-remove", () -> editor.remove(records).orStop());
            if (editor.byHand()) {
                awaitGone(records, mayWait);
            }
        }
        around.accept("pay", () -> owed.forEach(debt -> profile.store().debts().pay(debt.id())));
        profile.audit().done("dns.remove", facts);
    }

    /** A person was asked; what they did is believed when the name servers show it. */
    private void awaitGone(List<TxtRecord> records, boolean mayWait) {
        var patience = mayWait ? Patience.TIDYING_UP : Duration.ZERO;
        var byZone = new LinkedHashMap<ZoneCut, List<TxtRecord>>();
        for (var record : records) {
            byZone.computeIfAbsent(dns.lookup().zoneCut(record.name()).orStop(), cut -> new ArrayList<>())
                    .add(record);
        }
        progress.tell(new Event.Waiting(
                "",
                "the name servers no longer show the records",
                Optional.of(clock.instant().plus(patience))));
        new Propagation(Patience.ONE_QUERY)
                .awaitGone(byZone, patience, answer -> {})
                .orStop();
    }

    private void postpone(String credential, List<Debt> owed, Stopped stopped) {
        for (var debt : owed) {
            var wait = LATER.get(Math.min(debt.attempts(), LATER.size() - 1));
            profile.store().debts().failed(debt.id(), clock.instant().plus(wait));
        }
        var records = owed.stream().map(Debt::record).toList();
        profile.audit().failed("dns.remove", facts(credential, records));
        progress.tell(
                new Event.Note(
                        owed.size() + " DNS record(s) could not be removed (" + stopped.getMessage()
                                + "); they stay on the list of debts and are tried again after a later command, or by `certwright operation resume`."));
    }

    private static Map<String, String> facts(String credential, List<TxtRecord> records) {
        return Map.of(
                "credential",
                credential,
                "records",
                String.join(
                        " ",
                        records.stream()
                                .map(record -> record.name().value())
                                .distinct()
                                .toList()));
    }
}
