package org.certwright.desktop.swt;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.certwright.core.port.FileChooser;
import org.certwright.desktop.Desktop;
import org.certwright.desktop.Sheet;
import org.certwright.desktop.Windows;
import org.eclipse.swt.widgets.Display;
import org.jspecify.annotations.Nullable;

/** The windows of the application, on the display's one thread. */
final class SwtWindows implements Windows {
    private final Display display;
    private @Nullable PageWindow page;

    SwtWindows(Display display) {
        this.display = display;
    }

    /** Shows the page and works until its window is closed and nothing is under way. */
    void run(Desktop desktop) throws IOException {
        var opened = new PageWindow(display, desktop);
        page = opened;
        opened.open();
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
        later(() -> shown.set(new PromptWindow(display, sheet, answered)));
        return () -> later(() -> {
            var prompt = shown.get();
            if (prompt != null) {
                prompt.close();
            }
        });
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

    private void withPage(java.util.function.Consumer<PageWindow> work) {
        later(() -> {
            var there = page;
            if (there != null && !there.isDisposed()) {
                work.accept(there);
            }
        });
    }

    /** On the display's thread, in the order of the calls; nothing once the display is gone. */
    private void later(Runnable work) {
        try {
            display.asyncExec(work);
        } catch (org.eclipse.swt.SWTException gone) {
            // The program ends.
        }
    }
}
