package org.certwright.dns;

import java.util.List;
import org.certwright.model.DnsName;
import org.certwright.model.Outcome;
import org.certwright.model.Outcome.Nothing;
import org.certwright.model.TxtRecord;

/** A person changes the zone: we show all records at once and watch the DNS. */
final class ManualProvider implements DnsProvider {
    @Override
    public String id() {
        return "manual";
    }

    @Override
    public String title() {
        return "By hand";
    }

    @Override
    public List<CredentialField> fields() {
        return List.of();
    }

    @Override
    public Outcome<ZoneEditor> connect(Connection connection) {
        return Outcome.done(new Editor(connection.manual()));
    }

    private record Editor(ManualSteps person) implements ZoneEditor {
        @Override
        public Outcome<Nothing> add(List<TxtRecord> records) {
            if (!records.isEmpty()) {
                person.add(List.copyOf(records));
            }
            return Outcome.done();
        }

        @Override
        public Outcome<Nothing> remove(List<TxtRecord> records) {
            if (!records.isEmpty()) {
                person.remove(List.copyOf(records));
            }
            return Outcome.done();
        }

        @Override
        public Outcome<String> test(DnsName zone) {
            return Outcome.done("You add and remove the records of " + zone + " yourself; no credential is stored.");
        }

        @Override
        public boolean byHand() {
            return true;
        }

        @Override
        public void close() {}
    }
}
