package org.certwright.desktop.swt;

import java.util.List;
import java.util.regex.Pattern;
import org.certwright.desktop.Sheet;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;

/** Writes a sheet into a window: the act, what to know first, the facts. */
final class SheetText {
    private static final int TEXT_WIDTH = 550;
    private static final int TALLEST_FACTS = 320;
    private static final int LABEL_WIDTH = 130;
    private static final int MANY = 8;
    private static final Pattern LONG_WORD = Pattern.compile("\\S{40,}");
    private static final Pattern PIECE = Pattern.compile("[^.]{1,32}\\.?");

    private final Shell shell;

    SheetText(Shell shell) {
        this.shell = shell;
    }

    void write(Sheet sheet) {
        var act = wrapped(shell, sheet.act(), TEXT_WIDTH);
        act.setFont(font(SWT.BOLD, 3));
        for (var warning : sheet.warnings()) {
            var label = wrapped(shell, warning, TEXT_WIDTH);
            label.setForeground(Tones.warning(shell.getDisplay()));
            label.setFont(font(SWT.BOLD, 0));
        }
        if (!sheet.facts().isEmpty()) {
            facts(sheet.facts());
        }
    }

    /** All of them, in a part that scrolls when they are many: a name out of sight is still within reach. */
    private void facts(List<Sheet.Fact> facts) {
        var scroll = new ScrolledComposite(shell, SWT.V_SCROLL);
        scroll.setScrollbarsMode(SWT.NONE); // Always seen, or nobody knows that there is more.
        var table = new Composite(scroll, SWT.NONE);
        var layout = new GridLayout(2, false);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 10;
        layout.horizontalSpacing = 16;
        table.setLayout(layout);
        for (var fact : facts) {
            var label = wrapped(table, label(fact), LABEL_WIDTH);
            label.setForeground(Tones.muted(shell.getDisplay()));
            wrapped(table, String.join("\n", fact.lines()), TEXT_WIDTH - LABEL_WIDTH - 40);
        }
        var size = table.computeSize(TEXT_WIDTH, SWT.DEFAULT);
        table.setSize(size);
        scroll.setContent(table);
        scroll.setExpandVertical(false);
        var data = new GridData(SWT.FILL, SWT.FILL, true, true);
        data.heightHint = Math.min(size.y, TALLEST_FACTS);
        data.minimumHeight = 60;
        scroll.setLayoutData(data);
    }

    /** Many lines are counted: not all of them are in sight. */
    private static String label(Sheet.Fact fact) {
        int lines = fact.lines().size();
        return lines > MANY ? fact.label() + " (" + lines + ")" : fact.label();
    }

    static Label wrapped(Composite parent, String text, int width) {
        var label = new Label(parent, SWT.WRAP);
        label.setText(plain(breakable(text)));
        var data = new GridData(SWT.FILL, SWT.BEGINNING, false, false);
        data.widthHint = width;
        label.setLayoutData(data);
        return label;
    }

    /** GTK breaks a long word anywhere with a hyphen, which a name or a hash does not have: say where it may break. */
    static String breakable(String text) {
        return LONG_WORD
                .matcher(text)
                .replaceAll(word -> PIECE.matcher(word.group()).replaceAll("$0\u200b"));
    }

    /** SWT takes an ampersand for the mark of a shortcut. */
    static String plain(String text) {
        return text.replace("&", "&&");
    }

    private Font font(int style, int larger) {
        var data = shell.getFont().getFontData()[0];
        var font = new Font(shell.getDisplay(), data.getName(), data.getHeight() + larger, style);
        shell.addListener(SWT.Dispose, gone -> font.dispose());
        return font;
    }
}
