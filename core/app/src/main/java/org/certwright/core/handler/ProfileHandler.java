package org.certwright.core.handler;

import java.util.Arrays;
import java.util.Map;
import org.certwright.core.plan.SettingPlanner;
import org.certwright.core.profile.Profile;
import org.certwright.core.profile.ProfileProblem;
import org.certwright.core.profile.ProfileSettings;
import org.certwright.core.profile.SettingName;
import org.certwright.core.profile.SettingName.Weight;
import org.certwright.ipc.ProfileCommand;
import org.certwright.ipc.ProfileCommand.SettingList;
import org.certwright.ipc.ProfileCommand.SettingView;
import org.certwright.ipc.ProfileCommand.VaultView;
import org.certwright.model.Outcome;
import org.certwright.model.Problem;
import org.certwright.model.Stopped;
import org.certwright.secrets.ProtectionTier;

/** Answers about the profile itself. */
public final class ProfileHandler {
    private final Profile profile;
    private final ProfileSettings settings;
    private final Examination examination;

    ProfileHandler(Profile profile, ProfileSettings settings, Examination examination) {
        this.profile = profile;
        this.settings = settings;
        this.examination = examination;
    }

    public Outcome<?> handle(ProfileCommand<?> command) {
        return switch (command) {
            case ProfileCommand.Doctor() -> Outcome.done(examination.report());
            case ProfileCommand.ShowVault() -> Outcome.done(vault());
            case ProfileCommand.ListSettings() ->
                Outcome.done(new SettingList(
                        Arrays.stream(SettingName.values()).map(this::view).toList()));
            case ProfileCommand.ChangeSetting(var name, var value) -> Outcome.done(change(name, value));
        };
    }

    private VaultView vault() {
        var protection = profile.vault().protection().map(ProtectionTier::title);
        return new VaultView(profile.vault().exists(), protection.isPresent(), protection);
    }

    private SettingView change(String name, String value) {
        var setting = SettingPlanner.named(name);
        if (setting.needsApproval()) {
            throw Stopped.by(Problem.of(ProfileProblem.SETTING_NEEDS_APPROVAL, "setting", name, "value", value));
        }
        ProfileSettings.check(setting, value);
        if (setting.weight() == Weight.BEHAVIOUR) {
            profile.audit()
                    .note("setting.change", Map.of("setting", name, "from", settings.value(setting), "to", value));
        }
        settings.change(setting, value);
        return view(setting);
    }

    private SettingView view(SettingName setting) {
        return new SettingView(setting.id(), settings.value(setting), setting.meaning(), setting.needsApproval());
    }
}
