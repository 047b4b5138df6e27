package org.tongxin.inbox.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.IntegrationTest;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.LivePages;
import org.tongxin.inbox.Drafts;
import org.tongxin.inbox.InboxCases;
import org.tongxin.organization.Organization;
import org.tongxin.organization.Person;
import org.tongxin.workflow.WorkTasks;

@IntegrationTest
class TaskDetailTest {

    @Autowired
    TaskDetailParts parts;

    @Autowired
    InboxCases cases;

    @Autowired
    WorkTasks tasks;

    @Autowired
    LivePages live;

    @Autowired
    Drafts drafts;

    @Autowired
    Organization organization;

    Person member;
    CaseNumber number;
    String id;
    final List<String> left = new ArrayList<>();

    @BeforeEach
    void openCase() {
        MockVaadin.setup();
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        member = organization.person("party-member").orElseThrow();
        number = cases.open("界面测试", null);
        id = cases.task(number).id();
    }

    @AfterEach
    void close() {
        MockVaadin.tearDown();
    }

    private TaskDetail open() {
        TaskDetail detail = new TaskDetail(parts, member, tasks.open(id, member.name()), live, new TaskDetail.Events() {
            @Override
            public void closed() {}

            @Override
            public void left(String taskId, boolean completed) {
                left.add(taskId + completed);
            }
        });
        UI.getCurrent().add(detail);
        return detail;
    }

    @Test
    void whoClaimsGetsTheFormAndCanSubmitIt() {
        open();
        assertThat(_find(Button.class, spec -> spec.withText("提交"))).isEmpty();
        _click(_get(Button.class, spec -> spec.withText("领取")));
        assertThat(cases.task(number).assignee()).isEqualTo("party-member");
        _click(_get(Button.class, spec -> spec.withText("提交")));
        assertThat(left).isEmpty();
        _setValue(_get(TextField.class, spec -> spec.withLabel("办理情况")), "已换新灯");
        RadioButtonGroup<Object> outcome = outcome();
        outcome.setValue(outcome.getListDataView().getItem(0));
        _click(_get(Button.class, spec -> spec.withText("提交")));
        assertThat(left).containsExactly(id + "true");
        assertThat(cases.task(number).step()).isEqualTo("Task_Check");
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<Object> outcome() {
        return _get(RadioButtonGroup.class);
    }

    @Test
    void whoComesLateReadsWhoHasIt() {
        TaskDetail detail = open();
        tasks.claim(id, "party-member-2");
        detail.claim();
        String name = organization.person("party-member-2").orElseThrow().displayName();
        assertThat(_get(Span.class, spec -> spec.withClasses("task-taken")).getText())
                .contains(name);
        assertThat(_find(Button.class, spec -> spec.withText("提交"))).isEmpty();
    }

    @Test
    void aDraftIsThereAgain() {
        tasks.claim(id, "party-member");
        drafts.save(id, member, Map.of("report", "写到一半"));
        open();
        assertThat(_get(TextField.class, spec -> spec.withLabel("办理情况")).getValue())
                .isEqualTo("写到一半");
    }

    @Test
    void aConfidentialCaseShowsOnlyItsStepUntilItIsClaimed() {
        number = cases.confidential("楼上漏水赔偿");
        id = cases.task(number).id();
        open();
        assertThat(_get(H2.class).getText()).isEqualTo("（保密）");
        assertThat(_find(Paragraph.class)).extracting(Paragraph::getText).contains("这是保密的办件，领取以后才能看到内容。");
        assertThat(_find(Button.class, spec -> spec.withText("写意见"))).isEmpty();
        _click(_get(Button.class, spec -> spec.withText("领取")));
        assertThat(_get(H2.class).getText()).isEqualTo("楼上漏水赔偿");
        assertThat(_get(Button.class, spec -> spec.withText("提交")).isVisible()).isTrue();
    }
}
