package org.certwright.dns;

import java.util.List;
import org.certwright.model.DnsName;
import org.certwright.model.Outcome;
import org.certwright.model.Outcome.Nothing;
import org.certwright.model.TxtRecord;

/** Adds and removes single TXT values with one credential; see {@link DnsProvider} for the contract. */
public interface ZoneEditor extends AutoCloseable {
    /** Adds every value; one that is there already is fine. */
    Outcome<Nothing> add(List<TxtRecord> records);

    /** Removes exactly these values; one that is absent is fine. */
    Outcome<Nothing> remove(List<TxtRecord> records);

    /**
     * Checks, without changing anything, that the credential may write TXT records at {@code _acme-challenge.<zone>}.
     *
     * @return one sentence that says what was found
     */
    Outcome<String> test(DnsName zone);

    /** Whether a person makes the changes: wait longer for them, and believe only what the DNS shows. */
    boolean byHand();

    /** Wipes the credential. The editor is of no use afterwards. */
    @Override
    void close();
}
