package org.tongxin.workflow;

import java.lang.reflect.Method;
import java.util.Map;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.ArtifactFactory;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.ReadOnlyMapELResolver;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;
import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ListELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.MapELResolver;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The engine runs what the vocabulary says and nothing else: no script in any language, no class that a diagram names, no function of the engine's own. */
@Component
@Order(1)
class ClosedEngine extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setExpressionManager(new Guarded(configuration.getBeans()));
        configuration.setScriptEngineResolver(new NoScripts());
        configuration.setArtifactFactory(new NoClasses());
    }

    private static class Guarded extends JuelExpressionManager {

        Guarded(Map<Object, Object> beans) {
            super(beans);
        }

        @Override
        protected ELResolver createElResolver() {
            CompositeELResolver guarded = new CompositeELResolver();
            guarded.add(new VocabularyGuard());
            guarded.add(new VariableScopeElResolver());
            guarded.add(new VariableContextElResolver());
            guarded.add(new ReadOnlyMapELResolver(beans));
            guarded.add(new ListELResolver());
            guarded.add(new MapELResolver());
            guarded.add(new BeanELResolver());
            return guarded;
        }

        @Override
        public void addFunction(String name, Method function) {
            // currentUser() and the like: diagrams know no functions
        }
    }

    private static class NoScripts implements ScriptEngineResolver {

        @Override
        public void addScriptEngineFactory(ScriptEngineFactory factory) {
            // none is ever asked
        }

        @Override
        public ScriptEngineManager getScriptEngineManager() {
            return new ScriptEngineManager();
        }

        @Override
        public @Nullable ScriptEngine getScriptEngine(String language, boolean resolveFromCache) {
            return null;
        }
    }

    private static class NoClasses implements ArtifactFactory {

        @Override
        public <T> T getArtifact(Class<T> type) {
            throw new ProcessEngineException("Diagrams name no classes: " + type.getName());
        }
    }
}
