package org.certwright.storage;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.certwright.model.DnsName;
import org.certwright.model.SecretRef;

/**
 * What is needed to write TXT records into some zones.
 *
 * @param provider the provider's id
 * @param zones the zones it may write to
 * @param settings the provider's fields that are no secret, by field name
 * @param secrets where the vault keeps the fields that are, by field name
 */
public record DnsCredentialRow(
        String name,
        String provider,
        List<DnsName> zones,
        Map<String, String> settings,
        Map<String, SecretRef> secrets,
        Instant created) {
    public DnsCredentialRow {
        zones = List.copyOf(zones);
        settings = Collections.unmodifiableMap(new TreeMap<>(settings));
        secrets = Collections.unmodifiableMap(new TreeMap<>(secrets));
    }
}
