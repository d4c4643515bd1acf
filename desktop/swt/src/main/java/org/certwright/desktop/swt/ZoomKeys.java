package org.certwright.desktop.swt;

import java.util.Optional;
import java.util.function.Consumer;
import org.certwright.desktop.WindowZoom;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;

/** Ctrl with +, − or 0 in a window makes its page larger, smaller, or as it is drawn. */
final class ZoomKeys {
    private final Shell shell;
    private final Consumer<WindowZoom> apply;
    private WindowZoom zoom = WindowZoom.NONE;
    private int last;

    ZoomKeys(Shell shell, Consumer<WindowZoom> apply) {
        this.shell = shell;
        this.apply = apply;
        Listener pressed = this::pressed;
        shell.getDisplay().addFilter(SWT.KeyDown, pressed);
        shell.addListener(SWT.Dispose, gone -> shell.getDisplay().removeFilter(SWT.KeyDown, pressed));
    }

    /** Begins there. */
    void set(WindowZoom remembered) {
        if (!remembered.equals(zoom)) {
            zoom = remembered;
            apply.accept(zoom);
        }
    }

    private void pressed(Event key) {
        boolean isOurs = key.widget instanceof org.eclipse.swt.widgets.Control control
                && control.getShell().equals(shell);
        if (isOurs && (key.stateMask & SWT.MOD1) != 0 && (key.stateMask & SWT.ALT) == 0) {
            wanted(key).ifPresent(wanted -> {
                key.doit = false;
                if (key.time != last) { // SWT 3.133 tells of a key in the view twice.
                    last = key.time;
                    set(wanted);
                }
            });
        }
    }

    private Optional<WindowZoom> wanted(Event key) {
        return switch (key.keyCode) {
            case '+', '=', SWT.KEYPAD_ADD -> Optional.of(zoom.larger());
            case '-', SWT.KEYPAD_SUBTRACT -> Optional.of(zoom.smaller());
            case '0', SWT.KEYPAD_0 -> Optional.of(WindowZoom.NONE);
            default -> Optional.empty();
        };
    }
}
