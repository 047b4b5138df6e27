package org.tongxin.migration.process;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationReport;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.tongxin.common.Refused;
import org.tongxin.migration.Reason;

/** What the engine says of a plan or a case that cannot be moved, in words for people: it speaks English and of scopes. */
@Component
class Reasons {

    /** By what its sentences contain; the ends of message keys. */
    private static final Map<String, String> WORDS = new LinkedHashMap<>();

    static {
        WORDS.put("There is no migration instruction for this instance's activity", "no-target");
        WORDS.put("is not asyncBefore", "async");
        WORDS.put("is not asyncAfter", "async");
        WORDS.put("Transition instance is assigned", "flow");
        WORDS.put("The type of the source activity is not supported", "unsupported");
        WORDS.put("exists in both", "variable");
        WORDS.put("compensation", "compensation");
        WORDS.put("closest mapped ancestor", "nesting");
        WORDS.put("multi-instance body", "several");
        WORDS.put("conditional event", "condition");
        WORDS.put("gateway", "gateway");
        WORDS.put("multiple mappings", "twice");
        WORDS.put("incompatible types", "type");
        WORDS.put("event scope", "border");
        WORDS.put("not of the same type", "event");
    }

    /** Everything that makes a plan impossible. */
    List<Reason> of(MigrationPlanValidationException invalid, Diagram source) {
        return invalid.getValidationReport().getInstructionReports().stream()
                .flatMap(report -> report.getFailures().stream()
                        .map(failure -> of(
                                failure,
                                source.step(report.getMigrationInstruction().getSourceActivityId())
                                        .name())))
                .distinct()
                .toList();
    }

    /**
     * Why a case is not moved: the first reason that the engine gives.
     *
     * @param names of steps by their ids
     */
    Reason of(RuntimeException failure, UnaryOperator<String> names) {
        Refused refused = find(failure, Refused.class);
        if (refused != null) {
            return new Reason("refused", refused.key());
        }
        if (find(failure, OptimisticLockingException.class) != null
                || find(failure, ConcurrencyFailureException.class) != null) {
            return new Reason("busy", "");
        }
        var invalid = find(failure, MigratingProcessInstanceValidationException.class);
        return invalid == null
                ? new Reason("failed", failure.getClass().getSimpleName())
                : instance(invalid.getValidationReport(), names);
    }

    private static Reason instance(MigratingProcessInstanceValidationReport report, UnaryOperator<String> names) {
        List<Reason> all = new ArrayList<>();
        report.getActivityInstanceReports()
                .forEach(each -> each.getFailures()
                        .forEach(failure -> all.add(of(failure, names.apply(each.getSourceScopeId())))));
        report.getTransitionInstanceReports()
                .forEach(each -> each.getFailures()
                        .forEach(failure -> all.add(of(failure, names.apply(each.getSourceScopeId())))));
        report.getFailures().forEach(failure -> all.add(of(failure, "")));
        return all.isEmpty() ? new Reason("other", "") : all.get(0);
    }

    private static Reason of(String failure, String step) {
        return WORDS.entrySet().stream()
                .filter(word -> failure.contains(word.getKey()))
                .map(word -> new Reason(word.getValue(), step))
                .findFirst()
                .orElse(new Reason("other", step));
    }

    private static <T extends Throwable> @Nullable T find(Throwable thrown, Class<T> type) {
        return Stream.iterate(thrown, each -> each != null, Throwable::getCause)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElse(null);
    }
}
