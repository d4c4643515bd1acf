package org.certwright.model;

/**
 * The stable name of one kind of failure. Every box has one enum of them ({@code DnsProblem}, {@code AcmeProblem} …);
 * their sentences stand in the catalogue {@code messages/<lang>/<area>.json}, never in code.
 */
public interface ProblemCode {
    /** {@code area.what-happened}, for example {@code dns.not-visible}; never changes once released. */
    String id();

    /** What the failure means for the caller. */
    Kind kind();

    /** What a failure means for whoever asked; the CLI's exit codes follow from it. */
    enum Kind {
        /** The request itself makes no sense. */
        USAGE,
        /** A vault, keychain or profile must be opened first. */
        LOCKED,
        /** Trying again changes nothing. */
        PERMANENT,
        /** Work is kept and can be resumed. */
        PARKED,
        /** The result is not what was approved, or stored data was changed. */
        VERIFICATION
    }
}
