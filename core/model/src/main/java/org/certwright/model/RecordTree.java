package org.certwright.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/**
 * Turns records into trees of maps, lists, strings, {@code Long}s and booleans, and back, strictly: every component
 * appears, nothing else is accepted. Plans are hashed, stored and sent in this one form, so no field can be left out
 * of a hash.
 *
 * <p>Components are strings, booleans, int, long, enums, instants, durations, URIs, records, sealed interfaces of
 * records, and optionals, lists and maps of them. A record with a single {@code String value} or {@code String ascii}
 * component is that string; an empty {@code Optional} is null; a record of a sealed interface carries its simple name
 * under {@code kind}. Classes are found through the declared types only, never through a name in the tree.
 */
public final class RecordTree {
    /** How deep trees may be nested; ours need about six levels. */
    static final int DEEPEST = 32;

    /** How many members a list or map may have. */
    static final int MOST_MEMBERS = 10_000;

    /** The largest integer that JSON readers agree on (RFC 8259 §6). */
    static final long LARGEST_EXACT = (1L << 53) - 1;

    private RecordTree() {}

    /** What a tree did not fit; the message names the place and never repeats the offending value. */
    public static final class Mismatch extends Exception {
        private static final long serialVersionUID = 1L;

        Mismatch(String message) {
            super(message);
        }
    }

    /**
     * The tree of {@code value}.
     *
     * @throws IllegalArgumentException when something in it has no tree
     */
    public static @Nullable Object of(Object value) {
        return new TreeWriter().tree(value);
    }

    /**
     * The value of type {@code type} that {@code tree} describes; dates, durations and wrapped strings must be in the
     * form that {@link #of} writes, so that nothing has two trees.
     *
     * @throws IllegalArgumentException when {@code type} itself has no tree
     */
    public static <T> T as(Class<T> type, @Nullable Object tree) throws Mismatch {
        return type.cast(new TreeReader().value(type, tree));
    }

    /** Every record below {@code sealed}, however deep, each once. */
    public static List<Class<?>> records(Class<?> sealed) {
        var found = new LinkedHashSet<Class<?>>();
        collect(sealed, found);
        return new ArrayList<>(found);
    }

    private static void collect(Class<?> type, SequencedSet<Class<?>> found) {
        if (type.isRecord()) {
            found.add(type);
            return;
        }
        if (!type.isSealed()) {
            throw new IllegalArgumentException(type + " is neither a record nor sealed");
        }
        for (var permitted : type.getPermittedSubclasses()) {
            collect(permitted, found);
        }
    }
}
