package org.certwright.custody;

import org.certwright.secrets.pipe.Answer;
import org.certwright.secrets.pipe.Answer.Reason;

/** The compartment stays shut, or what is in it is no use; ends a request with what to say about it. */
final class NotOpened extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Answer answer;

    NotOpened(Reason reason) {
        this(new Answer.Refused(reason));
    }

    private NotOpened(Answer answer) {
        super(null, null, false, false);
        this.answer = answer;
    }

    /** Another passphrase or recovery key. */
    static NotOpened wrong() {
        return new NotOpened(new Answer.Wrong());
    }

    Answer answer() {
        return answer;
    }
}
