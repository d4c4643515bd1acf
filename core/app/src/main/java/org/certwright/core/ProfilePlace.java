package org.certwright.core;

import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where the profile is when nobody names another: {@code CERTWRIGHT_PROFILE}, else the platform's data folder. */
public final class ProfilePlace {
    private ProfilePlace() {}

    /**
     * The folder; it need not exist.
     *
     * @param variables reads a variable of the environment
     */
    public static Path usual(Function<String, @Nullable String> variables) {
        var named = variables.apply("CERTWRIGHT_PROFILE");
        if (named != null && !named.isEmpty()) {
            return Path.of(named);
        }
        // XDG Base Directory Specification 0.8: a relative path is invalid and ignored.
        var data = variables.apply("XDG_DATA_HOME");
        var base = data != null && data.startsWith("/")
                ? Path.of(data)
                : home(variables).resolve(".local/share");
        return base.resolve("certwright").resolve("default");
    }

    /** As the shell has it; Java itself looks only into the list of users. */
    private static Path home(Function<String, @Nullable String> variables) {
        var home = variables.apply("HOME");
        return Path.of(home != null && home.startsWith("/") ? home : System.getProperty("user.home"));
    }
}
