package org.certwright.dns;

import org.certwright.model.ProblemCode;

/** What can go wrong between us and a zone. */
public enum DnsProblem implements ProblemCode {
    /** Details: record, zone, servers (those still without, and what each says), visible, waited. */
    NOT_VISIBLE("not-visible", Kind.PARKED),
    /** Details: as for {@link #NOT_VISIBLE}, {@code visible} being the servers that still have it. */
    STILL_VISIBLE("still-visible", Kind.PARKED),
    INTERRUPTED("interrupted", Kind.PARKED),

    /** Details: name, target. */
    DELEGATED("delegated", Kind.PERMANENT),
    /** Details: name. */
    ZONE_NOT_FOUND("zone-not-found", Kind.PERMANENT),
    /** Details: zone, servers. */
    NAME_SERVERS_UNKNOWN("name-servers-unknown", Kind.PARKED),
    /** Details: file. */
    NO_RESOLVER("no-resolver", Kind.PERMANENT),
    /** Details: name, resolvers. */
    RESOLVER_SILENT("resolver-silent", Kind.PARKED),
    /** Details: name, resolver, said. */
    LOOKUP_FAILED("lookup-failed", Kind.PARKED),

    /** Details: field, provider. */
    FIELD_MISSING("field-missing", Kind.USAGE),
    /** Details: field, provider, expected. */
    FIELD_INVALID("field-invalid", Kind.USAGE),
    /** Details: field, provider. */
    SECRET_NOT_BASE64("secret-not-base64", Kind.USAGE),

    /** Details: server. */
    SERVER_NAME_UNKNOWN("server-name-unknown", Kind.PARKED),
    /** Details: server, said. */
    SERVER_UNREACHABLE("server-unreachable", Kind.PARKED),
    /** Details: server, waited. */
    SERVER_SILENT("server-silent", Kind.PARKED),
    /** Details: server, zone, record. */
    SERVER_FAILURE("server-failure", Kind.PARKED),

    /** Details: server, key, algorithm. */
    KEY_UNKNOWN("key-unknown", Kind.PERMANENT),
    /** Details: server, key. */
    KEY_WRONG("key-wrong", Kind.PERMANENT),
    /** Details: server, server-time, our-time. */
    CLOCKS_DIFFER("clocks-differ", Kind.PERMANENT),
    /** Details: server, key. */
    ANSWER_NOT_SIGNED("answer-not-signed", Kind.PERMANENT),
    /** Details: server, zone, record, key, grant. */
    UPDATE_REFUSED("update-refused", Kind.PERMANENT),
    /** Details: server, zone. */
    NOT_AUTHORITATIVE("not-authoritative", Kind.PERMANENT),
    /** Details: server, zone, record. */
    OUTSIDE_ZONE("outside-zone", Kind.PERMANENT),
    /** Details: server, record. */
    CNAME_IN_THE_WAY("cname-in-the-way", Kind.PERMANENT),
    /** Details: server, zone, said. */
    ANSWER_UNEXPECTED("answer-unexpected", Kind.PERMANENT);

    private final String id;
    private final Kind kind;

    DnsProblem(String what, Kind kind) {
        this.id = "dns." + what;
        this.kind = kind;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
