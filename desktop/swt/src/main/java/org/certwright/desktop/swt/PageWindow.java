package org.certwright.desktop.swt;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.certwright.desktop.Desktop;
import org.certwright.desktop.Status;
import org.certwright.desktop.WindowZoom;
import org.eclipse.swt.SWT;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.browser.BrowserFunction;
import org.eclipse.swt.browser.LocationAdapter;
import org.eclipse.swt.browser.LocationEvent;
import org.eclipse.swt.browser.ProgressAdapter;
import org.eclipse.swt.browser.ProgressEvent;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;

/** The window with the page: an untrusted renderer that can post lines, is told lines, and goes nowhere. */
final class PageWindow {
    private static final int SETTLED_MS = 3_000;

    /** Longer than any first page took; nobody hears of a renderer that died before that. */
    private static final int STUCK_MS = 15_000;

    private static final String NO_PAGE = """
            <!doctype html><title>Certwright</title><body style="font: 16px sans-serif; margin: 15vh 15vw">
            <h1 style="font-size: 20px">The page of this window cannot be read any more</h1>
            <p>Its file is gone, as while Certwright is installed anew. Work that was begun goes on.
            <p>Close this window, then start Certwright again.
            """;

    private static final String ESCAPE = """
            for (const type of ["keydown", "keyup"])
              (document.activeElement ?? document.body).dispatchEvent(
                new KeyboardEvent(type, {key: "Escape", code: "Escape", keyCode: 27, bubbles: true, cancelable: true}));
            """;

    private final Desktop desktop;
    private final Shell shell;
    private final Browser browser;
    private final LineQueue lines;
    private final Consumer<String> heard;
    private final ZoomKeys zoom;
    private Optional<WebProcess> process = Optional.empty();
    private Optional<Tray> tray = Optional.empty();
    private Status status = Status.UNKNOWN;
    private boolean finishing;
    private boolean closed;

    /** @param heard hears every line between the page and the core */
    PageWindow(BareWindow bare, Desktop desktop, Consumer<String> heard) {
        this.desktop = desktop;
        this.heard = heard;
        shell = bare.shell();
        browser = bare.browser();
        lines = new LineQueue(browser::execute);
        zoom = new ZoomKeys(shell, this::zoom);
        browser.addListener(SWT.KeyDown, this::passOn);
        confine();
        shell.addListener(SWT.Close, event -> {
            Bounds.of(shell).ifPresent(desktop::remember);
            closed = true;
            if (desktop.busy()) {
                event.doit = false;
                shell.setVisible(false);
            }
        });
    }

    void open(String page) {
        lines.wait(true);
        browser.setText(page, false);
        shell.getDisplay().timerExec(STUCK_MS, this::startAgainIfStuck);
        var look = desktop.look();
        Bounds.set(shell, look.place());
        if (!look.zoom().equals(WindowZoom.NONE)) {
            linked(WebProcess.link());
        }
        zoom.set(look.zoom());
        shell.open();
    }

    /** The page is set from a string, and every address it or a link asks for is refused. */
    private void confine() {
        new BrowserFunction(browser, "certwrightPost") {
            @Override
            public Object function(Object[] words) {
                if (words.length == 1 && words[0] instanceof String line) {
                    heard.accept(line);
                    desktop.post(line);
                }
                return "";
            }
        };
        browser.addLocationListener(new LocationAdapter() {
            @Override
            public void changing(LocationEvent event) {
                event.doit = event.location.equals("about:blank");
            }
        });
        browser.addOpenWindowListener(event -> event.required = true); // And no browser for it: nothing opens.
        browser.addMenuDetectListener(event -> event.doit = false);
        browser.addProgressListener(new ProgressAdapter() {
            @Override
            public void completed(ProgressEvent event) {
                lines.wait(false);
                finishLater();
            }
        });
    }

    /** SWT 3.133 keeps Escape from the page (WebKit.java, GDK_Escape), which closes with it what lies above it. */
    private void passOn(Event key) {
        if (key.keyCode == SWT.ESC) {
            browser.execute(ESCAPE);
        }
    }

    private void startAgainIfStuck() {
        if (!finishing && !shell.isDisposed()) {
            finishLater();
            reload();
        }
    }

    /** What takes about as long as drawing the page, and is not needed for that. */
    private void finishLater() {
        if (finishing) {
            return;
        }
        finishing = true;
        var display = shell.getDisplay();
        Thread.ofPlatform().daemon().name("finish").start(() -> {
            var link = WebProcess.link();
            var icons = Icons.read();
            Later.on(display, () -> finish(link, icons));
        });
    }

    private void finish(Optional<WebProcess> link, List<ImageData> icons) {
        if (shell.isDisposed()) {
            return;
        }
        linked(link);
        var image = Icons.give(shell, icons);
        tray = Tray.of(shell, image, new Tray.Deeds(this::raise, desktop::lockVault, shell::close));
        show(status);
        shell.getDisplay().timerExec(SETTLED_MS, System::gc); // What the start needed is not needed any more.
    }

    private void linked(Optional<WebProcess> link) {
        if (process.isEmpty() && link.isPresent() && !browser.isDisposed()) {
            process = link;
            link.get().watch(browser, this::reload);
        }
    }

    private void zoom(WindowZoom wanted) {
        process.ifPresent(there -> there.zoom(browser, wanted.percent() / 100.0));
        desktop.remember(wanted);
    }

    /** The renderer died: a new one gets the same page, which asks the core how things stand. */
    private void reload() {
        try {
            lines.wait(true);
            browser.setText(desktop.page(), false);
        } catch (IOException unreadable) {
            browser.setText(NO_PAGE, false); // What is under way goes on; only this window shows nothing of it.
        }
    }

    void tell(String line) {
        heard.accept(line);
        lines.tell(line);
    }

    void show(Status now) {
        status = now;
        shell.setText(now.title());
        tray.ifPresent(there -> there.show(now));
    }

    void raise() {
        closed = false;
        shell.setVisible(true);
        shell.setMinimized(false);
        shell.forceActive();
    }

    /** A closed window stays, unseen, while something is under way; a later start can bring it back. */
    void endIfClosed() {
        if (closed && !desktop.busy()) {
            shell.dispose();
        }
    }

    boolean isDisposed() {
        return shell.isDisposed();
    }

    Shell shell() {
        return shell;
    }
}
