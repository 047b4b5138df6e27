package org.tongxin;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** The whole application on a real PostgreSQL and the real engine, without a web server; due jobs run and notices are sent when the test says so. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.MOCK,
        properties = {
            "camunda.bpm.job-execution.enabled=false",
            "tongxin.demo=true",
            "tongxin.demo-cases=false",
            "tongxin.try-everything-for=10s",
            "tongxin.send-notices=false",
            "tongxin.mail-from=tongxin@city.example",
            "tongxin.address=https://tongxin.city.example/",
            "tongxin.robot-addresses=http://localhost:",
            "spring.datasource.hikari.maximum-pool-size=8"
        })
@Import({TestDatabase.class, TestMail.class, ProcessCoverage.class})
@ExtendWith(EngineAssertions.class)
public @interface IntegrationTest {}
