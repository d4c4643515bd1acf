package org.certwright.desktop.swt;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.certwright.desktop.Sheet;
import org.certwright.desktop.Windows.Answered;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;

/**
 * One native prompt, in a window of its own that the page's process cannot draw on. Cancel is the default, closing is a
 * no, and what agrees cannot be pressed for a moment, so that a key or click meant for something else agrees to nothing.
 */
final class PromptWindow {
    static final String TITLE = "Certwright asks you";

    private static final int MOMENT_MS = 1_000;
    private static final int WIDTH = 600;
    private static final int MARGIN = 24;

    private final Shell shell;
    private final Answered answered;
    private final Optional<SecretEntry> entry;
    private boolean told;

    PromptWindow(Display display, Image[] images, Sheet sheet, Answered answered) {
        this.answered = answered;
        shell = new Shell(display, SWT.TITLE | SWT.CLOSE | SWT.BORDER | SWT.ON_TOP | SWT.RESIZE);
        shell.setText(TITLE);
        shell.setImages(images);
        var layout = new GridLayout(1, false);
        layout.marginWidth = MARGIN;
        layout.marginHeight = MARGIN;
        layout.verticalSpacing = 14;
        shell.setLayout(layout);
        new SheetText(shell).write(sheet);
        entry = sheet.entry().map(wanted -> new SecretEntry(shell, wanted));
        buttons(sheet);
        shell.addListener(SWT.Close, closing -> deny());
        Listener escape = key -> {
            if (key.detail == SWT.TRAVERSE_ESCAPE) { // SWT itself does that only for windows with a parent.
                deny();
            }
        };
        shell.addListener(SWT.Traverse, escape);
        entry.ifPresent(fields -> fields.onTraverse(escape)); // A field keeps its keys to itself.
        open();
    }

    private void open() {
        int width = Math.min(WIDTH, shell.getMonitor().getClientArea().width);
        shell.setSize(shell.computeSize(width, SWT.DEFAULT));
        var screen = shell.getMonitor().getClientArea();
        var size = shell.getSize();
        shell.setSize(size.x, Math.min(size.y, screen.height * 9 / 10));
        shell.setLocation(
                screen.x + (screen.width - shell.getSize().x) / 2, screen.y + (screen.height - shell.getSize().y) / 3);
        shell.open();
        shell.forceActive();
        entry.ifPresentOrElse(SecretEntry::focus, () -> shell.getDefaultButton().setFocus());
    }

    private void buttons(Sheet sheet) {
        var row = new Composite(shell, SWT.NONE);
        row.setLayoutData(new GridData(SWT.FILL, SWT.END, true, false));
        var layout = new GridLayout(3, false);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        row.setLayout(layout);
        var due = new Label(row, SWT.WRAP);
        due.setText("Without an answer by " + time(sheet) + " nothing is done.");
        due.setForeground(Tones.muted(shell.getDisplay()));
        due.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        var cancel = button(row, "Cancel", this::deny);
        var agree = button(row, sheet.verb(), this::accept);
        agree.setEnabled(false);
        shell.setDefaultButton(cancel);
        cancel.setFocus();
        whenSeen(() -> shell.getDisplay().timerExec(MOMENT_MS, () -> enable(agree)));
    }

    /** The moment begins when the window is drawn, not when it is made: on a busy machine that is not the same. */
    private void whenSeen(Runnable work) {
        shell.addListener(SWT.Paint, new Listener() {
            @Override
            public void handleEvent(Event painted) {
                shell.removeListener(SWT.Paint, this);
                work.run();
            }
        });
    }

    private void enable(Button agree) {
        if (agree.isDisposed()) {
            return;
        }
        if (entry.isEmpty()) {
            agree.setEnabled(true);
            return;
        }
        // What is typed is wanted, so there Enter agrees, once there is something to agree to.
        entry.get().whenComplete(complete -> {
            agree.setEnabled(complete);
            if (complete) {
                shell.setDefaultButton(agree);
            }
        });
    }

    private static Button button(Composite parent, String text, Runnable pressed) {
        var button = new Button(parent, SWT.PUSH);
        button.addListener(SWT.Selection, chosen -> pressed.run());
        button.setText(SheetText.plain(text));
        var data = new GridData(SWT.END, SWT.CENTER, false, false);
        data.widthHint = Math.max(110, button.computeSize(SWT.DEFAULT, SWT.DEFAULT).x);
        button.setLayoutData(data);
        return button;
    }

    private static String time(Sheet sheet) {
        return LocalTime.ofInstant(sheet.until(), ZoneId.systemDefault())
                .format(DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT));
    }

    private void accept() {
        var typed = entry.map(SecretEntry::take).orElseGet(() -> new char[0]);
        told = true;
        answered.accepted(typed);
        close();
    }

    private void deny() {
        if (!told) {
            told = true;
            answered.denied();
        }
        close();
    }

    /** Takes the window away without an answer; what was typed is forgotten. */
    void close() {
        told = true;
        if (!shell.isDisposed()) {
            entry.ifPresent(SecretEntry::forget);
            shell.dispose();
        }
    }
}
