package org.certwright.audit;

/** Reads the few forms of JSON a log line is made of, from left to right, without tolerance. */
final class CanonicalText {
    private final String text;
    private int at;

    CanonicalText(String text) {
        this.text = text;
    }

    /** The text is not what was expected. */
    static final class Malformed extends Exception {
        private static final long serialVersionUID = 1L;
    }

    void expect(String token) throws Malformed {
        if (!skip(token)) {
            throw new Malformed();
        }
    }

    void expectEnd() throws Malformed {
        if (at != text.length()) {
            throw new Malformed();
        }
    }

    /** Whether {@code token} came next; it is then behind us. */
    boolean skip(String token) {
        boolean next = text.startsWith(token, at);
        at += next ? token.length() : 0;
        return next;
    }

    <E extends Enum<E>> E oneOf(E[] constants) throws Malformed {
        var name = string();
        for (var constant : constants) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        throw new Malformed();
    }

    long number() throws Malformed {
        int start = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        if (at == start || at - start > 15) { // Fifteen digits are exact in every JSON reader.
            throw new Malformed();
        }
        return Long.parseLong(text, start, at, 10);
    }

    String string() throws Malformed {
        expect("\"");
        var value = new StringBuilder();
        for (char c = next(); c != '"'; c = next()) {
            value.append(c == '\\' ? escaped(next()) : c);
        }
        return value.toString();
    }

    private char escaped(char letter) throws Malformed {
        return switch (letter) {
            case '"', '\\' -> letter;
            case 'b' -> '\b';
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'f' -> '\f';
            case 'r' -> '\r';
            case 'u' -> controlCharacter();
            default -> throw new Malformed();
        };
    }

    /** RFC 8785 §3.2.2.2: four digits stand only for control characters. */
    private char controlCharacter() throws Malformed {
        expect("00");
        int high = Character.digit(next(), 16);
        int low = Character.digit(next(), 16);
        if (high < 0 || high > 1 || low < 0) {
            throw new Malformed();
        }
        return (char) (high * 16 + low);
    }

    private char next() throws Malformed {
        if (at == text.length()) {
            throw new Malformed();
        }
        return text.charAt(at++);
    }
}
