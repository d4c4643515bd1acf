package org.certwright.secrets;

import static org.certwright.secrets.NativeLibrary.INT;
import static org.certwright.secrets.NativeLibrary.POINTER;
import static org.certwright.secrets.NativeLibrary.SIZE;
import static org.certwright.secrets.NativeLibrary.invoke;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;
import org.certwright.model.secret.Secret;

/**
 * The Secret Service of a desktop session as libsecret 0.19 or later speaks to it (gnome.pages.gitlab.gnome.org/libsecret).
 * To be used on one platform thread; each call blocks until its answer, an error or the cancellable ends it.
 */
final class SecretService {
    private static final String SCHEMA = "org.certwright.Vault";
    private static final String ATTRIBUTE = "vault";
    private static final long SCHEMA_SIZE = 592; // name, flags, 32 × {name, type}, reserved
    private static final long SCHEMA_FIRST_ATTRIBUTE = 16;
    private static final int OPEN_SESSION = 1 << 1;
    private static final int SEARCH_ALL = 1 << 1;
    private static final int SEARCH_LOAD_SECRETS = 1 << 3;

    private final NativeLibrary library = new NativeLibrary("libsecret-1.so.0");
    private final Glib glib = new Glib(library);

    Glib glib() {
        return glib;
    }

    /** Connects ahead of the first search. */
    void connect(MemorySegment cancellable) throws KeychainFailure {
        glib.unref(service(cancellable));
    }

    /** The service, with a session key agreed on in which secrets travel over D-Bus; libsecret keeps it for later. */
    private MemorySegment service(MemorySegment cancellable) throws KeychainFailure {
        var get = library.function("secret_service_get_sync", POINTER, INT, POINTER, POINTER);
        try (var arena = Arena.ofConfined()) {
            var error = arena.allocate(POINTER);
            var service = invoke(() -> (MemorySegment) get.invokeExact(OPEN_SESSION, cancellable, error));
            glib.check(error);
            return service;
        }
    }

    /**
     * Looks without unlocking, so that nothing is asked of the user. A plain lookup would not do: it answers null for a
     * locked collection as it does for an item that was never stored (libsecret 0.20.5).
     */
    KeychainItem search(String vaultId, MemorySegment cancellable) throws KeychainFailure {
        var search = library.function(
                "secret_service_search_sync", POINTER, POINTER, POINTER, POINTER, INT, POINTER, POINTER);
        try (var arena = Arena.ofConfined()) {
            var error = arena.allocate(POINTER);
            var schema = schema(arena);
            var attributes = glib.table(arena, ATTRIBUTE, vaultId);
            var found = invoke(() -> (MemorySegment) search.invokeExact(
                    MemorySegment.NULL, schema, attributes, SEARCH_ALL | SEARCH_LOAD_SECRETS, cancellable, error));
            glib.check(error);
            return best(glib.objects(found));
        }
    }

    /** Several collections may hold an item of this name; the first one that gives its secret away wins. */
    private KeychainItem best(List<MemorySegment> items) throws KeychainFailure {
        KeychainItem best = new KeychainItem.Absent();
        for (var item : items) {
            if (!(best instanceof KeychainItem.Present)) {
                best = item(item);
            }
            glib.unref(item);
        }
        return best;
    }

    private KeychainItem item(MemorySegment item) {
        var locked = library.function("secret_item_get_locked", INT, POINTER);
        var secret = library.function("secret_item_get_secret", POINTER, POINTER);
        if (invoke(() -> (int) locked.invokeExact(item)) != 0) {
            return new KeychainItem.Locked();
        }
        var value = invoke(() -> (MemorySegment) secret.invokeExact(item));
        return NativeLibrary.isNull(value)
                ? new KeychainItem.Unavailable("the item is there, but its secret did not come with it")
                : new KeychainItem.Present(copyOf(value));
    }

    /** Copies a SecretValue and gives it back: libsecret wipes its own, locked memory then. */
    private Secret copyOf(MemorySegment value) {
        var get = library.function("secret_value_get", POINTER, POINTER, POINTER);
        var free = library.procedure("secret_value_unref");
        try (var arena = Arena.ofConfined()) {
            var length = arena.allocate(SIZE);
            var bytes = invoke(() -> (MemorySegment) get.invokeExact(value, length));
            return Secret.owning(NativeLibrary.at(bytes, length.get(SIZE, 0)).toArray(ValueLayout.JAVA_BYTE));
        } finally {
            free.accept(value);
        }
    }

    /** Whether the collection that new items go to has to be unlocked first; storing would raise a prompt then. */
    boolean isDefaultLocked(MemorySegment cancellable) throws KeychainFailure {
        var find =
                library.function("secret_collection_for_alias_sync", POINTER, POINTER, POINTER, INT, POINTER, POINTER);
        var locked = library.function("secret_collection_get_locked", INT, POINTER);
        try (var arena = Arena.ofConfined()) {
            var error = arena.allocate(POINTER);
            var alias = arena.allocateFrom("default");
            var service = service(cancellable); // libsecret 0.20.5 does not take null here, against its manual.
            var collection = invoke(() -> (MemorySegment) find.invokeExact(service, alias, 0, cancellable, error));
            glib.unref(service);
            glib.check(error);
            if (NativeLibrary.isNull(collection)) {
                throw new KeychainFailure("this session has no default keyring");
            }
            boolean answer = invoke(() -> (int) locked.invokeExact(collection)) != 0;
            glib.unref(collection);
            return answer;
        }
    }

    void store(String vaultId, Secret key, MemorySegment cancellable) throws KeychainFailure {
        var store = library.function(
                "secret_password_storev_binary_sync",
                INT,
                POINTER,
                POINTER,
                POINTER,
                POINTER,
                POINTER,
                POINTER,
                POINTER);
        var unref = library.procedure("secret_value_unref");
        try (var arena = Arena.ofConfined()) {
            var error = arena.allocate(POINTER);
            var schema = schema(arena);
            var attributes = glib.table(arena, ATTRIBUTE, vaultId);
            var collection = arena.allocateFrom("default");
            var label = arena.allocateFrom("Certwright vault " + vaultId);
            var value = key.use(bytes -> value(bytes, arena));
            invoke(() -> (int) store.invokeExact(schema, attributes, collection, label, value, cancellable, error));
            unref.accept(value);
            glib.check(error);
        }
    }

    private MemorySegment value(byte[] bytes, Arena arena) {
        var create = library.function("secret_value_new", POINTER, POINTER, SIZE, POINTER);
        var type = arena.allocateFrom("application/octet-stream");
        var copy = arena.allocateFrom(ValueLayout.JAVA_BYTE, bytes);
        long length = bytes.length;
        try {
            return invoke(() -> (MemorySegment) create.invokeExact(copy, length, type));
        } finally {
            copy.fill((byte) 0);
        }
    }

    void clear(String vaultId, MemorySegment cancellable) throws KeychainFailure {
        var clear = library.function("secret_password_clearv_sync", INT, POINTER, POINTER, POINTER, POINTER);
        try (var arena = Arena.ofConfined()) {
            var error = arena.allocate(POINTER);
            var schema = schema(arena);
            var attributes = glib.table(arena, ATTRIBUTE, vaultId);
            invoke(() -> (int) clear.invokeExact(schema, attributes, cancellable, error));
            glib.check(error);
        }
    }

    /** A SecretSchema with one string attribute; type string and "match the schema's name" are both 0. */
    private static MemorySegment schema(Arena arena) {
        var schema = arena.allocate(SCHEMA_SIZE, POINTER.byteAlignment());
        schema.set(POINTER, 0, arena.allocateFrom(SCHEMA));
        schema.set(POINTER, SCHEMA_FIRST_ATTRIBUTE, arena.allocateFrom(ATTRIBUTE));
        return schema;
    }
}
