package org.certwright.core.issuer;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.certwright.acme.DirectoryFacts;
import org.certwright.core.port.Progress;
import org.certwright.core.profile.AuditTrail;
import org.certwright.ipc.Event;
import org.certwright.ipc.ProblemTexts;
import org.certwright.model.IssuerEnvironment;
import org.certwright.model.Outcome;
import org.certwright.model.Problem;
import org.certwright.model.Stopped;

/**
 * Reads the directory of a CA that is no issuer yet. An address that is no preset is whatever the asker chose, and no
 * person is asked before: so few at a time, and each stands in the log.
 */
public final class Meeting {
    /** A page that was taken over shall not scan a network by this. */
    private static final int AT_ONCE = 2;

    private final AcmeDoor acme;
    private final AuditTrail audit;
    private final Progress progress;
    private final ProblemTexts texts = new ProblemTexts();
    private final Semaphore meetings = new Semaphore(AT_ONCE);

    public Meeting(AcmeDoor acme, AuditTrail audit, Progress progress) {
        this.acme = acme;
        this.audit = audit;
        this.progress = progress;
    }

    public DirectoryFacts with(URI directory, IssuerEnvironment environment, Optional<String> trustAnchorPem) {
        if (Presets.isOne(directory)) {
            return ask(directory, environment, trustAnchorPem).orStop();
        }
        if (!meetings.tryAcquire()) {
            throw Stopped.by(Problem.of(IssuerProblem.BUSY, "limit", String.valueOf(AT_ONCE)));
        }
        try {
            var answer = ask(directory, environment, trustAnchorPem);
            audit.note("directory.read", Map.of("host", directory.getAuthority(), "found", found(answer)));
            return answer.orStop();
        } finally {
            meetings.release();
        }
    }

    private Outcome<DirectoryFacts> ask(URI directory, IssuerEnvironment environment, Optional<String> anchor) {
        var telling = CompletableFuture.runAsync(
                () -> progress.tell(new Event.Note("Asking " + directory + " for its directory")),
                CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS));
        try {
            return acme.meet(directory, environment, anchor);
        } finally {
            telling.cancel(false);
        }
    }

    private String found(Outcome<DirectoryFacts> answer) {
        return switch (answer) {
            case Outcome.Done<DirectoryFacts> _ -> "it is an ACME directory";
            case Outcome.Refused<DirectoryFacts>(var reason) -> reason;
            case Outcome.Failed<DirectoryFacts>(var problem) -> texts.sentence(problem);
        };
    }
}
