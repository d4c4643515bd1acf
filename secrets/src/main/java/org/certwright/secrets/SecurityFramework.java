package org.certwright.secrets;

import java.lang.foreign.MemorySegment;
import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.certwright.model.Outcome;
import org.certwright.model.Outcome.Nothing;
import org.certwright.model.Problem;
import org.certwright.model.secret.Secret;
import org.jspecify.annotations.Nullable;

/**
 * The data protection keychain of macOS, where an item belongs to the signed program that made it. A build that is not
 * signed for it is told so and gets nothing in its place. Not yet run on that system.
 */
public final class SecurityFramework implements Keychain {
    private final PatientThread thread;
    private final Supplier<AppleLibrary> library;
    private @Nullable AppleLibrary apple; // Touched on the native thread only.

    /** Each call gives up after {@code deadline}. */
    public SecurityFramework(Duration deadline) {
        this(deadline, AppleFrameworks::new);
    }

    SecurityFramework(Duration deadline, Supplier<AppleLibrary> library) {
        this.thread = new PatientThread("security-framework", deadline);
        this.library = library;
    }

    @Override
    public String title() {
        return "the keychain of this Mac";
    }

    @Override
    public String protection() {
        return "The key of this vault is kept in the keychain of this Mac, for this program and this device alone.";
    }

    @Override
    public KeychainItem find(String vaultId) {
        try {
            return ask(vaultId, SecurityFramework::find);
        } catch (KeychainFailure e) {
            return new KeychainItem.Unavailable(e.said());
        }
    }

    private static KeychainItem find(AppleLibrary apple, AppleItem item) throws KeychainFailure {
        var found = new MemorySegment[] {MemorySegment.NULL};
        int status = apple.copyMatching(item.question(), found);
        try {
            return switch (AppleStatus.of(status)) {
                case SUCCESS -> new KeychainItem.Present(Secret.owning(apple.bytes(found[0])));
                case ITEM_NOT_FOUND -> new KeychainItem.Absent();
                case INTERACTION_NOT_ALLOWED, USER_CANCELED -> new KeychainItem.Locked();
                case AUTH_FAILED, DUPLICATE_ITEM, MISSING_ENTITLEMENT, OTHER -> throw AppleStatus.failure(status);
            };
        } finally {
            apple.release(found[0]);
        }
    }

    /** Updates the item that is there rather than deleting it first: there is never a moment without a key. */
    @Override
    public Outcome<Nothing> store(String vaultId, Secret key) {
        return change(
                vaultId,
                (apple, item) -> key.use(bytes -> {
                    int status = apple.add(item.whole(bytes));
                    return AppleStatus.of(status) == AppleStatus.DUPLICATE_ITEM
                            ? apple.update(item.name(), item.changes(bytes))
                            : status;
                }));
    }

    @Override
    public Outcome<Nothing> remove(String vaultId) {
        return change(vaultId, (apple, item) -> {
            int status = apple.delete(item.name());
            return AppleStatus.of(status) == AppleStatus.ITEM_NOT_FOUND ? 0 : status;
        });
    }

    private Outcome<Nothing> change(String vaultId, Question<Integer> question) {
        try {
            int status = ask(vaultId, question);
            return switch (AppleStatus.of(status)) {
                case SUCCESS -> Outcome.done();
                case INTERACTION_NOT_ALLOWED, USER_CANCELED ->
                    Problem.of(VaultProblem.KEYCHAIN_LOCKED, "keychain", title())
                            .asOutcome();
                case AUTH_FAILED, DUPLICATE_ITEM, ITEM_NOT_FOUND, MISSING_ENTITLEMENT, OTHER ->
                    throw AppleStatus.failure(status);
            };
        } catch (KeychainFailure e) {
            return Problem.of(VaultProblem.KEYCHAIN_UNAVAILABLE, "keychain", title(), "said", e.said())
                    .asOutcome();
        }
    }

    /** A call that is given up on cannot be taken back: SecItem knows no way. */
    private <T> T ask(String vaultId, Question<T> question) throws KeychainFailure {
        return thread.ask(
                () -> {
                    var connected = connected();
                    try (var item = new AppleItem(connected, vaultId)) {
                        return question.ask(connected, item);
                    }
                },
                () -> {});
    }

    private AppleLibrary connected() throws KeychainFailure {
        var known = apple;
        if (known == null) {
            try {
                known = library.get();
            } catch (IllegalArgumentException | NoSuchElementException e) {
                throw new KeychainFailure("Security.framework is not there, or too old");
            }
            apple = known;
        }
        return known;
    }

    private interface Question<T> {
        T ask(AppleLibrary apple, AppleItem item) throws KeychainFailure;
    }
}
