package org.certwright.targets.export;

import org.certwright.model.ProblemCode;

/** What can be wrong with an export to a folder. */
public enum ExportProblem implements ProblemCode {
    FOLDER_NOT_ABSOLUTE("export.folder-not-absolute", Kind.USAGE),
    FOLDER_IS_LINK("export.folder-is-link", Kind.USAGE),
    NOT_A_FOLDER("export.not-a-folder", Kind.USAGE),
    FOLDER_NOT_WRITABLE("export.folder-not-writable", Kind.PERMANENT),
    FOLDER_OPEN_TO_ALL("export.folder-open-to-all", Kind.PERMANENT),
    FOLDER_NOT_PRIVATE("export.folder-not-private", Kind.PERMANENT),
    NO_SPACE("export.no-space", Kind.PARKED),
    FILE_IN_THE_WAY("export.file-in-the-way", Kind.PERMANENT),
    NOTHING_TO_WRITE("export.nothing-to-write", Kind.USAGE),
    KEY_MISSING("export.key-missing", Kind.USAGE),
    PASSWORD_MISSING("export.password-missing", Kind.USAGE),
    OTHER_KEY("export.other-key", Kind.VERIFICATION),
    WRITE_FAILED("export.write-failed", Kind.PARKED),
    CHANGED_MEANWHILE("export.changed-meanwhile", Kind.VERIFICATION);

    private final String id;
    private final Kind kind;

    ExportProblem(String id, Kind kind) {
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
