package org.certwright.model;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds letters of several scripts in one label, which is how names are made to look like others (UTS 39 §5.1). Latin,
 * Cyrillic, Greek and Armenian share letters that look the same; Han, Kana, Hangul and Bopomofo are written together with
 * each other and with Latin by everybody, so those mixtures are no sign of anything.
 */
public final class MixedScripts {
    private static final Set<UnicodeScript> EAST_ASIAN = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.HANGUL,
            UnicodeScript.BOPOMOFO,
            UnicodeScript.LATIN);

    private MixedScripts() {}

    /** The scripts of the first label that mixes some, as in {@code Cyrillic and Latin}; empty when none does. */
    public static Optional<String> of(DomainName name) {
        return Stream.of(name.unicode().split("\\.", -1))
                .map(MixedScripts::scripts)
                .filter(scripts -> scripts.size() > 1 && !EAST_ASIAN.containsAll(scripts))
                .findFirst()
                .map(MixedScripts::words);
    }

    private static List<UnicodeScript> scripts(String label) {
        return label.codePoints()
                .mapToObj(UnicodeScript::of)
                .filter(script -> script != UnicodeScript.COMMON && script != UnicodeScript.INHERITED)
                .distinct()
                .toList();
    }

    private static String words(List<UnicodeScript> scripts) {
        return scripts.stream().map(MixedScripts::title).sorted().collect(Collectors.joining(" and "));
    }

    private static String title(UnicodeScript script) {
        var name = script.name().replace('_', ' ');
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }
}
