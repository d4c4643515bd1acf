package org.certwright.secrets.hardening;

import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;

/**
 * Closes this process to the other programs of the same user: they can neither read its memory nor have it written to a
 * core file. To be called first thing in {@code main}, once. The launchers add what only the JVM's own flags can do
 * ({@code -XX:+DisableAttachMechanism}).
 */
public final class Hardening {
    private Hardening() {}

    /** How much a process can do without. */
    public enum Level {
        /** For programs that start others: a helper of the system with privileges of its own must still get them. */
        PROGRAM,
        /** For a process that starts nothing. */
        CUSTODY;

        private List<Measure> measures() {
            return switch (this) {
                case PROGRAM -> List.of(Measure.PRIVATE_MEMORY, Measure.NO_CORE_FILE, Measure.NO_ATTACH);
                case CUSTODY -> List.of(Measure.values());
            };
        }
    }

    /** One thing that a process does without. */
    public enum Measure {
        /** {@code /proc/PID/mem}, {@code maps} and {@code environ} are closed to everybody but root, and so is ptrace. */
        PRIVATE_MEMORY("other programs of yours can read its memory"),
        /** A crash writes no core file; the limit cannot be raised again. */
        NO_CORE_FILE("a crash would write its memory into a file"),
        /** Nobody loads code into the JVM or has its heap written out; only the launcher's flag can do that. */
        NO_ATTACH("tools of Java can attach to it, since it was not started by its launcher"),
        /**
         * Nothing that this thread and those it starts from now on run can have more rights than they have, by setuid or
         * otherwise. The JVM's own threads are older and not covered; they start nothing.
         */
        NO_NEW_PRIVILEGES("what it starts can have more rights than it has");

        private final String otherwise;

        Measure(String otherwise) {
            this.otherwise = otherwise;
        }

        /** What is possible as long as it does not hold, as half a sentence about the process. */
        public String otherwise() {
            return otherwise;
        }
    }

    /**
     * What became of it.
     *
     * @param missing what was wanted and does not hold; empty when all does
     */
    public record Result(List<Measure> missing) {
        public Result {
            missing = List.copyOf(missing);
        }

        /** Whether everything the level asks for holds. */
        public boolean isComplete() {
            return missing.isEmpty();
        }
    }

    /** Does what the level asks for, and the rest as well where one part fails. Not yet built: macOS and Windows. */
    public static Result apply(Level level) {
        return unless(level, Kernel::take);
    }

    /** How this process stands now; changes nothing. */
    public static Result look(Level level) {
        return unless(level, Kernel::holds);
    }

    private static Result unless(Level level, BiPredicate<Kernel, Measure> holds) {
        if (!System.getProperty("os.name", "").toLowerCase(Locale.ROOT).equals("linux")) {
            return new Result(level.measures());
        }
        var kernel = new Kernel();
        return new Result(level.measures().stream()
                .filter(measure -> !holds.test(kernel, measure))
                .toList());
    }
}
