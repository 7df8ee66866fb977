package fr.livret.export;

import fr.livret.lsu.XmlIds;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The objects of one kind that a file declares, each once, in order of appearance. */
final class Declared<T> {

    private final String prefix;
    private final XmlIds ids;
    private final Map<String, T> objects = new LinkedHashMap<>();

    Declared(String prefix, XmlIds ids) {
        this.prefix = prefix;
        this.ids = ids;
    }

    /** The identifier of the object known by that key, made by {@code factory} from its identifier at first sight. */
    String id(Function<String, T> factory, String... key) {
        String id = ids.of(prefix, key);
        if (!objects.containsKey(id)) {
            objects.put(id, factory.apply(id));
        }
        return id;
    }

    List<T> inOrderOfAppearance() {
        return List.copyOf(objects.values());
    }

    List<T> inOrderOf(Comparator<T> order) {
        return objects.values().stream().sorted(order).toList();
    }
}
