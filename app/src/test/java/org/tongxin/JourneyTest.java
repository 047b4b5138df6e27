package org.tongxin;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/**
 * A journey through the running application in a real browser. The test gets a {@link Visitor.Factory} as a parameter; time is moved with
 * {@link org.tongxin.deadline.TimeTravel}. Screenshots go to {@code target/screenshots}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "tongxin.demo=true")
@Import(TestDatabase.class)
@ExtendWith(BrowserExtension.class)
public @interface JourneyTest {}
