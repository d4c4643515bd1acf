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
        /** There is nobody to ask. */
        NOBODY
    }
}
