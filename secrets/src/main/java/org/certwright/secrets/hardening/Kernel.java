package org.certwright.secrets.hardening;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.certwright.secrets.hardening.Hardening.Measure;

/** The calls of Linux behind {@link Hardening} (prctl(2), getrlimit(2); numbers of linux/prctl.h, the same everywhere). */
@SuppressWarnings("restricted") // The module is granted native access by name, in the launcher.
final class Kernel {
    private static final int PR_GET_DUMPABLE = 3;
    private static final int PR_SET_DUMPABLE = 4;
    private static final int PR_SET_NO_NEW_PRIVS = 38;
    private static final int PR_GET_NO_NEW_PRIVS = 39;
    private static final int RLIMIT_CORE = 4;

    private final Linker linker = Linker.nativeLinker();
    private final MethodHandle prctl = linker.downcallHandle(
            linker.defaultLookup().findOrThrow("prctl"),
            FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG),
            Linker.Option.firstVariadicArg(1));

    private MethodHandle limit(String name) {
        return linker.downcallHandle(
                linker.defaultLookup().findOrThrow(name), FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS));
    }

    /** Whether it holds afterwards, as the kernel says. Every link costs a start some milliseconds, so no more than it takes. */
    boolean take(Measure measure) {
        return switch (measure) {
            case PRIVATE_MEMORY -> prctl(PR_SET_DUMPABLE, 0) == 0 && holds(measure);
            case NO_CORE_FILE -> limitCore(limit("setrlimit"), 0);
            case NO_NEW_PRIVILEGES -> prctl(PR_SET_NO_NEW_PRIVS, 1) == 0 && holds(measure);
            case NO_ATTACH -> holds(measure); // The JVM decides before any code of ours runs.
        };
    }

    boolean holds(Measure measure) {
        return switch (measure) {
            case PRIVATE_MEMORY -> prctl(PR_GET_DUMPABLE, 0) == 0;
            case NO_CORE_FILE -> limitCore(limit("getrlimit"), -1);
            case NO_NEW_PRIVILEGES -> prctl(PR_GET_NO_NEW_PRIVS, 0) == 1;
            case NO_ATTACH -> startedWith("-XX:+DisableAttachMechanism");
        };
    }

    private int prctl(int option, long value) {
        try {
            return (int) prctl.invokeExact(option, value, 0L, 0L, 0L);
        } catch (Throwable e) {
            throw new IllegalStateException("prctl was linked wrongly", e);
        }
    }

    /** Calls with both limits at {@code before}; whether they are 0 afterwards. */
    private static boolean limitCore(MethodHandle call, long before) {
        try (var arena = Arena.ofConfined()) {
            var limits = arena.allocate(JAVA_LONG, 2); // rlim_cur and rlim_max
            limits.setAtIndex(JAVA_LONG, 0, before);
            limits.setAtIndex(JAVA_LONG, 1, before);
            return (int) call.invokeExact(RLIMIT_CORE, limits) == 0
                    && limits.getAtIndex(JAVA_LONG, 0) == 0
                    && limits.getAtIndex(JAVA_LONG, 1) == 0;
        } catch (Throwable e) {
            throw new IllegalStateException("setrlimit was linked wrongly", e);
        }
    }

    /** The command line is the one file of a closed process in /proc that stays readable (proc(5)). */
    private static boolean startedWith(String flag) {
        try {
            return List.of(Files.readString(Path.of("/proc/self/cmdline"), StandardCharsets.ISO_8859_1)
                            .split("\0", -1))
                    .contains(flag);
        } catch (IOException unknown) {
            return false;
        }
    }
}
