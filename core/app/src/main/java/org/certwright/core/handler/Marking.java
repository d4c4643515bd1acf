package org.certwright.core.handler;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.certwright.core.inventory.InventoryProblem;
import org.certwright.core.inventory.Label;
import org.certwright.core.plan.CertificatePlanner;
import org.certwright.core.profile.Profile;
import org.certwright.ipc.InventoryCommand.BulkResult;
import org.certwright.ipc.InventoryCommand.ItemProblem;
import org.certwright.ipc.ProblemTexts;
import org.certwright.model.Fingerprint;
import org.certwright.model.Problem;
import org.certwright.model.Stopped;
import org.certwright.storage.Inventory;

/** Tags and archives many certificates at once; one that does not work keeps no other from it. */
final class Marking {
    private static final int MOST_AT_ONCE = 1_000;

    private final Profile profile;
    private final CertificatePlanner certificates;
    private final ProblemTexts texts = new ProblemTexts();

    Marking(Profile profile, CertificatePlanner certificates) {
        this.profile = profile;
        this.certificates = certificates;
    }

    BulkResult tag(List<String> asked, String typed, boolean on) {
        var tag = Label.checked(typed, InventoryProblem.BAD_TAG);
        var wanted = new Wanted(asked);
        var full = profile.store().inventory().tag(wanted.found(), tag, on);
        return wanted.result(full);
    }

    BulkResult archive(List<String> asked, boolean on) {
        var wanted = new Wanted(asked);
        profile.store().inventory().archive(wanted.found(), on);
        return wanted.result(Set.of());
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
                found.put(prefix, certificates.find(prefix).id());
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
