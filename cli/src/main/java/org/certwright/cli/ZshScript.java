package org.certwright.cli;

import picocli.AutoComplete;
import picocli.CommandLine;

/** The script of bash in a coat that zsh loads as a completion of its own. */
final class ZshScript {
    private ZshScript() {}

    static String of(CommandLine root) {
        var bash = AutoComplete.bash("certwright", root);
        return "#compdef certwright\nautoload -U +X bashcompinit && bashcompinit\n"
                + "(( $+functions[compopt] )) || compopt() { return 0 }\n" // bashcompinit has all but this.
                + bash
                + "\n[[ ${funcstack[1]} = _certwright ]] && _bash_complete -o default -F _complete_certwright\n";
    }
}
