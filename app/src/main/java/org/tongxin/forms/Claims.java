package org.tongxin.forms;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The paths that fields write to: none twice, none inside of another, except the fields of a list inside of that list. */
final class Claims {

    private final Set<List<Object>> values = new HashSet<>();
    private final Set<List<Object>> above = new HashSet<>();

    /** False when another field has the path, a part of it or something below it. */
    boolean claim(List<Object> path) {
        boolean free = !above.contains(path) && values.add(List.copyOf(path));
        for (int i = 1; i < path.size(); i++) {
            List<Object> prefix = List.copyOf(path.subList(0, i));
            boolean row = path.get(i) instanceof Integer;
            free &= row || !values.contains(prefix);
            above.add(prefix);
        }
        return free;
    }
}
