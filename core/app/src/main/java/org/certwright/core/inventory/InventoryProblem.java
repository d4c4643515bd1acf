package org.certwright.core.inventory;

import org.certwright.model.ProblemCode;

/** What can be wrong with a wish about the inventory. */
public enum InventoryProblem implements ProblemCode {
    BAD_DAYS("inventory.bad-days", Kind.USAGE),
    LONG_SEARCH("inventory.long-search", Kind.USAGE),
    SEVERAL_NAMED("inventory.several-named", Kind.USAGE),
    BAD_TAG("inventory.bad-tag", Kind.USAGE),
    TOO_MANY_TAGS("inventory.too-many-tags", Kind.USAGE),
    TOO_MANY_AT_ONCE("inventory.too-many-at-once", Kind.USAGE),
    BAD_VIEW("inventory.bad-view", Kind.USAGE),
    TOO_MANY_VIEWS("inventory.too-many-views", Kind.USAGE),
    NO_VIEW("inventory.no-view", Kind.USAGE);

    private final String id;
    private final Kind kind;

    InventoryProblem(String id, Kind kind) {
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
