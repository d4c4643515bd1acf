package org.certwright.core.snippet;

import java.util.List;

/** What else has to be so before a server takes the lines. */
final class ServerNotes {
    private ServerNotes() {}

    static void add(Server server, Ground ground, List<String> notes) {
        boolean onlyWildcards = ground.names().stream().allMatch(name -> name.isWildcard());
        switch (server) {
            case APACHE -> {
                notes.add("mod_ssl has to be on: a2enmod ssl.");
                if (onlyWildcards) {
                    notes.add("ServerName takes no wildcard, so it is " + ground.host()
                            + "; the certificate is for the names of ServerAlias only.");
                }
            }
            case HAPROXY -> notes.add("Make " + ground.folder() + "/haproxy.pem anew after each export.");
            case POSTGRESQL ->
                notes.add("The key must belong to root or to the server's user, with mode 0640 or less.");
            case POSTFIX -> notes.add("smtpd_tls_chain_files is there since Postfix 3.4.");
            case DOVECOT ->
                notes.add(
                        "These lines are for Dovecot 2.3; 2.4 has ssl_server_cert_file and ssl_server_key_file, without <.");
            case STUNNEL -> notes.add("connect is where the server without TLS listens.");
            case LIGHTTPD -> {
                notes.add("Debian has mod_openssl in a package of its own, lighttpd-mod-openssl.");
                notes.add("ssl.privkey is there since lighttpd 1.4.53.");
            }
            case NGINX, CADDY, TOMCAT -> {
                // Nothing more.
            }
        }
    }
}
