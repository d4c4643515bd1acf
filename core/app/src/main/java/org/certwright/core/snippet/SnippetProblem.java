package org.certwright.core.snippet;

import org.certwright.model.ProblemCode;

/** What can be wrong with a wish for a snippet. */
public enum SnippetProblem implements ProblemCode {
    UNKNOWN_SERVER("snippet.unknown-server", Kind.USAGE),
    FOLDER("snippet.folder", Kind.USAGE);

    private final String id;
    private final Kind kind;

    SnippetProblem(String id, Kind kind) {
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
