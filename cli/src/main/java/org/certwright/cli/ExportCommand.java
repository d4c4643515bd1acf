package org.certwright.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Plan, ask, apply: files for a server. */
@Command(name = "export", description = "Write a certificate into a folder: shows the plan, asks, carries it out.")
final class ExportCommand implements Callable<Integer> {
    @Mixin
    private Common common = new Common();

    @Mixin
    private ExportOptions wish = new ExportOptions();

    @Override
    public Integer call() {
        try (var session = common.open()) {
            return session.apply(session.need(wish.command(session)));
        }
    }
}
