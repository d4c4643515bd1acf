package org.certwright.core.run;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.certwright.core.profile.ProfileSettings;
import org.certwright.core.profile.SettingName;
import org.certwright.model.Fingerprint;
import org.certwright.model.Plan;

/** Changes a setting that needed approval. */
final class ChangeSettingAct implements Act {
    private final Plan.ChangeSetting plan;
    private final ProfileSettings settings;

    ChangeSettingAct(Plan.ChangeSetting plan, ProfileSettings settings) {
        this.plan = plan;
        this.settings = settings;
    }

    @Override
    public Found perform(Run run) {
        return run.once("change", "Change the setting", () -> {
            settings.change(SettingName.byId(plan.setting()).orElseThrow(), plan.to());
            return Found.NOTHING;
        });
    }

    @Override
    public Fingerprint subject() {
        return Fingerprint.of(("setting " + plan.setting()).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Map<String, String> facts() {
        return Map.of("setting", plan.setting(), "from", plan.from(), "to", plan.to());
    }

    @Override
    public String action() {
        return "setting.change";
    }
}
