package org.certwright.desktop.swt;

import java.util.Optional;
import org.certwright.desktop.Status;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.TrayItem;

/** The sign in the tray, where the desktop shows one; everything it does can be done in the window as well. */
final class Tray {
    private final TrayItem item;

    /** What can be chosen. */
    record Deeds(Runnable open, Runnable lock, Runnable quit) {}

    private Tray(TrayItem item) {
        this.item = item;
    }

    static Optional<Tray> of(Shell shell, Image image, Deeds deeds) {
        var tray = shell.getDisplay().getSystemTray();
        if (tray == null) {
            return Optional.empty();
        }
        var item = new TrayItem(tray, SWT.NONE);
        item.setImage(image);
        item.addListener(SWT.Selection, chosen -> deeds.open().run());
        var menu = new Menu(shell, SWT.POP_UP);
        choice(menu, "Open Certwright", deeds.open());
        choice(menu, "Lock the vault", deeds.lock());
        choice(menu, "Quit", deeds.quit());
        item.addListener(SWT.MenuDetect, asked -> menu.setVisible(true));
        shell.addListener(SWT.Dispose, gone -> item.dispose());
        return Optional.of(new Tray(item));
    }

    private static void choice(Menu menu, String words, Runnable deed) {
        var choice = new MenuItem(menu, SWT.PUSH);
        choice.setText(words);
        choice.addListener(SWT.Selection, chosen -> deed.run());
    }

    void show(Status status) {
        item.setToolTipText(status.words());
    }
}
