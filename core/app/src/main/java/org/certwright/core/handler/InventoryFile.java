package org.certwright.core.handler;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.certwright.core.file.WholeFile;
import org.certwright.core.inventory.InventoryText;
import org.certwright.core.port.FileChooser;
import org.certwright.core.port.PromptProblem;
import org.certwright.core.profile.Profile;
import org.certwright.ipc.FileCommand.SavedFile;
import org.certwright.ipc.InventoryCommand.SaveInventory;
import org.certwright.model.Outcome;
import org.certwright.model.Problem;

/** Writes what a filter finds into a file that the person picked; whole or not at all, and readable by them alone. */
final class InventoryFile {
    private static final int AT_ONCE = 500;

    private final Profile profile;
    private final FileChooser chooser;
    private final InstantSource clock;

    InventoryFile(Profile profile, FileChooser chooser, InstantSource clock) {
        this.profile = profile;
        this.chooser = chooser;
        this.clock = clock;
    }

    Outcome<SavedFile> save(SaveInventory wish) {
        Rows.filter(wish.filter());
        return chooser.choose(new FileChooser.Save("Save the list as", InventoryText.fileName(wish.format())))
                .then(file -> write(file, wish));
    }

    private Outcome<SavedFile> write(Path file, SaveInventory wish) {
        try {
            WholeFile.write(file, out -> fill(out, wish));
            return Outcome.done(new SavedFile(file.toString()));
        } catch (IOException unwritable) {
            return Outcome.failed(Problem.of(
                    PromptProblem.FILE_UNWRITABLE, "path", file.toString(), "detail", unwritable.toString()));
        }
    }

    private void fill(Writer out, SaveInventory wish) throws IOException {
        var now = clock.instant();
        var text = InventoryText.of(wish.format(), out, now);
        text.begin();
        rows(wish, now, text);
        text.end();
    }

    /** Page by page, so that a large inventory needs no large memory and keeps nobody waiting. */
    private void rows(SaveInventory wish, Instant now, InventoryText text) throws IOException {
        var query = Rows.query(wish.filter(), wish.order(), wish.descending());
        var cursor = Optional.<String>empty();
        do {
            var page = profile.store().inventory().page(query, AT_ONCE, cursor, now);
            for (var listed : page.certificates()) {
                text.write(Rows.view(listed, now));
            }
            cursor = page.next();
        } while (cursor.isPresent());
    }
}
