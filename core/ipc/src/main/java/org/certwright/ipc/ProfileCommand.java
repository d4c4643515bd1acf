package org.certwright.ipc;

import java.util.List;
import java.util.Optional;

/** The profile itself: its health and its settings. */
public sealed interface ProfileCommand<R> extends Command<R> {
    /** Looks at the installation and the profile; changes nothing. */
    record Doctor() implements ProfileCommand<DoctorReport> {}

    /** What protects the secrets. */
    record ShowVault() implements ProfileCommand<VaultView> {}

    record ListSettings() implements ProfileCommand<SettingList> {}

    /** Changes a setting that is not a matter of safety; one that is gets a plan (see {@link PlanCommand}). */
    record ChangeSetting(String setting, String value) implements ProfileCommand<SettingView> {}

    /**
     * The vault as it stands, without opening it.
     *
     * @param exists whether there is one; it is made when the first secret is kept
     * @param open whether this process has opened it
     * @param protection in one sentence; known once it is open
     */
    record VaultView(boolean exists, boolean open, Optional<String> protection) {}

    /** All findings, in the order in which they were made. */
    record DoctorReport(boolean healthy, List<Check> checks) {}

    /** One finding; {@code todo} is empty when it is fine. */
    record Check(String name, boolean fine, String finding, String todo) {}

    record SettingList(List<SettingView> settings) {}

    record SettingView(String setting, String value, String meaning, boolean needsApproval) {}
}
