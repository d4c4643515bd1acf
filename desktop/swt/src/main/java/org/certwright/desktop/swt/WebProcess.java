package org.certwright.desktop.swt;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.eclipse.swt.browser.Browser;

/**
 * What SWT 3.133 leaves undone with WebKitGTK's own process: it does not tell when that process dies, and it switches the
 * web inspector on. Elsewhere than on GTK this does nothing; may go when SWT does both.
 */
@SuppressWarnings("restricted") // Calling C is what this class is for.
final class WebProcess {
    private static final Linker LINKER = Linker.nativeLinker();

    private WebProcess() {}

    /** Runs {@code died} on the display's thread whenever the process behind {@code browser} ended by itself. */
    static void watch(Browser browser, Runnable died) {
        if (!System.getProperty("os.name").equals("Linux")) {
            return;
        }
        try {
            var view = view(browser);
            var webkit = SymbolLookup.libraryLookup("libwebkit2gtk-4.1.so.0", Arena.global());
            var gobject = SymbolLookup.libraryLookup("libgobject-2.0.so.0", Arena.global());
            noInspector(webkit, view);
            connect(gobject, view, () -> browser.getDisplay().asyncExec(died));
        } catch (ReflectiveOperationException | IllegalArgumentException changed) {
            throw new IllegalStateException("SWT's browser is not as it was in 3.133", changed);
        }
    }

    /** The WebKitWebView: SWT keeps it to itself. */
    private static MemorySegment view(Browser browser) throws ReflectiveOperationException {
        var outer = Browser.class.getDeclaredField("webBrowser");
        outer.setAccessible(true);
        var inner = outer.get(browser);
        var view = inner.getClass().getDeclaredField("webView");
        view.setAccessible(true);
        return MemorySegment.ofAddress(view.getLong(inner));
    }

    private static void noInspector(SymbolLookup webkit, MemorySegment view) {
        try {
            var settings = (MemorySegment) LINKER.downcallHandle(
                            webkit.find("webkit_web_view_get_settings").orElseThrow(),
                            FunctionDescriptor.of(ADDRESS, ADDRESS))
                    .invokeExact(view);
            LINKER.downcallHandle(
                            webkit.find("webkit_settings_set_enable_developer_extras")
                                    .orElseThrow(),
                            FunctionDescriptor.ofVoid(ADDRESS, JAVA_INT))
                    .invokeExact(settings, 0);
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void connect(SymbolLookup gobject, MemorySegment view, Runnable died)
            throws ReflectiveOperationException {
        var told = MethodHandles.lookup()
                .findStatic(
                        WebProcess.class,
                        "terminated",
                        MethodType.methodType(
                                void.class, Runnable.class, MemorySegment.class, int.class, MemorySegment.class))
                .bindTo(died);
        var handler = LINKER.upcallStub(told, FunctionDescriptor.ofVoid(ADDRESS, JAVA_INT, ADDRESS), Arena.global());
        try {
            long id = (long) LINKER.downcallHandle(
                            gobject.find("g_signal_connect_data").orElseThrow(),
                            FunctionDescriptor.of(JAVA_LONG, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS, JAVA_INT))
                    .invokeExact(
                            view,
                            Arena.global().allocateFrom("web-process-terminated"),
                            handler,
                            MemorySegment.NULL,
                            MemorySegment.NULL,
                            0);
            if (id == 0) {
                throw new IllegalStateException("WebKitGTK has no signal web-process-terminated");
            }
        } catch (RuntimeException | Error refused) {
            throw refused;
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The handler of the signal: {@code (view, reason, data)}; must throw nothing into C. */
    @SuppressWarnings("unused") // C calls it, with the arguments of the signal.
    private static void terminated(Runnable died, MemorySegment view, int reason, MemorySegment data) {
        died.run();
    }
}
