package org.certwright.dns;

import java.time.InstantSource;
import java.util.Map;
import org.certwright.model.secret.Secret;

/**
 * What {@link DnsProvider#connect} gets.
 *
 * @param settings the values of the fields that are not secret, by field name
 * @param secrets lent for the call: a provider copies what it needs, the caller still closes them
 * @param manual where a provider sends what only a person can do
 * @param clock what requests are dated by
 */
public record Connection(
        Map<String, String> settings, Map<String, Secret> secrets, ManualSteps manual, InstantSource clock) {
    public Connection {
        settings = Map.copyOf(settings);
        secrets = Map.copyOf(secrets);
    }
}
