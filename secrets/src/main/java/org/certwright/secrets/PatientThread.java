package org.certwright.secrets;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A native thread that is asked and not waited for longer than a deadline, whatever holds it up. */
final class PatientThread {
    private final NativeThread thread;
    private final Duration deadline;

    PatientThread(String name, Duration deadline) {
        this.thread = new NativeThread(name);
        this.deadline = deadline;
    }

    /** Starts {@code work} without waiting for its end. */
    void begin(Callable<?> work) {
        var _ = thread.start(work);
    }

    /**
     * Waits for what {@code work} answers.
     *
     * @param givenUp runs when nobody waits any more, to end the native call too where that is possible
     */
    <T> T ask(Callable<T> work, Runnable givenUp) throws KeychainFailure {
        try {
            return thread.start(work).get(deadline.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            givenUp.run();
            throw new KeychainFailure("it did not answer within " + deadline.toSeconds() + " seconds");
        } catch (InterruptedException e) {
            givenUp.run();
            Thread.currentThread().interrupt();
            throw new KeychainFailure("the question was cancelled");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof KeychainFailure failure) {
                throw failure;
            }
            throw NativeThread.asThrown(e);
        }
    }
}
