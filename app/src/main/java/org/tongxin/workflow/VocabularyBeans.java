package org.tongxin.workflow;

import java.util.AbstractMap;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
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
        Map<String, Class<?>> types = Arrays.stream(beans.getBeanNamesForAnnotation(Vocabulary.class))
                .collect(Collectors.toUnmodifiableMap(this::name, name -> beans.getType(name)));
        configuration.setBeans(new LazyBeans(types));
    }

    private String name(String bean) {
        Vocabulary vocabulary = beans.findAnnotationOnBean(bean, Vocabulary.class);
        return Objects.requireNonNull(vocabulary).value();
    }

    private class LazyBeans extends AbstractMap<Object, Object> {

        private final Map<String, Class<?>> types;

        LazyBeans(Map<String, Class<?>> types) {
            this.types = types;
        }

        @Override
        public boolean containsKey(@Nullable Object key) {
            return key != null && types.containsKey(key);
        }

        @Override
        public @Nullable Object get(@Nullable Object key) {
            Class<?> type = key == null ? null : types.get(key);
            return type == null ? null : beans.getBean(type);
        }

        @Override
        public Set<Entry<Object, Object>> entrySet() {
            return types.keySet().stream()
                    .map(name -> Map.<Object, Object>entry(name, Objects.requireNonNull(get(name))))
                    .collect(Collectors.toUnmodifiableSet());
        }
    }
}
