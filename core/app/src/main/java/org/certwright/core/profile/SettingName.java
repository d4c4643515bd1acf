package org.certwright.core.profile;

import java.util.Optional;
import java.util.stream.Stream;

/** The settings of a profile. One that decides how safe it is changes only by an approved plan. */
public enum SettingName {
    APPROVAL_BY_HASH(
            "approval.by-hash",
            "off",
            "on|off",
            true,
            "Whether a plan may be approved without a terminal, by naming its whole hash."),
    DNS_RESOLVERS(
            "dns.resolvers",
            "system",
            "system|ADDRESS[:PORT][,ADDRESS[:PORT]…]",
            false,
            "The resolvers that are asked for zones and name servers."),
    DNS_AUTHORITY_PORT(
            "dns.authority-port",
            "53",
            "1-65535",
            false,
            "The port of authoritative name servers; another one in a lab.");

    private final String id;
    private final String initial;
    private final String form;
    private final boolean needsApproval;
    private final String meaning;

    SettingName(String id, String initial, String form, boolean needsApproval, String meaning) {
        this.id = id;
        this.initial = initial;
        this.form = form;
        this.needsApproval = needsApproval;
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

    public boolean needsApproval() {
        return needsApproval;
    }

    public String meaning() {
        return meaning;
    }
}
