package org.certwright.core.profile;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.certwright.model.Problem;
import org.certwright.model.Stopped;
import org.certwright.storage.Store;

/** Reads and changes the settings of a profile; a value that makes no sense is never stored. */
public final class ProfileSettings {
    private static final int MOST_RESOLVERS = 8;
    private static final String NUMBER = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    private static final String FOUR_NUMBERS = NUMBER + "(\\." + NUMBER + "){3}";
    private static final int MINUTES_A_DAY = 1_440;

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
            case VAULT_LOCK_AFTER -> value.equals("never") || minutes(value) > 0;
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

    /** How long nobody may ask for anything before the vault is locked; empty means for ever. */
    public Optional<Duration> lockAfter() {
        var value = value(SettingName.VAULT_LOCK_AFTER);
        return value.equals("never") ? Optional.empty() : Optional.of(Duration.ofMinutes(minutes(value)));
    }

    public int authorityPort() {
        return port(value(SettingName.DNS_AUTHORITY_PORT));
    }

    private static List<InetSocketAddress> addresses(String value) {
        var addresses = new ArrayList<InetSocketAddress>();
        var parts = value.split(",", MOST_RESOLVERS + 1);
        if (parts.length > MOST_RESOLVERS) {
            throw bad(SettingName.DNS_RESOLVERS, value);
        }
        for (var part : parts) {
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
        // The JDK would take 1 for 0.0.0.1, as inet_aton does.
        if (port <= 0 || !host.matches(FOUR_NUMBERS + "|\\[?[0-9a-fA-F:.]*:[0-9a-fA-F:.]*]?")) {
            throw bad(SettingName.DNS_RESOLVERS, whole);
        }
        try {
            return new InetSocketAddress(InetAddress.ofLiteral(unbracketed(host)), port);
        } catch (IllegalArgumentException notAnAddress) {
            throw bad(SettingName.DNS_RESOLVERS, whole);
        }
    }

    /** Brackets come in pairs; ofLiteral takes none of either. */
    private static String unbracketed(String host) {
        return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    }

    /** 0 for what is none. */
    private static int port(String text) {
        return number(text, 65_535);
    }

    private static int minutes(String text) {
        return number(text, MINUTES_A_DAY);
    }

    /** 0 for what is none, or too large. */
    private static int number(String text, int most) {
        int number = text.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(text) : 0;
        return number <= most ? number : 0;
    }

    private static Stopped bad(SettingName setting, String value) {
        return Stopped.by(Problem.of(
                ProfileProblem.BAD_SETTING, "setting", setting.id(), "value", value, "form", setting.form()));
    }
}
