package org.certwright.desktop;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.certwright.core.port.FileChooser;

/** Windows without a screen: a person whose deeds are queued, and everything they were shown. */
final class PlayedWindows implements Windows {
    final List<Sheet> shown = new ArrayList<>();
    final BlockingQueue<String> told = new LinkedBlockingQueue<>();
    final BlockingQueue<Consumer<Answered>> deeds = new LinkedBlockingQueue<>();
    final List<String> events = new ArrayList<>();
    final List<Notice> notices = new ArrayList<>();
    volatile boolean watched;

    @Override
    public void tell(String line) {
        told.add(line);
    }

    @Override
    public synchronized Runnable show(Sheet sheet, Answered answered) {
        shown.add(sheet);
        Optional.ofNullable(deeds.poll()).ifPresent(deed -> deed.accept(answered));
        return () -> events.add("closed");
    }

    @Override
    public Optional<Path> choose(FileChooser.Wish wish) {
        return Optional.empty();
    }

    @Override
    public boolean watched() {
        return watched;
    }

    @Override
    public void status(Status status) {
        events.add(status.title());
    }

    @Override
    public void notice(Notice notice) {
        notices.add(notice);
    }

    @Override
    public void raise() {
        events.add("raised");
    }

    @Override
    public synchronized void idle() {
        events.add("idle");
    }
}
