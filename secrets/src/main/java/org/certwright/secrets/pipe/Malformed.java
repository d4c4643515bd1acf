package org.certwright.secrets.pipe;

import java.io.IOException;

/** The other side said something that nobody of ours would. */
public final class Malformed extends IOException {
    private static final long serialVersionUID = 1L;

    Malformed(String what) {
        super(what);
    }
}
