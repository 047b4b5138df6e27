package org.tongxin.forms;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.Not;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Evaluates the FEEL of forms with the engine that Camunda brings. An expression that cannot be read is refused when the form is; one that fails
 * on today's values is null, as in the form-js viewer. Values are never logged.
 */
@Component
class Feel {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final FeelEngineApi engine;
    private final Cache<String, ParseResult> parsed =
            Caffeine.newBuilder().maximumSize(10_000).build();

    Feel(Clock clock) {
        engine = FeelEngineBuilder.forJava()
                .withClock(() -> clock.instant().atZone(ZONE))
                .build();
    }

    static boolean isExpression(@Nullable String value) {
        return value != null && value.startsWith("=");
    }

    /**
     * Checks an expression without its leading {@code =}.
     *
     * @throws IllegalArgumentException saying what is wrong, when it cannot be read or may cost too much
     */
    void check(String expression) {
        FeelCost.checkSize(expression);
        ParseResult result = parse(expression);
        if (result.isFailure()) {
            throw new IllegalArgumentException(
                    result.failure().message().lines().findFirst().orElse(""));
        }
        FeelCost.check(result.parsedExpression());
    }

    /** The value of an expression without its leading {@code =}; null when it fails. */
    @Nullable
    Object evaluate(String expression, Map<String, @Nullable Object> context) {
        ParseResult parse = parse(expression);
        if (parse.isFailure()) {
            return null;
        }
        try {
            var result = engine.evaluate(parse.parsedExpression(), context);
            Object value = result.isSuccess() ? result.result() : null;
            return FormSize.acceptable(value) ? FormValues.copy(value) : null;
        } catch (RuntimeException | StackOverflowError e) {
            return null;
        }
    }

    /**
     * Whether a condition without its leading {@code =} holds. As in the form-js viewer, which asks a unary test, one that is null holds, but its
     * negation does not.
     */
    boolean holds(String condition, Map<String, @Nullable Object> context) {
        ParseResult parse = parse(condition);
        if (parse.isFailure()) {
            return false;
        }
        Object result = evaluate(condition, context);
        Object top = parse.parsedExpression().expression();
        boolean negation = top instanceof Not
                || top instanceof FunctionInvocation call && call.function().equals("not");
        return result == null ? !negation : Boolean.TRUE.equals(result);
    }

    private ParseResult parse(String expression) {
        return parsed.get(expression, engine::parseExpression);
    }
}
