package org.certwright.core.port;

/** Hears about every effect right before and right after it happens; tests stop the process there. */
public interface EffectProbe {
    EffectProbe NONE = point -> {};

    /** {@code point} is a stable name, for example {@code order:before}. */
    void reached(String point);
}
