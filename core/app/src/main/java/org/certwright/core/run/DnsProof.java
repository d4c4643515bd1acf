package org.certwright.core.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.certwright.acme.AcmeAccount;
import org.certwright.acme.DnsChallenge;
import org.certwright.acme.OrderFacts;
import org.certwright.acme.OrderStatus;
import org.certwright.core.dns.DnsDoor;
import org.certwright.dns.Propagation;
import org.certwright.dns.ServerAnswer;
import org.certwright.dns.ZoneCut;
import org.certwright.ipc.Event;
import org.certwright.model.DnsName;
import org.certwright.model.Outcome;
import org.certwright.model.Plan;
import org.certwright.model.Problem;
import org.certwright.model.ProblemCode.Kind;
import org.certwright.model.Stopped;
import org.certwright.model.TxtRecord;
import org.certwright.storage.Debt;
import org.certwright.storage.DnsCredentialRow;

/**
 * Proves control of an order's names by DNS-01: every value is owed before it is written, asked of every authoritative
 * server before the CA hears of it, and taken back at the end.
 */
final class DnsProof {
    private final DnsDoor dns;
    private final Plan.Issue plan;
    private final Propagation propagation = new Propagation(Patience.ONE_QUERY);

    DnsProof(DnsDoor dns, Plan.Issue plan) {
        this.dns = dns;
        this.plan = plan;
    }

    /** Brings a pending order to ready. */
    OrderFacts prove(Run run, AcmeAccount account, OrderFacts order) {
        if (order.status() != OrderStatus.PENDING) {
            return order;
        }
        var open = account.challenges(order).orStop().stream()
                .filter(challenge -> !challenge.alreadyValid())
                .toList();
        var records = records(open);
        publish(run, records);
        run.again(
                "answer",
                "Tell the CA to look",
                () -> run.effect("answer", () -> account.answer(open).orStop()));
        var ready = new OrderFacts[1];
        run.again("validate", "Wait for the CA's verdict", () -> {
            run.waiting("the CA checks the records", Patience.VALIDATION);
            ready[0] = account.awaitAuthorized(order, Patience.VALIDATION, run::noteOrder)
                    .orStop();
        });
        return ready[0];
    }

    /** The values by the plan's change that announced them; a name the plan does not have is none of the CA's business. */
    private Map<Plan.DnsChange, List<TxtRecord>> records(List<DnsChallenge> challenges) {
        var byRecord = plan.dnsChanges().stream()
                .collect(Collectors.toMap(Plan.DnsChange::record, change -> change, (a, b) -> a, HashMap::new));
        var records = new LinkedHashMap<Plan.DnsChange, List<TxtRecord>>();
        for (var challenge : challenges) {
            var change = byRecord.get(challenge.name().challengeName());
            if (change == null || !change.proves().contains(challenge.name())) {
                throw Stopped.by(Problem.of(
                        OperationProblem.UNEXPECTED_NAME,
                        "name",
                        challenge.name().ascii()));
            }
            records.computeIfAbsent(change, key -> new ArrayList<>())
                    .add(new TxtRecord(change.record(), change.zone(), challenge.txtValue()));
        }
        return records;
    }

    private void publish(Run run, Map<Plan.DnsChange, List<TxtRecord>> records) {
        if (records.isEmpty()) {
            return;
        }
        run.again("owe", "Note which records will have to go", () -> owe(run, records));
        var byHand = new boolean[1];
        run.again("publish", "Write the DNS records", () -> {
            for (var credential : byCredential(records).entrySet()) {
                byHand[0] |= write(run, credential.getKey(), credential.getValue());
            }
        });
        var patience = byHand[0] ? Patience.PERSON : Patience.PROPAGATION;
        run.again("propagate", "Ask every authoritative name server", () -> {
            run.waiting("the name servers show the records", patience);
            propagation
                    .awaitVisible(byZone(records), patience, answer -> tell(run, answer))
                    .orStop();
        });
    }

    private static void owe(Run run, Map<Plan.DnsChange, List<TxtRecord>> records) {
        var owed = run.profile().store().debts().unpaidOf(run.id()).stream()
                .map(Debt::record)
                .collect(Collectors.toSet());
        byCredential(records).forEach((credential, wanted) -> {
            var fresh = wanted.stream().filter(record -> !owed.contains(record)).toList();
            if (!fresh.isEmpty()) {
                run.profile().store().debts().open(run.id(), credential, fresh);
            }
        });
    }

    private boolean write(Run run, String credential, List<TxtRecord> records) {
        run.audit().intent("dns.add", audited(run, credential, records));
        try (var editor = dns.connect(known(run, credential, records))) {
            run.effect("dns-add", () -> {
                var added = editor.add(records);
                if (added instanceof Outcome.Failed<?>(var problem)
                        && problem.code().kind() == Kind.PERMANENT) {
                    forgive(run, records);
                }
                added.orStop();
            });
            run.audit().done("dns.add", audited(run, credential, records));
            return editor.byHand();
        } catch (Stopped stopped) {
            run.audit().failed("dns.add", audited(run, credential, records));
            throw stopped;
        }
    }

    /** A credential that went while its operation was interrupted had written nothing: one that owes is not removed. */
    private DnsCredentialRow known(Run run, String credential, List<TxtRecord> records) {
        try {
            return dns.credential(credential);
        } catch (Stopped gone) {
            forgive(run, records);
            throw gone;
        }
    }

    /**
     * What the server refused to write, and no server shows, is owed no longer: with a wrong credential it could never
     * be paid, and a credential that owes cannot be replaced.
     */
    private void forgive(Run run, List<TxtRecord> records) {
        try {
            var zones = records.stream().collect(Collectors.groupingBy(record -> cut(record.name())));
            propagation
                    .awaitGone(zones, Patience.ONE_QUERY, answer -> tell(run, answer))
                    .orStop();
            run.profile().store().debts().unpaidOf(run.id()).stream()
                    .filter(debt -> records.contains(debt.record()))
                    .forEach(debt -> run.profile().store().debts().pay(debt.id()));
        } catch (Stopped unknown) {
            run.note("Whether the records are in the DNS is not known, so they stay owed.");
        }
    }

    private static Map<String, List<TxtRecord>> byCredential(Map<Plan.DnsChange, List<TxtRecord>> records) {
        var grouped = new LinkedHashMap<String, List<TxtRecord>>();
        records.forEach((change, values) -> grouped.computeIfAbsent(change.credential(), key -> new ArrayList<>())
                .addAll(values));
        return grouped;
    }

    private Map<ZoneCut, List<TxtRecord>> byZone(Map<Plan.DnsChange, List<TxtRecord>> records) {
        var grouped = new LinkedHashMap<ZoneCut, List<TxtRecord>>();
        records.forEach((change, values) -> grouped.computeIfAbsent(cut(change.record()), key -> new ArrayList<>())
                .addAll(values));
        return grouped;
    }

    private ZoneCut cut(DnsName record) {
        return dns.lookup().zoneCut(record).orStop();
    }

    private static void tell(Run run, ServerAnswer answer) {
        run.progress()
                .tell(new Event.ServerAnswered(
                        answer.server(),
                        answer.address(),
                        answer.record(),
                        answer.state().name(),
                        answer.detail()));
    }

    /** Removes everything this operation still owes the DNS; what cannot be removed now stays owed and is tried later. */
    void withdraw(Run run) {
        new DebtCollector(run.profile(), dns, run.clock(), run.progress())
                .collect(run.profile().store().debts().unpaidOf(run.id()), run::effect);
    }

    static Map<String, String> audited(Run run, String credential, List<TxtRecord> records) {
        return Map.of(
                "operation",
                run.id().value(),
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
