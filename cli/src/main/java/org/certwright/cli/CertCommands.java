package org.certwright.cli;

import java.util.List;
import java.util.function.Function;
import org.certwright.ipc.Command;
import org.certwright.ipc.InventoryCommand.ArchiveCertificates;
import org.certwright.ipc.InventoryCommand.BulkResult;
import org.certwright.ipc.InventoryCommand.TagCertificates;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Marks certificates. */
@picocli.CommandLine.Command(name = "cert", description = "Mark certificates: tags, and the archive.")
final class CertCommands {
    private static final String CERTIFICATE = "CERTIFICATE";
    private static final String MEANING = "The beginning of a SHA-256 fingerprint, or a name; one or many.";

    @picocli.CommandLine.Command(name = "tag", description = "Put a tag on certificates.")
    int tag(
            @Mixin Common common,
            @Parameters(index = "0", paramLabel = "TAG", description = "A word or a few.") String tag,
            @Parameters(index = "1..*", arity = "1..*", paramLabel = CERTIFICATE, description = MEANING)
                    List<String> certificates) {
        return mark(common, certificates, meant -> new TagCertificates(meant, tag, true), "Tagged");
    }

    @picocli.CommandLine.Command(name = "untag", description = "Take a tag off certificates.")
    int untag(
            @Mixin Common common,
            @Parameters(index = "0", paramLabel = "TAG") String tag,
            @Parameters(index = "1..*", arity = "1..*", paramLabel = CERTIFICATE, description = MEANING)
                    List<String> certificates) {
        return mark(common, certificates, meant -> new TagCertificates(meant, tag, false), "Took the tag off");
    }

    @picocli.CommandLine.Command(
            name = "archive",
            description = "Put certificates out of the way: lists and warnings leave them out.")
    int archive(
            @Mixin Common common,
            @Parameters(arity = "1..*", paramLabel = CERTIFICATE, description = MEANING) List<String> certificates) {
        return mark(common, certificates, meant -> new ArchiveCertificates(meant, true), "Archived");
    }

    @picocli.CommandLine.Command(name = "unarchive", description = "Take certificates out of the archive.")
    int unarchive(
            @Mixin Common common,
            @Parameters(arity = "1..*", paramLabel = CERTIFICATE, description = MEANING) List<String> certificates) {
        return mark(common, certificates, meant -> new ArchiveCertificates(meant, false), "Took out of the archive");
    }

    /** All that works is done; the exit code is that of the first that did not. */
    private static int mark(
            Common common, List<String> typed, Function<List<String>, Command<BulkResult>> wish, String done) {
        try (var session = common.open()) {
            var result = session.need(wish.apply(new Chosen(session).each(typed)));
            session.show(result, shown -> {
                if (!shown.done().isEmpty()) {
                    int count = shown.done().size();
                    session.out().good(done + " " + count + (count == 1 ? " certificate." : " certificates."));
                }
                shown.failed().forEach(item -> Session.print(item.problem(), session.out()));
            });
            return result.failed().isEmpty()
                    ? ExitCode.DONE
                    : ExitCode.of(result.failed().getFirst().problem());
        }
    }
}
