package org.certwright.core.snippet;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The servers there is a snippet for. Each says where its lines belong and how it is asked whether it understands them. */
enum Server {
    NGINX("nginx", "/etc/nginx/conf.d/NAME.conf", "nginx -t"),
    APACHE("Apache httpd", "/etc/apache2/sites-available/NAME.conf", "apachectl configtest"),
    HAPROXY("HAProxy", "/etc/haproxy/haproxy.cfg", "haproxy -c -f /etc/haproxy/haproxy.cfg"),
    CADDY("Caddy", "/etc/caddy/Caddyfile", "caddy validate --config /etc/caddy/Caddyfile"),
    TOMCAT("Tomcat", "conf/server.xml, inside <Service>", "catalina.sh configtest"),
    POSTGRESQL("PostgreSQL", "postgresql.conf", "psql -c 'SELECT * FROM pg_file_settings WHERE error IS NOT NULL'"),
    POSTFIX("Postfix", "/etc/postfix/main.cf", "postfix check"),
    DOVECOT("Dovecot", "/etc/dovecot/conf.d/10-ssl.conf", "doveconf -n"),
    STUNNEL("stunnel", "/etc/stunnel/NAME.conf", "stunnel /etc/stunnel/NAME.conf"),
    LIGHTTPD("lighttpd", "/etc/lighttpd/conf-available/10-ssl.conf", "lighttpd -tt -f /etc/lighttpd/lighttpd.conf");

    private final String title;
    private final String place;
    private final String check;

    Server(String title, String place, String check) {
        this.title = title;
        this.place = place;
        this.check = check;
    }

    static Optional<Server> called(String id) {
        return Arrays.stream(values())
                .filter(server -> server.id().equals(id.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** As commands name it. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    String title() {
        return title;
    }

    /** The file the lines belong into. */
    String place(String name) {
        return place.replace("NAME", name);
    }

    String check(String name) {
        return check.replace("NAME", name);
    }

    /** Which files of an export it reads. */
    List<String> files() {
        return this == TOMCAT
                ? List.of("cert.pem", "chain.pem", "privkey.pem")
                : List.of("fullchain.pem", "privkey.pem");
    }

    String lines(Ground ground) {
        return switch (this) {
            case NGINX -> ServerLines.nginx(ground);
            case APACHE -> ServerLines.apache(ground);
            case HAPROXY -> ServerLines.haproxy(ground);
            case CADDY -> ServerLines.caddy(ground);
            case TOMCAT -> ServerLines.tomcat(ground);
            case LIGHTTPD -> ServerLines.lighttpd(ground);
            case POSTGRESQL -> MailAndDataLines.postgresql(ground);
            case POSTFIX -> MailAndDataLines.postfix(ground);
            case DOVECOT -> MailAndDataLines.dovecot(ground);
            case STUNNEL -> MailAndDataLines.stunnel(ground);
        };
    }
}
