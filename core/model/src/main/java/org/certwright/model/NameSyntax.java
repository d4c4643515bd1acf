package org.certwright.model;

/** The syntax of names in ASCII, checked by hand because lists of thousands of names are read. */
final class NameSyntax {
    /** RFC 1035 §2.3.4 in text form, without the final dot. */
    static final int LONGEST = 253;

    private NameSyntax() {}

    /** Whether {@code name} has labels of 1 to 63 lower-case letters, digits, hyphens and {@code extra} characters. */
    static boolean hasLabels(String name, String extra) {
        int length = 0;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '.') {
                if (length == 0) {
                    return false;
                }
                length = 0;
            } else if (++length > Label.LONGEST || !(isLetterDigitHyphen(c) || extra.indexOf(c) >= 0)) {
                return false;
            }
        }
        return length > 0 && name.length() <= LONGEST;
    }

    /** Whether {@code name} is a host name of at least two labels that do not begin or end with a hyphen. */
    static boolean isHostName(String name) {
        return hasLabels(name, "")
                && name.indexOf('.') > 0
                && !name.startsWith("-")
                && !name.endsWith("-")
                && !name.contains(".-")
                && !name.contains("-.")
                && !endsInNumber(name);
    }

    /** Whether the last label is a number, as in an IPv4 address (also in its hexadecimal forms). */
    static boolean endsInNumber(String name) {
        var last = name.substring(name.lastIndexOf('.') + 1);
        int radix = last.startsWith("0x") ? 16 : 10;
        for (int i = radix == 16 ? 2 : 0; i < last.length(); i++) {
            if (Character.digit(last.charAt(i), radix) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether {@code value} has 1 to {@code longest} lower-case letters, digits and hyphens. */
    static boolean isId(String value, int longest) {
        return !value.isEmpty() && value.length() <= longest && value.chars().allMatch(NameSyntax::isLetterDigitHyphen);
    }

    static boolean isLetterDigitHyphen(int c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    }
}
