package org.tongxin.cases;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.tongxin.cases.CaseFixture.COMMUNITY;

import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import java.io.ByteArrayInputStream;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.tongxin.IntegrationTest;
import org.tongxin.common.CaseNumber;
import org.tongxin.organization.data.CurrentOrganization;

@IntegrationTest
class AttachmentRequestsTest {

    @Autowired
    WebApplicationContext application;

    @Autowired
    Attachments attachments;

    @Autowired
    AttachmentAccess access;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CurrentOrganization organization;

    @Autowired
    AutowireCapableBeanFactory beans;

    MockMvc browser;
    CaseNumber number;
    Attachment open;
    Attachment internal;
    Attachment document;

    @BeforeEach
    void aCaseWithAttachments() {
        browser = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
        CaseFixture fixture = new CaseFixture(beans);
        account("case-insider", "case-k01");
        account("case-outsider", "case-k02");
        number = fixture.open(COMMUNITY, "附件").number();
        open = add("现场 照片.jpg", SampleFiles.image("jpg", 50, 50), true);
        internal = add("内部.png", SampleFiles.image("png", 50, 50), false);
        document = add("通知.pdf", SampleFiles.pdf(), true);
    }

    @AfterEach
    void noSession() {
        VaadinSession.setCurrent(null);
    }

    private void account(String name, String unit) {
        int added = jdbc.sql("insert into account (name, display_name) values (:name, :name) on conflict do nothing")
                .param("name", name)
                .update();
        if (added > 0) {
            jdbc.sql("insert into role_holding (account, role, unit) values (:name, 'dispatcher', :unit)")
                    .param("name", name)
                    .param("unit", unit)
                    .update();
            jdbc.sql("update organization_version set version = version + 1").update();
            organization.refresh();
        }
    }

    private Attachment add(String name, byte[] content, boolean visible) {
        return attachments.add(number, attachments.clean(name, new ByteArrayInputStream(content)), null, null, visible);
    }

    @Test
    void whoMaySeeTheCaseGetsThePhoto() throws Exception {
        browser.perform(get("/attachments/" + open.id()).with(user("case-insider")))
                .andExpect(status().isOk())
                .andExpect(content().contentType("image/jpeg"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Security-Policy", containsString("sandbox")))
                .andExpect(header().string("Cache-Control", containsString("private")))
                .andExpect(header().string("Content-Disposition", containsString("inline")));
        browser.perform(get("/attachments/" + internal.id() + "/thumbnail").with(user("case-insider")))
                .andExpect(status().isOk());
        browser.perform(get("/attachments/" + document.id()).with(user("case-insider")))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString("attachment")));
        browser.perform(get("/attachments/" + document.id() + "/thumbnail").with(user("case-insider")))
                .andExpect(status().isNotFound());
    }

    @Test
    void everybodyElseIsAnsweredAsIfItDidNotExist() throws Exception {
        for (String path : new String[] {
            "/attachments/" + open.id(),
            "/attachments/" + open.id() + "/thumbnail",
            "/attachments/" + UUID.randomUUID(),
            "/attachments/1"
        }) {
            browser.perform(get(path).with(user("case-outsider")))
                    .andExpect(status().isNotFound())
                    .andExpect(content().bytes(new byte[0]));
            browser.perform(get(path).with(user("nobody"))).andExpect(status().isNotFound());
            browser.perform(get(path)).andExpect(status().isNotFound());
        }
    }

    @Test
    void theRightTrackingCodeOpensWhatTheResidentMaySee() throws Exception {
        MockHttpSession session = new MockHttpSession();
        grantIn(session);

        browser.perform(get("/attachments/" + open.id()).session(session)).andExpect(status().isOk());
        browser.perform(get("/attachments/" + internal.id()).session(session)).andExpect(status().isNotFound());
        browser.perform(get("/attachments/" + open.id()).session(new MockHttpSession()))
                .andExpect(status().isNotFound());
    }

    /** What the tracking page does in a Vaadin request of that browser session. */
    private void grantIn(MockHttpSession session) {
        WrappedSession wrapped = new com.vaadin.flow.server.WrappedHttpSession(session);
        VaadinSession vaadin = Mockito.mock(VaadinSession.class);
        Mockito.when(vaadin.getSession()).thenReturn(wrapped);
        VaadinSession.setCurrent(vaadin);
        access.grantForSession(number);
    }
}
