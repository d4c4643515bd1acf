package org.certwright.secrets;

import org.certwright.model.Problem;
import org.certwright.model.Stopped;
import org.certwright.secrets.pipe.Answer;
import org.certwright.secrets.seal.SealProblem;
import org.certwright.secrets.seal.Way;

/** What an answer means that is not the one hoped for. */
final class Verdict {
    private Verdict() {}

    /** @param way what the request was opened with */
    static Stopped of(Answer answer, Way way) {
        return Stopped.by(
                switch (answer) {
                    case Answer.Wrong() -> Problem.of(wrong(way));
                    case Answer.Refused(var reason) -> refused(reason);
                    case Answer.Created _,
                            Answer.Generated _,
                            Answer.Signed _,
                            Answer.SealedIn _,
                            Answer.Revealed _,
                            Answer.Rewrapped _,
                            Answer.Rotated _ -> failed("it answered another question");
                });
    }

    private static VaultProblem wrong(Way way) {
        return way == Way.RECOVERY ? VaultProblem.WRONG_RECOVERY_KEY : VaultProblem.WRONG_HIGH_PASSPHRASE;
    }

    private static Problem refused(Answer.Reason reason) {
        return switch (reason) {
            case MISTYPED -> Problem.of(VaultProblem.RECOVERY_KEY_MISTYPED);
            case CHANGED -> Problem.of(VaultProblem.TAMPERED);
            case UNSAFE_DERIVATION -> Problem.of(SealProblem.UNSAFE_DERIVATION, "found", "the high compartment");
            case OTHER_BYTES -> Problem.of(VaultProblem.OTHER_BYTES);
            case UNFIT_KEY -> Problem.of(VaultProblem.UNFIT_KEY);
            case NOT_HARDENED -> failed("the system did not let it close itself to other programs");
            case MALFORMED -> failed("it did not understand the request");
        };
    }

    private static Problem failed(String said) {
        return Problem.of(VaultProblem.CUSTODY_FAILED, "said", said);
    }
}
