package org.certwright.acme;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLParameters;
import org.certwright.model.Problem;
import org.certwright.model.Stopped;

/**
 * The only way out to a CA, and the one place that keeps a hostile one within bounds: https to the directory's own
 * origin, no redirects, no addresses of this network unless the CA is internal, no endless, slow or compressed answers.
 */
final class Transport implements AutoCloseable {
    static final String CHAIN = "application/pem-certificate-chain";

    private final Endpoint endpoint;
    private final Origin origin;
    private final Limits limits;
    private final CaClock clock;
    private final TransportFaults faults;
    private final HttpClient http;

    Transport(Endpoint endpoint, Limits limits, CaClock clock) {
        this.endpoint = endpoint;
        this.origin = Origin.of(endpoint.directory());
        this.limits = limits;
        this.clock = clock;
        this.faults = new TransportFaults(origin.toString(), limits, clock);
        this.http = HttpClient.newBuilder()
                .sslContext(CaTrust.context(endpoint.trustAnchors()))
                .sslParameters(tls())
                .followRedirects(HttpClient.Redirect.NEVER)
                .proxy(HttpClient.Builder.NO_PROXY)
                .connectTimeout(limits.connect())
                .build();
    }

    private static SSLParameters tls() {
        var parameters = new SSLParameters();
        parameters.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
        return parameters;
    }

    Origin origin() {
        return origin;
    }

    /** For acme4j, which wants to hold one; requests go through {@link #send}. */
    HttpClient http() {
        return http;
    }

    /** The whole answer to {@code request}, whatever its status. */
    HeldResponse send(HttpRequest request) {
        origin.permit(request.uri());
        if (!endpoint.internal()) {
            requirePublicAddress();
        }
        var response = exchange(request);
        clock.hear(response.headers());
        return accepted(response);
    }

    /**
     * The JDK keeps a looked-up address for 30 s, so what is checked here is what is connected to; a name that changes
     * its address in between still meets the check of the certificate.
     */
    private void requirePublicAddress() {
        try {
            for (var address : InetAddress.getAllByName(endpoint.directory().getHost())) {
                if (!PublicAddress.is(address)) {
                    throw Stopped.by(Problem.of(
                            AcmeProblem.PRIVATE_ADDRESS,
                            "host",
                            origin.toString(),
                            "address",
                            address.getHostAddress()));
                }
            }
        } catch (UnknownHostException unknown) {
            throw faults.unsent(unknown);
        }
    }

    private HttpResponse<byte[]> exchange(HttpRequest request) {
        int limit = request.headers().allValues("Accept").contains(CHAIN) ? limits.chain() : limits.body();
        var exchange = http.sendAsync(request, headers -> new BoundedBody(limit));
        try {
            return exchange.get(limits.request().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException cancelled) {
            exchange.cancel(true);
            Thread.currentThread().interrupt();
            throw Stopped.by(Problem.of(AcmeProblem.CANCELLED), cancelled);
        } catch (TimeoutException slow) {
            exchange.cancel(true);
            throw faults.slow(slow);
        } catch (ExecutionException failed) {
            throw faults.explain(failed, limit);
        }
    }

    private HeldResponse accepted(HttpResponse<byte[]> response) {
        if (response.statusCode() / 100 == 3) {
            throw Stopped.by(Problem.of(
                    AcmeProblem.REDIRECTED,
                    "host",
                    origin.toString(),
                    "address",
                    response.headers().firstValue("Location").orElse("")));
        }
        // We never ask for compression (RFC 9110 §12.5.3), so a compressed answer can only mean harm.
        if (response.headers().allValues("Content-Encoding").stream()
                .flatMap(header -> Arrays.stream(header.split(",", -1)))
                .anyMatch(coding -> !coding.isBlank() && !coding.strip().equalsIgnoreCase("identity"))) {
            throw Stopped.by(Problem.of(AcmeProblem.ANSWER_UNREADABLE, "host", origin.toString()));
        }
        return new HeldResponse(response);
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
