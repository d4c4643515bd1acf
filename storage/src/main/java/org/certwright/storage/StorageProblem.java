package org.certwright.storage;

import org.certwright.model.ProblemCode;

/** What can be wrong with the inventory; texts in {@code messages/<lang>/storage.json}. */
enum StorageProblem implements ProblemCode {
    FULL("storage.full", Kind.PARKED),
    READ_ONLY("storage.read-only", Kind.LOCKED),
    BUSY("storage.busy", Kind.PARKED),
    IO("storage.io", Kind.PARKED),
    CORRUPT("storage.corrupt", Kind.VERIFICATION),
    EMPTY("storage.empty", Kind.VERIFICATION),
    /** The write-ahead log is there and the database is not. */
    MISSING("storage.missing", Kind.VERIFICATION),
    NOT_AN_INVENTORY("storage.not-an-inventory", Kind.PERMANENT),
    NEWER("storage.newer", Kind.PERMANENT),
    NOT_A_FILE("storage.not-a-file", Kind.PERMANENT),
    WIDE_MODE("storage.wide-mode", Kind.LOCKED),
    FOREIGN_OWNER("storage.foreign-owner", Kind.LOCKED),
    /** A page is asked for behind a place that is none. */
    CURSOR("storage.cursor", Kind.USAGE),
    /** Another process added something of that name first. */
    NAME_TAKEN("storage.name-taken", Kind.USAGE);

    private final String id;
    private final Kind kind;

    StorageProblem(String id, Kind kind) {
        this.id = id;
        this.kind = kind;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
