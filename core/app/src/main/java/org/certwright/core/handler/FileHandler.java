package org.certwright.core.handler;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.certwright.core.file.WholeFile;
import org.certwright.core.port.FileChooser;
import org.certwright.core.port.PromptProblem;
import org.certwright.ipc.FileCommand;
import org.certwright.ipc.FileCommand.ChosenFolder;
import org.certwright.ipc.FileCommand.OpenFile;
import org.certwright.ipc.FileCommand.OpenedAs;
import org.certwright.ipc.FileCommand.OpenedFile;
import org.certwright.ipc.FileCommand.SaveFile;
import org.certwright.ipc.FileCommand.SavedFile;
import org.certwright.model.Outcome;
import org.certwright.model.Problem;
import org.certwright.model.Stopped;
import org.certwright.x509.Csr;

/** Reads and writes what the person picked, and only what the UI may know. */
public final class FileHandler {
    /** Larger than any request or bundle of roots that makes sense. */
    private static final int MOST_BYTES = 1 << 20;

    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\\s]+-----END CERTIFICATE-----");

    private static final Pattern SAFE_NAME = Pattern.compile("[\\w .()-]{1,80}\\.(csv|ics|json|pem|txt)");

    private final FileChooser chooser;

    FileHandler(FileChooser chooser) {
        this.chooser = chooser;
    }

    public Outcome<?> handle(FileCommand<?> command) {
        return switch (command) {
            case FileCommand.ChooseFolder() ->
                chooser.choose(new FileChooser.Folder("Choose the folder to export into"))
                        .map(folder -> new ChosenFolder(folder.toString()));
            case OpenFile(var what) ->
                chooser.choose(new FileChooser.Open(title(what))).then(file -> read(file, what));
            case SaveFile save -> save(save);
        };
    }

    private static String title(OpenedAs what) {
        return switch (what) {
            case REQUEST -> "Open a certificate request";
            case CERTIFICATES -> "Open certificates to trust";
        };
    }

    private static Outcome<OpenedFile> read(Path file, OpenedAs what) {
        byte[] bytes;
        try (var in = Files.newInputStream(file)) {
            bytes = in.readNBytes(MOST_BYTES);
        } catch (IOException unreadable) {
            return problem(PromptProblem.FILE_UNREADABLE, file, unreadable.toString());
        }
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        return switch (what) {
            case REQUEST -> request(bytes, text).map(pem -> new OpenedFile(name(file), pem));
            case CERTIFICATES -> {
                var blocks =
                        BLOCK.matcher(text).results().map(MatchResult::group).toList();
                yield blocks.isEmpty()
                        ? problem(PromptProblem.FILE_UNFIT, file, "a certificate in PEM")
                        : Outcome.done(new OpenedFile(name(file), String.join("\n", blocks) + "\n"));
            }
        };
    }

    /** As it was understood and not as it was found: the file may hold a key beside the request, or instead of it. */
    private static Outcome<String> request(byte[] bytes, String text) {
        return Csr.read(text.contains("-----BEGIN") ? text : Base64.getEncoder().encodeToString(bytes))
                .map(Csr::pem);
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private Outcome<SavedFile> save(SaveFile wish) {
        if (!SAFE_NAME.matcher(wish.name()).matches()) {
            throw Stopped.by(Problem.of(
                    PromptProblem.FILE_UNWRITABLE, "path", wish.name(), "detail", "nothing with this name is saved"));
        }
        return chooser.choose(new FileChooser.Save("Save as", wish.name())).then(file -> write(file, wish.text()));
    }

    private static Outcome<SavedFile> write(Path file, String text) {
        try {
            WholeFile.write(file, text);
            return Outcome.done(new SavedFile(file.toString()));
        } catch (IOException unwritable) {
            return problem(PromptProblem.FILE_UNWRITABLE, file, unwritable.toString());
        }
    }

    private static <T> Outcome<T> problem(PromptProblem code, Path file, String detail) {
        return Outcome.failed(Problem.of(code, "path", file.toString(), "detail", detail));
    }
}
