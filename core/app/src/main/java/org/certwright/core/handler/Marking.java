package org.certwright.core.handler;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.certwright.core.inventory.InventoryProblem;
import org.certwright.core.inventory.Label;
import org.certwright.core.profile.Profile;
import org.certwright.ipc.InventoryCommand.BulkResult;
import org.certwright.ipc.InventoryCommand.ItemProblem;
import org.certwright.ipc.ProblemTexts;
import org.certwright.model.Fingerprint;
import org.certwright.model.Problem;
import org.certwright.model.Stopped;
import org.certwright.storage.CertificateRow;
import org.certwright.storage.Inventory;

/** Tags and archives many certificates at once; one that does not work keeps no other from it. */
final class Marking {
    private static final int MOST_AT_ONCE = 1_000;

    /** As many are named in the audit log; where there are more, they are counted. */
    private static final int MOST_NOTED = 50;

    private final Profile profile;
    private final Function<String, CertificateRow> find;
    private final ProblemTexts texts = new ProblemTexts();

    /** {@code find} gives the certificate whose fingerprint begins like that, or stops. */
    Marking(Profile profile, Function<String, CertificateRow> find) {
        this.profile = profile;
        this.find = find;
    }

    BulkResult tag(List<String> asked, String typed, boolean on) {
        var tag = Label.checked(typed, InventoryProblem.BAD_TAG);
        var wanted = new Wanted(asked);
        var marked = profile.store().inventory().tag(wanted.found(), tag, on);
        if (on) {
            note("tag.add", marked.changed(), Map.of("tag", tag));
        } else {
            note("tag.remove", marked.changed(), Map.of("tag", tag));
        }
        return wanted.result(marked.full());
    }

    BulkResult archive(List<String> asked, boolean on) {
        var wanted = new Wanted(asked);
        var changed = profile.store().inventory().archive(wanted.found(), on);
        if (on) {
            note("archive.add", changed, Map.of());
        } else {
            note("archive.remove", changed, Map.of());
        }
        return wanted.result(Set.of());
    }

    /** One line for all of them, after it is done; none where nothing changed. */
    private void note(String action, List<Fingerprint> changed, Map<String, String> more) {
        if (changed.isEmpty()) {
            return;
        }
        var details = new HashMap<>(more);
        details.put("count", String.valueOf(changed.size()));
        details.put(
                "certificates",
                changed.stream().limit(MOST_NOTED).map(Fingerprint::value).collect(Collectors.joining(" ")));
        profile.audit().note(action, details);
    }

    /** What was asked for, and which certificate each means, if there is one. */
    private final class Wanted {
        private final Map<String, Fingerprint> found = new LinkedHashMap<>();
        private final List<ItemProblem> failed = new ArrayList<>();

        Wanted(List<String> asked) {
            if (asked.size() > MOST_AT_ONCE) {
                throw Stopped.by(Problem.of(
                        InventoryProblem.TOO_MANY_AT_ONCE,
                        "count",
                        String.valueOf(asked.size()),
                        "most",
                        String.valueOf(MOST_AT_ONCE)));
            }
            asked.forEach(this::find);
        }

        private void find(String prefix) {
            try {
                found.put(prefix, find.apply(prefix).id());
            } catch (Stopped stopped) {
                fail(prefix, stopped.problem().orElseThrow(() -> stopped));
            }
        }

        private void fail(String asked, Problem problem) {
            failed.add(new ItemProblem(asked, texts.view(problem)));
        }

        List<Fingerprint> found() {
            return List.copyOf(found.values());
        }

        BulkResult result(Set<Fingerprint> full) {
            var done = new ArrayList<String>();
            found.forEach((asked, id) -> {
                if (full.contains(id)) {
                    fail(
                            asked,
                            Problem.of(
                                    InventoryProblem.TOO_MANY_TAGS,
                                    "certificate",
                                    id.abbreviated(),
                                    "most",
                                    String.valueOf(Inventory.MOST_TAGS)));
                } else {
                    done.add(id.value());
                }
            });
            return new BulkResult(done, failed);
        }
    }
}
