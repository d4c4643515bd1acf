package org.certwright.core.port;

import org.certwright.model.ProblemCode;

/** What can be wrong with asking a person for a secret. */
public enum PromptProblem implements ProblemCode {
    SECRET_NEEDED("prompt.secret-needed", Kind.USAGE),
    PASSPHRASE_NEEDED("prompt.passphrase-needed", Kind.LOCKED),
    PASSPHRASE_SHORT("prompt.passphrase-short", Kind.USAGE),
    NOBODY_TO_SHOW("prompt.nobody-to-show", Kind.USAGE),
    NO_WINDOW("prompt.no-window", Kind.USAGE),
    FILE_UNREADABLE("prompt.file-unreadable", Kind.USAGE),
    FILE_UNWRITABLE("prompt.file-unwritable", Kind.USAGE),
    FILE_UNFIT("prompt.file-unfit", Kind.USAGE);

    private final String id;
    private final Kind kind;

    PromptProblem(String id, Kind kind) {
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
