package org.certwright.desktop.swt;

import org.eclipse.swt.SWT;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

/** The window before anything is in it, unseen. Made first, because the view's own process takes longest to start. */
record BareWindow(Shell shell, Browser browser) {
    static final int LEAST_WIDTH = 480;
    static final int LEAST_HEIGHT = 360;

    static BareWindow on(Display display) {
        var shell = new Shell(display, SWT.SHELL_TRIM);
        shell.setText("Certwright");
        shell.setLayout(new FillLayout());
        shell.setMinimumSize(LEAST_WIDTH, LEAST_HEIGHT);
        return new BareWindow(shell, new Browser(shell, SWT.NONE));
    }
}
