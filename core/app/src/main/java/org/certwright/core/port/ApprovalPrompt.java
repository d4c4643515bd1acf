package org.certwright.core.port;

import org.certwright.ipc.PlanView;

/** Shows a person a plan, in the core's words, and takes their answer. */
public interface ApprovalPrompt {
    Answer ask(PlanView plan);

    /** Where the answer comes from, for the audit log: {@code terminal}, {@code window}. */
    String channel();

    /** What the person said. */
    enum Answer {
        APPROVED,
        DENIED,
        TIMED_OUT,
        /** Several requests in a row were denied, so the person is left alone for a while. */
        PAUSED,
        /** There is nobody to ask. */
        NOBODY
    }
}
