package org.certwright.secrets;

import java.time.Duration;
import java.util.NoSuchElementException;
import org.certwright.model.Outcome;
import org.certwright.model.Outcome.Nothing;
import org.certwright.model.Problem;
import org.certwright.model.secret.Secret;
import org.jspecify.annotations.Nullable;

/**
 * The Secret Service of a Linux desktop session (GNOME Keyring, KWallet, KeePassXC), through the system's libsecret.
 * Any program of the same login session can read what is in it: the desktops offer no protection there.
 */
public final class Libsecret implements Keychain {
    private final PatientThread thread;
    private @Nullable SecretService service; // Touched on the native thread only.

    /** Each call gives up after {@code deadline}: a service that drops answers would hold it for 25 s. */
    public Libsecret(Duration deadline) {
        this.thread = new PatientThread("libsecret", deadline);
    }

    @Override
    public String title() {
        return "the keyring of your login session";
    }

    @Override
    public void prepare() {
        var connecting = new KeychainCall<>((service, cancellable) -> {
            service.connect(cancellable);
            return true;
        });
        thread.begin(() -> connecting.ask(connected())); // A failure shows again in the call that follows.
    }

    @Override
    public KeychainItem find(String vaultId) {
        try {
            return ask((service, cancellable) -> service.search(vaultId, cancellable));
        } catch (KeychainFailure e) {
            return new KeychainItem.Unavailable(e.said());
        }
    }

    @Override
    public Outcome<Nothing> store(String vaultId, Secret key) {
        return change((service, cancellable) -> {
            if (service.isDefaultLocked(cancellable)) {
                return false;
            }
            service.store(vaultId, key, cancellable);
            return true;
        });
    }

    @Override
    public Outcome<Nothing> remove(String vaultId) {
        return change((service, cancellable) -> switch (service.search(vaultId, cancellable)) {
            case KeychainItem.Locked() -> false;
            case KeychainItem.Absent() -> true;
            case KeychainItem.Unavailable(var why) -> throw new KeychainFailure(why);
            case KeychainItem.Present(var key) -> {
                key.close();
                service.clear(vaultId, cancellable);
                yield true;
            }
        });
    }

    /** Asks a question whose answer is whether the keychain was open. */
    private Outcome<Nothing> change(KeychainCall.Question<Boolean> question) {
        try {
            return ask(question)
                    ? Outcome.done()
                    : problem(VaultProblem.KEYCHAIN_LOCKED).asOutcome();
        } catch (KeychainFailure e) {
            return problem(VaultProblem.KEYCHAIN_UNAVAILABLE)
                    .with("said", e.said())
                    .asOutcome();
        }
    }

    private Problem problem(VaultProblem code) {
        return Problem.of(code, "keychain", title());
    }

    private <T> T ask(KeychainCall.Question<T> question) throws KeychainFailure {
        var call = new KeychainCall<>(question);
        return thread.ask(() -> call.ask(connected()), call::giveUp);
    }

    private SecretService connected() throws KeychainFailure {
        var known = service;
        if (known == null) {
            try {
                known = new SecretService();
            } catch (IllegalArgumentException | NoSuchElementException e) {
                throw new KeychainFailure("libsecret-1.so.0 is not installed, or too old");
            }
            service = known;
        }
        return known;
    }
}
