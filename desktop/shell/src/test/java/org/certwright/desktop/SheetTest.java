package org.certwright.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.certwright.core.port.SecretPrompt.Question;
import org.certwright.core.port.SecretPrompt.Slot;
import org.junit.jupiter.api.Test;

class SheetTest {
    @Test
    void whatCouldDeceiveAReaderIsEscapedEverywhere() {
        var evil = "shop\u202Emoc.elpmaxe\u0007";
        var sheet = new Sheet(
                evil,
                List.of(evil),
                List.of(new Sheet.Fact(evil, List.of(evil))),
                Optional.empty(),
                "Issue",
                Instant.EPOCH);

        assertThat(sheet.toString()).doesNotContain("\u202E").doesNotContain("\u0007");
        assertThat(sheet.act()).isEqualTo("shop\\u{202e}moc.elpmaxe\\u{7}");
    }

    @Test
    void everyLineOfAFactIsKept() {
        var names = java.util.stream.IntStream.range(0, 100)
                .mapToObj(number -> "host" + number + ".example.com")
                .toList();

        assertThat(new Sheet.Fact("Names", names).lines()).isEqualTo(names);
    }

    @Test
    void aQuestionIsFirstWhatIsWantedAndThenWhy() {
        var words = "Choose a passphrase for the vault. No keychain answers (no bus)";
        var sheet = Sheet.of(new Question(Slot.VAULT_PASSPHRASE, words, true), Path.of("/p"), Instant.EPOCH);

        assertThat(sheet.act()).isEqualTo("Choose a passphrase for the vault.");
        assertThat(sheet.warnings()).containsExactly("No keychain answers (no bus)");
        assertThat(sheet.facts()).containsExactly(new Sheet.Fact("Profile", List.of("your own, /p")));
        assertThat(sheet.entry()).contains(new Sheet.Entry("Choose a passphrase for the vault.", true));
    }
}
