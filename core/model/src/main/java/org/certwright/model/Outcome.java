package org.certwright.model;

import java.util.function.Function;

/**
 * What became of something that can fail for reasons outside the program: callers switch over the three cases.
 *
 * @param <T> what there is when it worked
 */
public sealed interface Outcome<T> {
    /** It worked. */
    record Done<T>(T value) implements Outcome<T> {}

    /** A human said no; nothing was done. */
    record Refused<T>(String reason) implements Outcome<T> {}

    /** It did not work, and {@code problem} says what, why and what to do. */
    record Failed<T>(Problem problem) implements Outcome<T> {}

    /** Continues with the value, or passes the failure on. */
    default <R> Outcome<R> then(Function<T, Outcome<R>> next) {
        return switch (this) {
            case Done<T>(var value) -> next.apply(value);
            case Refused<T>(var reason) -> new Refused<>(reason);
            case Failed<T>(var problem) -> new Failed<>(problem);
        };
    }

    /** Replaces the value, or passes the failure on. */
    default <R> Outcome<R> map(Function<T, R> change) {
        return then(value -> new Done<>(change.apply(value)));
    }

    /** The value, or {@link Stopped} with the failure; for straight-line work below the core's one door. */
    default T orStop() {
        return switch (this) {
            case Done<T>(var value) -> value;
            case Refused<T>(var reason) -> throw Stopped.refused(reason);
            case Failed<T>(var problem) -> throw Stopped.by(problem);
        };
    }

    /** Whether it worked. */
    default boolean isDone() {
        return this instanceof Done<T>;
    }

    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Outcome<T> failed(Problem problem) {
        return new Failed<>(problem);
    }

    /** Success without a value. */
    static Outcome<Nothing> done() {
        return new Done<>(Nothing.NOTHING);
    }

    /** The value of an outcome that carries none. */
    enum Nothing {
        NOTHING
    }
}
