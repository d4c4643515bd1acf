package org.certwright.core.handler;

import java.util.Arrays;
import java.util.Map;
import org.certwright.core.plan.SettingPlanner;
import org.certwright.core.profile.Profile;
import org.certwright.core.profile.ProfileProblem;
import org.certwright.core.profile.ProfileSettings;
import org.certwright.core.profile.SettingName;
import org.certwright.core.profile.SettingName.Weight;
import org.certwright.core.profile.VaultDoor;
import org.certwright.ipc.IpcProblem;
import org.certwright.ipc.ProfileCommand;
import org.certwright.ipc.ProfileCommand.ProfileView;
import org.certwright.ipc.ProfileCommand.ProtectedView;
import org.certwright.ipc.ProfileCommand.Protection;
import org.certwright.ipc.ProfileCommand.SettingList;
import org.certwright.ipc.ProfileCommand.SettingView;
import org.certwright.ipc.ProfileCommand.Tier;
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
    private final ProfileView shown;
    private final About about;

    ProfileHandler(Profile profile, ProfileSettings settings, Examination examination, ProfileView shown, About about) {
        this.profile = profile;
        this.settings = settings;
        this.examination = examination;
        this.shown = shown;
        this.about = about;
    }

    public Outcome<?> handle(ProfileCommand<?> command) {
        return switch (command) {
            case ProfileCommand.Doctor() -> Outcome.done(examination.report());
            case ProfileCommand.ShowProfile() -> Outcome.done(shown);
            case ProfileCommand.LookAround wish ->
                Problem.of(IpcProblem.NO_SAMPLE).asOutcome();
            case ProfileCommand.ShowAbout() -> Outcome.done(about.view());
            case ProfileCommand.SaveBillOfMaterials() -> about.save();
            case ProfileCommand.ShowVault() -> Outcome.done(vault());
            case ProfileCommand.OpenVault() -> Outcome.done(openVault());
            case ProfileCommand.LockVault() -> Outcome.done(lockVault());
            case ProfileCommand.ListSettings() ->
                Outcome.done(new SettingList(
                        Arrays.stream(SettingName.values()).map(this::view).toList()));
            case ProfileCommand.ChangeSetting(var name, var value) -> Outcome.done(change(name, value));
        };
    }

    private VaultView vault() {
        var state = profile.vault().state();
        return new VaultView(
                state.exists(),
                state.open(),
                state.protection().map(ProfileHandler::view),
                profile.compartment().known().map(setUp -> view(setUp, state)));
    }

    private static ProtectedView view(boolean setUp, VaultDoor.State state) {
        boolean ownPassphrase = state.protection()
                .filter(protection -> protection.tier() == ProtectionTier.PASSPHRASE)
                .isPresent();
        return setUp
                ? new ProtectedView(
                        true,
                        "What is in it opens with what opens the vault and with a passphrase, both, for one act at a time.",
                        "You set it up; a process of its own opens it and ends with the act.",
                        ownPassphrase)
                : new ProtectedView(
                        false, "There is none yet.", "It needs a passphrase that only you can choose.", ownPassphrase);
    }

    private static Protection view(VaultDoor.Protection protection) {
        return new Protection(Tier.valueOf(protection.tier().name()), protection.title(), protection.why());
    }

    private VaultView openVault() {
        profile.folder().needRoom();
        profile.vault().vault();
        return vault();
    }

    private VaultView lockVault() {
        profile.vault().lock();
        return vault();
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
