package org.certwright.secrets;

import java.security.SecureRandom;

/** Randomness that ends the attempt it is used in after some draws. */
final class MortalRandom extends SecureRandom {
    private static final long serialVersionUID = 1L;

    private int left;

    MortalRandom(int draws) {
        left = draws;
    }

    @Override
    public void nextBytes(byte[] bytes) {
        if (left-- == 0) {
            throw new IllegalStateException("dead");
        }
        super.nextBytes(bytes);
    }
}
