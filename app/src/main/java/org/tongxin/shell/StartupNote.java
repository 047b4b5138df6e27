package org.tongxin.shell;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tongxin.common.DemoMode;

/** The first thing the console says: where to go and, in the demo, how to log in. */
@Component
class StartupNote {

    private final DemoMode demo;

    StartupNote(DemoMode demo) {
        this.demo = demo;
    }

    @EventListener
    void say(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext web
                && web.getWebServer() != null
                && web.getWebServer().getPort() > 0) {
            console().println(text("http://localhost:" + web.getWebServer().getPort()));
        }
    }

    /** For the person in front of the console, whatever the log settings; in UTF-8 where the locale knows no Chinese. */
    private static PrintStream console() {
        Charset locale = Charset.forName(System.getProperty("native.encoding", "UTF-8"));
        Charset charset = locale.newEncoder().canEncode('同') ? locale : StandardCharsets.UTF_8;
        return new PrintStream(new FileOutputStream(FileDescriptor.out), true, charset);
    }

    private String text(String address) {
        String text = """

                  同心 已启动  Tongxin is running

                    工作人员 staff       %1$s
                    居民     residents   %1$s/portal
                """.formatted(address);
        return demo.enabled() ? text + """

                          演示城市：用户名就是角色，如 dispatcher、department-clerk、party-member、administrator，密码都是 demo
                          Demo city: user names are the roles, such as the ones above; every password is demo
                        """ : text;
    }
}
