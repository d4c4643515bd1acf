package org.certwright.acme;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.net.ssl.SSLSession;

/** A complete answer, already in memory and within the limits, in the form that acme4j reads. */
final class HeldResponse implements HttpResponse<InputStream> {
    /** One link of a Link header (RFC 8288 §3): its target and its parameters. */
    private static final Pattern LINK = Pattern.compile("<([^>]*)>([^,<]*)");

    private static final Pattern RELATION = Pattern.compile("(?i);\\s*rel\\s*=\\s*\"?([^\";]*)\"?");

    private final HttpResponse<byte[]> response;

    HeldResponse(HttpResponse<byte[]> response) {
        this.response = response;
    }

    byte[] bytes() {
        return response.body();
    }

    /** The media type, without parameters. */
    String mediaType() {
        var type = headers().firstValue("Content-Type").orElse("");
        return type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
    }

    /** The targets of all links with {@code relation}, resolved; those that are no addresses at all are left out. */
    List<URI> links(String relation) {
        return headers().allValues("Link").stream()
                .flatMap(header -> LINK.matcher(header).results())
                .filter(link -> RELATION.matcher(link.group(2))
                        .results()
                        .anyMatch(found -> found.group(1).strip().equalsIgnoreCase(relation)))
                .flatMap(link -> resolved(link.group(1)).stream())
                .toList();
    }

    Optional<URI> location() {
        return headers().firstValue("Location").flatMap(this::resolved);
    }

    private Optional<URI> resolved(String reference) {
        try {
            return Optional.of(uri().resolve(reference.strip()));
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    @Override
    public int statusCode() {
        return response.statusCode();
    }

    @Override
    public HttpRequest request() {
        return response.request();
    }

    @Override
    public Optional<HttpResponse<InputStream>> previousResponse() {
        return Optional.empty(); // Redirects are never followed.
    }

    @Override
    public HttpHeaders headers() {
        return response.headers();
    }

    @Override
    public InputStream body() {
        return new ByteArrayInputStream(bytes());
    }

    @Override
    public Optional<SSLSession> sslSession() {
        return response.sslSession();
    }

    @Override
    public URI uri() {
        return response.uri();
    }

    @Override
    public HttpClient.Version version() {
        return response.version();
    }
}
