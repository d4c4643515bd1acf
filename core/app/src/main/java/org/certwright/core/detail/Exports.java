package org.certwright.core.detail;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.certwright.core.plan.PlanBook;
import org.certwright.core.profile.Profile;
import org.certwright.ipc.DetailCommand.ExportMade;
import org.certwright.model.CanonicalJson;
import org.certwright.model.Fingerprint;
import org.certwright.model.Plan;
import org.certwright.model.Stopped;
import org.certwright.storage.JournalLine;
import org.certwright.storage.OperationRow;

/** Where certificates went, as far as it is known: the exports that were carried out. */
public final class Exports {
    private static final String KIND = Plan.Export.class.getSimpleName();
    private static final int MOST = 50;

    private final Profile profile;
    private final PlanBook book;

    public Exports(Profile profile, PlanBook book) {
        this.profile = profile;
        this.book = book;
    }

    /** The exports of this certificate, newest first. */
    public List<ExportMade> of(Fingerprint certificate) {
        return made("certificate", certificate.value())
                .filter(done -> done.plan().certificate().equals(certificate))
                .map(this::view)
                .toList();
    }

    private record Done(OperationRow operation, Plan.Export plan) {}

    private Stream<Done> made(String member, String value) {
        var text = CanonicalJson.write(member) + ":" + CanonicalJson.write(value);
        return profile.store().operations().doneWithPlan(KIND, text, MOST).stream()
                .flatMap(this::withPlan);
    }

    private Stream<Done> withPlan(OperationRow operation) {
        try {
            return book.find(operation.plan()) instanceof Plan.Export export
                    ? Stream.of(new Done(operation, export))
                    : Stream.empty();
        } catch (Stopped damaged) {
            return Stream.empty(); // The examination of the profile tells of damage.
        }
    }

    private ExportMade view(Done done) {
        var operation = done.operation();
        return new ExportMade(
                operation.id().value(),
                operation.updated(),
                done.plan().folder(),
                files(operation),
                done.plan().includesKey(),
                replacement(done).map(Fingerprint::value));
    }

    private List<String> files(OperationRow operation) {
        return profile.store().operations().journal(operation.id()).stream()
                .filter(line -> line.phase() == JournalLine.Phase.DONE)
                .map(line -> line.detail().get("files"))
                .filter(Objects::nonNull)
                .flatMap(String::lines)
                .toList();
    }

    /** The certificate that went into the same folder last, unless it is the same one. */
    private Optional<Fingerprint> replacement(Done done) {
        return made("folder", done.plan().folder())
                .filter(other -> other.plan().folder().equals(done.plan().folder()))
                .findFirst()
                .map(last -> last.plan().certificate())
                .filter(last -> !last.equals(done.plan().certificate()));
    }
}
