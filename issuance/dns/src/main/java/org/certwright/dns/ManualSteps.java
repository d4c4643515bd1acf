package org.certwright.dns;

import java.util.List;
import org.certwright.model.TxtRecord;

/** Shows a person what to do in the zone. Both methods return at once; whether it was done is seen in the DNS. */
public interface ManualSteps {
    /** Shows all records that are to be added, together: a change often needs a ticket of its own. */
    void add(List<TxtRecord> records);

    /** Shows all records that are to be removed again; other values at the same names stay. */
    void remove(List<TxtRecord> records);
}
