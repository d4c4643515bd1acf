package org.certwright.desktop.swt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.certwright.desktop.Sheet;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Text;

/** One or two masked fields; what is typed is handed on as characters and wiped, never made a String. */
final class SecretEntry {
    private final List<Text> fields = new ArrayList<>();
    private final Label hint;

    SecretEntry(Composite parent, Sheet.Entry wanted) {
        field(parent, wanted.label());
        if (wanted.twice()) {
            var again = new Label(parent, SWT.NONE);
            again.setText("The same again");
            field(parent, "The same again");
        }
        hint = new Label(parent, SWT.WRAP);
        hint.setForeground(Tones.muted(parent.getDisplay()));
        hint.setLayoutData(new GridData(SWT.FILL, SWT.BEGINNING, true, false));
        hint.setText("Only this window and the core see what you type; the page does not.");
    }

    private void field(Composite parent, String name) {
        var field = new Text(parent, SWT.PASSWORD | SWT.BORDER);
        field.setLayoutData(new GridData(SWT.FILL, SWT.BEGINNING, true, false));
        field.getAccessible().addAccessibleListener(new org.eclipse.swt.accessibility.AccessibleAdapter() {
            @Override
            public void getName(org.eclipse.swt.accessibility.AccessibleEvent event) {
                event.result = name;
            }
        });
        field.addListener(SWT.Traverse, key -> {
            if (key.detail == SWT.TRAVERSE_RETURN && !complete()) { // Else it is Cancel, and what was typed is lost.
                key.doit = false;
            }
        });
        fields.add(field);
    }

    void onTraverse(Listener listener) {
        fields.forEach(field -> field.addListener(SWT.Traverse, listener));
    }

    void focus() {
        fields.getFirst().setFocus();
    }

    /** Tells now and at every change whether the secret can be taken. */
    void whenComplete(Consumer<Boolean> listener) {
        fields.forEach(field -> field.addListener(SWT.Modify, changed -> listener.accept(complete())));
        listener.accept(complete());
    }

    private boolean complete() {
        var first = fields.getFirst().getTextChars();
        var last = fields.getLast().getTextChars();
        boolean same = Arrays.equals(first, last);
        boolean complete = same && first.length > 0;
        if (fields.size() > 1 && last.length > 0) {
            hint.setText(same ? "Both are the same." : "The two are not the same yet.");
        }
        Arrays.fill(first, '\0');
        Arrays.fill(last, '\0');
        return complete;
    }

    /** What was typed; the fields are emptied. */
    char[] take() {
        var typed = fields.getFirst().getTextChars();
        forget();
        return typed;
    }

    void forget() {
        fields.stream().filter(field -> !field.isDisposed()).forEach(field -> field.setTextChars(new char[0]));
    }
}
