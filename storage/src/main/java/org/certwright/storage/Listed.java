package org.certwright.storage;

import java.util.List;

/**
 * A certificate with what the inventory adds to it.
 *
 * @param superseded whether a newer one of the same names and environment exists that is not revoked
 * @param tags in the order of their letters
 */
public record Listed(CertificateRow row, boolean superseded, boolean archived, List<String> tags) {
    public Listed {
        tags = List.copyOf(tags);
    }
}
