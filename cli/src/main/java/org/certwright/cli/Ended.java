package org.certwright.cli;

/** Ends a command whose outcome is already printed. */
final class Ended extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int exitCode;

    Ended(int exitCode) {
        super("ended", null, false, false);
        this.exitCode = exitCode;
    }

    int exitCode() {
        return exitCode;
    }
}
