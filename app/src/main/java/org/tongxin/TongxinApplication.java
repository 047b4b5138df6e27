package org.tongxin;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Tongxin 同心: every resident's request is taken up by somebody in time. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class TongxinApplication {

    public static void main(String[] args) {
        SpringApplication.run(TongxinApplication.class, args);
    }
}
