package org.certwright.dns;

import java.util.List;
import org.certwright.model.Outcome;

/**
 * One way to change a zone. An implementation is stateless; its editor passes the contract test that runs over all of
 * {@link DnsProviders#ALL}:
 *
 * <ul>
 *   <li>values are added and removed exactly: no other value, record or TTL of the zone ever changes;
 *   <li>adding what is there and removing what is not there are successes;
 *   <li>all records of a call that lie in one zone change together or not at all, where the protocol can do that;
 *   <li>a failure is a {@link DnsProblem} that names server, zone, record and credential, and never holds a secret.
 * </ul>
 */
public interface DnsProvider {
    /** The word in stored data and on the command line; never changes once released. */
    String id();

    /** The name shown to a person. */
    String title();

    /** What {@link #connect} needs, in the order a form asks for it. */
    List<CredentialField> fields();

    /** Checks the form of the credential and prepares an editor; asks no server yet. */
    Outcome<ZoneEditor> connect(Connection connection);
}
