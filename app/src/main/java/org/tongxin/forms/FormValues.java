package org.tongxin.forms;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Trees of form values as JSON knows them: maps, lists, texts, booleans, and numbers that are Long where they are whole and Double otherwise. */
final class FormValues {

    private static final double SAFE_INTEGER = 9007199254740991d;

    private FormValues() {}

    /** A deep, changeable copy with nothing in it but the types above. */
    static @Nullable Object copy(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return copyOf(map);
        }
        if (value instanceof Collection<?> collection) {
            List<@Nullable Object> list = new ArrayList<>(collection.size());
            collection.forEach(item -> list.add(copy(item)));
            return list;
        }
        if (value == null || value instanceof Boolean || value instanceof String) {
            return value;
        }
        if (value instanceof Number number) {
            return number(number);
        }
        if (value instanceof Date date) {
            return Instant.ofEpochMilli(date.getTime()).toString();
        }
        if (value.getClass().isArray()) {
            List<@Nullable Object> list = new ArrayList<>();
            for (int i = 0; i < Array.getLength(value); i++) {
                list.add(copy(Array.get(value, i)));
            }
            return list;
        }
        return value instanceof TemporalAccessor temporal ? temporal.toString() : String.valueOf(value);
    }

    static Map<String, @Nullable Object> copyOf(Map<?, ?> map) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        map.forEach((key, value) -> copy.put(String.valueOf(key), copy(value)));
        return copy;
    }

    static Number number(Number number) {
        if (number instanceof Long || number instanceof Integer || number instanceof Short || number instanceof Byte) {
            return number.longValue();
        }
        double value = number.doubleValue();
        if (value == Math.rint(value) && Math.abs(value) <= SAFE_INTEGER) {
            return (long) value;
        }
        return value;
    }

    /** The number that a browser would see in this value; null when it is none. */
    static @Nullable Number asNumber(@Nullable Object value) {
        if (value instanceof Number number) {
            return Double.isFinite(number.doubleValue()) ? number(number) : null;
        }
        if (value instanceof String text && text.length() <= 400) {
            try {
                return number(new BigDecimal(text.strip()));
            } catch (NumberFormatException e) {
                return null;
            }
        }
        return null;
    }

    /** The number behind {@link #asNumber}, exactly as it was written. */
    static BigDecimal exact(Object number) {
        return new BigDecimal(String.valueOf(number).strip());
    }

    static @Nullable Object get(@Nullable Object root, List<?> path) {
        Object node = root;
        for (Object segment : path) {
            if (node instanceof Map<?, ?> map) {
                node = map.get(String.valueOf(segment));
            } else if (node instanceof List<?> list && segment instanceof Integer index && index < list.size()) {
                node = list.get(index);
            } else {
                return null;
            }
        }
        return node;
    }

    /** Whether there is something at the path, be it null. */
    static boolean has(@Nullable Object root, List<?> path) {
        if (path.isEmpty()) {
            return true;
        }
        Object last = path.get(path.size() - 1);
        Object parent = get(root, path.subList(0, path.size() - 1));
        return parent instanceof Map<?, ?> map
                ? map.containsKey(String.valueOf(last))
                : parent instanceof List<?> list && last instanceof Integer index && index < list.size();
    }

    /** Puts a value at a path and makes the maps and lists on the way there. */
    @SuppressWarnings("unchecked")
    static void set(Map<String, @Nullable Object> root, List<?> path, @Nullable Object value) {
        Object node = root;
        for (int i = 0; i < path.size(); i++) {
            boolean last = i == path.size() - 1;
            Object segment = path.get(i);
            Object child = get(node, List.of(segment));
            Object next = last ? value : fitting(child, path.get(i + 1));
            if (segment instanceof Integer index) {
                List<@Nullable Object> list = (List<@Nullable Object>) node;
                while (list.size() <= index) {
                    list.add(null);
                }
                list.set(index, next);
            } else {
                ((Map<String, @Nullable Object>) node).put((String) segment, next);
            }
            node = next;
            if (node == null) {
                return;
            }
        }
    }

    /** Takes a key out of its map, or leaves null in a list. */
    @SuppressWarnings("unchecked")
    static void remove(Map<String, @Nullable Object> root, List<?> path) {
        Object last = path.get(path.size() - 1);
        Object parent = get(root, path.subList(0, path.size() - 1));
        if (parent instanceof Map<?, ?> map) {
            map.remove(String.valueOf(last));
        } else if (parent instanceof List<?> list && last instanceof Integer index) {
            ((List<@Nullable Object>) list).set(index, null);
        }
    }

    private static Object fitting(@Nullable Object existing, Object nextSegment) {
        if (nextSegment instanceof Integer) {
            return existing instanceof List<?> list ? list : new ArrayList<>();
        }
        return existing instanceof Map<?, ?> map ? map : new LinkedHashMap<>();
    }
}
