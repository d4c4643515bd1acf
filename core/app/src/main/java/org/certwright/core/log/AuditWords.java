package org.certwright.core.log;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.certwright.audit.AuditEntry;
import org.certwright.ipc.AuditCommand.AuditArea;
import org.certwright.ipc.ProblemTexts;

/** Tells an entry of the log in a sentence, and which area it belongs to. */
public final class AuditWords {
    private static final Pattern HOLE = Pattern.compile("\\{([a-z]+)}");
    /** Details that are lists, with spaces between. */
    private static final Set<String> LISTS = Set.of("names", "records");
    /** Whole values stand beside the sentence. */
    private static final int SHORT = 12;

    private static final int LONG = 160;

    private static final ProblemTexts PROBLEMS = new ProblemTexts();

    private AuditWords() {}

    /**
     * An act that is logged.
     *
     * @param begin what is done, after "Began to" and "Could not"
     * @param done what was done
     * @param object to what, with the names of details in braces
     */
    private record Told(String action, AuditArea area, String begin, String done, String object) {}

    private static final List<Told> ALL = List.of(
            new Told("issue", AuditArea.ISSUING, "obtain", "Obtained", "a certificate for {names} from {issuer}"),
            new Told(
                    "export",
                    AuditArea.EXPORT,
                    "write",
                    "Wrote",
                    "a certificate into {folder}; its private key was {key}"),
            new Told("revoke", AuditArea.REVOCATION, "revoke", "Revoked", "the certificate {certificate}"),
            new Told("account.open", AuditArea.ACCOUNTS, "open", "Opened", "the account {issuer} at {directory}"),
            new Told("directory.read", AuditArea.ACCOUNTS, "ask", "Asked", "{host} for an ACME directory: {found}"),
            new Told(
                    "setting.change",
                    AuditArea.SETTINGS,
                    "change",
                    "Changed",
                    "the setting {setting} from {from} to {to}"),
            new Told("dns.add", AuditArea.DNS, "write", "Wrote", "the DNS records {records} with {credential}"),
            new Told("dns.remove", AuditArea.DNS, "remove", "Removed", "the DNS records {records} with {credential}"),
            new Told("key.created", AuditArea.KEYS, "make", "Made", "a private key in the vault"),
            new Told(
                    "key.protect",
                    AuditArea.KEYS,
                    "protect",
                    "Protected",
                    "the key of {certificate} by the passphrase"),
            new Told("vault.protect", AuditArea.KEYS, "set up", "Set up", "the protected compartment of the vault"),
            new Told("vault.rotate", AuditArea.KEYS, "make", "Made", "new keys for the vault"),
            new Told("vault.passphrase", AuditArea.KEYS, "change", "Changed", "the passphrase of {of}"),
            new Told(
                    "vault.recover",
                    AuditArea.KEYS,
                    "choose",
                    "Chose",
                    "a new passphrase for the protected compartment, with the recovery key"),
            new Told("csr.create", AuditArea.KEYS, "make", "Made", "a key and its request for {names} in {folder}"),
            new Told("credential.add", AuditArea.CREDENTIALS, "keep", "Kept", "the DNS credential {credential}"),
            new Told("credential.test", AuditArea.CREDENTIALS, "test", "Tested", "the DNS credential {credential}"),
            new Told(
                    "credential.remove", AuditArea.CREDENTIALS, "remove", "Removed", "the DNS credential {credential}"),
            new Told("plan.refused", AuditArea.APPROVALS, "do", "Not done:", "{title} ({reason})"),
            new Told("plan.discard", AuditArea.APPROVALS, "discard", "Discarded", "the plan: {title}"),
            new Told("operation.end", AuditArea.APPROVALS, "end", "Ended", "the operation {ends}: {title}"),
            new Told("tag.add", AuditArea.INVENTORY, "put", "Put", "the tag {tag} on {count}"),
            new Told("tag.remove", AuditArea.INVENTORY, "take", "Took", "the tag {tag} off {count}"),
            new Told("archive.add", AuditArea.INVENTORY, "archive", "Archived", "{count}"),
            new Told("archive.remove", AuditArea.INVENTORY, "bring back", "Brought back", "{count} from the archive"),
            new Told("live.check", AuditArea.SERVERS, "look at", "Looked at", "a server: {found}"),
            new Told("log.export", AuditArea.LOG, "export", "Exported", "{entries} entries of this log into {file}"));

    /** The area of an action; what an older or newer version wrote belongs to the log itself. */
    public static AuditArea area(String action) {
        return told(action).map(Told::area).orElse(AuditArea.LOG);
    }

    /** All actions with words of their own. */
    public static List<String> actions() {
        return ALL.stream().map(Told::action).toList();
    }

    /** What happened, in one sentence without its full stop. */
    public static String sentence(AuditEntry entry) {
        var told = told(entry.action());
        if (told.isEmpty()) {
            return entry.action() + " (" + entry.phase().name().toLowerCase(Locale.ROOT) + ")";
        }
        var object = filled(told.get().object(), entry.details());
        return switch (entry.phase()) {
            case INTENT -> "Began to " + told.get().begin() + " " + object;
            case DONE, NOTE -> told.get().done() + " " + object;
            case FAILED -> "Could not " + told.get().begin() + " " + object + reason(entry.details());
        };
    }

    /** In words: those of the day it failed, else those of the catalogue; a reason that is no code stays what it is. */
    private static String reason(Map<String, String> details) {
        return Optional.ofNullable(details.get("told"))
                .or(() -> Optional.ofNullable(details.get("reason"))
                        .map(reason -> PROBLEMS.sentence(reason, details).orElse(reason)))
                .map(reason -> ": " + reason)
                .orElse("");
    }

    private static Optional<Told> told(String action) {
        return ALL.stream().filter(one -> one.action().equals(action)).findFirst();
    }

    private static String filled(String template, Map<String, String> details) {
        return HOLE.matcher(template).replaceAll(hole -> Matcher.quoteReplacement(value(hole, details)));
    }

    /** Where a detail is missing, as in entries of earlier versions, the sentence stays vague. */
    private static String value(MatchResult hole, Map<String, String> details) {
        var name = hole.group(1);
        var value = details.getOrDefault(name, "…");
        if (LISTS.contains(name)) {
            return list(List.of(value.split(" ")));
        }
        if (name.equals("count")) {
            return value + (value.equals("1") ? " certificate" : " certificates");
        }
        int most = name.equals("certificate") ? SHORT : LONG;
        return value.length() > most ? value.substring(0, most) + "…" : value;
    }

    private static String list(List<String> items) {
        return items.size() <= 3
                ? String.join(", ", items)
                : items.getFirst() + ", " + items.get(1) + " and " + (items.size() - 2) + " more";
    }
}
