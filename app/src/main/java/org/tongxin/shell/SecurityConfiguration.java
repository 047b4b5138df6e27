package org.tongxin.shell;

import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;
import static org.springframework.security.config.Customizer.withDefaults;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.tongxin.common.Messages;
import org.tongxin.organization.Accounts;

/** Who reaches which page: views say it by annotation, everything else is listed here (attachments decide for themselves). */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** Vaadin needs inline script and style, and evaluates what the server sends; everything comes from here, and nobody may frame us. */
    private static final String CONTENT = """
            default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; \
            img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self' ws: wss:; worker-src 'self' blob:; \
            object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'""";

    /**
     * Camunda's REST interface: for programs, with name and password in each request, no session. It reads, and deploys as the Modeler's button does; nobody completes tasks
     * or starts cases there, past forms, case files and the rights of roles.
     */
    @Bean
    @Order(1)
    SecurityFilterChain engineRest(HttpSecurity http, Messages messages) throws Exception {
        http.securityMatcher(SecurityConfiguration::toTheEngine);
        http.authorizeHttpRequests(requests -> requests.requestMatchers(SecurityConfiguration::fromAnotherSite)
                .denyAll()
                .requestMatchers(SecurityConfiguration::deploys)
                .hasRole("process-owner")
                .requestMatchers(SecurityConfiguration::reads)
                .hasAnyRole("process-owner", "administrator")
                .anyRequest()
                .denyAll());
        http.exceptionHandling(handling -> handling.accessDeniedHandler(new EngineRestDenied(messages)));
        http.httpBasic(basic -> basic.realmName("Tongxin"));
        http.sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        http.csrf(CsrfConfigurer::disable);
        return http.build();
    }

    /** By the decoded path that the container went by: a pattern would be matched inside Jersey's servlet, where the prefix is gone. */
    private static boolean toTheEngine(HttpServletRequest request) {
        String path = path(request);
        return path.equals("/engine-rest") || path.startsWith("/engine-rest/");
    }

    private static String path(HttpServletRequest request) {
        return request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), "");
    }

    private static boolean deploys(HttpServletRequest request) {
        return request.getMethod().equals("POST") && path(request).equals("/engine-rest/deployment/create");
    }

    private static boolean reads(HttpServletRequest request) {
        return Set.of("GET", "HEAD", "OPTIONS").contains(request.getMethod());
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http, Accounts accounts) throws Exception {
        // Whether somebody may see an attachment is decided by the case it belongs to. An answer that says what is
        // wrong was decided before.
        http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                .permitAll()
                .requestMatchers("/styles/*.css", "/icon.svg", "/actuator/health/**", "/attachments/**")
                .permitAll());
        http.with(vaadin(), vaadin -> vaadin.loginView(LoginView.class));
        http.formLogin(form -> form.failureHandler(new LoginFailure()));
        http.addFilterBefore(new EndedSessionFilter(accounts), AnonymousAuthenticationFilter.class);
        http.headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .contentTypeOptions(withDefaults())
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy("geolocation=(self), camera=(self), microphone=()")));
        return http.build();
    }

    /** A browser that remembers the password would send it for a foreign page's form, too. */
    private static boolean fromAnotherSite(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return site != null && !site.equals("same-origin") && !site.equals("none");
    }
}
