package org.certwright.secrets;

import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;

/**
 * One question to the Secret Service that another thread may give up on. Giving up ends the native call too: a store
 * that was reported as failed must not happen later.
 */
final class KeychainCall<T> {
    private final Question<T> question;
    private boolean givenUp;
    private @Nullable Glib glib;
    private MemorySegment cancellable = MemorySegment.NULL;

    KeychainCall(Question<T> question) {
        this.question = question;
    }

    /** On the native thread. */
    T ask(SecretService service) throws KeychainFailure {
        begin(service.glib());
        try {
            return question.ask(service, cancellable);
        } finally {
            end(service.glib());
        }
    }

    private synchronized void begin(Glib connected) throws KeychainFailure {
        if (givenUp) {
            throw new KeychainFailure("nobody waits for the answer any more");
        }
        glib = connected;
        cancellable = connected.newCancellable();
    }

    private synchronized void end(Glib connected) {
        connected.unref(cancellable);
        glib = null;
    }

    /** On any thread, at any time. */
    synchronized void giveUp() {
        givenUp = true;
        if (glib != null) {
            glib.cancel(cancellable);
        }
    }

    /** What is asked. */
    interface Question<T> {
        T ask(SecretService service, MemorySegment cancellable) throws KeychainFailure;
    }
}
