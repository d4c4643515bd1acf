package org.certwright.secrets;

import static org.certwright.secrets.NativeLibrary.INT;
import static org.certwright.secrets.NativeLibrary.POINTER;
import static org.certwright.secrets.NativeLibrary.invoke;
import static org.certwright.secrets.NativeLibrary.isNull;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.certwright.secrets.LoginSignals.Meaning;
import org.certwright.secrets.LoginSignals.Sign;

/**
 * Hears D-Bus signals by GDBus (docs.gtk.org/gio, 2.26 or later), in a main loop of its own on a thread of its own, so that
 * it does the same beside a toolkit and without one.
 */
@SuppressWarnings("restricted") // The module is granted native access by name, in the launcher.
final class GioSignals implements AutoCloseable {
    private final List<Meaning> meanings;
    private final Consumer<Sign> heard;
    private MemorySegment loop = MemorySegment.NULL;
    private boolean closed;

    GioSignals(List<Meaning> meanings, Consumer<Sign> heard) {
        this.meanings = List.copyOf(meanings);
        this.heard = heard;
    }

    /** The numbers of GBusType. */
    enum Bus {
        SYSTEM(1),
        SESSION(2);

        private final int number;

        Bus(int number) {
            this.number = number;
        }
    }

    void start() {
        Thread.ofPlatform().daemon().name("login-signals").start(() -> {
            try {
                run(new NativeLibrary("libgio-2.0.so.0"));
            } catch (IllegalArgumentException | NoSuchElementException noSuchLibrary) {
                // Nothing to hear them with: the idle timer is left.
            }
        });
    }

    private void run(NativeLibrary gio) {
        var context = invoke(() ->
                (MemorySegment) gio.function("g_main_context_new", POINTER).invokeExact());
        gio.procedure("g_main_context_push_thread_default").accept(context);
        long subscribed =
                meanings.stream().filter(meaning -> subscribe(gio, meaning)).count();
        if (subscribed > 0 && begin(gio, context)) {
            gio.procedure("g_main_loop_run").accept(loop);
        }
    }

    private synchronized boolean begin(NativeLibrary gio, MemorySegment context) {
        var create = gio.function("g_main_loop_new", POINTER, POINTER, INT);
        loop = invoke(() -> (MemorySegment) create.invokeExact(context, 0));
        return !closed;
    }

    /** Whether there is a bus to hear it on. */
    private boolean subscribe(NativeLibrary gio, Meaning meaning) {
        var get = gio.function("g_bus_get_sync", POINTER, INT, POINTER, POINTER);
        int number = meaning.bus().number;
        var bus = invoke(() -> (MemorySegment) get.invokeExact(number, MemorySegment.NULL, MemorySegment.NULL));
        if (isNull(bus)) {
            return false;
        }
        stayWhenItCloses(gio, bus);
        var forEver = Arena.global(); // A few dozen bytes, once in a process.
        var subscribe = gio.function(
                "g_dbus_connection_signal_subscribe",
                INT,
                POINTER,
                POINTER, // service
                POINTER, // interface
                POINTER, // signal
                POINTER, // path: any
                POINTER, // first argument: any
                INT,
                POINTER, // callback
                POINTER,
                POINTER);
        var service = forEver.allocateFrom(meaning.service());
        var container = forEver.allocateFrom(meaning.container());
        var member = forEver.allocateFrom(meaning.member());
        var callback = callback(gio, meaning, forEver);
        var none = MemorySegment.NULL;
        invoke(() -> (int) subscribe.invokeExact(bus, service, container, member, none, none, 0, callback, none, none));
        return true;
    }

    /** GDBus would end this process with the bus. */
    private static void stayWhenItCloses(NativeLibrary gio, MemorySegment bus) {
        var stay = Linker.nativeLinker()
                .downcallHandle(
                        gio.address("g_dbus_connection_set_exit_on_close"), FunctionDescriptor.ofVoid(POINTER, INT));
        invoke(() -> {
            stay.invokeExact(bus, 0);
            return true;
        });
    }

    /** A GDBusSignalCallback. */
    private MemorySegment callback(NativeLibrary gio, Meaning meaning, Arena arena) {
        var isTrue = isTrue(gio, arena);
        Consumer<MemorySegment> told = arguments -> {
            if (!meaning.onTrue() || isTrue.test(arguments)) {
                heard.accept(meaning.sign());
            }
        };
        try {
            MethodHandle target = MethodHandles.lookup()
                    .findStatic(
                            GioSignals.class,
                            "signal",
                            MethodType.methodType(void.class, Consumer.class)
                                    .appendParameterTypes(Collections.nCopies(7, MemorySegment.class)))
                    .bindTo(told);
            var seven = Collections.nCopies(7, POINTER).toArray(MemoryLayout[]::new);
            return Linker.nativeLinker().upcallStub(target, FunctionDescriptor.ofVoid(seven), arena);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @SuppressWarnings("unused") // C calls it; must throw nothing into C.
    private static void signal(
            Consumer<MemorySegment> told,
            MemorySegment bus,
            MemorySegment sender,
            MemorySegment path,
            MemorySegment container,
            MemorySegment member,
            MemorySegment arguments,
            MemorySegment data) {
        try {
            told.accept(arguments);
        } catch (RuntimeException notTheirs) {
            // Who hears it reports by itself.
        }
    }

    /** Whether a GVariant is one boolean, and true. */
    private static java.util.function.Predicate<MemorySegment> isTrue(NativeLibrary gio, Arena arena) {
        var isOfType = gio.function("g_variant_is_of_type", INT, POINTER, POINTER);
        var child = gio.function("g_variant_get_child_value", POINTER, POINTER, NativeLibrary.SIZE);
        var bool = gio.function("g_variant_get_boolean", INT, POINTER);
        var unref = gio.procedure("g_variant_unref");
        var wanted = arena.allocateFrom("(b)"); // A GVariantType is its text.
        return arguments -> {
            if (invoke(() -> (int) isOfType.invokeExact(arguments, wanted)) == 0) {
                return false;
            }
            var first = invoke(() -> (MemorySegment) child.invokeExact(arguments, 0L));
            int value = invoke(() -> (int) bool.invokeExact(first));
            unref.accept(first);
            return value != 0;
        };
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (!isNull(loop)) {
            new NativeLibrary("libgio-2.0.so.0").procedure("g_main_loop_quit").accept(loop);
            loop = MemorySegment.NULL;
        }
    }
}
