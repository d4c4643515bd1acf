package org.certwright.e2e.local;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Secrets with texts that occur nowhere else, and the search for them in every form that programs like to write. */
public final class Canaries {
    static final String TSIG = "canary-tsig-3b9f41c87d20";
    static final String PFX = "canary-pfx-77c1e0a9d5f2";
    static final String EXTERNAL_ACCOUNT = "canary-eab-0e64b2a8f913";
    static final String PASSPHRASE = "canary-vault-c5d8817a64e0";

    private static final List<String> ALL = List.of(TSIG, PFX, EXTERNAL_ACCOUNT, PASSPHRASE);

    private Canaries() {}

    static String base64(String canary) {
        return Base64.getEncoder().encodeToString(canary.getBytes(UTF_8));
    }

    /** Nothing in {@code text} gives a canary away. */
    static void notIn(String place, String text) {
        notIn(place, text, ALL);
    }

    /** Nothing in {@code text} gives one of {@code secrets} away. */
    public static void notIn(String place, String text, List<String> secrets) {
        var found = new ArrayList<String>();
        var folded = text.toLowerCase(Locale.ROOT);
        for (var canary : secrets) {
            for (var form : forms(canary)) {
                if (text.contains(form) || folded.contains(form)) {
                    found.add(form);
                }
            }
        }
        assertThat(found).as("secrets in " + place).isEmpty();
    }

    /** Raw, UTF-16, hexadecimal, and base64 at each of its three alignments, without the characters at its ends. */
    private static List<String> forms(String canary) {
        var bytes = canary.getBytes(UTF_8);
        var forms = new ArrayList<>(List.of(
                canary, String.join("\u0000", canary.split("")), HexFormat.of().formatHex(bytes)));
        for (int shift = 0; shift < 3; shift++) {
            var shifted = Base64.getEncoder().encodeToString(("x".repeat(shift) + canary).getBytes(UTF_8));
            forms.add(shifted.substring(4, shifted.length() - 4));
        }
        return forms;
    }

    /** Searches every file below {@code folder} but the vault's and those below {@code allowed}. */
    static void notInFiles(Path folder, Path... allowed) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                boolean isVault = file.getFileName().toString().startsWith("vault.db");
                if (!isVault && Stream.of(allowed).noneMatch(file::startsWith)) {
                    notIn(file.toString(), new String(Files.readAllBytes(file), ISO_8859_1));
                }
            }
        }
    }
}
