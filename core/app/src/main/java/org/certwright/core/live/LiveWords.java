package org.certwright.core.live;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.certwright.ipc.LiveCommand.LiveAnswer;
import org.certwright.ipc.LiveCommand.LiveFinding;
import org.certwright.ipc.LiveCommand.LiveState;
import org.certwright.model.DomainName;
import org.certwright.storage.CertificateRow;

/** What was found, in sentences. */
final class LiveWords {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private LiveWords() {}

    /** Who it is that is served. */
    static String identity(Compared compared) {
        var serial = compared.facts().serial();
        return switch (compared.state()) {
            case THIS -> "This certificate is served (serial " + serial + ").";
            case NEWER ->
                "A newer certificate of ours is served, serial " + serial + ", obtained "
                        + day(compared.found().orElseThrow().created()) + ".";
            case OLDER ->
                "An older certificate of ours is served, serial " + serial + ", obtained "
                        + day(compared.found().orElseThrow().created()) + ". The newer one is not in use there.";
            case OTHER ->
                "Another certificate of ours is served, serial " + serial + ", for "
                        + names(compared.found().orElseThrow()) + ".";
            case UNKNOWN -> unknown(compared);
            case NO_TLS, NO_HANDSHAKE, NO_ANSWER -> throw new IllegalStateException("nothing was served");
        };
    }

    private static String unknown(Compared compared) {
        boolean sameKey = compared.expected()
                .map(CertificateRow::publicKey)
                .equals(Optional.of(compared.facts().publicKey()));
        return "A certificate is served that is not in this inventory: serial "
                + compared.facts().serial() + ", from "
                + compared.facts().issuer() + "."
                + (sameKey ? " It has the key of the one that was looked for." : "");
    }

    static String names(CertificateRow row) {
        var first = row.names().getFirst().unicode();
        return row.names().size() == 1 ? first : first + " and " + (row.names().size() - 1) + " more";
    }

    static String day(Instant moment) {
        return DAY.format(moment);
    }

    /** Whether a certificate with these names is one for {@code host}. */
    static boolean covers(List<DomainName> names, String host) {
        int dot = host.indexOf('.');
        return names.stream()
                .anyMatch(name -> name.ascii().equals(host)
                        || (name.isWildcard() && dot > 0 && name.base().value().equals(host.substring(dot + 1))));
    }

    /** What is wrong although it is the right one: the first of it, and how much more there is. */
    private static String but(List<LiveAnswer> answers) {
        var wrong = answers.stream()
                .flatMap(answer -> answer.findings().stream())
                .filter(finding -> !finding.fine())
                .map(LiveFinding::words)
                .distinct()
                .toList();
        if (wrong.isEmpty()) {
            return "";
        }
        var first = wrong.getFirst().replaceFirst("(?s)[.:](\\s.*)?$", "");
        return ", but " + Character.toLowerCase(first.charAt(0)) + first.substring(1)
                + (wrong.size() == 1 ? "" : ", and more is wrong");
    }

    /** All addresses in one sentence. */
    static String all(String server, List<LiveAnswer> answers) {
        var states = answers.stream().map(LiveAnswer::state).distinct().toList();
        if (states.size() > 1) {
            long right = answers.stream()
                    .filter(answer -> answer.state() == LiveState.THIS)
                    .count();
            return right == 0
                    ? server + " does not serve it at any of its " + answers.size() + " addresses."
                    : server + " serves it at " + right + " of its " + answers.size() + " addresses only.";
        }
        var where = answers.size() == 1 ? "" : " at all of its " + answers.size() + " addresses";
        return switch (states.getFirst()) {
            case THIS -> server + " serves this certificate" + where + but(answers) + ".";
            case NEWER -> server + " serves a newer certificate of ours" + where + ".";
            case OLDER -> server + " still serves an older certificate of ours" + where + ".";
            case OTHER -> server + " serves another certificate of ours" + where + ".";
            case UNKNOWN -> server + " serves a certificate that is not in this inventory" + where + ".";
            case NO_TLS -> server + " speaks no TLS" + where + ".";
            case NO_HANDSHAKE -> server + " breaks the TLS handshake off" + where + ".";
            case NO_ANSWER -> server + " does not answer" + where + ".";
        };
    }
}
