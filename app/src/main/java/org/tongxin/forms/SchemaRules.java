package org.tongxin.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.PatternSyntaxException;

/** What a form must keep to, beyond being readable. */
final class SchemaRules {

    static final int MAX_DEPTH = 8;
    private static final int MAX_COMPONENTS = 500;
    private static final int MAX_KEY = 100;
    private static final Set<String> FORBIDDEN = Set.of("__proto__", "constructor", "prototype");
    private static final Set<String> RESERVED = Set.of("this", "parent", "i", "_this_", "_parent_", "_i_");
    private static final List<String> EXPRESSIONS = List.of(
            "conditional.hide",
            "readonly",
            "validate.min",
            "validate.max",
            "validate.minLength",
            "validate.maxLength",
            "valuesExpression",
            "dataSource",
            "columnsExpression",
            "expression");
    private static final List<String> TEMPLATES = List.of(
            "label",
            "description",
            "text",
            "content",
            "alt",
            "source",
            "appearance.prefixAdorner",
            "appearance.suffixAdorner");

    private final Feel feel;
    private final Set<String> ids = new HashSet<>();
    private final Map<String, Destination> destinations = new HashMap<>();
    private final Claims claims = new Claims();

    SchemaRules(Feel feel) {
        this.feel = feel;
    }

    /** @throws FormSchemaException for the first component that breaks a rule */
    void check(FormSchema schema) {
        if (schema.all().count() > MAX_COMPONENTS) {
            throw new FormSchemaException("-", "components", MAX_COMPONENTS);
        }
        check(schema.components(), List.of(), false);
    }

    private void check(List<FormComponent> components, List<Object> base, boolean inGrowingList) {
        for (FormComponent component : components) {
            List<Object> path = Conditions.join(base, component.path());
            if (!ids.add(component.id())) {
                throw new FormSchemaException(component.id(), "duplicate-id");
            }
            checkPath(component, path);
            if (component.type().keyed()) {
                checkStore(component, path);
                checkValue(component, inGrowingList);
            }
            checkExpressions(component);
            boolean list = component.type() == ComponentType.DYNAMICLIST;
            check(
                    component.components(),
                    list ? Conditions.join(path, List.of(0)) : path,
                    inGrowingList || component.growing());
        }
    }

    private void checkPath(FormComponent component, List<Object> path) {
        boolean needed = component.type().keyed() || component.type() == ComponentType.DYNAMICLIST;
        if (needed && component.path().isEmpty()) {
            throw new FormSchemaException(component.id(), "key");
        }
        for (String segment : component.path()) {
            if (segment.isBlank()
                    || segment.length() > MAX_KEY
                    || segment.matches("\\d.*|.*[\\[\\]\\p{Cntrl}].*")
                    || FORBIDDEN.contains(segment)) {
                throw new FormSchemaException(component.id(), "key-name", String.join(".", component.path()));
            }
        }
        if (path.size() == 1 && needed && RESERVED.contains(String.valueOf(path.get(0)))) {
            throw new FormSchemaException(component.id(), "key-name", String.join(".", component.path()));
        }
        if (needed && !claims.claim(path)) {
            throw new FormSchemaException(component.id(), "duplicate-key", String.join(".", component.path()));
        }
    }

    private void checkStore(FormComponent component, List<Object> path) {
        String top = String.valueOf(path.get(0));
        if (destinations.merge(top, component.store(), (one, other) -> one) != component.store()) {
            throw new FormSchemaException(component.id(), "store-mixed", top);
        }
        if (component.store() == Destination.VARIABLE && path.size() > 1) {
            throw new FormSchemaException(component.id(), "store-variable", top);
        }
    }

    private static void checkValue(FormComponent component, boolean inGrowingList) {
        if (component.type().choice()
                && List.of("values", "valuesKey", "valuesExpression").stream()
                        .allMatch(source -> component.property(source).isMissingNode())) {
            throw new FormSchemaException(component.id(), "options");
        }
        boolean readOnly = component.flag("readonly") || Feel.isExpression(component.text("readonly"));
        if (inGrowingList && readOnly && component.type() != ComponentType.EXPRESSION) {
            throw new FormSchemaException(component.id(), "list-readonly");
        }
        String pattern = component.text("validate.pattern");
        try {
            new FormPattern(pattern);
        } catch (PatternSyntaxException e) {
            throw new FormSchemaException(component.id(), "pattern", pattern);
        }
        JsonNode subtype = component.property("subtype");
        if (component.type() == ComponentType.DATETIME
                && !Set.of("date", "time", "datetime").contains(subtype.asText("date"))) {
            throw new FormSchemaException(component.id(), "subtype", subtype.asText());
        }
    }

    private void checkExpressions(FormComponent component) {
        for (String property : EXPRESSIONS) {
            String text = component.property(property).isTextual() ? component.text(property) : "";
            if (Feel.isExpression(text)) {
                checkExpression(component, property, text.substring(1));
            }
        }
        for (String property : TEMPLATES) {
            Template.expressions(component.text(property)).forEach(text -> checkExpression(component, property, text));
        }
    }

    private void checkExpression(FormComponent component, String property, String expression) {
        try {
            feel.check(expression);
        } catch (IllegalArgumentException e) {
            throw new FormSchemaException(
                    component.id(), "expression", property, expression, String.valueOf(e.getMessage()));
        }
    }
}
