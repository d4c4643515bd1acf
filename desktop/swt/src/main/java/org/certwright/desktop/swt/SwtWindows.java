package org.certwright.desktop.swt;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.certwright.core.port.FileChooser;
import org.certwright.desktop.Desktop;
import org.certwright.desktop.Notice;
import org.certwright.desktop.Sheet;
import org.certwright.desktop.Status;
import org.certwright.desktop.Windows;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Widget;
import org.jspecify.annotations.Nullable;

/** The windows of the application, on the display's one thread. */
final class SwtWindows implements Windows, AutoCloseable {
    private final Display display;
    private final Consumer<String> lines;
    private final Notifications notifications = new Notifications(this::raise);
    private volatile boolean watched;
    private @Nullable BareWindow bare;
    private @Nullable PageWindow page;

    /** @param lines hears every line between the page and the core */
    SwtWindows(Display display, Consumer<String> lines) {
        this.display = display;
        this.lines = lines;
        for (int change : new int[] {SWT.Activate, SWT.Deactivate, SWT.Dispose}) {
            display.addFilter(change, event -> lookAtFocus(event.widget));
        }
    }

    /** Makes the window, unseen, on the display's thread. */
    void prepare() {
        bare = BareWindow.on(display);
    }

    /** Shows the page in the window that was prepared, and works until it is closed and nothing is under way. */
    void run(Desktop desktop, String content) {
        var opened = new PageWindow(Objects.requireNonNull(bare), desktop, lines);
        page = opened;
        opened.open(content);
        while (!opened.isDisposed()) {
            if (!display.readAndDispatch()) {
                display.sleep();
            }
        }
    }

    @Override
    public void tell(String line) {
        withPage(there -> there.tell(line));
    }

    @Override
    public void raise() {
        withPage(PageWindow::raise);
    }

    @Override
    public void idle() {
        withPage(PageWindow::endIfClosed);
    }

    @Override
    public Runnable show(Sheet sheet, Answered answered) {
        var shown = new AtomicReference<@Nullable PromptWindow>();
        later(() -> shown.set(new PromptWindow(display, images(), sheet, answered)));
        return () -> later(() -> {
            var prompt = shown.get();
            if (prompt != null) {
                prompt.close();
            }
        });
    }

    private Image[] images() {
        var there = page;
        return there == null || there.isDisposed()
                ? new Image[0]
                : there.shell().getImages();
    }

    @Override
    public Optional<Path> choose(FileChooser.Wish wish) {
        var chosen = new AtomicReference<Optional<Path>>(Optional.empty());
        if (!display.isDisposed()) {
            display.syncExec(() -> {
                var there = page;
                if (there != null && !there.isDisposed()) {
                    chosen.set(FileWindows.choose(there.shell(), wish));
                }
            });
        }
        return chosen.get();
    }

    /** Afterwards: while it changes, and while a window goes, the display says what was before. */
    private void lookAtFocus(Widget changing) {
        if (changing instanceof Shell) {
            later(() -> watched = display.getActiveShell() != null);
        }
    }

    @Override
    public boolean watched() {
        return watched;
    }

    @Override
    public void status(Status status) {
        withPage(there -> there.show(status));
    }

    @Override
    public void notice(Notice notice) {
        notifications.show(notice);
    }

    /** Lets what was to be told be told. */
    @Override
    public void close() {
        notifications.close();
    }

    private void withPage(Consumer<PageWindow> work) {
        later(() -> {
            var there = page;
            if (there != null && !there.isDisposed()) {
                work.accept(there);
            }
        });
    }

    private void later(Runnable work) {
        Later.on(display, work);
    }
}
