package org.certwright.dns;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.certwright.model.DnsName;
import org.certwright.model.TxtRecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.TextParseException;

/** Translates between our values and dnsjava's. */
final class Wire {
    private Wire() {}

    static Name name(DnsName name) {
        try {
            return Name.fromString(name.value() + ".");
        } catch (TextParseException impossible) {
            throw new IllegalStateException(impossible); // A DnsName is a subset of what the wire can carry.
        }
    }

    /** Empty for the odd names that the wire can carry and no host has. */
    static Optional<DnsName> dnsName(Name name) {
        try {
            return Optional.of(new DnsName(name.toString(true)));
        } catch (IllegalArgumentException odd) {
            return Optional.empty();
        }
    }

    static Message question(Name name, int type, boolean recursive) {
        var message = Message.newQuery(Record.newRecord(name, type, DClass.IN));
        if (!recursive) {
            message.getHeader().unsetFlag(Flags.RD);
        }
        return message;
    }

    /** Empty when the bytes are no DNS message. */
    static Optional<Message> parse(byte[] bytes) {
        try {
            return Optional.of(new Message(bytes));
        } catch (IOException garbled) {
            return Optional.empty();
        }
    }

    /** Whether {@code reply} belongs to {@code question}, and is not from somebody who guesses (RFC 5452 §9.1). */
    static boolean answers(Message reply, Message question) {
        var header = reply.getHeader();
        if (header.getID() != question.getHeader().getID()
                || !header.getFlag(Flags.QR)
                || header.getOpcode() != question.getHeader().getOpcode()) {
            return false;
        }
        var echoed = reply.getQuestion();
        // Some servers send an error without repeating the question.
        return echoed == null ? header.getRcode() != Rcode.NOERROR : echoed.equals(question.getQuestion());
    }

    /** The records of one type in a section. */
    static <R extends Record> Stream<R> records(Message message, int section, Class<R> type) {
        return message.getSection(section).stream().filter(type::isInstance).map(type::cast);
    }

    static TXTRecord txt(TxtRecord record, long ttl) {
        var escaped = record.value().replace("\\", "\\\\"); // dnsjava reads master-file escapes here.
        return new TXTRecord(name(record.name()), DClass.IN, ttl, List.of(escaped));
    }

    /** The value as a CA reads it: a record's strings put together without anything between them. */
    static String value(TXTRecord record) {
        var value = new StringBuilder();
        record.getStringsAsByteArrays()
                .forEach(string -> value.append(new String(string, StandardCharsets.ISO_8859_1)));
        return value.toString();
    }
}
