package org.certwright.secrets;

import static org.certwright.secrets.NativeLibrary.INT;
import static org.certwright.secrets.NativeLibrary.POINTER;
import static org.certwright.secrets.NativeLibrary.invoke;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The few parts of GLib, GObject and GIO that a caller of libsecret needs (docs.gtk.org/glib, 64-bit layouts). */
final class Glib {
    private static final long GERROR_SIZE = 16; // guint32 domain; gint code; gchar *message
    private static final long GERROR_MESSAGE = 8;
    private static final long GLIST_SIZE = 24; // gpointer data; GList *next, *prev
    private static final long GLIST_NEXT = 8;

    private final NativeLibrary library;
    private final Consumer<MemorySegment> unref;
    private final MethodHandle cancellableNew;
    private final Consumer<MemorySegment> cancel;

    Glib(NativeLibrary library) {
        this.library = library;
        unref = library.procedure("g_object_unref");
        cancellableNew = library.function("g_cancellable_new", POINTER);
        cancel = library.procedure("g_cancellable_cancel");
    }

    MemorySegment newCancellable() {
        return invoke(() -> (MemorySegment) cancellableNew.invokeExact());
    }

    /** May be called from any thread. */
    void cancel(MemorySegment cancellable) {
        cancel.accept(cancellable);
    }

    void unref(MemorySegment object) {
        unref.accept(object);
    }

    /** A hash table of one string to one string, all living as long as {@code arena}. */
    @SuppressWarnings("restricted")
    MemorySegment table(Arena arena, String name, String value) {
        var create = library.function("g_hash_table_new", POINTER, POINTER, POINTER);
        var insert = library.function("g_hash_table_insert", INT, POINTER, POINTER, POINTER);
        var destroy = library.procedure("g_hash_table_unref");
        var hash = library.address("g_str_hash");
        var equal = library.address("g_str_equal");
        var table = invoke(() -> (MemorySegment) create.invokeExact(hash, equal));
        var key = arena.allocateFrom(name);
        var text = arena.allocateFrom(value);
        invoke(() -> (int) insert.invokeExact(table, key, text));
        return table.reinterpret(arena, destroy);
    }

    /** The objects of a list, which is freed; the caller unrefs each. */
    List<MemorySegment> objects(MemorySegment list) {
        var objects = new ArrayList<MemorySegment>();
        for (var node = list; !NativeLibrary.isNull(node); ) {
            var fields = NativeLibrary.at(node, GLIST_SIZE);
            objects.add(fields.get(ValueLayout.ADDRESS, 0));
            node = fields.get(ValueLayout.ADDRESS, GLIST_NEXT);
        }
        var free = library.procedure("g_list_free");
        free.accept(list);
        return objects;
    }

    /** Throws what a call left in its {@code GError **}, and frees it. */
    void check(MemorySegment errorPlace) throws KeychainFailure {
        var error = errorPlace.get(ValueLayout.ADDRESS, 0);
        if (NativeLibrary.isNull(error)) {
            return;
        }
        var message = NativeLibrary.at(error, GERROR_SIZE).get(ValueLayout.ADDRESS, GERROR_MESSAGE);
        var said = NativeLibrary.at(message, Long.MAX_VALUE).getString(0);
        var free = library.procedure("g_error_free");
        free.accept(error);
        throw new KeychainFailure(said);
    }
}
