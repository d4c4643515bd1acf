package org.certwright.desktop.swt;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Optional;
import org.eclipse.swt.browser.Browser;

/**
 * What SWT 3.133 leaves undone with WebKitGTK's own process: it does not tell when that process dies, and it switches the
 * web inspector on. Elsewhere than on GTK this does nothing; may go when SWT does both.
 */
@SuppressWarnings("restricted") // Calling C is what this class is for.
final class WebProcess {
    private static final Linker LINKER = Linker.nativeLinker();

    private final MethodHandle settingsOf;
    private final MethodHandle setDeveloperExtras;
    private final MethodHandle setZoom;
    private final MethodHandle connect;

    private WebProcess() {
        var webkit = SymbolLookup.libraryLookup("libwebkit2gtk-4.1.so.0", Arena.global());
        var gobject = SymbolLookup.libraryLookup("libgobject-2.0.so.0", Arena.global());
        settingsOf = function(webkit, "webkit_web_view_get_settings", FunctionDescriptor.of(ADDRESS, ADDRESS));
        setDeveloperExtras = function(
                webkit, "webkit_settings_set_enable_developer_extras", FunctionDescriptor.ofVoid(ADDRESS, JAVA_INT));
        setZoom = function(webkit, "webkit_web_view_set_zoom_level", FunctionDescriptor.ofVoid(ADDRESS, JAVA_DOUBLE));
        connect = function(
                gobject,
                "g_signal_connect_data",
                FunctionDescriptor.of(JAVA_LONG, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS, JAVA_INT));
    }

    /** Finds WebKitGTK's functions, which takes a while, on any thread; nothing on another platform. */
    static Optional<WebProcess> link() {
        return System.getProperty("os.name").equals("Linux") ? Optional.of(new WebProcess()) : Optional.empty();
    }

    private static MethodHandle function(SymbolLookup library, String name, FunctionDescriptor shape) {
        return LINKER.downcallHandle(library.find(name).orElseThrow(), shape);
    }

    /**
     * Switches the inspector, printing and windows of scripts off, and runs {@code died} whenever the process behind
     * {@code browser} ended by itself.
     */
    void watch(Browser browser, Runnable died) {
        try {
            var view = view(browser);
            var settings = (MemorySegment) settingsOf.invokeExact(view);
            setDeveloperExtras.invokeExact(settings, 0);
            hearOfEnd(view, () -> browser.getDisplay().asyncExec(died));
            refuse(view, "print");
            refuse(view, "script-dialog");
        } catch (RuntimeException | Error refused) {
            throw refused;
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Draws the page of {@code browser} as many times larger. */
    void zoom(Browser browser, double factor) {
        try {
            setZoom.invokeExact(view(browser), factor);
        } catch (RuntimeException | Error refused) {
            throw refused;
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The WebKitWebView: SWT keeps it to itself, in 3.133 like this. */
    private static MemorySegment view(Browser browser) throws ReflectiveOperationException {
        var outer = Browser.class.getDeclaredField("webBrowser");
        outer.setAccessible(true);
        var inner = outer.get(browser);
        var view = inner.getClass().getDeclaredField("webView");
        view.setAccessible(true);
        return MemorySegment.ofAddress(view.getLong(inner));
    }

    private void hearOfEnd(MemorySegment view, Runnable died) throws Throwable {
        var told = MethodHandles.lookup()
                .findStatic(
                        WebProcess.class,
                        "terminated",
                        MethodType.methodType(
                                void.class, Runnable.class, MemorySegment.class, int.class, MemorySegment.class))
                .bindTo(died);
        connect(view, "web-process-terminated", told, FunctionDescriptor.ofVoid(ADDRESS, JAVA_INT, ADDRESS));
    }

    /** Says of what the page asks with {@code signal} that it is done already, so that nothing is. */
    private void refuse(MemorySegment view, String signal) throws Throwable {
        var done = MethodHandles.lookup()
                .findStatic(
                        WebProcess.class,
                        "done",
                        MethodType.methodType(
                                int.class, MemorySegment.class, MemorySegment.class, MemorySegment.class));
        connect(view, signal, done, FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS));
    }

    /** The handler of a signal lives as long as the program. */
    private void connect(MemorySegment view, String signal, MethodHandle handler, FunctionDescriptor shape)
            throws Throwable {
        var called = LINKER.upcallStub(handler, shape, Arena.global());
        var name = Arena.global().allocateFrom(signal);
        if ((long) connect.invokeExact(view, name, called, MemorySegment.NULL, MemorySegment.NULL, 0) == 0) {
            throw new IllegalStateException("WebKitGTK has no signal " + signal);
        }
    }

    /** The handler of such a signal: {@code (view, what, data)}; TRUE ends its handling. */
    @SuppressWarnings("unused") // C calls it, with the arguments of the signal.
    private static int done(MemorySegment view, MemorySegment what, MemorySegment data) {
        return 1;
    }

    /** The handler of the signal: {@code (view, reason, data)}; must throw nothing into C. */
    @SuppressWarnings("unused") // C calls it, with the arguments of the signal.
    private static void terminated(Runnable died, MemorySegment view, int reason, MemorySegment data) {
        died.run();
    }
}
