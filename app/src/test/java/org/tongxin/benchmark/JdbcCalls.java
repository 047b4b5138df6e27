package org.tongxin.benchmark;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/** Counts what goes to the database: calls (a batch is one), the rows that they change, and which statements they are. For one thread at a time. */
final class JdbcCalls implements BeanPostProcessor, ApplicationContextInitializer<GenericApplicationContext> {

    private final Map<String, Integer> statements = new TreeMap<>();
    /** Whose calls are counted: others have work of their own. */
    private volatile @Nullable Thread counted;

    private int calls;
    private int rows;

    record Counted(int calls, int rows, Map<String, Integer> statements) {}

    synchronized Counted count(Callable<?> work) throws Exception {
        statements.clear();
        calls = 0;
        rows = 0;
        counted = Thread.currentThread();
        try {
            work.call();
        } finally {
            counted = null;
        }
        return new Counted(calls, rows, new TreeMap<>(statements));
    }

    @Override
    public void initialize(GenericApplicationContext context) {
        context.addBeanFactoryPostProcessor(beans -> beans.addBeanPostProcessor(this));
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource pool ? proxy(DataSource.class, pool, null) : bean;
    }

    private <T> T proxy(Class<T> type, Object target, @Nullable String sql) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    Object answer;
                    try {
                        answer = method.invoke(target, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                    if (method.getName().startsWith("execute")) {
                        note(
                                sql == null && arguments != null ? String.valueOf(arguments[0]) : String.valueOf(sql),
                                answer);
                    }
                    if (answer instanceof Connection connection && type == DataSource.class) {
                        return proxy(Connection.class, connection, null);
                    }
                    if (answer instanceof PreparedStatement statement && type == Connection.class) {
                        return proxy(PreparedStatement.class, statement, String.valueOf(arguments[0]));
                    }
                    return answer instanceof Statement statement && type == Connection.class
                            ? proxy(Statement.class, statement, null)
                            : answer;
                }));
    }

    private void note(String sql, Object answer) {
        if (Thread.currentThread().equals(counted)) {
            calls++;
            statements.merge(
                    sql.replaceAll("--[^\n]*", " ").replaceAll("\\s+", " ").strip(), 1, Integer::sum);
            if (answer instanceof Integer changed) {
                rows += Math.max(0, changed);
            } else if (answer instanceof int[] batch) {
                for (int changed : batch) {
                    rows += changed < 0 ? 1 : changed;
                }
            }
        }
    }
}
