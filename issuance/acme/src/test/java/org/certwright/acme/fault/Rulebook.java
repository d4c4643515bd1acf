package org.certwright.acme.fault;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules in force and the count of requests to each endpoint. */
final class Rulebook {
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Integer> counts = new HashMap<>();
    private final List<String> requests = new ArrayList<>();
    private List<Rule> rules = List.of();

    void replace(List<String> lines) {
        locked(() -> {
            rules = lines.stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Rule::parse)
                    .toList();
            counts.clear();
            requests.clear();
            return rules;
        });
    }

    List<String> requests() {
        return locked(() -> List.copyOf(requests));
    }

    boolean cutsConnection() {
        return locked(() -> {
            int count = counts.merge("connection", 1, Integer::sum);
            return rules.stream().anyMatch(rule -> rule.matches("connection", count));
        });
    }

    List<Rule> matching(Message request) {
        return locked(() -> {
            var endpoint = Rule.endpointOf(request.path());
            requests.add(endpoint);
            var counted = Stream.of(endpoint, "any")
                    .collect(Collectors.toMap(name -> name, name -> counts.merge(name, 1, Integer::sum)));
            return rules.stream()
                    .filter(rule -> counted.containsKey(rule.endpoint())
                            && rule.matches(rule.endpoint(), counted.get(rule.endpoint())))
                    .toList();
        });
    }

    private <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
