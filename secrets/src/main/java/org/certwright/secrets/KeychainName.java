package org.certwright.secrets;

import org.certwright.model.Problem;
import org.certwright.model.Stopped;
import org.certwright.secrets.seal.KeySlot;

/**
 * Which item of the keychain a slot means. The first key of a vault bears the vault's id; each later one, made by a
 * rotation, a number more, so that the old item stays until nothing needs it.
 */
final class KeychainName {
    private KeychainName() {}

    static String of(String vaultId, KeySlot slot) {
        return of(vaultId, number(slot));
    }

    static String of(String vaultId, int number) {
        return number == 1 ? vaultId : vaultId + "-" + number;
    }

    /** What a slot for the key of this number has as its parameters. */
    static String parameters(int number) {
        return number == 1 ? "" : Integer.toString(number);
    }

    static int number(KeySlot slot) {
        if (slot.parameters().isEmpty()) {
            return 1;
        }
        if (!slot.parameters().matches("[1-9][0-9]{0,8}")) {
            throw Stopped.by(Problem.of(VaultProblem.TAMPERED));
        }
        return Integer.parseInt(slot.parameters());
    }
}
