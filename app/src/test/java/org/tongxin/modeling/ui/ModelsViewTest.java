package org.tongxin.modeling.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.UploadKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.FileRejectedEvent;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.IntegrationTest;
import org.tongxin.modeling.Deployments;
import org.tongxin.modeling.ModelCatalogue;
import org.tongxin.modeling.ModelKind;
import org.tongxin.modeling.ModelVersion;
import org.tongxin.modeling.ZipFiles;
import org.tongxin.modeling.process.OfficialsFiles;
import org.tongxin.modeling.process.OwnersTurn;

/** The page of processes: what is deployed and how it is used; files looked at, compared, deployed, scheduled, brought back. */
@IntegrationTest
class ModelsViewTest {

    @Autowired
    ProcessesTab processes;

    @Autowired
    DeployTab deploy;

    @Autowired
    Deployments deployments;

    @Autowired
    ModelCatalogue catalogue;

    @Autowired
    RuntimeService runtime;

    @RegisterExtension
    final OwnersTurn owner = new OwnersTurn();

    @BeforeEach
    void begin() {
        MockVaadin.setup();
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        com.vaadin.flow.router.RouteConfiguration.forSessionScope().setRoute("models", ModelsView.class);
    }

    @AfterEach
    void end() {
        MockVaadin.tearDown();
    }

    private DeployedPage open(Map<String, String> query) {
        UI.getCurrent().removeAll();
        DeployedPage page = processes.content(QueryParameters.simple(query));
        UI.getCurrent().add(page);
        return page;
    }

    private DeployPage deploying(Map<String, String> query) {
        UI.getCurrent().removeAll();
        DeployPage page = deploy.content(QueryParameters.simple(query));
        UI.getCurrent().add(page);
        return page;
    }

    private DeployPage brought(Map<String, byte[]> files) {
        DeployPage page = deploying(Map.of());
        files.forEach(page::add);
        page.look();
        return page;
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }

    @Test
    void everythingDeployedIsListedAndTheSearchNarrowsIt() {
        DeployedPage page = open(Map.of());
        assertThat(text(page)).contains("五单闭环", "五方会商", "officials-start", "随程序部署", "选一个流程");
        _setValue(_get(TextField.class), "五员");
        assertThat(_find(RouterLink.class)).hasSize(1);
        assertThat(text(page)).contains("五员进社区").doesNotContain("五方会商");
        _setValue(_get(TextField.class), "nothing like it");
        assertThat(text(page)).contains("没有找到");
    }

    @Test
    void theChosenOneShowsWhereItsCasesAre() {
        ProcessInstance one = waiting();
        DeployedPage page = open(Map.of("process", "officials"));
        assertThat(text(page)).contains("五员进社区 第", "全部版本");
        long before = arranging(one);
        assertThat(rows()).anySatisfy(row -> assertThat(row).startsWith("安排接待" + before));
        waiting();
        page.refresh();
        assertThat(rows()).anySatisfy(row -> assertThat(row).startsWith("安排接待" + (before + 1)));
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey("models-view-test")
                .list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "test"));
    }

    private ProcessInstance waiting() {
        return runtime.createProcessInstanceByKey("officials")
                .businessKey("models-view-test")
                .setVariables(Map.of("unit", "990101001001", "category", "other", "urgency", "normal"))
                .execute();
    }

    /** How many cases of the same version wait there; other tests leave theirs. */
    private long arranging(ProcessInstance like) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionId(like.getProcessDefinitionId())
                .activityIdIn("Task_Arrange")
                .count();
    }

    @Test
    void tablesAndFormsShowWhatTheyHold() {
        assertThat(text(open(Map.of("table", "limits")))).contains("officials.arrange", "行");
        assertThat(text(open(Map.of("form", "officials-review")))).contains("栏", "outcome");
        assertThat(text(open(Map.of("process", "nowhere")))).contains("没有部署过 nowhere");
        assertThat(text(open(Map.of("process", "officials", "version", "4711"))))
                .contains("没有部署过 officials");
    }

    @Test
    void twoVersionsStandBesideEachOtherWithAuthorAndReason() {
        int first = owner.version("officials");
        deployments.deploy(deployments.check(OfficialsFiles.renamed("约时间"), List.of()), "居民看不懂");
        DeployedPage page = open(Map.of("process", "officials", "compare", "" + first));
        assertThat(text(page)).contains("差别（1）", "≠ 修改", "任务", "名称：安排接待 → 约时间", "居民看不懂", "窦文博", "程序自带");
    }

    @Test
    void administratorsLookOnly() {
        OwnersTurn.as("administrator");
        deployedTwice();
        assertThat(text(open(Map.of("process", "officials")))).contains("和第").doesNotContain("回到这一版");
        assertThat(text(deploying(Map.of()))).contains("由流程管理员做", "没有定时部署");
        assertThat(_find(ModelUpload.class)).isEmpty();
    }

    private void deployedTwice() {
        OwnersTurn.as("process-owner");
        deployments.deploy(deployments.check(OfficialsFiles.renamed("约时间"), List.of()), "改名");
        OwnersTurn.as("administrator");
    }

    @Test
    void whatIsWrongIsListedWithTheRemedyAndCanBeMended() {
        DeployPage page = brought(OfficialsFiles.with(
                OfficialsFiles.renamed("约时间"), "<camunda:property name=\"limit\" value=\"officials.handle\" />", ""));
        assertThat(text(page)).contains("有 1 处问题", "没有时限", "怎么改：", "step-limit", "✕ 1 处问题");
        assertThat(_find(TextArea.class)).as("nothing to be deployed").isEmpty();
        _click(_get(Button.class, spec -> spec.withAttribute("aria-label", "在图上看 Task_Handle")));
        page.add("officials.bpmn", OfficialsFiles.renamed("约时间").get("officials.bpmn"));
        page.look();
        assertThat(text(page)).contains("officials.bpmn 已经换成新上传的", "名称：安排接待 → 约时间", "一起部署：officials.bpmn 要用");
    }

    @Test
    void aReasonIsAskedForAndNothingTypedGetsLost() {
        int before = owner.version("officials");
        DeployPage page = brought(OfficialsFiles.renamed("约时间"));
        _click(button("现在部署"));
        assertThat(text(page)).contains("请写明为什么部署");
        _setValue(_get(TextArea.class), "居民看不懂");
        _setValue(_get(Checkbox.class, spec -> spec.withLabel("officials-handle.form")), false);
        assertThat(text(page)).contains("form-unknown", "不一起部署");
        _setValue(_get(Checkbox.class, spec -> spec.withLabel("officials-handle.form")), true);
        assertThat(_get(TextArea.class).getValue()).isEqualTo("居民看不懂");
        deploying(Map.of());
        assertThat(_get(TextArea.class).getValue())
                .as("also when somebody looks at another page meanwhile")
                .isEqualTo("居民看不懂");
        _click(button("现在部署"));
        assertThat(text(UI.getCurrent())).contains("已部署", "五员进社区 第 " + (before + 1) + " 版");
        assertThat(owner.version("officials")).isEqualTo(before + 1);
    }

    @Test
    void whoIsSecondIsTold() {
        DeployPage page = brought(OfficialsFiles.renamed("约时间"));
        deployments.deploy(deployments.check(OfficialsFiles.renamed("约地点"), List.of()), "先");
        _setValue(_get(TextArea.class), "后");
        _click(button("现在部署"));
        assertThat(text(page)).contains("已经不是最新", "窦文博");
        _click(button("重新检查"));
        assertThat(text(page)).contains("名称：约地点 → 约时间");
        assertThat(_get(TextArea.class).getValue()).isEqualTo("后");
    }

    @Test
    @SuppressWarnings("unchecked")
    void aDeploymentCanWaitAndBeCancelled() {
        int before = owner.version("officials");
        DeployPage page = brought(OfficialsFiles.renamed("约时间"));
        _setValue(_get(TextArea.class), "下周生效");
        _setValue(_get(RadioButtonGroup.class, spec -> spec.withLabel("什么时候")), true);
        _click(button("定时部署"));
        assertThat(text(page)).contains("已安排", "等待", "下周生效");
        assertThat(owner.version("officials")).isEqualTo(before);
        _click(button("取消"));
        assertThat(text(page)).contains("已取消");
    }

    @Test
    void anEarlierVersionIsBroughtBackByTheSameWay() {
        ModelVersion first = catalogue.newest(ModelKind.PROCESS, "officials").orElseThrow();
        deployments.deploy(deployments.check(OfficialsFiles.renamed("约时间"), List.of()), "改名");
        assertThat(_find(open(Map.of("process", "officials")), RouterLink.class, spec -> spec.withText("回到这一版")))
                .isNotEmpty();
        DeployPage page = deploying(Map.of("process", "officials", "version", "" + first.version()));
        assertThat(text(page)).contains("回到 五员进社区 第 " + first.version() + " 版", "名称：约时间 → 安排接待");
        _setValue(_get(TextArea.class), "改回去");
        _click(button("现在部署"));
        assertThat(owner.version("officials")).isEqualTo(first.version() + 2);
    }

    @Test
    void ofAnUploadThatBreaksOffNothingStaysAndThePageSaysSo() {
        DeployPage page = brought(OfficialsFiles.renamed("约时间"));
        BrokenUpload.of("rating.bpmn", _get(ModelUpload.class));
        assertThat(text(page)).contains("rating.bpmn：上传中断，没有收到");
        page.look();
        assertThat(_find(Checkbox.class, spec -> spec.withLabel("officials-handle.form")))
                .as("what has come before stays")
                .isNotEmpty();
        assertThat(text(page)).contains("officials.bpmn").doesNotContain("请居民评价");
    }

    /** The browser holds larger files back; what comes past it is not taken either. */
    @Test
    void whatIsTooLargeIsNotTakenAndThePageSaysSo() {
        DeployPage page = deploying(Map.of());
        ModelUpload upload = _get(ModelUpload.class);
        ComponentUtil.fireEvent(upload, new FileRejectedEvent(upload, "File is Too Big.", "officials.bpmn"));
        assertThat(text(page)).contains("officials.bpmn 没有收下", "最大 10 MB");
        UploadKt._upload(upload, "rating.bpmn", new byte[(10 << 20) + 1]);
        assertThat(text(page)).contains("rating.bpmn 没有收下");
        page.look();
        assertThat(text(page)).doesNotContain("检查结果");
    }

    @Test
    void whatIsNoModelIsSaid() {
        DeployPage page = deploying(Map.of());
        page.add("broken.zip", "no archive".getBytes(StandardCharsets.UTF_8));
        assertThat(text(page)).contains("broken.zip：压缩包打不开");
        page.add("readme.zip", ZipFiles.write(Map.of("README.md", new byte[] {1})));
        assertThat(text(page)).contains("没有 .bpmn、.dmn 或 .form");
        page.add("two.zip", ZipFiles.write(Map.of("a/officials.bpmn", new byte[] {1}, "b/officials.bpmn", new byte[] {2
        })));
        page.look();
        assertThat(text(page)).contains("file-xml", "file-duplicate");
        _click(button("全部移除"));
        assertThat(text(page)).doesNotContain("检查结果");
        page.add("notes.txt", new byte[] {1});
        page.look();
        assertThat(text(page)).contains("file-type");
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    private static List<String> rows() {
        return _find(NativeTableRow.class).stream().map(ModelsViewTest::text).toList();
    }
}
