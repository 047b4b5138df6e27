package org.tongxin;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The test of a process that calls other processes, which have tests of their own: those need not be passed in full here. Stands before
 * {@link IntegrationTest}, since what is recorded is decided first.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(Calls.NotRecorded.class)
public @interface Calls {

    /** Keys of processes. */
    String[] value();

    /** Takes the called processes out of the record for as long as the test class runs. */
    class NotRecorded implements BeforeAllCallback, AfterAllCallback {

        private static final List<String> KEYS = ProcessCoverage.PROPERTIES.getExcludedProcessDefinitionKeys();

        @Override
        public void beforeAll(ExtensionContext context) {
            KEYS.addAll(List.of(
                    context.getRequiredTestClass().getAnnotation(Calls.class).value()));
        }

        @Override
        public void afterAll(ExtensionContext context) {
            KEYS.removeAll(List.of(
                    context.getRequiredTestClass().getAnnotation(Calls.class).value()));
        }
    }
}
