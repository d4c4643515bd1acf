package org.certwright.ipc;

import java.util.List;

/** What is under way, was interrupted or ended. */
public sealed interface OperationCommand<R> extends Command<R> {
    record ListOperations(int most) implements OperationCommand<OperationList> {}

    record ShowOperation(String operation) implements OperationCommand<OperationView> {}

    /** Continues one interrupted or parked operation. */
    record ResumeOperation(String operation) implements OperationCommand<OperationView> {}

    /** Continues every interrupted operation and every parked one that is due, and removes DNS records still owed. */
    record ResumeAll() implements OperationCommand<OperationList> {}

    /**
     * Like {@link ResumeAll}, unasked: what a person stopped stays, and what failed lately is given time. Whoever works
     * with a profile sends it when their own work is done.
     */
    record ResumeDue() implements OperationCommand<OperationList> {}

    /**
     * Ends an unfinished operation and takes back what it left in the DNS. One that was begun since this program started
     * and of which all can be had again ends at once; for any other a person is asked at the core's own prompt.
     */
    record CancelOperation(String operation) implements OperationCommand<OperationView> {}

    record OperationList(List<OperationView> operations) {}
}
