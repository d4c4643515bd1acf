package org.certwright.core.snippet;

import java.util.stream.Collectors;
import org.certwright.model.DomainName;

/** Lines for web servers, by their own manuals. What comes in is checked: no character in it means anything to them. */
final class ServerLines {
    /** nginx's hash of names holds no longer ones in a bucket of the usual 64 bytes. */
    private static final int LONG_NAME = 40;

    private ServerLines() {}

    /** https://nginx.org/en/docs/http/configuring_https_servers.html */
    static String nginx(Ground ground) {
        boolean isLong = ground.names().stream().anyMatch(name -> name.ascii().length() > LONG_NAME);
        return Idn.comment(ground.names())
                + (isLong ? "server_names_hash_bucket_size 512;\n" : "")
                + """
                server {
                    listen 443 ssl;
                    server_name %s;
                    ssl_certificate     %s;
                    ssl_certificate_key %s;
                }
                """.formatted(ground.names("\n                "), ground.fullchain(), ground.key());
    }

    /** https://httpd.apache.org/docs/2.4/mod/mod_ssl.html; ServerName takes no wildcard, ServerAlias does. */
    static String apache(Ground ground) {
        var aliases = ground.others().stream()
                .map(name -> "    ServerAlias %s%n".formatted(name))
                .collect(Collectors.joining());
        return Idn.comment(ground.names()) + """
                <VirtualHost *:443>
                    ServerName %s
                %s    SSLEngine on
                    SSLCertificateFile    "%s"
                    SSLCertificateKeyFile "%s"
                </VirtualHost>
                """.formatted(ground.host(), aliases, ground.fullchain(), ground.key());
    }

    /** https://docs.haproxy.org/2.6/configuration.html#5.1-crt; it takes the names from the certificate. */
    static String haproxy(Ground ground) {
        return Idn.comment(ground.names()) + """
                # One file with both: cat fullchain.pem privkey.pem > haproxy.pem; only haproxy may read it.
                frontend https
                    mode http
                    bind :443 ssl crt %s/haproxy.pem
                """.formatted(ground.folder());
    }

    /** https://caddyserver.com/docs/caddyfile/directives/tls */
    static String caddy(Ground ground) {
        return Idn.comment(ground.names()) + """
                %s {
                    tls %s %s
                }
                """.formatted(ground.names(",\n"), ground.fullchain(), ground.key());
    }

    /**
     * https://tomcat.apache.org/tomcat-10.1-doc/config/http.html; a host takes one name or wildcard. Without a comment,
     * because names in ASCII hold two dashes, which no XML comment may.
     */
    static String tomcat(Ground ground) {
        var hosts = ground.names().stream()
                .map(DomainName::ascii)
                .map(name -> """
                        <SSLHostConfig hostName="%s">
                            <Certificate certificateFile="%s"
                                         certificateKeyFile="%s"
                                         certificateChainFile="%s" />
                        </SSLHostConfig>
                    """.formatted(name, ground.cert(), ground.key(), ground.chain()))
                .collect(Collectors.joining());
        return """
            <Connector port="8443" protocol="HTTP/1.1" SSLEnabled="true"
                       defaultSSLHostConfigName="%s">
            %s</Connector>
            """.formatted(ground.names().getFirst().ascii(), hosts);
    }

    /** https://redmine.lighttpd.net/projects/lighttpd/wiki/Docs_SSL */
    static String lighttpd(Ground ground) {
        return Idn.comment(ground.names()) + """
                server.modules += ( "mod_openssl" )
                $SERVER["socket"] == ":443" {
                    ssl.engine  = "enable"
                    ssl.pemfile = "%s"
                    ssl.privkey = "%s"
                }
                """.formatted(ground.fullchain(), ground.key());
    }
}
