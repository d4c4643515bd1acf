package org.certwright.core.live;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.certwright.ipc.LiveCommand.LiveFinding;
import org.certwright.ipc.LiveCommand.LiveState;
import org.certwright.storage.CertificateRow;
import org.certwright.x509.CertificateFacts;

/** What there is to say about a served certificate beside which one it is. */
final class Findings {
    private final Compared compared;
    private final Instant now;
    private final List<LiveFinding> all = new ArrayList<>();

    Findings(Compared compared, Instant now) {
        this.compared = compared;
        this.now = now;
    }

    List<LiveFinding> all() {
        return List.copyOf(all);
    }

    private void say(boolean fine, String words) {
        all.add(new LiveFinding(fine, words));
    }

    /** Only a handshake that ends well proves that the server holds the key. */
    void handshake(Optional<String> broke) {
        broke.ifPresent(reason -> say(
                false,
                "The handshake broke off after the certificate came (" + reason
                        + "), so the server has not proven that it holds the key."));
    }

    void dates() {
        var facts = compared.facts();
        if (now.isAfter(facts.notAfter())) {
            say(false, "It expired on " + LiveWords.day(facts.notAfter()) + ".");
        } else if (now.isBefore(facts.notBefore())) {
            say(false, "It is valid only from " + LiveWords.day(facts.notBefore()) + " on.");
        } else {
            say(true, "It is valid until " + LiveWords.day(facts.notAfter()) + ".");
        }
        compared.found()
                .flatMap(CertificateRow::revoked)
                .ifPresent(when -> say(false, "It was revoked on " + LiveWords.day(when) + "."));
        if (compared.state() == LiveState.OLDER) {
            var wanted = compared.expected().orElseThrow();
            say(
                    false,
                    "Expected: serial " + wanted.serial() + ", valid until " + LiveWords.day(wanted.notAfter()) + ".");
        }
    }

    void name(String host) {
        boolean covered = LiveWords.covers(compared.facts().names(), host);
        say(covered, covered ? "It is for " + host + "." : "It is not for " + host + ", so clients refuse it there.");
    }

    void chain() {
        var chain = compared.chain();
        if (compared.isCut()) {
            var missing = compared.missing().stream()
                    .map(certificate -> CertificateFacts.of(certificate).subject())
                    .collect(Collectors.joining(", "));
            say(
                    false,
                    "The chain is incomplete: the server does not send "
                            + (missing.isEmpty() ? chain.links().getLast().subject() : missing)
                            + ". Many clients find no way to the root then; give the server fullchain.pem.");
        } else {
            int above = chain.sent().size() - 1;
            say(true, above == 0 ? "It is sent alone." : "The chain is complete: " + above + " above it.");
        }
        if (chain.spare() > 0) {
            say(true, "Of what is sent, " + chain.spare() + " lead nowhere; nobody needs them.");
        }
    }

    void trust(Trust trust) {
        all.add(trust.of(compared.chain(), now, compared.found().map(CertificateRow::environment)));
    }
}
