package fr.livret.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The paths of the fields that went out in an export, each once: a student's checksums name them by their number. */
final class FieldPaths {

    private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
    private final AtomicInteger next = new AtomicInteger();

    int number(String path) {
        return numbers.computeIfAbsent(path, first -> next.getAndIncrement());
    }

    /** The paths, each at its number. */
    List<String> inOrder() {
        List<String> paths = new ArrayList<>(numbers.keySet());
        paths.sort((one, other) -> Integer.compare(number(one), number(other)));
        return paths;
    }
}
