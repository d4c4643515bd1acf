package org.certwright.model;

/**
 * One TXT value at one name; its neighbours at the same name are not ours.
 *
 * @param name the full record name, for example {@code _acme-challenge.example.com}
 * @param zone the zone (by its real zone cut) that holds it
 * @param value at most 255 ASCII characters
 */
public record TxtRecord(DnsName name, DnsName zone, String value) {
    public TxtRecord {
        if (value.isEmpty() || value.length() > 255 || !value.chars().allMatch(c -> c > 0x1f && c < 0x7f)) {
            throw new IllegalArgumentException("not a TXT value of 1 to 255 printable ASCII characters");
        }
    }
}
