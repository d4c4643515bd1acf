package org.certwright.dns;

import org.xbill.DNS.Message;

/** What came of a question to one address. */
sealed interface Reply {
    /** A message that belongs to the question, with whatever response code. */
    record Answer(Message message) implements Reply {}

    record NoAnswer(Reason reason) implements Reply {}

    enum Reason {
        TIMED_OUT("no answer"),
        CONNECTION_REFUSED("nothing listens there"),
        /** Known to this machine alone, before a packet was sent: no route, or no such address family. */
        NO_ROUTE("this machine has no route to it"),
        GARBLED("its answer makes no sense"),
        BROKEN_OFF("it closed the connection");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    static Reply none(Reason reason) {
        return new NoAnswer(reason);
    }
}
