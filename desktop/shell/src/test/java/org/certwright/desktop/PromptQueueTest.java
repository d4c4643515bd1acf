package org.certwright.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class PromptQueueTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    private final PlayedWindows windows = new PlayedWindows();
    private final List<Sheet> waiting = new CopyOnWriteArrayList<>(); // Filled on another thread.
    private Instant now = NOW;
    private final PromptQueue queue = new PromptQueue(windows, () -> now, Duration.ofMillis(200), waiting::add);

    private PromptQueue.Answer ask() {
        return queue.ask(until -> new Sheet("Sign", List.of(), List.of(), Optional.empty(), "Sign", until));
    }

    @Test
    void theSheetSaysWhenNoAnswerBecomesANo() {
        windows.deeds.add(Windows.Answered::denied);

        ask();

        assertThat(windows.shown.getFirst().until()).isEqualTo(NOW.plusMillis(200));
    }

    @Test
    void whatWasTypedIsHandedOn() {
        windows.deeds.add(answered -> answered.accepted("secret".toCharArray()));

        assertThat(ask())
                .isInstanceOfSatisfying(
                        PromptQueue.Accepted.class,
                        accepted -> assertThat(accepted.entered()).containsExactly('s', 'e', 'c', 'r', 'e', 't'));
    }

    @Test
    void whoeverIsElsewhereCanBeToldThatASheetWaits() {
        ask();

        assertThat(waiting).isEqualTo(windows.shown);
    }

    @Test
    void noAnswerInTimeIsANoAndTheWindowGoes() {
        assertThat(ask()).isInstanceOf(PromptQueue.TimedOut.class);
        assertThat(windows.events).containsExactly("closed");
    }

    @Test
    void afterTwoDenialsInARowNobodyIsAskedForAMinute() {
        windows.deeds.addAll(List.of(Windows.Answered::denied, Windows.Answered::denied));
        ask();
        ask();

        assertThat(ask()).isInstanceOf(PromptQueue.Paused.class);
        now = NOW.plus(PromptQueue.PAUSE).minusMillis(1);
        assertThat(ask()).isInstanceOf(PromptQueue.Paused.class);
        assertThat(windows.shown).hasSize(2);

        now = NOW.plus(PromptQueue.PAUSE);
        windows.deeds.add(answered -> answered.accepted(new char[0]));
        assertThat(ask()).isInstanceOf(PromptQueue.Accepted.class);
    }

    @Test
    void aClockThatIsSetBackEndsThePause() {
        windows.deeds.addAll(List.of(Windows.Answered::denied, Windows.Answered::denied));
        ask();
        ask();

        now = NOW.minus(Duration.ofDays(1));

        windows.deeds.add(answered -> answered.accepted(new char[0]));
        assertThat(ask()).isInstanceOf(PromptQueue.Accepted.class);
    }

    @Test
    void afterFourFileWindowsWithoutAFileNobodyIsAskedForAMinute() {
        for (int i = 0; i < 4; i++) {
            assertThat(queue.pick(Optional::empty)).isInstanceOf(PromptQueue.Picked.None.class);
        }

        assertThat(queue.pick(() -> Optional.of(Path.of("/f")))).isInstanceOf(PromptQueue.Picked.NotAsked.class);
        assertThat(ask()).isInstanceOf(PromptQueue.Paused.class);
        now = NOW.plus(PromptQueue.PAUSE);
        assertThat(queue.pick(() -> Optional.of(Path.of("/f")))).isEqualTo(new PromptQueue.Picked.File(Path.of("/f")));
    }

    private void awaitShown() throws InterruptedException {
        while (waiting.isEmpty()) {
            Thread.sleep(1);
        }
    }

    @Test
    void aFileWindowWaitsForThePromptBeforeIt() throws Exception {
        var first = Thread.ofVirtual().start(this::ask);
        awaitShown();
        var second = Thread.ofVirtual()
                .start(() -> queue.pick(() -> {
                    windows.events.add("files");
                    return Optional.empty();
                }));
        first.join();
        second.join();

        assertThat(windows.events).containsExactly("closed", "files");
    }

    @Test
    void anAgreementBetweenTwoDenialsStartsTheCountAnew() {
        windows.deeds.addAll(List.of(
                Windows.Answered::denied,
                answered -> answered.accepted(new char[0]),
                Windows.Answered::denied,
                Windows.Answered::denied));
        ask();
        ask();
        ask();

        assertThat(ask()).isInstanceOf(PromptQueue.Denied.class);
    }

    @Test
    void anInterruptIsANo() {
        Thread.currentThread().interrupt();

        assertThat(ask()).isInstanceOf(PromptQueue.TimedOut.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void theSecondPromptWaitsForTheFirst() throws Exception {
        var first = Thread.ofVirtual().start(this::ask);
        var second = Thread.ofVirtual().start(this::ask);
        Thread.sleep(100); // Half the patience of the first.

        assertThat(windows.shown).hasSize(1);
        first.join();
        second.join();
        assertThat(windows.shown).hasSize(2);
    }
}
