package org.certwright.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Damages trees in one random place, as a hostile or careless writer would. */
final class TreeMutation {
    private static final List<@Nullable Object> POISON = Arrays.asList(
            null,
            true,
            "",
            "x",
            "\ud800",
            "2026-11-23T17:00:00Z",
            "PT1H",
            "STAGING",
            "Issue",
            "a.example",
            "..",
            0L,
            Long.MAX_VALUE,
            7,
            1.5,
            List.of(),
            Map.of(),
            Map.of("kind", "Issue"),
            Map.of(1, 2),
            new byte[1],
            new Object());

    private final Random random;

    TreeMutation(long seed) {
        this.random = new Random(seed);
    }

    @Nullable
    Object of(@Nullable Object tree) {
        if (random.nextInt(6) > 0 && tree instanceof Map<?, ?> map && !map.isEmpty()) {
            return inMap(map);
        }
        if (random.nextInt(6) > 0 && tree instanceof List<?> list && !list.isEmpty()) {
            return inList(list);
        }
        return POISON.get(random.nextInt(POISON.size()));
    }

    private Map<Object, @Nullable Object> inMap(Map<?, ?> map) {
        var copy = new LinkedHashMap<Object, @Nullable Object>(map);
        var names = new ArrayList<>(copy.keySet());
        var name = names.get(random.nextInt(names.size()));
        switch (random.nextInt(8)) {
            case 0 -> copy.remove(name);
            case 1 -> copy.put("more" + random.nextInt(3), of(null));
            case 2 -> copy.put(names.get(random.nextInt(names.size())), copy.get(name));
            default -> copy.put(name, of(copy.get(name)));
        }
        return copy;
    }

    private List<@Nullable Object> inList(List<?> list) {
        var copy = new ArrayList<@Nullable Object>(list);
        int at = random.nextInt(copy.size());
        switch (random.nextInt(4)) {
            case 0 -> copy.remove(at);
            case 1 -> copy.add(copy.get(at));
            default -> copy.set(at, of(copy.get(at)));
        }
        return copy;
    }
}
