package org.certwright.cli;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.certwright.core.port.Progress;
import org.certwright.ipc.Event;

/** Tells on standard error what happens, one line for each thing that ended or that is waited for. */
final class ProgressLines implements Progress {
    /** A step shorter than this shows no time. */
    private static final Duration WORTH_TELLING = Duration.ofMillis(100);

    private final Output out;
    private final Map<String, Long> begun = new HashMap<>();

    ProgressLines(Output out) {
        this.out = out;
    }

    @Override
    public synchronized void tell(Event event) {
        switch (event) {
            case Event.StepStarted started -> begun.put(started.step(), System.nanoTime());
            case Event.StepDone done -> out.line("  ✓ " + done.words() + took(done.step()));
            case Event.Waiting waiting ->
                out.quiet("  … waiting: " + waiting.what()
                        + waiting.until()
                                .map(when -> ", until " + Times.local(when))
                                .orElse(""));
            case Event.ServerAnswered answer ->
                out.quiet("      " + answer.server() + " " + answer.address() + "  " + answer.record() + "  "
                        + answer.state().toLowerCase(java.util.Locale.ROOT) + "  " + answer.detail());
            case Event.ChangeRecordsByHand hand -> byHand(hand);
            case Event.Note note -> out.quiet("  · " + note.words());
        }
    }

    private String took(String step) {
        var taken = Duration.ofNanos(System.nanoTime() - begun.getOrDefault(step, System.nanoTime()));
        return taken.compareTo(WORTH_TELLING) < 0 ? "" : String.format("  (%.1f s)", taken.toMillis() / 1000.0);
    }

    private void byHand(Event.ChangeRecordsByHand hand) {
        out.blank();
        out.title(
                hand.add()
                        ? "Add these TXT records now, all of them:"
                        : "Remove these TXT records, and only these values:");
        hand.records().forEach(record -> {
            out.line("    " + record.name() + ".  60  IN  TXT");
            out.line("      \"" + record.value() + "\""); // A line of its own: a narrow terminal would cut it.
        });
        out.blank();
    }
}
