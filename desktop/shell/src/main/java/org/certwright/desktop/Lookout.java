package org.certwright.desktop;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.certwright.core.Core;
import org.certwright.core.Door;
import org.certwright.ipc.InventoryCommand.InventoryView;
import org.certwright.ipc.InventoryCommand.ShowInventory;
import org.certwright.ipc.IssuerCommand.IssuerView;
import org.certwright.ipc.IssuerCommand.ListIssuers;
import org.certwright.ipc.OperationCommand.ListOperations;
import org.certwright.ipc.OperationCommand.OperationList;
import org.certwright.ipc.ProfileCommand.ListSettings;
import org.certwright.ipc.ProfileCommand.ProfileView;
import org.certwright.ipc.ProfileCommand.ShowProfile;
import org.certwright.ipc.ProfileCommand.ShowVault;
import org.certwright.ipc.ProfileCommand.VaultView;
import org.certwright.model.IssuerEnvironment;
import org.certwright.model.Outcome;

/** Looks at the profile when something may have changed, so that window, tray and desktop say how it stands. */
final class Lookout {
    private static final int MOST = 200;

    private final Windows windows;
    private final Attention attention = new Attention();
    private final AtomicBoolean changed = new AtomicBoolean();
    private Optional<Core> shown = Optional.empty();
    private volatile Wish wish = Wish.ON;

    Lookout(Windows windows) {
        this.windows = windows;
    }

    /** What the person wants the desktop to be told: the setting {@code window.notify}. */
    private enum Wish {
        OFF,
        ON,
        NAMES
    }

    /** Something happened that {@link #lookIfChanged} should look at. */
    void changed() {
        changed.set(true);
    }

    /** Looks when something happened since, or another profile is shown. */
    synchronized void lookIfChanged(Door door) {
        if (changed.getAndSet(false)
                || shown.filter(core -> core != door.core()).isPresent()) {
            look(door);
        }
    }

    /** Looks, and tells what it finds. */
    synchronized void look(Door door) {
        var core = door.core();
        shown = Optional.of(core);
        if (core.execute(new ShowProfile()) instanceof Outcome.Done<ProfileView>(var profile)
                && core.execute(new ListOperations(MOST)) instanceof Outcome.Done<OperationList>(var operations)
                && core.execute(new ShowInventory()) instanceof Outcome.Done<InventoryView>(var inventory)) {
            var seen = new Attention.Seen(operations.operations(), inventory.needed(), inventory.neededInAll());
            windows.status(Status.of(profile.sample(), environments(core), seen.needs())
                    .withVault(locked(core)));
            if (!profile.sample()) {
                wish = wish(core);
                attention.look(seen, wish == Wish.NAMES).forEach(this::tell);
            }
        }
    }

    /** A prompt waits; when nobody is there to see it, the desktop says so. */
    void waits(Sheet sheet) {
        tell(new Notice(
                "Certwright asks you", wish == Wish.NAMES ? sheet.act() : "A window of it waits for your answer."));
    }

    private void tell(Notice notice) {
        if (wish != Wish.OFF && !windows.watched()) {
            windows.notice(notice);
        }
    }

    private static Set<IssuerEnvironment> environments(Core core) {
        return core.execute(new ListIssuers())
                                .map(list -> list.issuers().stream()
                                        .map(IssuerView::environment)
                                        .collect(Collectors.toSet()))
                        instanceof Outcome.Done<Set<IssuerEnvironment>>(var all)
                ? all
                : Set.of();
    }

    private static boolean locked(Core core) {
        return core.execute(new ShowVault()) instanceof Outcome.Done<VaultView>(var vault)
                && vault.exists()
                && !vault.open();
    }

    private static Wish wish(Core core) {
        return core.execute(new ListSettings())
                                .map(list -> list.settings().stream()
                                        .filter(setting -> setting.setting().equals("window.notify"))
                                        .map(setting ->
                                                Wish.valueOf(setting.value().toUpperCase(Locale.ROOT)))
                                        .findFirst()
                                        .orElse(Wish.ON))
                        instanceof Outcome.Done<Wish>(var wish)
                ? wish
                : Wish.ON;
    }
}
