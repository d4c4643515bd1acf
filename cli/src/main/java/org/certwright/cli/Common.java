package org.certwright.cli;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.certwright.core.ProfilePlace;
import org.certwright.core.port.FileChooser;
import org.certwright.core.port.Progress;
import org.certwright.ipc.Event;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options every command has. */
final class Common {
    @Option(
            names = "--profile",
            paramLabel = "FOLDER",
            description = "The profile to work on; else CERTWRIGHT_PROFILE, else the user's data folder.")
    private @Nullable Path profile;

    @Option(names = "--json", description = "Print one JSON object instead of text.")
    private boolean json;

    @Option(names = "--verbose", description = "Tell every step, also with --json.")
    private boolean verbose;

    @Option(
            names = "--secret-fd",
            paramLabel = "N",
            description = "Read the secret this command needs from file descriptor N instead of the terminal.")
    private @Nullable Integer secretFd;

    @Option(
            names = "--passphrase-fd",
            paramLabel = "N",
            description = "Read passphrases from file descriptor N instead of the terminal, a line each: the"
                    + " vault's own, then that of its protected compartment.")
    private @Nullable Integer passphraseFd;

    @Spec(Target.MIXEE)
    private @Nullable CommandSpec command;

    /** Opens the profile for one command; people are asked and told on the terminal. */
    Session open() {
        return open(new NobodyThere());
    }

    /** The same, with {@code files} where the window would have a person pick one. */
    Session open(FileChooser files) {
        var notices = new Output(line().getErr());
        var terminal = Terminal.open(notices);
        return open(new Session.Opened(
                new Session.Ports(
                        new TerminalApproval(terminal),
                        new TerminalSecrets(terminal, secretFd(), passphraseFd()),
                        files,
                        progress(new ProgressLines(notices))),
                false));
    }

    /** With {@code --json} a person is told only what they themselves must do. */
    private Progress progress(Progress lines) {
        if (verbose || !json) {
            return lines;
        }
        return event -> {
            if (event instanceof Event.ChangeRecordsByHand) {
                lines.tell(event);
            }
        };
    }

    /** Opens the profile with other ways of asking and telling, or a sample in its place. */
    Session open(Session.Opened opened) {
        var root = (Certwright) Objects.requireNonNull(command).root().userObject();
        return Session.open(this, opened, line().getOut(), line().getErr(), root.probe());
    }

    private CommandLine line() {
        return Objects.requireNonNull(command).commandLine();
    }

    /** {@code --profile}, else the environment, else the platform's place. */
    Path profileFolder() {
        if (profile != null) {
            return profile;
        }
        return ProfilePlace.usual(System::getenv);
    }

    boolean json() {
        return json;
    }

    boolean verbose() {
        return verbose;
    }

    Optional<Integer> secretFd() {
        return Optional.ofNullable(secretFd);
    }

    Optional<Integer> passphraseFd() {
        return Optional.ofNullable(passphraseFd);
    }
}
