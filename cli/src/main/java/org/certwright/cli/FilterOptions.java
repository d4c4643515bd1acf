package org.certwright.cli;

import java.time.Instant;
import java.util.Optional;
import org.certwright.ipc.InventoryCommand.CertificateFilter;
import org.certwright.ipc.InventoryCommand.CertificateOrder;
import org.certwright.ipc.InventoryCommand.CertificateState;
import org.certwright.ipc.InventoryCommand.SavedView;
import org.certwright.model.IssuerEnvironment;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which certificates, in which order: all that is given must hold. */
final class FilterOptions {
    /** What a text to search means. */
    static final String SEARCH =
            "Only those with this in a name, issuer or tag; from three characters on also in a serial"
                    + " number or fingerprint.";

    @Option(names = "--state", paramLabel = "STATE", description = "Only those that are ${COMPLETION-CANDIDATES}.")
    private @Nullable CertificateState state;

    @Option(names = "--issuer", paramLabel = "NAME", description = "Only those of this issuer.")
    private @Nullable String issuer;

    @Option(names = "--environment", paramLabel = "KIND", description = "Only ${COMPLETION-CANDIDATES}.")
    private @Nullable IssuerEnvironment environment;

    @Option(
            names = "--key-here",
            negatable = true,
            description = "Only those whose key is in the vault, or with --no-key-here is not.")
    private @Nullable Boolean keyHere;

    @Option(
            names = "--expires-within",
            paramLabel = "DAYS",
            description = "Only those that are not expired and will be by then.")
    private @Nullable Integer expiresWithin;

    @Option(
            names = "--expires-from",
            paramLabel = "DAY",
            converter = UtcDay.class,
            description = "Only those that expire then or later, as 2027-01-04 (UTC) or 2027-01-04T12:00:00Z.")
    private @Nullable Instant expiresFrom;

    @Option(
            names = "--expires-before",
            paramLabel = "DAY",
            converter = UtcDay.class,
            description = "Only those that expire earlier.")
    private @Nullable Instant expiresBefore;

    @Option(names = "--tag", paramLabel = "TAG", description = "Only those with this tag.")
    private @Nullable String tag;

    @Option(
            names = "--superseded",
            negatable = true,
            description = "Only the superseded ones, or with --no-superseded the others.")
    private @Nullable Boolean superseded;

    @Option(
            names = "--revoked",
            negatable = true,
            description = "Only the revoked ones, or with --no-revoked the others.")
    private @Nullable Boolean revoked;

    @Option(names = "--archived", description = "Only the archived ones, which are left out else.")
    private boolean archived;

    @Option(names = "--sort", paramLabel = "BY", description = "${COMPLETION-CANDIDATES}; else by expiry.")
    private @Nullable CertificateOrder sort;

    @Option(names = "--descending", description = "The last first.")
    private boolean descending;

    /** The view of these options and a text to search under {@code name}. */
    SavedView view(String name, @Nullable String search) {
        return over(new SavedView(name, CertificateFilter.ALL, CertificateOrder.EXPIRES, false), search);
    }

    /** {@code view} with what is given here in place of its own. */
    SavedView over(SavedView view, @Nullable String search) {
        var filter = view.filter();
        return new SavedView(
                view.name(),
                new CertificateFilter(
                        Optional.ofNullable(search).or(filter::search),
                        Optional.ofNullable(state).or(filter::state),
                        Optional.ofNullable(issuer).or(filter::issuer),
                        Optional.ofNullable(environment).or(filter::environment),
                        Optional.ofNullable(keyHere).or(filter::keyHere),
                        Optional.ofNullable(expiresWithin).or(filter::expiresWithinDays),
                        Optional.ofNullable(expiresFrom).or(filter::expiresFrom),
                        Optional.ofNullable(expiresBefore).or(filter::expiresBefore),
                        Optional.ofNullable(tag).or(filter::tag),
                        Optional.ofNullable(superseded).or(filter::superseded),
                        Optional.ofNullable(revoked).or(filter::revoked),
                        archived || filter.archived()),
                sort == null ? view.order() : sort,
                descending || view.descending());
    }
}
