package org.certwright.ipc.specimen;

import java.util.Arrays;
import org.certwright.model.secret.Secret;

/** A message that could hold a secret in three ways. */
final class Leak {
    private final byte[] bytes = new byte[1];
    private final char[] characters = new char[1];
    private final Secret secret = Secret.copyOf(bytes);

    @Override
    public String toString() {
        return secret + Arrays.toString(bytes) + Arrays.toString(characters);
    }
}
