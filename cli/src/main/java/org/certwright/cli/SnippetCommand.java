package org.certwright.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.certwright.ipc.DetailCommand.ShowSnippets;
import org.certwright.ipc.DetailCommand.Snippet;
import org.certwright.ipc.DetailCommand.SnippetList;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lines for the configuration of a server, on standard output as they are; all else is told beside them. */
@Command(
        name = "snippet",
        description = "Print the lines by which a server is told to use a certificate.",
        footer = {
            "",
            "Servers: nginx, apache, haproxy, caddy, tomcat, postgresql, postfix, dovecot, stunnel, lighttpd;",
            "all prints the lines for each."
        })
final class SnippetCommand implements Callable<Integer> {
    @Mixin
    private Common common = new Common();

    @Parameters(index = "0", paramLabel = "SERVER", description = "For example nginx; see below.")
    private String server = "";

    @Parameters(
            index = "1",
            paramLabel = "CERTIFICATE",
            description = "The beginning of its SHA-256 fingerprint, or a name.")
    private String certificate = "";

    @Option(
            names = "--folder",
            paramLabel = "FOLDER",
            description = "Where the files lie on the server; else where they were exported to last.")
    private @Nullable Path folder;

    @Override
    public Integer call() {
        boolean all = server.toLowerCase(Locale.ROOT).equals("all");
        try (var session = common.open()) {
            var wish = new ShowSnippets(
                    new Chosen(session).byNameOrFingerprint(certificate).id(),
                    all ? Optional.empty() : Optional.of(server),
                    Optional.ofNullable(folder)
                            .map(path -> path.toAbsolutePath().normalize().toString()));
            return session.answer(wish, list -> print(list, session));
        }
    }

    private static void print(SnippetList list, Session session) {
        for (var snippet : list.snippets()) {
            if (list.snippets().size() > 1) {
                session.out().title(snippet.title());
            }
            snippet.text().lines().forEach(session.out()::verbatim);
            if (list.snippets().size() > 1) {
                session.out().blank();
            }
            beside(snippet, session);
        }
    }

    private static void beside(Snippet snippet, Session session) {
        session.notices().quiet("# into " + snippet.place() + "; check it: " + snippet.check());
        snippet.notes().forEach(note -> session.notices().quiet("# " + note));
    }
}
