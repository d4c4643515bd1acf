package org.certwright.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes the script with which a shell completes what is typed, from the very commands that parse it. */
@Command(
        name = "completion",
        description = {
            "Print the script with which your shell completes certwright's commands.",
            "bash: certwright completion bash > ~/.local/share/bash-completion/completions/certwright",
            "zsh: certwright completion zsh > FOLDER_OF_FPATH/_certwright",
            "fish: certwright completion fish > ~/.config/fish/completions/certwright.fish"
        })
final class CompletionCommand implements Callable<Integer> {
    @Parameters(paramLabel = "SHELL", description = "${COMPLETION-CANDIDATES}.")
    private Shell shell = Shell.bash;

    @Spec
    private @Nullable CommandSpec spec;

    /** As they are typed. */
    enum Shell {
        bash,
        zsh,
        fish
    }

    @Override
    public Integer call() {
        var root = Objects.requireNonNull(spec).root().commandLine();
        var script = switch (shell) {
            case bash -> AutoComplete.bash("certwright", root);
            case zsh -> ZshScript.of(root);
            case fish -> FishScript.of(root);
        };
        root.getOut().print(script);
        root.getOut().flush();
        return ExitCode.DONE;
    }
}
