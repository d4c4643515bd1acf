package org.certwright.desktop.swt;

import java.util.Optional;
import org.certwright.desktop.WindowPlace;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

/** Puts a window where it was, and tells where it is. */
final class Bounds {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;

    private Bounds() {}

    static void set(Shell shell, Optional<WindowPlace> remembered) {
        var screen = shell.getDisplay().getPrimaryMonitor().getClientArea();
        var fitting = remembered.filter(place -> fits(place, shell.getDisplay()));
        if (fitting.isPresent()) {
            var place = fitting.get();
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
            if (seen.width >= BareWindow.LEAST_WIDTH && seen.height >= BareWindow.LEAST_HEIGHT) {
                return true;
            }
        }
        return false;
    }

    /** Nothing while it is an icon. */
    static Optional<WindowPlace> of(Shell shell) {
        if (shell.getMinimized()) {
            return Optional.empty();
        }
        var bounds = shell.getBounds();
        return Optional.of(new WindowPlace(bounds.width, bounds.height, bounds.x, bounds.y, shell.getMaximized()));
    }
}
