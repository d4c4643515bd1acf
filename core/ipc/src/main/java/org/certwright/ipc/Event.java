package org.certwright.ipc;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.certwright.model.DnsName;

/** What the core tells while it works. */
public sealed interface Event {
    /** A step of an operation begins. */
    record StepStarted(String operation, String step, String words) implements Event {}

    /** A step ended well. */
    record StepDone(String operation, String step, String words) implements Event {}

    /** Nothing moves before {@code what} happened. */
    record Waiting(String operation, String what, Optional<Instant> until) implements Event {}

    /** One authoritative server answered about one record. */
    record ServerAnswered(DnsName server, String address, DnsName record, String state, String detail)
            implements Event {}

    /** A person has to change DNS records by hand. */
    record ChangeRecordsByHand(boolean add, List<HandRecord> records) implements Event {}

    /** Something worth knowing that stops nothing. */
    record Note(String words) implements Event {}

    record HandRecord(String name, String value) {}
}
