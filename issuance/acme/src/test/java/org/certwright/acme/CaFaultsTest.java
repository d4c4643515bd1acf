package org.certwright.acme;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.certwright.model.Stopped;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shredzone.acme4j.toolbox.JSON;

class CaFaultsTest {
    private final CaFaults faults = new CaFaults("ca.example", new CaClock(InstantSource.system()));

    private static Fields document(String json) {
        return Fields.parse(json.getBytes(UTF_8), 32, "ca.example");
    }

    @ParameterizedTest
    @CsvSource({
        "accountDoesNotExist, acme.account-unknown",
        "alreadyRevoked, acme.already-revoked",
        "badCSR, acme.csr-refused",
        "badNonce, acme.bad-nonce",
        "badPublicKey, acme.key-refused",
        "badRevocationReason, acme.reason-refused",
        "badSignatureAlgorithm, acme.signature-refused",
        "caa, acme.caa-forbids",
        "compound, acme.several-faults",
        "connection, acme.name-unreachable",
        "dns, acme.name-lookup-failed",
        "externalAccountRequired, acme.external-account-required",
        "incorrectResponse, acme.wrong-proof",
        "invalidContact, acme.contact-refused",
        "malformed, acme.request-refused",
        "orderNotReady, acme.order-not-ready",
        "rateLimited, acme.rate-limited",
        "rejectedIdentifier, acme.name-refused",
        "serverInternal, acme.server-error",
        "tls, acme.name-tls-failed",
        "unauthorized, acme.unauthorized",
        "unsupportedContact, acme.contact-refused",
        "unsupportedIdentifier, acme.name-unsupported",
        "userActionRequired, acme.user-action-required",
    })
    void everyErrorTypeOfTheRfcHasItsProblem(String type, String id) {
        var problem = faults.explain(document("{\"type\":\"urn:ietf:params:acme:error:" + type + "\"}"));
        assertThat(problem.code().id()).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"type\":\"about:blank\"}",
                "{\"type\":\"rateLimited\"}",
                "{\"type\":\"urn:acme:error:rateLimited\",\"detail\":\"urn:ietf:params:acme:error:rateLimited\"}",
                "{\"type\":\"urn:ietf:params:acme:error:new\",\"detail\":\"too many certificates already issued\"}",
            })
    void theCasWordsDecideNothing(String json) {
        assertThat(faults.explain(document(json)).code()).isEqualTo(AcmeProblem.REFUSED);
    }

    @Test
    void subproblemsSayWhatIsWrongWithWhichName() {
        var problem = faults.explain(document("""
                {"type":"urn:ietf:params:acme:error:rejectedIdentifier","detail":"Some names are refused",
                 "subproblems":[
                  {"type":"urn:ietf:params:acme:error:caa","detail":"CAA","identifier":{"type":"dns","value":"a.example"}},
                  {"type":"urn:ietf:params:acme:error:dns","detail":"DNS","identifier":{"type":"dns","value":"b.example"}}]}
                """));
        assertThat(problem.details())
                .containsEntry("name", "a.example, b.example")
                .containsEntry("said", "Some names are refused\na.example: CAA\nb.example: DNS");
    }

    @ParameterizedTest
    @EnumSource(AcmeProblem.class)
    void everyProblemHasItsSentences(AcmeProblem problem) throws Exception {
        var texts = JSON.parse(Files.readString(Issuance.CATALOGUE))
                .get(problem.id())
                .asObject();
        assertThat(texts.get("what").asString()).isNotBlank();
        assertThat(texts.keySet()).containsExactly("what", "why", "todo");
        var known =
                "host|name|said|status|seconds|limit|link|address|field|count|wanted|offered|issuer|subject|ended|here|there|detail|reason";
        assertThat(Pattern.compile("\\{(?!(" + known + ")})")
                        .matcher(texts.toString().substring(1))
                        .find())
                .isFalse();
    }

    @Test
    void theCatalogueHasNoOtherSentences() throws Exception {
        assertThat(JSON.parse(Files.readString(Issuance.CATALOGUE)).keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(AcmeProblem.values()).map(AcmeProblem::id).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"a\",\"type\":\"b\"}",
                "{\"a\":{\"b\":1,\"b\":2}}",
                "{\"a\":1}{\"b\":2}",
                "{\"a\":1e9999999999}",
                "{\"a\":99999999999999999999999999}",
                "{\"a\":\"\\ud8",
                "",
            })
    void whatIsNoProperObjectIsUnreadable(String json) {
        Assertions.assertThatThrownBy(() -> document(json).text("type")).isInstanceOf(Stopped.class);
    }

    @Test
    void bracketsInTextAreNoDepth() {
        assertThat(document("{\"a\":\"" + "[".repeat(100) + "\\\"" + "{".repeat(100) + "\"}")
                        .text("a"))
                .hasSize(201);
    }
}
