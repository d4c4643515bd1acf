package org.certwright.acme;

import static java.util.Map.entry;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.certwright.acme.CallFailed.Fate;
import org.certwright.model.Problem;

/**
 * Turns a CA's problem documents (RFC 7807, RFC 8555 §6.7) into ours, by their type alone: the CA's sentences may hold
 * what somebody else's web server said, so they are shown and never read.
 */
final class CaFaults {
    private static final String ACME = "urn:ietf:params:acme:error:";

    private static final Map<String, AcmeProblem> TYPES = Map.ofEntries(
            entry("accountDoesNotExist", AcmeProblem.ACCOUNT_UNKNOWN),
            entry("alreadyRevoked", AcmeProblem.ALREADY_REVOKED),
            entry("badCSR", AcmeProblem.CSR_REFUSED),
            entry("badNonce", AcmeProblem.BAD_NONCE),
            entry("badPublicKey", AcmeProblem.KEY_REFUSED),
            entry("badRevocationReason", AcmeProblem.REASON_REFUSED),
            entry("badSignatureAlgorithm", AcmeProblem.SIGNATURE_REFUSED),
            entry("caa", AcmeProblem.CAA_FORBIDS),
            entry("compound", AcmeProblem.SEVERAL_FAULTS),
            entry("connection", AcmeProblem.NAME_UNREACHABLE),
            entry("dns", AcmeProblem.NAME_LOOKUP_FAILED),
            entry("externalAccountRequired", AcmeProblem.EXTERNAL_ACCOUNT_REQUIRED),
            entry("incorrectResponse", AcmeProblem.WRONG_PROOF),
            entry("invalidContact", AcmeProblem.CONTACT_REFUSED),
            entry("malformed", AcmeProblem.REQUEST_REFUSED),
            entry("orderNotReady", AcmeProblem.ORDER_NOT_READY),
            entry("rateLimited", AcmeProblem.RATE_LIMITED),
            entry("rejectedIdentifier", AcmeProblem.NAME_REFUSED),
            entry("serverInternal", AcmeProblem.SERVER_ERROR),
            entry("tls", AcmeProblem.NAME_TLS_FAILED),
            entry("unauthorized", AcmeProblem.UNAUTHORIZED),
            entry("unsupportedContact", AcmeProblem.CONTACT_REFUSED),
            entry("unsupportedIdentifier", AcmeProblem.NAME_UNSUPPORTED),
            entry("userActionRequired", AcmeProblem.USER_ACTION_REQUIRED));

    private final String host;
    private final CaClock clock;

    CaFaults(String host, CaClock clock) {
        this.host = host;
        this.clock = clock;
    }

    /** What an answer with an error status means. */
    CallFailed of(HeldResponse response, Optional<Fields> document) {
        var wish = clock.retryAfter(response.headers());
        var known = code(response.statusCode(), document, wish.isPresent());
        var problem = document.map(fields -> explain(known, fields))
                .orElseGet(() -> Problem.of(known, "host", host, "said", ""))
                .with("status", String.valueOf(response.statusCode()))
                .with("link", shown(links(known, response, document)))
                .with("limit", limit(response));
        var dated = wish.map(wait -> problem.retryAt(clock.ours().plus(wait))).orElse(problem);
        return new CallFailed(fate(known), dated, wish, null);
    }

    /** The type says more than the status, except where it only says "malformed" of an address that is gone. */
    private AcmeProblem code(int status, Optional<Fields> document, boolean dated) {
        var code = document.map(this::code).orElse(AcmeProblem.REFUSED);
        return switch (code) {
            case REFUSED -> byStatus(status, dated);
            case REQUEST_REFUSED -> byStatus(status, dated) == AcmeProblem.NOT_FOUND ? AcmeProblem.NOT_FOUND : code;
            default -> code;
        };
    }

    /** A problem document that came inside an order or a challenge. */
    Problem explain(Fields document) {
        return explain(code(document), document)
                .with("status", "")
                .with("link", "")
                .with("limit", "");
    }

    private Problem explain(AcmeProblem code, Fields document) {
        var problem = Problem.of(
                code, "host", host, "type", document.optionalText("type").orElse(""), "said", said(document));
        var names = names(document);
        return names.isEmpty() ? problem : problem.with("name", names);
    }

    private AcmeProblem code(Fields document) {
        return document.optionalText("type")
                .filter(type -> type.startsWith(ACME))
                .map(type -> TYPES.getOrDefault(type.substring(ACME.length()), AcmeProblem.REFUSED))
                .orElse(AcmeProblem.REFUSED);
    }

    private static AcmeProblem byStatus(int status, boolean dated) {
        return switch (status) {
            case 404, 410 -> AcmeProblem.NOT_FOUND;
            case 429 -> AcmeProblem.RATE_LIMITED;
            case 503 -> dated ? AcmeProblem.BUSY : AcmeProblem.SERVER_ERROR;
            default -> status >= 500 ? AcmeProblem.SERVER_ERROR : AcmeProblem.REFUSED;
        };
    }

    private static Fate fate(AcmeProblem code) {
        return switch (code) {
            case BAD_NONCE -> Fate.NONCE;
            case RATE_LIMITED, BUSY -> Fate.LATER;
            case SERVER_ERROR -> Fate.BROKEN;
            default -> Fate.REFUSED;
        };
    }

    /** RFC 8555 §6.7.1: what is wrong with each name stands in subproblems. */
    private static String said(Fields document) {
        var detail = document.optionalText("detail").or(() -> document.optionalText("title"));
        var parts = document.objects("subproblems").stream()
                .map(part -> part.object("identifier")
                                .flatMap(identifier -> identifier.optionalText("value"))
                                .map(name -> name + ": ")
                                .orElse("")
                        + part.optionalText("detail").orElse(""))
                .collect(Collectors.joining("\n"));
        return detail.map(text -> parts.isEmpty() ? text : text + "\n" + parts).orElse(parts);
    }

    private static String names(Fields document) {
        return Stream.concat(
                        document.object("identifier").stream(),
                        document.objects("subproblems").stream().flatMap(part -> part.object("identifier").stream()))
                .flatMap(identifier -> identifier.optionalText("value").stream())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** Where the CA explains itself: for a required action its instance (RFC 8555 §7.3.3), else its help page (§6.6). */
    private static List<URI> links(AcmeProblem code, HeldResponse response, Optional<Fields> document) {
        var instance = document.flatMap(fields -> fields.optionalText("instance"))
                .filter(text -> code == AcmeProblem.USER_ACTION_REQUIRED)
                .flatMap(Links::parse);
        return instance.map(List::of)
                .orElseGet(
                        () -> response.links(code == AcmeProblem.USER_ACTION_REQUIRED ? "terms-of-service" : "help"));
    }

    private static String shown(List<URI> links) {
        return links.stream()
                .filter(Links::isWeb)
                .findFirst()
                .map(URI::toString)
                .orElse("");
    }

    /** Which limit it is, where the CA's help link leads to its own paragraph. */
    private static String limit(HeldResponse response) {
        return response.links("help").stream()
                .filter(Links::isWeb)
                .flatMap(link -> Optional.ofNullable(link.getFragment()).stream())
                .findFirst()
                .orElse("");
    }
}
