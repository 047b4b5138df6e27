package org.tongxin.benchmark;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The lines that the benchmark prints. */
final class Report {

    private Report() {}

    static void machine(JdbcClient jdbc) {
        Runtime runtime = Runtime.getRuntime();
        System.out.printf(
                "%s %s, %d processors, Java %s with %,d MB, %s%n",
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                runtime.availableProcessors(),
                System.getProperty("java.version"),
                runtime.maxMemory() >> 20,
                jdbc.sql("select version()").query(String.class).single().replaceAll(" on .*", ""));
        jdbc.sql("""
                        select name || ' = ' || setting || coalesce(' × ' || unit, '') from pg_settings
                        where name in ('shared_buffers', 'work_mem', 'effective_cache_size', 'fsync', 'synchronous_commit', 'random_page_cost') order by name
                        """).query(String.class).list().forEach(setting -> System.out.print(setting + "; "));
        System.out.printf(
                "%n%,d open tasks, %,d cases, %,d jobs%n%n",
                count(jdbc, "act_ru_task"), count(jdbc, "case_file"), count(jdbc, "act_ru_job"));
        System.out.printf("%-66s %10s %20s%n", "what", "ratio", "p10 – p90");
    }

    private static long count(JdbcClient jdbc, String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    static void ratio(String what, Race race, String one, String other) {
        double[] ratio = race.ratio(one, other);
        System.out.printf(
                "%-66s %10.2f %9.2f – %-9.2f (%.3f ms, %.3f ms)%n",
                what, ratio[0], ratio[1], ratio[2], race.median(one), race.median(other));
    }

    static void number(String what, Object value) {
        System.out.printf("%-66s %10s%n", what, value);
    }
}
