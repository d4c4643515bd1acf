package org.certwright.core.snippet;

/** Lines for mail servers, databases and tunnels, by their own manuals; none of them asks for names. */
final class MailAndDataLines {
    private MailAndDataLines() {}

    /** https://www.postgresql.org/docs/current/ssl-tcp.html */
    static String postgresql(Ground ground) {
        return Idn.comment(ground.names()) + """
                ssl = on
                ssl_cert_file = '%s'
                ssl_key_file = '%s'
                """.formatted(ground.fullchain(), ground.key());
    }

    /** https://www.postfix.org/postconf.5.html#smtpd_tls_chain_files, since 3.4; the key comes first. */
    static String postfix(Ground ground) {
        return Idn.comment(ground.names()) + """
                smtpd_tls_security_level = may
                smtpd_tls_chain_files =
                    %s,
                    %s
                """.formatted(ground.key(), ground.fullchain());
    }

    /** https://doc.dovecot.org/2.3/configuration_manual/dovecot_ssl_configuration/ */
    static String dovecot(Ground ground) {
        return Idn.comment(ground.names()) + """
                ssl = required
                ssl_cert = <%s
                ssl_key = <%s
                """.formatted(ground.fullchain(), ground.key());
    }

    /** https://www.stunnel.org/static/stunnel.html */
    static String stunnel(Ground ground) {
        return Idn.comment(ground.names()) + """
                [https]
                accept  = 443
                connect = 127.0.0.1:80
                cert = %s
                key  = %s
                """.formatted(ground.fullchain(), ground.key());
    }
}
