package org.certwright.ipc;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.certwright.model.IssuerEnvironment;

/** One certificate in depth: what it hangs on, what came before it, where it went, and how servers are told to use it. */
public sealed interface DetailCommand<R> extends Command<R> {
    record ShowDetail(String certificate) implements DetailCommand<CertificateDetail> {}

    /**
     * Lines ready to paste into the configuration of servers.
     *
     * @param server the one that is wanted, else all
     * @param folder where the files lie; else that of the last export, else an example
     */
    record ShowSnippets(String certificate, Optional<String> server, Optional<String> folder)
            implements DetailCommand<SnippetList> {}

    /**
     * What is known of a certificate beside its row.
     *
     * @param chain leaf first, up to the root
     * @param chainWords in sentences, what a server sends and what a client must have
     * @param keyWords in a sentence, who has the private key
     * @param keyProtected whether it is under a passphrase
     * @param lineage all certificates with exactly these names, newest first
     * @param exports newest first
     */
    record CertificateDetail(
            List<ChainLink> chain,
            String chainWords,
            String keyWords,
            boolean keyProtected,
            List<LineageEntry> lineage,
            List<ExportMade> exports) {}

    enum ChainRole {
        LEAF,
        INTERMEDIATE,
        ROOT
    }

    /**
     * One certificate of the chain.
     *
     * @param sent whether a server sends it; else the client must have it
     * @param trusted whether it is among the roots of this program's Java
     * @param facts empty for a root that only its name is known of
     */
    record ChainLink(ChainRole role, String subject, boolean sent, boolean trusted, Optional<LinkFacts> facts) {}

    record LinkFacts(
            String fingerprint,
            String serial,
            String issuer,
            Instant notBefore,
            Instant notAfter,
            String keyDescription,
            String signatureAlgorithm,
            List<TextPart> text,
            String pem) {}

    /** One field or extension in words; {@code meaning} may be empty. */
    record TextPart(String label, List<String> lines, String meaning, boolean critical) {}

    /** Where a certificate stands among those with the same names. */
    enum LineageState {
        /** The newest that is valid. */
        CURRENT,
        /** Still valid, and there is a newer one. */
        SUPERSEDED,
        EXPIRED,
        REVOKED
    }

    /**
     * One certificate among those with the same names.
     *
     * @param sameKey whether its key is that of the certificate that was asked about
     */
    record LineageEntry(
            String id,
            String serial,
            String issuer,
            IssuerEnvironment environment,
            Instant notBefore,
            Instant notAfter,
            Instant obtained,
            LineageState state,
            boolean keyHere,
            boolean sameKey,
            Optional<Instant> revoked) {}

    /**
     * An export that was carried out.
     *
     * @param files whole paths
     * @param replacedBy the certificate that was exported into the same folder later, if any
     */
    record ExportMade(
            String operation,
            Instant at,
            String folder,
            List<String> files,
            boolean withKey,
            Optional<String> replacedBy) {}

    /**
     * Snippets that all name the same folder.
     *
     * @param exported whether files of this certificate were exported there
     */
    record SnippetList(String folder, boolean exported, List<Snippet> snippets) {}

    /**
     * Lines for one server.
     *
     * @param server as commands name it
     * @param place the file it belongs into
     * @param files what it needs in the folder
     * @param check how the server itself is asked whether it understands it
     * @param notes what else has to be so
     */
    record Snippet(
            String server,
            String title,
            String place,
            List<String> files,
            String text,
            String check,
            List<String> notes) {}
}
