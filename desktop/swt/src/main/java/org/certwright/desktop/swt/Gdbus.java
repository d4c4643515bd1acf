package org.certwright.desktop.swt;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.function.IntConsumer;

/** The few functions of GDBus that a call and a signal need (docs.gtk.org/gio). Calls wait, so not on the display's thread. */
@SuppressWarnings("restricted") // Calling C is what this class is for.
final class Gdbus {
    private static final int SESSION = 2;
    private static final int PATIENCE_MS = 2_000;
    private static final Linker LINKER = Linker.nativeLinker();

    private final SymbolLookup gio = SymbolLookup.libraryLookup("libgio-2.0.so.0", Arena.global());
    private final MethodHandle get = function("g_bus_get_sync", ADDRESS, JAVA_INT, ADDRESS, ADDRESS);
    private final MethodHandle stay = procedure("g_dbus_connection_set_exit_on_close", ADDRESS, JAVA_INT);
    private final MethodHandle parse =
            function("g_variant_parse", ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS);
    private final MethodHandle child = function("g_variant_get_child_value", ADDRESS, ADDRESS, ADDRESS);
    private final MethodHandle number = function("g_variant_get_uint32", JAVA_INT, ADDRESS);
    private final MethodHandle unref = procedure("g_variant_unref", ADDRESS);
    private final MethodHandle call = function(
            "g_dbus_connection_call_sync",
            ADDRESS, // the reply
            ADDRESS, // connection
            ADDRESS, // service
            ADDRESS, // path
            ADDRESS, // interface
            ADDRESS, // method
            ADDRESS, // arguments, which it takes
            ADDRESS, // type of the reply
            JAVA_INT, // flags
            JAVA_INT, // milliseconds
            ADDRESS,
            ADDRESS);
    private final MethodHandle subscribe = function(
            "g_dbus_connection_signal_subscribe",
            JAVA_INT,
            ADDRESS, // connection
            ADDRESS, // service
            ADDRESS, // interface
            ADDRESS, // signal
            ADDRESS, // path
            ADDRESS, // first argument
            JAVA_INT, // flags
            ADDRESS, // callback
            ADDRESS,
            ADDRESS);

    /** The other side, or the bus, said no. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        Refused(String what) {
            super(what);
        }
    }

    private MethodHandle function(String name, MemoryLayout result, MemoryLayout... parameters) {
        return LINKER.downcallHandle(gio.findOrThrow(name), FunctionDescriptor.of(result, parameters));
    }

    private MethodHandle procedure(String name, MemoryLayout... parameters) {
        return LINKER.downcallHandle(gio.findOrThrow(name), FunctionDescriptor.ofVoid(parameters));
    }

    /** The bus of this session; its end is not ours. */
    MemorySegment session() throws Refused {
        return invoke("session", () -> {
            var bus = (MemorySegment) get.invokeExact(SESSION, MemorySegment.NULL, MemorySegment.NULL);
            if (bus.address() != 0) {
                stay.invokeExact(bus, 0);
            }
            return bus;
        });
    }

    /**
     * Calls a method that answers with one number.
     *
     * @param type of {@code arguments}, which are in the text form of GVariant
     */
    int number(
            MemorySegment bus,
            Arena arena,
            String service,
            String path,
            String container,
            String method,
            String type,
            String arguments)
            throws Refused {
        var given = invoke("arguments", () -> (MemorySegment) parse.invokeExact(
                arena.allocateFrom(type),
                arena.allocateFrom(arguments),
                MemorySegment.NULL,
                MemorySegment.NULL,
                MemorySegment.NULL));
        var reply = invoke(method, () -> (MemorySegment) call.invokeExact(
                bus,
                arena.allocateFrom(service),
                arena.allocateFrom(path),
                arena.allocateFrom(container),
                arena.allocateFrom(method),
                given,
                arena.allocateFrom("(u)"),
                0,
                PATIENCE_MS,
                MemorySegment.NULL,
                MemorySegment.NULL));
        int answer = first(reply);
        release(reply);
        return answer;
    }

    /** Runs {@code heard} with the first argument, a number, of a signal; on the thread of GLib's main loop. */
    void hear(MemorySegment bus, String service, String container, String signal, String path, IntConsumer heard)
            throws Refused {
        var forEver = Arena.global();
        var handler = handler(heard, forEver);
        try {
            var _ = (int) subscribe.invokeExact(
                    bus,
                    forEver.allocateFrom(service),
                    forEver.allocateFrom(container),
                    forEver.allocateFrom(signal),
                    forEver.allocateFrom(path),
                    MemorySegment.NULL,
                    0,
                    handler,
                    MemorySegment.NULL,
                    MemorySegment.NULL);
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private MemorySegment handler(IntConsumer heard, Arena arena) {
        try {
            var shape = MethodType.methodType(void.class, MemorySegment.class)
                    .appendParameterTypes(java.util.Collections.nCopies(6, MemorySegment.class));
            var told = MethodHandles.lookup()
                    .findVirtual(Gdbus.class, "signal", shape.insertParameterTypes(0, IntConsumer.class))
                    .bindTo(this)
                    .bindTo(heard);
            var seven = java.util.Collections.nCopies(7, ADDRESS).toArray(MemoryLayout[]::new);
            return LINKER.upcallStub(told, FunctionDescriptor.ofVoid(seven), arena);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @SuppressWarnings("unused") // C calls it, with the arguments of GDBusSignalCallback; must throw nothing into C.
    private void signal(
            IntConsumer heard,
            MemorySegment bus,
            MemorySegment sender,
            MemorySegment path,
            MemorySegment container,
            MemorySegment name,
            MemorySegment arguments,
            MemorySegment data) {
        heard.accept(first(arguments));
    }

    private int first(MemorySegment tuple) {
        try {
            var value = (MemorySegment) child.invokeExact(tuple, MemorySegment.NULL);
            int answer = (int) number.invokeExact(value);
            release(value);
            return answer;
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void release(MemorySegment variant) {
        try {
            unref.invokeExact(variant);
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A null pointer is a no: without a place for it GLib gives no reason, and nobody would read it. */
    private static MemorySegment invoke(String what, Call call) throws Refused {
        MemorySegment result;
        try {
            result = call.run();
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
        if (result.address() == 0) {
            throw new Refused(what);
        }
        return result;
    }

    private interface Call {
        MemorySegment run() throws Throwable;
    }
}
