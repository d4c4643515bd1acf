package org.certwright.cli;

import java.time.Duration;
import org.certwright.core.port.ApprovalPrompt;
import org.certwright.ipc.PlanView;

/** Shows the plan on the terminal and takes the verb of the act as a yes; anything else is a no. */
final class TerminalApproval implements ApprovalPrompt {
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Terminal terminal;

    TerminalApproval(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Answer ask(PlanView plan) {
        if (!terminal.present()) {
            return Answer.NOBODY;
        }
        new PlanPrinter(terminal.out()).print(plan);
        terminal.out().line("Type \"" + plan.verb() + "\" and Enter to approve; anything else refuses.");
        terminal.dropTypeAhead();
        var typed = terminal.read(PATIENCE);
        if (typed.isEmpty()) {
            return Answer.TIMED_OUT;
        }
        return new String(typed.get()).strip().equals(plan.verb()) ? Answer.APPROVED : Answer.DENIED;
    }

    @Override
    public String channel() {
        return "terminal";
    }
}
