package org.tongxin;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.community.process_test_coverage.engine.platform7.ElementCoverageParseListener;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessCoverageConfigurator;
import org.camunda.community.process_test_coverage.spring_test.common.ProcessEngineCoverageProperties;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * Records which elements and sequence flows the tests of a process pass: a class named {@code *ProcessTest} has to pass all of them. The report is
 * in {@code target/process-test-coverage}.
 */
@TestConfiguration(proxyBeanMethods = false)
class ProcessCoverage {

    /** One for all, so that {@link Calls} can say what is not recorded before there is an application. */
    static final ProcessEngineCoverageProperties PROPERTIES = ProcessEngineCoverageProperties.builder()
            .addInclusionPatternForTestClasses("*ProcessTest")
            // Two, since the library keeps what is less than two in a list that cannot be changed
            .excludeProcessDefinitionKeys("", "")
            .assertClassCoverageAtLeast(1.0)
            .build();

    @Bean
    ProcessEngineCoverageProperties processEngineCoverageProperties() {
        return PROPERTIES;
    }

    @Bean
    ProcessEnginePlugin processCoveragePlugin() {
        return new AbstractProcessEnginePlugin() {

            @Override
            public void preInit(ProcessEngineConfigurationImpl configuration) {
                ProcessCoverageConfigurator.initializeProcessCoverageExtensions(configuration);
                configuration.getCustomPostBPMNParseListeners().stream()
                        .filter(ElementCoverageParseListener.class::isInstance)
                        .map(ElementCoverageParseListener.class::cast)
                        .forEach(ProcessCoverage::forgetOutsideProcessTests);
            }
        };
    }

    /** Other tests start processes too, and the library refuses to run without somewhere to record. */
    private static void forgetOutsideProcessTests(ElementCoverageParseListener listener) {
        listener.setCoverageState(event -> {});
    }
}
