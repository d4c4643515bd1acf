package org.certwright.secrets;

/** The keychain could not answer, and said why. */
final class KeychainFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final String said;

    KeychainFailure(String said) {
        super(said, null, false, false);
        this.said = said;
    }

    String said() {
        return said;
    }
}
