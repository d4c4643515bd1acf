package org.certwright.core.profile;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import org.certwright.model.Problem;
import org.certwright.model.Stopped;
import org.certwright.storage.Store;

/** Reads and changes the settings of a profile; a value that makes no sense is never stored. */
public final class ProfileSettings {
    private final Store store;

    public ProfileSettings(Store store) {
        this.store = store;
    }

    public String value(SettingName setting) {
        return store.settings().find(setting.id()).orElse(setting.initial());
    }

    /** Stores {@code value}, or stops with the form a value must have. */
    public void change(SettingName setting, String value) {
        check(setting, value);
        store.settings().put(setting.id(), value);
    }

    /** Stops unless {@code value} has the setting's form. */
    public static void check(SettingName setting, String value) {
        boolean fits = switch (setting) {
            case APPROVAL_BY_HASH -> value.equals("on") || value.equals("off");
            case DNS_RESOLVERS -> value.equals("system") || !addresses(value).isEmpty();
            case DNS_AUTHORITY_PORT -> port(value) > 0;
            case WINDOW_THEME, WINDOW_CONTRAST, WINDOW_DENSITY, WINDOW_NOTIFY ->
                List.of(setting.form().split("\\|", -1)).contains(value);
            case WINDOW_ZOOM -> value.matches("[1-9][0-9]|[12][0-9]{2}|300") && Integer.parseInt(value) >= 50;
            case WINDOW_PLACE ->
                value.matches("default|[0-9]{1,5}x[0-9]{1,5}[+]-?[0-9]{1,5}[+]-?[0-9]{1,5}( maximized)?");
        };
        if (!fits) {
            throw bad(setting, value);
        }
    }

    public boolean approvalByHash() {
        return value(SettingName.APPROVAL_BY_HASH).equals("on");
    }

    /** The resolvers to ask; empty means those of the system. */
    public List<InetSocketAddress> resolvers() {
        var value = value(SettingName.DNS_RESOLVERS);
        return value.equals("system") ? List.of() : addresses(value);
    }

    public int authorityPort() {
        return port(value(SettingName.DNS_AUTHORITY_PORT));
    }

    private static List<InetSocketAddress> addresses(String value) {
        var addresses = new ArrayList<InetSocketAddress>();
        for (var part : value.split(",", -1)) {
            addresses.add(address(part.strip(), value));
        }
        return addresses;
    }

    private static InetSocketAddress address(String text, String whole) {
        int bracket = text.lastIndexOf(']');
        int colon = text.lastIndexOf(':');
        boolean hasPort = colon > bracket && (bracket >= 0 || text.indexOf(':') == colon);
        var host = hasPort ? text.substring(0, colon) : text;
        int port = hasPort ? port(text.substring(colon + 1)) : 53;
        if (port <= 0 || !host.matches("[0-9.]+|\\[?[0-9a-fA-F:]+]?")) {
            throw bad(SettingName.DNS_RESOLVERS, whole);
        }
        try {
            return new InetSocketAddress(InetAddress.getByName(host), port); // A literal: no look-up.
        } catch (UnknownHostException notAnAddress) {
            throw bad(SettingName.DNS_RESOLVERS, whole);
        }
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            return port <= 65_535 ? port : 0;
        } catch (NumberFormatException notANumber) {
            return 0;
        }
    }

    private static Stopped bad(SettingName setting, String value) {
        return Stopped.by(Problem.of(
                ProfileProblem.BAD_SETTING, "setting", setting.id(), "value", value, "form", setting.form()));
    }
}
