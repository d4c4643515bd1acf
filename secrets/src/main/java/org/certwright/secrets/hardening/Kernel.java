package org.certwright.secrets.hardening;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.invoke.MethodHandle;
import org.certwright.secrets.hardening.Hardening.Measure;

/** The calls of Linux behind {@link Hardening} (prctl(2), setrlimit(2); numbers of linux/prctl.h, the same everywhere). */
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
    private final MethodHandle setrlimit = linker.downcallHandle(
            linker.defaultLookup().findOrThrow("setrlimit"), FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS));

    /** Whether it holds afterwards, as the kernel says. */
    boolean take(Measure measure) {
        return switch (measure) {
            case PRIVATE_MEMORY -> prctl(PR_SET_DUMPABLE, 0) == 0 && prctl(PR_GET_DUMPABLE, 0) == 0;
            case NO_CORE_FILE -> noCoreFile();
            case NO_NEW_PRIVILEGES -> prctl(PR_SET_NO_NEW_PRIVS, 1) == 0 && prctl(PR_GET_NO_NEW_PRIVS, 0) == 1;
        };
    }

    private int prctl(int option, long value) {
        try {
            return (int) prctl.invokeExact(option, value, 0L, 0L, 0L);
        } catch (Throwable e) {
            throw new IllegalStateException("prctl was linked wrongly", e);
        }
    }

    private boolean noCoreFile() {
        try (var arena = Arena.ofConfined()) {
            var none = arena.allocate(JAVA_LONG, 2); // rlim_cur and rlim_max, both 0
            return (int) setrlimit.invokeExact(RLIMIT_CORE, none) == 0;
        } catch (Throwable e) {
            throw new IllegalStateException("setrlimit was linked wrongly", e);
        }
    }
}
