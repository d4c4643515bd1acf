package org.certwright.core.plan;

import org.certwright.core.profile.ProfileProblem;
import org.certwright.core.profile.ProfileSettings;
import org.certwright.core.profile.SettingName;
import org.certwright.ipc.PlanCommand.PlanSetting;
import org.certwright.model.Plan;
import org.certwright.model.Problem;
import org.certwright.model.Stopped;

/** Plans the change of a setting that decides how safe the profile is. */
public final class SettingPlanner {
    private final PlanBook book;
    private final ProfileSettings settings;

    public SettingPlanner(PlanBook book, ProfileSettings settings) {
        this.book = book;
        this.settings = settings;
    }

    public Plan plan(PlanSetting wish) {
        var setting = named(wish.setting());
        ProfileSettings.check(setting, wish.value());
        var before = settings.value(setting);
        if (before.equals(wish.value())) {
            throw Stopped.by(Problem.of(PlanProblem.ALREADY_SET, "setting", setting.id(), "value", before));
        }
        return book.write(header -> new Plan.ChangeSetting(header, setting.id(), before, wish.value()));
    }

    /** The setting called {@code id}. */
    public static SettingName named(String id) {
        return SettingName.byId(id)
                .orElseThrow(() -> Stopped.by(Problem.of(ProfileProblem.UNKNOWN_SETTING, "setting", id)));
    }
}
