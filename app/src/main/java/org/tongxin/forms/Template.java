package org.tongxin.forms;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Texts with values in them, as form-js knows them: {@code =expression} for the whole text, {@code {{expression}}} in it,
 * {@code {{#if condition}}…{{/if}}} and {@code {{#loop list}}…{{/loop}}}, where {@code this} is the item.
 */
final class Template {

    private static final Pattern TAG =
            Pattern.compile("\\{\\{(.*?)}}(?:(?<=\\{\\{/(?:if|loop)}})\\n)?", Pattern.DOTALL);
    private static final int MAX_LENGTH = 100_000;

    private final Feel feel;
    private final UnaryOperator<String> escape;

    /** {@code escape} is applied to inserted values, not to the text around them. */
    Template(Feel feel, UnaryOperator<String> escape) {
        this.feel = feel;
        this.escape = escape;
    }

    /** The expressions in a text, without what surrounds them, so that they can be checked. */
    static List<String> expressions(String text) {
        if (Feel.isExpression(text)) {
            return List.of(text.substring(1));
        }
        List<String> found = new ArrayList<>();
        Matcher tags = TAG.matcher(text);
        while (tags.find()) {
            String tag = tags.group(1).strip();
            if (!tag.isEmpty() && !tag.startsWith("/")) {
                found.add(tag.replaceFirst("^#(if|loop)\\s+", ""));
            }
        }
        return found;
    }

    String render(String text, Map<String, @Nullable Object> context) {
        if (Feel.isExpression(text)) {
            return insert(text.substring(1), context);
        }
        if (!text.contains("{{")) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        render(text, enhanced(context, null), out);
        return out.toString();
    }

    private void render(String text, Map<String, @Nullable Object> context, StringBuilder out) {
        Matcher tags = TAG.matcher(text);
        int from = 0;
        while (from <= text.length() && tags.find(from) && out.length() < MAX_LENGTH) {
            out.append(text, from, tags.start());
            String tag = tags.group(1).strip();
            from = tags.end();
            if (tag.startsWith("#if ") || tag.startsWith("#loop ")) {
                int[] close = closing(text, from);
                String body = text.substring(from, close[0]);
                from = close[1];
                block(tag, body, context, out);
            } else if (!tag.isEmpty() && !tag.startsWith("/")) {
                out.append(insert(tag, context));
            }
        }
        out.append(text, Math.min(from, text.length()), text.length());
    }

    private void block(String tag, String body, Map<String, @Nullable Object> context, StringBuilder out) {
        boolean loop = tag.startsWith("#loop ");
        Object value = feel.evaluate(tag.substring(loop ? 6 : 4), context);
        if (!loop) {
            if (value != null
                    && !Boolean.FALSE.equals(value)
                    && !"".equals(value)
                    && !Long.valueOf(0).equals(value)) {
                render(body, context, out);
            }
            return;
        }
        List<?> items = value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
        for (Object item : items) {
            render(body, enhanced(item, context), out);
        }
    }

    /** Start and end of the tag that closes the block whose body starts here. */
    private static int[] closing(String text, int from) {
        Deque<String> open = new ArrayDeque<>();
        Matcher tags = TAG.matcher(text);
        int at = from;
        while (tags.find(at)) {
            String tag = tags.group(1).strip();
            if (tag.startsWith("#")) {
                open.push(tag);
            } else if (tag.startsWith("/")) {
                if (open.isEmpty()) {
                    return new int[] {tags.start(), tags.end()};
                }
                open.pop();
            }
            at = tags.end();
        }
        return new int[] {text.length(), text.length()};
    }

    private String insert(String expression, Map<String, @Nullable Object> context) {
        Object value = feel.evaluate(expression, context);
        return value == null ? "" : escape.apply(plain(value));
    }

    private static String plain(Object value) {
        return value instanceof Map || value instanceof List
                ? Json.MAPPER.valueToTree(value).toString()
                : String.valueOf(value);
    }

    private static Map<String, @Nullable Object> enhanced(@Nullable Object item, @Nullable Object parent) {
        Map<String, @Nullable Object> context = new LinkedHashMap<>();
        context.put("this", item);
        context.put("parent", parent);
        if (item instanceof Map<?, ?> map) {
            map.forEach((key, value) -> context.put(String.valueOf(key), value));
        }
        context.put("_this_", item);
        context.put("_parent_", parent);
        return context;
    }
}
