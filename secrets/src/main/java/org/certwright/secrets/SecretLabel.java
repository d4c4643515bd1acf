package org.certwright.secrets;

import java.nio.charset.StandardCharsets;

/**
 * What a secret is and whom it belongs to. It is bound to the ciphertext: a secret opens only under the label it was
 * put in with, so a DNS token can never be passed off as a key.
 *
 * @param scope the owner in the caller's words, for example an issuer's name, a credential's name and field, or an
 *     operation id; stored in the clear
 */
public record SecretLabel(SecretKind kind, String scope) {
    private static final int LONGEST = 500;

    public SecretLabel {
        if (scope.isEmpty() || scope.length() > LONGEST || !isPlainText(scope)) {
            throw new IllegalArgumentException("not the scope of a secret");
        }
    }

    /** Whether every program reads the same characters here: no control characters, no half surrogate pairs. */
    private static boolean isPlainText(String scope) {
        for (int i = 0; i < scope.length(); i++) {
            if (Character.isISOControl(scope.charAt(i))) {
                return false;
            }
        }
        return StandardCharsets.UTF_8.newEncoder().canEncode(scope);
    }
}
