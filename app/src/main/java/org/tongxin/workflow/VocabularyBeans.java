package org.tongxin.workflow;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tongxin.common.Vocabulary;

/** Shows the engine the {@link Vocabulary} and no other bean; each is looked up when a diagram first names it. */
@Component
@Order(0)
class VocabularyBeans extends AbstractProcessEnginePlugin {

    private final ListableBeanFactory beans;

    VocabularyBeans(ListableBeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setBeans(new LazyBeans(Set.of(beans.getBeanNamesForAnnotation(Vocabulary.class))));
    }

    private class LazyBeans extends AbstractMap<Object, Object> {

        private final Set<String> names;

        LazyBeans(Set<String> names) {
            this.names = names;
        }

        @Override
        public boolean containsKey(@Nullable Object key) {
            return key != null && names.contains(key);
        }

        @Override
        public @Nullable Object get(@Nullable Object key) {
            return containsKey(key) ? beans.getBean(String.valueOf(key)) : null;
        }

        @Override
        public Set<Entry<Object, Object>> entrySet() {
            return names.stream()
                    .map(name -> Map.<Object, Object>entry(name, beans.getBean(name)))
                    .collect(Collectors.toUnmodifiableSet());
        }
    }
}
