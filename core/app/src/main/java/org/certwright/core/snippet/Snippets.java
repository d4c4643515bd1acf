package org.certwright.core.snippet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.certwright.ipc.DetailCommand.ExportMade;
import org.certwright.ipc.DetailCommand.Snippet;
import org.certwright.ipc.DetailCommand.SnippetList;
import org.certwright.model.Problem;
import org.certwright.model.Stopped;
import org.certwright.storage.CertificateRow;

/** How servers are told to use a certificate that was exported. */
public final class Snippets {
    /** What means nothing to any of the servers, so that nothing has to be quoted in ten ways. */
    private static final Pattern PLAIN = Pattern.compile("/[\\p{L}\\p{M}\\p{N}/._+@~-]{0,400}");

    private Snippets() {}

    /**
     * Those for {@code row}.
     *
     * @param exports of the certificate, newest first
     * @param server the one that is wanted, else all
     * @param folder where the files lie; else that of the last export that was not replaced, else an example
     */
    public static SnippetList of(
            CertificateRow row, List<ExportMade> exports, Optional<String> server, Optional<String> folder) {
        var last = exports.stream()
                .filter(export -> export.replacedBy().isEmpty() && isPlain(export.folder()))
                .findFirst();
        var place = folder.map(Snippets::plain)
                .or(() -> last.map(ExportMade::folder))
                .orElseGet(() -> "/etc/ssl/" + row.names().getFirst().base().value());
        var there = exports.stream()
                .filter(export ->
                        export.folder().equals(place) && export.replacedBy().isEmpty())
                .toList();
        var ground = new Ground(place, row.names());
        var servers = server.map(id -> List.of(called(id))).orElseGet(() -> Arrays.asList(Server.values()));
        return new SnippetList(
                place,
                !there.isEmpty(),
                servers.stream().map(each -> snippet(each, ground, row, there)).toList());
    }

    private static Snippet snippet(Server server, Ground ground, CertificateRow row, List<ExportMade> there) {
        var name = ground.host();
        return new Snippet(
                server.id(),
                server.title(),
                server.place(name),
                server.files().stream()
                        .map(file -> ground.folder() + "/" + file)
                        .toList(),
                server.lines(ground),
                server.check(name),
                notes(server, ground, row, there));
    }

    private static List<String> notes(Server server, Ground ground, CertificateRow row, List<ExportMade> there) {
        var notes = new ArrayList<String>();
        var missing = server.files().stream()
                .map(file -> ground.folder() + "/" + file)
                .filter(file ->
                        there.stream().noneMatch(export -> export.files().contains(file)))
                .filter(file -> row.key().isPresent() || !file.equals(ground.key()))
                .toList();
        if (!missing.isEmpty()) {
            notes.add("Not exported there yet: " + String.join(", ", missing) + ".");
        }
        if (row.key().isEmpty()) {
            notes.add("The key was never here: put the file that the request was made with in the place of "
                    + ground.key() + ".");
        }
        ServerNotes.add(server, ground, notes);
        return notes;
    }

    private static Server called(String id) {
        return Server.called(id)
                .orElseThrow(() -> Stopped.by(Problem.of(
                        SnippetProblem.UNKNOWN_SERVER,
                        "server",
                        id,
                        "known",
                        String.join(
                                ", ",
                                Arrays.stream(Server.values()).map(Server::id).toList()))));
    }

    private static boolean isPlain(String folder) {
        return PLAIN.matcher(folder).matches();
    }

    private static String plain(String folder) {
        if (!isPlain(folder)) {
            throw Stopped.by(Problem.of(SnippetProblem.FOLDER, "folder", folder));
        }
        return folder.length() > 1 && folder.endsWith("/") ? folder.substring(0, folder.length() - 1) : folder;
    }
}
