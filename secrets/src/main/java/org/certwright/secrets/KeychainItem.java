package org.certwright.secrets;

import org.certwright.model.secret.Secret;

/** What a keychain says about one item. Only {@link Absent} means that it was never stored or was deleted. */
public sealed interface KeychainItem {
    /** It is there; whoever receives it closes {@code key}. */
    record Present(Secret key) implements KeychainItem {}

    /** The keychain is open and has no such item. */
    record Absent() implements KeychainItem {}

    /** It may be there, but the user has to unlock the keychain first. */
    record Locked() implements KeychainItem {}

    /**
     * Nobody can tell.
     *
     * @param why what is in the way, in the words of the system where it said some
     */
    record Unavailable(String why) implements KeychainItem {}
}
