package org.certwright.model;

import java.util.ArrayList;
import java.util.List;
import org.certwright.model.RecordTree.Mismatch;
import org.jspecify.annotations.Nullable;

/** Where in a tree the reader is; put into words only when something does not fit. */
final class TreePath {
    private static final int LONGEST_NAME = 40;

    private final List<Object> steps = new ArrayList<>();

    int depth() {
        return steps.size();
    }

    void enterItem(int index) {
        steps.add(index);
    }

    void enterComponent(String name) {
        steps.add(name);
    }

    /** A map's own member; its name comes from outside, so it is shown only if it is harmless. */
    void enterMember(String name) {
        steps.add(isHarmless(name) ? name : "?");
    }

    void leave() {
        steps.removeLast();
    }

    Mismatch mismatch(String reason) {
        return new Mismatch(words() + " " + reason);
    }

    /** What stands here, which must be a {@code type}. */
    <T> T expect(Class<T> type, @Nullable Object tree) throws Mismatch {
        if (tree == null) {
            throw mismatch("is missing");
        }
        if (!type.isInstance(tree)) {
            throw mismatch("has the wrong type");
        }
        return type.cast(tree);
    }

    /** {@code value}, if it is written as {@link TreeWriter} writes it. */
    Object normal(Object value, boolean isNormal) throws Mismatch {
        if (!isNormal) {
            throw mismatch("is not in its normal form");
        }
        return value;
    }

    private String words() {
        if (steps.isEmpty()) {
            return "the message";
        }
        var words = new StringBuilder("\"");
        for (var step : steps) {
            if (step instanceof Integer) {
                words.append('[').append(step).append(']');
            } else {
                words.append(words.length() > 1 ? "." : "").append(step);
            }
        }
        return words.append('"').toString();
    }

    private static boolean isHarmless(String name) {
        return name.length() <= LONGEST_NAME
                && name.chars().allMatch(c -> c > ' ' && c < 0x7F && c != '"' && c != '\\');
    }
}
