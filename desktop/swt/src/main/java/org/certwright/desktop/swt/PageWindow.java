package org.certwright.desktop.swt;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.certwright.desktop.Desktop;
import org.certwright.desktop.WindowPlace;
import org.eclipse.swt.SWT;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.browser.BrowserFunction;
import org.eclipse.swt.browser.LocationAdapter;
import org.eclipse.swt.browser.LocationEvent;
import org.eclipse.swt.browser.ProgressAdapter;
import org.eclipse.swt.browser.ProgressEvent;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

/** The window with the page: an untrusted renderer that can post lines, is told lines, and goes nowhere. */
final class PageWindow {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;
    private static final int LEAST_WIDTH = 480;
    private static final int LEAST_HEIGHT = 360;

    private final Desktop desktop;
    private final Shell shell;
    private final Browser browser;
    private final LineQueue lines;
    private boolean closed;

    PageWindow(Display display, Desktop desktop) {
        this.desktop = desktop;
        shell = new Shell(display, SWT.SHELL_TRIM);
        shell.setText("Certwright");
        shell.setLayout(new FillLayout());
        shell.setMinimumSize(LEAST_WIDTH, LEAST_HEIGHT);
        browser = new Browser(shell, SWT.NONE);
        lines = new LineQueue(browser::execute);
        confine();
        WebProcess.watch(browser, this::reload);
        shell.addListener(SWT.Close, event -> {
            remember();
            closed = true;
            if (desktop.busy()) {
                event.doit = false;
                shell.setVisible(false);
            }
        });
    }

    void open() throws IOException {
        load();
        place();
        shell.open();
    }

    private void load() throws IOException {
        lines.wait(true);
        browser.setText(desktop.page(), false);
    }

    /** The page is set from a string, and every address it or a link asks for is refused. */
    private void confine() {
        new BrowserFunction(browser, "certwrightPost") {
            @Override
            public Object function(Object[] words) {
                if (words.length == 1 && words[0] instanceof String line) {
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
            }
        });
    }

    /** The renderer died: a new one gets the same page, which asks the core how things stand. */
    private void reload() {
        try {
            load();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    void tell(String line) {
        lines.tell(line);
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

    private void place() {
        var screen = shell.getDisplay().getPrimaryMonitor().getClientArea();
        var remembered = desktop.place().filter(place -> fits(place, shell.getDisplay()));
        if (remembered.isPresent()) {
            var place = remembered.get();
            shell.setBounds(place.x(), place.y(), place.width(), place.height());
            shell.setMaximized(place.maximized());
        } else {
            shell.setSize(Math.min(WIDTH, screen.width), Math.min(HEIGHT, screen.height));
        }
    }

    /** A monitor may have gone since: a window nobody can reach is worse than one in another place. */
    private static boolean fits(WindowPlace place, Display display) {
        var bounds = new Rectangle(place.x(), place.y(), place.width(), place.height());
        for (var monitor : display.getMonitors()) {
            var seen = monitor.getClientArea().intersection(bounds);
            if (seen.width >= LEAST_WIDTH && seen.height >= LEAST_HEIGHT) {
                return true;
            }
        }
        return false;
    }

    private void remember() {
        if (shell.getMinimized()) {
            return;
        }
        var bounds = shell.getBounds();
        desktop.remember(new WindowPlace(bounds.width, bounds.height, bounds.x, bounds.y, shell.getMaximized()));
    }
}
