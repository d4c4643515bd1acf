package org.certwright.x509;

/** Bytes that are not the structure they should be; the message names the place for a log and repeats no input. */
final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;

    Malformed(String message) {
        super(message, null, false, false);
    }
}
