package org.certwright.ipc;

import java.util.List;
import java.util.Optional;

/** The profile itself: its vault, its health and its settings. */
public sealed interface ProfileCommand<R> extends Command<R> {
    /** Looks at the installation and the profile; changes nothing. */
    record Doctor() implements ProfileCommand<DoctorReport> {}

    /** Which profile this is. */
    record ShowProfile() implements ProfileCommand<ProfileView> {}

    /**
     * Shows a profile of made-up data in place of one's own, or one's own again. It changes what the asking side sees, so
     * whoever shows a core to it answers; a core alone cannot.
     */
    record LookAround(boolean on) implements ProfileCommand<ProfileView> {}

    /** What this program is and what of others is in it. */
    record ShowAbout() implements ProfileCommand<AboutView> {}

    /** Has a file picked and writes the whole list of components into it, as CycloneDX JSON. */
    record SaveBillOfMaterials() implements ProfileCommand<BillSaved> {}

    /** What protects the secrets. */
    record ShowVault() implements ProfileCommand<VaultView> {}

    /** Opens the vault, and makes it if there is none; a passphrase is asked for at the core's own prompt. */
    record OpenVault() implements ProfileCommand<VaultView> {}

    /** Closes the vault in this process and wipes its keys; the next use opens it again. */
    record LockVault() implements ProfileCommand<VaultView> {}

    record ListSettings() implements ProfileCommand<SettingList> {}

    /** Changes a setting that is not a matter of safety; one that is gets a plan (see {@link PlanCommand}). */
    record ChangeSetting(String setting, String value) implements ProfileCommand<SettingView> {}

    /**
     * The vault as it stands, without opening it.
     *
     * @param exists whether there is one; it is made when the first secret is kept
     * @param open whether this process has opened it
     * @param protection of its standard compartment; known once it was opened
     * @param compartment the one under a passphrase, as it was known last
     */
    record VaultView(
            boolean exists, boolean open, Optional<Protection> protection, Optional<ProtectedView> compartment) {}

    /**
     * The part of the vault that opens for one approved act at a time.
     *
     * @param setUp whether there is one
     * @param title in one sentence
     * @param why in one sentence
     * @param ownPassphrase whether the vault itself has a passphrase too, which can be changed
     */
    record ProtectedView(boolean setUp, String title, String why, boolean ownPassphrase) {}

    /**
     * What stands between a thief of the vault file and the secrets in it.
     *
     * @param title in one sentence
     * @param why this protection and no other, in one sentence
     */
    record Protection(Tier tier, String title, String why) {}

    /** The kinds of protection. */
    enum Tier {
        KEYCHAIN,
        PASSPHRASE
    }

    /**
     * The profile that is shown.
     *
     * @param sample whether all in it is made up
     * @param folder where it is
     * @param version of this program
     */
    record ProfileView(boolean sample, String folder, String version) {}

    /**
     * This program.
     *
     * @param build the state of the source, if the build said so
     * @param system what it runs on
     * @param components what others made of it; empty when it was not built as it is shipped
     */
    record AboutView(
            String version, Optional<String> build, String licence, String system, List<Component> components) {}

    /**
     * Something in it that others made.
     *
     * @param licence by its SPDX name where it has one
     */
    record Component(Part part, String name, String version, String licence) {}

    /** Where a component is. */
    enum Part {
        JAVA,
        PAGE
    }

    record BillSaved(String path) {}

    /** All findings, in the order in which they were made. */
    record DoctorReport(boolean healthy, List<Check> checks) {}

    /** One finding; {@code todo} is empty when it is fine. */
    record Check(String name, boolean fine, String finding, String todo) {}

    record SettingList(List<SettingView> settings) {}

    record SettingView(String setting, String value, String meaning, boolean needsApproval) {}
}
