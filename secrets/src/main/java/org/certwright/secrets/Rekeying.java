package org.certwright.secrets;

import java.util.Optional;
import java.util.function.Supplier;
import org.certwright.model.Outcome;
import org.certwright.model.Outcome.Nothing;
import org.certwright.model.Stopped;
import org.certwright.model.secret.Secret;
import org.certwright.secrets.NewStandardKey.Standing;
import org.certwright.secrets.pipe.Answer;
import org.certwright.secrets.pipe.Fresh;
import org.certwright.secrets.pipe.Request;
import org.certwright.secrets.seal.Way;

/**
 * Gives a vault other keys. New keys are made first, what a person must see is shown, and then everything changes in
 * one transaction: a crash at any moment leaves a vault that opens with the old keys or with the new ones.
 */
public final class Rekeying {
    private final HighRows rows;
    private final Custody custody;
    private final NewStandardKey standard;

    Rekeying(HighRows rows, Custody custody, NewStandardKey standard) {
        this.rows = rows;
        this.custody = custody;
        this.standard = standard;
    }

    /** Shows a person a recovery key; a refusal leaves the vault as it is. */
    public interface RecoverySheet {
        Outcome<Nothing> show(Secret recoveryKey);
    }

    /**
     * New data keys under which every record is sealed again, and a new key in the keychain where there is one.
     *
     * @param passphrase of the high compartment, needed where there is one; its recovery key is another one afterwards
     */
    public Outcome<Nothing> rotate(Optional<Secret> passphrase, RecoverySheet sheet) {
        return answer(() -> {
            var before = rows.state();
            var fresh = standard.rotated(before);
            commit(before, fresh, () -> rotatedHigh(before, fresh, passphrase, sheet));
        });
    }

    /** Takes the key before the last rotation out of the keychain, if it is still there. */
    public Outcome<Nothing> forgetOldKey() {
        return answer(() -> standard.forgetOldKey(rows.state()));
    }

    /**
     * Another passphrase for a vault whose standard compartment has one.
     *
     * @param highPassphrase needed where there is a high compartment: its lock depends on this one
     */
    public Outcome<Nothing> changePassphrase(Secret fresh, Optional<Secret> highPassphrase) {
        return answer(() -> {
            var before = rows.state();
            var standing = standard.underPassphrase(before, fresh);
            commit(before, standing, () -> rewrappedHigh(before, standing, highPassphrase));
        });
    }

    private void commit(VaultState before, Standing fresh, Supplier<Optional<HighChange>> high) {
        boolean taken = false;
        try {
            standard.commit(before, fresh, high.get());
            taken = true;
        } finally {
            if (!taken) {
                fresh.keys().close();
            }
        }
    }

    private Optional<HighChange> rotatedHigh(
            VaultState before, Standing fresh, Optional<Secret> passphrase, RecoverySheet sheet) {
        if (before.high().isEmpty()) {
            return Optional.empty();
        }
        var typed = passphrase.orElseThrow();
        var inside = rows.high(before);
        try (var opening = rows.opening(Way.HIGH_PASSPHRASE, typed)) {
            var request = new Request.Rotate(opening.unlock(), new Fresh(fresh.input(), typed), inside);
            return switch (custody.ask(request)) {
                case Answer.Rotated(var slots, var recoveryKey, var sealed) -> {
                    try (recoveryKey) {
                        sheet.show(recoveryKey).orStop();
                    }
                    yield Optional.of(new HighChange(slots, sealed));
                }
                case Answer other -> throw Verdict.of(other, Way.HIGH_PASSPHRASE);
            };
        }
    }

    /** The recovery key's slot stays as it is: it does not depend on the standard compartment. */
    private Optional<HighChange> rewrappedHigh(VaultState before, Standing fresh, Optional<Secret> passphrase) {
        if (before.high().isEmpty()) {
            return Optional.empty();
        }
        var typed = passphrase.orElseThrow();
        try (var opening = rows.opening(Way.HIGH_PASSPHRASE, typed)) {
            return switch (custody.ask(new Request.Rewrap(opening.unlock(), new Fresh(fresh.input(), typed)))) {
                case Answer.Rewrapped(var slot) -> {
                    var recovery = before.high().stream()
                            .filter(other -> other.way() == Way.RECOVERY)
                            .toList();
                    yield Optional.of(HighChange.ofSlots(slot, recovery));
                }
                case Answer other -> throw Verdict.of(other, Way.HIGH_PASSPHRASE);
            };
        }
    }

    private static Outcome<Nothing> answer(Runnable work) {
        try {
            work.run();
            return Outcome.done();
        } catch (Stopped stopped) {
            return stopped.outcome();
        }
    }
}
