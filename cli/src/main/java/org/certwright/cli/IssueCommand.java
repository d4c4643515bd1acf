package org.certwright.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Plan, ask, apply: the everyday way to a certificate. */
@Command(name = "issue", description = "Obtain a certificate: shows the plan, asks, carries it out.")
final class IssueCommand implements Callable<Integer> {
    @Mixin
    private Common common = new Common();

    @Mixin
    private IssueOptions wish = new IssueOptions();

    @Override
    public Integer call() {
        try (var session = common.open()) {
            return session.apply(session.need(wish.command()));
        }
    }
}
