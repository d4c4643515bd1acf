package org.certwright.core.profile;

import java.util.Optional;
import java.util.stream.Stream;

/** The settings of a profile. One that decides how safe it is changes only by an approved plan. */
public enum SettingName {
    APPROVAL_BY_HASH(
            "approval.by-hash",
            "off",
            "on|off",
            Weight.SAFETY,
            "Whether a plan may be approved without a terminal, by naming its whole hash."),
    DNS_RESOLVERS(
            "dns.resolvers",
            "system",
            "system|ADDRESS[:PORT][,ADDRESS[:PORT]…], at most 8",
            Weight.BEHAVIOUR,
            "The resolvers that are asked for zones and name servers."),
    DNS_AUTHORITY_PORT(
            "dns.authority-port",
            "53",
            "1-65535",
            Weight.BEHAVIOUR,
            "The port of authoritative name servers; another one in a lab."),
    VAULT_LOCK_AFTER(
            "vault.lock-after",
            "15",
            "1-1440|never",
            Weight.SAFETY,
            "After how many minutes without a command a program that stays open locks the vault."),
    WINDOW_THEME("window.theme", "system", "system|light|dark", Weight.COMFORT, "The colours of the window."),
    WINDOW_CONTRAST("window.contrast", "system", "system|more|normal", Weight.COMFORT, "The contrast of the window."),
    WINDOW_DENSITY(
            "window.density",
            "comfortable",
            "comfortable|compact",
            Weight.COMFORT,
            "How high the rows of its lists are."),
    WINDOW_PLACE(
            "window.place",
            "default",
            "default|WIDTHxHEIGHT+X+Y[ maximized]",
            Weight.COMFORT,
            "Where the window was when it was closed."),
    WINDOW_ZOOM("window.zoom", "100", "50-300", Weight.COMFORT, "How large the window draws its page, in per cent."),
    WINDOW_NOTIFY(
            "window.notify",
            "on",
            "off|on|names",
            Weight.COMFORT,
            "Whether the desktop is told what needs a person while nobody looks at the window; names: with host names.");

    /** What hangs on a setting. */
    public enum Weight {
        /** How safe the profile is: changes only by an approved plan. */
        SAFETY,
        /** What the program does: a change is in the audit log. */
        BEHAVIOUR,
        /** What a person sees, and nothing else. */
        COMFORT
    }

    private final String id;
    private final String initial;
    private final String form;
    private final Weight weight;
    private final String meaning;

    SettingName(String id, String initial, String form, Weight weight, String meaning) {
        this.id = id;
        this.initial = initial;
        this.form = form;
        this.weight = weight;
        this.meaning = meaning;
    }

    public static Optional<SettingName> byId(String id) {
        return Stream.of(values()).filter(setting -> setting.id.equals(id)).findFirst();
    }

    public String id() {
        return id;
    }

    /** The value while nobody changed it. */
    public String initial() {
        return initial;
    }

    /** What a value looks like, for people. */
    public String form() {
        return form;
    }

    public Weight weight() {
        return weight;
    }

    public boolean needsApproval() {
        return weight == Weight.SAFETY;
    }

    public String meaning() {
        return meaning;
    }
}
