import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.certwright.core.Core;
import org.certwright.core.CoreOptions;
import org.certwright.core.port.ApprovalPrompt;
import org.certwright.core.port.SecretPrompt;
import org.certwright.ipc.InventoryCommand;
import org.certwright.ipc.InventoryCommand.CertificateFilter;
import org.certwright.ipc.InventoryCommand.CertificateOrder;
import org.certwright.ipc.InventoryCommand.CertificateState;
import org.certwright.ipc.InventoryCommand.ListCertificates;
import org.certwright.ipc.Json;
import org.certwright.ipc.PlanView;
import org.certwright.model.DomainName;
import org.certwright.model.Fingerprint;
import org.certwright.model.IssuerEnvironment;
import org.certwright.model.OperationId;
import org.certwright.model.Outcome;
import org.certwright.model.RecordTree;
import org.certwright.model.RevocationReason;
import org.certwright.model.SecretRef;
import org.certwright.model.secret.Secret;
import org.certwright.storage.CertificateRow;
import org.certwright.storage.Store;

/** Makes a profile with very many certificates, and asks a core for every kind of page of it: build | ask PROFILE … */
public final class Inventory100k {
    private static final String[] HOSTS = ("shop api mail www files db git ci sso pay cdn news vpn wiki jobs tea book auth log"
                    + " edge grafana proxy ldap printer till wifi nas mx docs events")
            .split(" ");
    private static final String[] ZONES = {
        "example.com", "example.org", "example.net", "tea.example.com", "xn--bcher-kva.example", "shops.example.net"
    };
    private static final String[] ISSUERS = {"letsencrypt", "office-ca", "zerossl", "letsencrypt-staging", "lab"};
    private static final String[] TAGS = {
        "web", "mail", "internal", "pci", "customer", "legacy", "kubernetes", "berlin", "lisbon", "on call", "printer", "rare"
    };

    private final Random random = new Random(20261127);

    public static void main(String[] arguments) throws Exception {
        var profile = Path.of(arguments[1]);
        switch (arguments[0]) {
            case "build" -> new Inventory100k().build(profile, Integer.parseInt(arguments[2]));
            case "questions" -> new Inventory100k().questions(Integer.parseInt(arguments[2]));
            default -> new Inventory100k().ask(profile, Integer.parseInt(arguments[2]));
        }
    }

    private void build(Path profile, int count) {
        var now = Instant.now();
        var names = new ArrayList<List<DomainName>>();
        try (var store = Store.open(profile).orStop()) {
            for (int from = 0; from < count; from += 2_000) {
                int begin = from;
                store.transaction(() -> {
                    for (int i = begin; i < Math.min(count, begin + 2_000); i++) {
                        add(store, row(i, count, now, names), now);
                    }
                });
            }
        }
    }

    private void add(Store store, CertificateRow row, Instant now) {
        store.certificates().add(row);
        var id = List.of(row.id());
        for (int i = 0; i < TAGS.length; i++) {
            if (random.nextInt(8 + i * i * 12) == 0) {
                store.inventory().tag(id, TAGS[i], true);
            }
        }
        if (random.nextInt(50) == 0) {
            store.inventory().archive(id, true);
        }
        if (random.nextInt(100) == 0) {
            store.certificates().markRevoked(row.id(), now, RevocationReason.SUPERSEDED);
        }
    }

    /** About a third renews an earlier one; issued over half a year, the last today. */
    private CertificateRow row(int number, int count, Instant now, List<List<DomainName>> known) {
        int kind = Math.min(4, (int) Math.abs(random.nextGaussian() * 1.6));
        boolean renews = number > 1_000 && random.nextInt(3) == 0;
        var names = renews ? known.get(random.nextInt(known.size())) : names(number, kind);
        known.add(names);
        var begins = now.minus(Duration.ofMinutes((long) ((count - number) * 180.0 * 24 * 60 / count)))
                .minusSeconds(random.nextInt(86_400));
        var ends = begins.plus(Duration.ofDays(new int[] {90, 200, 90, 90, 7}[kind])).minusSeconds(1);
        var id = Fingerprint.of(("certificate " + number).getBytes(StandardCharsets.UTF_8));
        var pem = new byte[2_400];
        random.nextBytes(pem);
        return new CertificateRow(
                id,
                names,
                ISSUERS[kind],
                kind == 3 ? IssuerEnvironment.STAGING : kind % 3 == 1 ? IssuerEnvironment.INTERNAL : IssuerEnvironment.PRODUCTION,
                "CN=" + (char) ('A' + kind) + random.nextInt(3) + ",O=" + ISSUERS[kind] + ",C=US",
                Fingerprint.of(("serial " + number).getBytes(StandardCharsets.UTF_8)).value().substring(0, 36),
                begins,
                ends,
                Fingerprint.of(("key " + number).getBytes(StandardCharsets.UTF_8)),
                "EC P-256",
                random.nextInt(3) == 0 ? Optional.of(new SecretRef("key-" + number)) : Optional.empty(),
                "-----BEGIN CERTIFICATE-----\n" + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(pem)
                        + "\n-----END CERTIFICATE-----\n",
                new OperationId("20260101-000000-" + (1_000 + number % 9_000)),
                URI.create("https://acme.example.net/order/" + number),
                begins,
                Optional.empty(),
                Optional.empty());
    }

    private List<DomainName> names(int number, int kind) {
        var zone = kind == 1 || kind == 4 ? "office.example.net" : ZONES[random.nextInt(ZONES.length)];
        var base = HOSTS[random.nextInt(HOSTS.length)] + "-" + number + "." + zone;
        var names = new ArrayList<>(List.of(new DomainName(base)));
        for (int more = random.nextInt(10) - 7; more > 0; more--) {
            names.add(new DomainName((more == 1 ? "*." : "www" + more + ".") + base));
        }
        return List.copyOf(names);
    }

    /** One kind of question, made anew each time. */
    private interface Question {
        InventoryCommand<?> ask(int time);
    }

    private static final class Filter {
        private String search;
        private CertificateState state;
        private String issuer;
        private IssuerEnvironment environment;
        private Boolean keyHere;
        private Integer within;
        private String tag;
        private Instant from;
        private Boolean superseded;
        private boolean archived;

        Filter search(String text) { search = text; return this; }
        Filter state(CertificateState wanted) { state = wanted; return this; }
        Filter issuer(String name) { issuer = name; return this; }
        Filter environment(IssuerEnvironment wanted) { environment = wanted; return this; }
        Filter keyHere(boolean here) { keyHere = here; return this; }
        Filter within(int days) { within = days; return this; }
        Filter tag(String name) { tag = name; return this; }
        Filter week(Instant begin) { from = begin; superseded = false; return this; }
        Filter archived() { archived = true; return this; }

        CertificateFilter made() {
            return new CertificateFilter(
                    Optional.ofNullable(search), Optional.ofNullable(state), Optional.ofNullable(issuer),
                    Optional.ofNullable(environment), Optional.ofNullable(keyHere), Optional.ofNullable(within),
                    Optional.ofNullable(from), Optional.ofNullable(from).map(day -> day.plus(Duration.ofDays(7))),
                    Optional.ofNullable(tag), Optional.ofNullable(superseded), Optional.ofNullable(superseded), archived);
        }
    }

    private static ListCertificates list(Filter filter, CertificateOrder order, boolean descending) {
        return new ListCertificates(filter.made(), order, descending, 100, Optional.empty());
    }

    private Map<String, Question> questions() {
        var all = new LinkedHashMap<String, Question>();
        for (var order : CertificateOrder.values()) {
            for (boolean descending : new boolean[] {false, true}) {
                var words = "by " + order + (descending ? " descending" : "");
                all.put("first page " + words, time -> list(new Filter(), order, descending));
                all.put("deep page " + words, time -> list(new Filter(), order, descending)); // See deep(…).
                all.put("search 'shop' " + words, time -> list(new Filter().search("shop"), order, descending));
                all.put("tag+issuer+search, rare " + words, time -> list(
                        new Filter().tag("rare").issuer("office-ca").search("a-" + time % 10), order, descending));
            }
        }
        search(all, "one letter", time -> String.valueOf((char) ('a' + time % 26)));
        search(all, "two letters, rare", time -> "x" + (char) ('a' + time % 26));
        search(all, "a domain", time -> ZONES[time % ZONES.length]);
        search(all, "a domain in its script", time -> "bücher");
        search(all, "one host", time -> "-" + (10_000 + time * 997) + ".");
        search(all, "nothing has it", time -> "e.example.org.z" + time);
        search(all, "part of a fingerprint", time -> Fingerprint.of(("certificate " + time).getBytes(StandardCharsets.UTF_8)).value().substring(7, 19));
        search(all, "three hex digits", time -> Integer.toHexString(0x100 + time * 37 % 0xeff));
        search(all, "an issuer's DN", time -> "O=" + ISSUERS[time % ISSUERS.length]);
        for (var state : CertificateState.values()) {
            all.put("state " + state + " by NAME", time -> list(new Filter().state(state), CertificateOrder.NAME, time % 2 == 0));
        }
        all.put("expires within days", time -> list(new Filter().within(time % 90), CertificateOrder.ISSUER, false));
        all.put("a week of the overview", time -> list(new Filter().week(Instant.now().plus(Duration.ofDays(time % 180))), CertificateOrder.EXPIRES, false));
        search(all, "a part of a tag", time -> TAGS[time % TAGS.length].substring(1));
        all.put("key here", time -> list(new Filter().keyHere(time % 2 == 0), CertificateOrder.EXPIRES, true));
        all.put("environment", time -> list(new Filter().environment(IssuerEnvironment.STAGING), CertificateOrder.NAME, false));
        all.put("a tag", time -> list(new Filter().tag(TAGS[time % TAGS.length]), CertificateOrder.NAME, time % 2 == 0));
        all.put("a tag in the archive", time -> list(new Filter().tag(TAGS[time % TAGS.length]).archived(), CertificateOrder.EXPIRES, false));
        all.put("everything at once", time -> list(new Filter().search("example").state(CertificateState.VALID).issuer("letsencrypt")
                .environment(IssuerEnvironment.PRODUCTION).keyHere(true).within(80).tag("web"), CertificateOrder.NAME, time % 2 == 0));
        all.put("frequent but never together", time -> list(new Filter().search("example.org").issuer("office-ca"), CertificateOrder.NAME, true));
        all.put("ShowInventory", time -> new InventoryCommand.ShowInventory());
        return all;
    }

    private static void search(Map<String, Question> all, String words, java.util.function.IntFunction<String> text) {
        all.put("search " + words, time -> list(new Filter().search(text.apply(time)), CertificateOrder.NAME, time % 2 == 0));
    }

    private void ask(Path profile, int times) {
        var nobody = new Nobody();
        var options = new CoreOptions(
                profile, "bench", nobody, nobody, wish -> new Outcome.Refused<>("nobody"), event -> {}, effect -> {},
                Clock.systemUTC(), new SecureRandom());
        try (var core = Core.open(options).orStop()) {
            var deep = deep(core);
            long begun = System.nanoTime();
            core.execute(list(new Filter(), CertificateOrder.EXPIRES, false)).orStop();
            System.out.printf("first\t%.3f%n", (System.nanoTime() - begun) / 1e6);
            for (var question : questions().entrySet()) {
                for (int time = -times / 2; time < times; time++) { // The first ones warm up and do not count.
                    var command = question.getKey().startsWith("deep") ? deep.get(question.getKey()) : question.getValue().ask(time + times);
                    long from = System.nanoTime();
                    core.execute(command).orStop();
                    double taken = (System.nanoTime() - from) / 1e6;
                    if (time >= 0) {
                        System.out.printf("%s\t%.3f%n", question.getKey(), taken);
                    }
                }
            }
        }
    }

    /** In each order the page behind some 70,000 certificates. */
    private Map<String, ListCertificates> deep(Core core) {
        var all = new LinkedHashMap<String, ListCertificates>();
        for (var order : CertificateOrder.values()) {
            for (boolean descending : new boolean[] {false, true}) {
                var cursor = Optional.<String>empty();
                for (int page = 0; page < 70; page++) {
                    var found = core.execute(new ListCertificates(CertificateFilter.ALL, order, descending, 1_000, cursor)).orStop();
                    if (found.next().isPresent()) {
                        cursor = found.next();
                    }
                }
                all.put("deep page by " + order + (descending ? " descending" : ""),
                        new ListCertificates(CertificateFilter.ALL, order, descending, 100, cursor));
            }
        }
        return all;
    }

    /** The same questions as messages for the boundary, each kind several times. */
    private void questions(int times) {
        var json = new Json();
        for (var question : questions().entrySet()) {
            if (!question.getKey().startsWith("deep")) {
                for (int time = 0; time < times; time++) {
                    System.out.println(question.getKey() + "\t" + json.write(RecordTree.of(question.getValue().ask(time))));
                }
            }
        }
    }

    private static final class Nobody implements ApprovalPrompt, SecretPrompt {
        @Override
        public Answer ask(PlanView plan) {
            return Answer.NOBODY;
        }

        @Override
        public String channel() {
            return "nobody";
        }

        @Override
        public Outcome<Secret> ask(Question question) {
            return new Outcome.Refused<>("nobody");
        }
    }
}
