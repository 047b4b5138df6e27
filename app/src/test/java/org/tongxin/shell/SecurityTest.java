package org.tongxin.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.Filter;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tongxin.IntegrationTest;
import org.tongxin.organization.Accounts;

/** Login, sessions, and what is open to whom, through the real filter chains. */
@IntegrationTest
class SecurityTest {

    @Autowired
    @Qualifier("springSecurityFilterChain")
    Filter chains;

    @Autowired
    Accounts accounts;

    private MockMvc web;

    @BeforeEach
    void open() {
        web = MockMvcBuilders.standaloneSetup(new Everything())
                .apply(springSecurity(chains))
                .build();
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void loginGivesANewSessionId() throws Exception {
        MockHttpSession session = new MockHttpSession();
        String before = session.getId();
        login("grid-worker", session);
        assertThat(session.getId()).isNotEqualTo(before);
        web.perform(get("/guarded").session(session)).andExpect(status().isOk());
    }

    @Test
    void whoIsNotLoggedInGetsTheLoginPage() throws Exception {
        web.perform(get("/guarded"))
                .andExpect(status().is3xxRedirection())
                .andExpect(header().string("Location", org.hamcrest.Matchers.endsWith("/login")));
        web.perform(get("/actuator/env")).andExpect(status().is3xxRedirection());
    }

    @Test
    void aWrongPasswordAndANameThatDoesNotExistLookTheSame() throws Exception {
        web.perform(attempt("mediator-2", "wrong")).andExpect(redirectedUrl("/login?error"));
        web.perform(attempt("nobody-at-all", "wrong")).andExpect(redirectedUrl("/login?error"));
        web.perform(attempt("dangyuan-001", "")).andExpect(redirectedUrl("/login?error"));
    }

    @Test
    void afterFiveWrongPasswordsTheRightOneHasToWait() throws Exception {
        for (int i = 0; i < 5; i++) {
            web.perform(attempt("building-head", "wrong " + i)).andExpect(redirectedUrl("/login?error"));
        }
        String location = web.perform(attempt("building-head", "demo"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(location).matches("/login\\?wait=[0-9]{1,2}");
    }

    @Test
    void loggingOutEverywhereEndsTheOtherSessionsToo() throws Exception {
        MockHttpSession office = login("street-coordinator-2", new MockHttpSession());
        MockHttpSession home = login("street-coordinator-2", new MockHttpSession());
        MockHttpSession other = login("street-coordinator", new MockHttpSession());

        SecurityContextHolder.getContext()
                .setAuthentication(
                        new TestingAuthenticationToken("street-coordinator-2", "", "ROLE_street-coordinator"));
        accounts.logOutEverywhere();
        SecurityContextHolder.clearContext();

        web.perform(get("/guarded").session(office)).andExpect(status().is3xxRedirection());
        web.perform(get("/guarded").session(home)).andExpect(status().is3xxRedirection());
        assertThat(home.isInvalid()).isTrue();
        web.perform(get("/guarded").session(other)).andExpect(status().isOk());
        login("street-coordinator-2", new MockHttpSession());
    }

    @Test
    void theEnginesInterfaceIsForProcessOwnersAndAdministrators() throws Exception {
        web.perform(get("/engine-rest/task")).andExpect(status().isUnauthorized());
        web.perform(get("/engine-rest/task").with(httpBasic("process-owner", "wrong")))
                .andExpect(status().isUnauthorized());
        web.perform(get("/engine-rest/task").with(httpBasic("department-clerk", "demo")))
                .andExpect(status().isForbidden());
        web.perform(get("/engine-rest/task").with(httpBasic("process-owner", "demo")))
                .andExpect(status().isOk());
        web.perform(get("/engine-rest/task").with(httpBasic("administrator", "demo")))
                .andExpect(status().isOk());
        web.perform(post("/engine-rest/deployment/create")
                        .with(httpBasic("administrator", "demo"))
                        .header("Sec-Fetch-Site", "cross-site"))
                .andExpect(status().isForbidden());
    }

    @Test
    void aSessionIsNoWayIntoTheEnginesInterface() throws Exception {
        MockHttpSession session = login("administrator", new MockHttpSession());
        web.perform(get("/engine-rest/task").session(session)).andExpect(status().isUnauthorized());
    }

    @Test
    void everyPageSaysWhatTheBrowserMayDo() throws Exception {
        web.perform(get("/styles/base.css"))
                .andExpect(header().string(
                                "Content-Security-Policy",
                                org.hamcrest.Matchers.containsString("frame-ancestors 'none'")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Referrer-Policy", "same-origin"));
    }

    /** A form may name a picture on any host; asking for it would tell that host who reads the form, and when. */
    @Test
    void picturesComeFromHereOnly() throws Exception {
        String policy = web.perform(get("/login")).andReturn().getResponse().getHeader("Content-Security-Policy");
        List<String> sources = Stream.of(String.valueOf(policy).split(";"))
                .map(String::strip)
                .filter(directive -> directive.startsWith("img-src "))
                .flatMap(directive -> Stream.of(directive.split(" ")).skip(1))
                .toList();
        assertThat(sources).contains("'self'").isSubsetOf("'self'", "data:", "blob:");
    }

    private MockHttpSession login(String account, MockHttpSession session) throws Exception {
        var result = web.perform(attempt(account, "demo").session(session)).andReturn();
        assertThat(result.getResponse().getRedirectedUrl()).doesNotContain("login");
        return (MockHttpSession) Objects.requireNonNull(result.getRequest().getSession(false));
    }

    private static org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder attempt(
            String account, String password) {
        return post("/login").param("username", account).param("password", password);
    }

    /** What the chains let through. */
    @RestController
    static class Everything {

        @RequestMapping("/**")
        String answer() {
            return "through";
        }
    }
}
