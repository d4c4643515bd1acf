package org.certwright.cli;

import java.util.List;
import org.certwright.ipc.PlanCommand.PlanSetting;
import org.certwright.ipc.ProfileCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The settings of the profile. */
@Command(name = "settings", description = "The settings of this profile.")
final class SettingsCommands {
    @Command(name = "list", description = "List the settings.")
    int list(@Mixin Common common) {
        try (var session = common.open()) {
            return session.answer(
                    new ProfileCommand.ListSettings(),
                    found -> found.settings()
                            .forEach(setting -> session.out()
                                    .fact(setting.setting(), List.of(setting.value(), setting.meaning()))));
        }
    }

    @Command(
            name = "set",
            description = "Change a setting; one that decides how safe the profile is asks for approval.")
    int set(
            @Mixin Common common,
            @Parameters(paramLabel = "SETTING") String setting,
            @Parameters(paramLabel = "VALUE") String value) {
        try (var session = common.open()) {
            var guarded = session.need(new ProfileCommand.ListSettings()).settings().stream()
                    .anyMatch(known -> known.setting().equals(setting) && known.needsApproval());
            if (guarded) {
                return session.apply(session.need(new PlanSetting(setting, value)));
            }
            return session.answer(
                    new ProfileCommand.ChangeSetting(setting, value),
                    changed -> session.out().good(changed.setting() + " is now " + changed.value() + "."));
        }
    }
}
