package org.certwright.core.inventory;

import java.text.Normalizer;
import org.certwright.model.ForeignText;
import org.certwright.model.Problem;
import org.certwright.model.Stopped;

/** A short text a person gives to something: shown in lists and typed again to find it. */
public final class Label {
    /** In characters. */
    public static final int LONGEST = 40;

    private Label() {}

    /** {@code typed} without spaces around it, in one form; stops with {@code code} when it is no label. */
    public static String checked(String typed, InventoryProblem code) {
        var label = Normalizer.normalize(typed.strip(), Normalizer.Form.NFC);
        var reason = objection(label);
        if (!reason.isEmpty()) {
            throw Stopped.by(Problem.of(code, "reason", reason));
        }
        return label;
    }

    private static String objection(String label) {
        if (label.isEmpty()) {
            return "it is empty";
        }
        if (label.codePointCount(0, label.length()) > LONGEST) {
            return "it is longer than " + LONGEST + " characters";
        }
        boolean deceives = label.indexOf('\n') >= 0 || !ForeignText.clean(label).equals(label);
        return deceives ? "it holds a character that cannot be seen" : "";
    }
}
