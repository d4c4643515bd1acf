package org.certwright.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes the manual, a page for each command, from the very commands that it describes. */
@Command(name = "man", description = "Write the manual pages into a folder.")
final class ManCommand implements Callable<Integer> {
    @Option(names = "--to", required = true, paramLabel = "FOLDER", description = "Where the pages go.")
    private Path folder = Path.of("");

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        try {
            Files.createDirectories(folder);
            int pages = write(Objects.requireNonNull(spec).root());
            new Output(spec.commandLine().getOut())
                    .good("Wrote " + pages + " pages into " + folder + "; `man "
                            + folder.toAbsolutePath().normalize().resolve("certwright.1") + "` shows the first.");
            return ExitCode.DONE;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** How many pages were written. */
    private int write(CommandSpec command) throws IOException {
        var page = new ManPage(command);
        Files.writeString(folder.resolve(page.name() + ".1"), page.text(), StandardCharsets.US_ASCII);
        int pages = 1;
        for (var below : command.subcommands().values()) {
            pages += write(below.getCommandSpec());
        }
        return pages;
    }
}
