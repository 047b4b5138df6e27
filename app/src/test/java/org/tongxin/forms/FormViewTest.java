package org.tongxin.forms;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FormViewTest {

    private static final String NAME = """
            {"id":"f_name","type":"textfield","key":"name","label":"姓名","validate":{"required":true,"maxLength":5}}""";
    private static final String SERIOUS = """
            {"id":"f_serious","type":"checkbox","key":"serious","label":"严重"}""";
    private static final String WHY = """
            {"id":"f_why","type":"textfield","key":"why","label":"原因","validate":{"required":true},
             "conditional":{"hide":"=not(serious)"}}""";
    private static final String ROUTE = """
            {"id":"f_route","type":"select","key":"route","label":"去向",
             "values":[{"label":"部门","value":"department"},{"label":"志愿者","value":"volunteer"}]}""";
    private static final String ROWS = """
            {"id":"f_rows","type":"dynamiclist","path":"people","label":"当事人","components":[
              {"id":"f_person","type":"textfield","key":"person","label":"姓名（当事人）"}]}""";

    @BeforeEach
    void open() {
        MockVaadin.setup();
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    @AfterEach
    void close() {
        MockVaadin.tearDown();
    }

    private static FormView show(FormSchema schema, Map<String, ?> context) {
        FormView view = FormKit.FORMS.view(schema, context);
        UI.getCurrent().add(view);
        return view;
    }

    private static TextField text(String label) {
        return _get(TextField.class, spec -> spec.withCaption(label));
    }

    @Test
    void showsWhatIsKnownAndGivesWhatIsTyped() {
        FormView view = show(FormKit.form(NAME, ROUTE), Map.of("name", "王芳"));
        assertThat(text("姓名").getValue()).isEqualTo("王芳");
        @SuppressWarnings("unchecked")
        ComboBox<Option> route = _get(ComboBox.class);
        _setValue(route, new Option("volunteer", "志愿者"));
        assertThat(view.values()).containsEntry("name", "王芳").containsEntry("route", "volunteer");
    }

    @Test
    void aConditionShowsAndHidesWhileSomebodyTypes() {
        FormView view = show(FormKit.form(SERIOUS, WHY), Map.of());
        assertThat(_find(TextField.class)).isEmpty();
        _setValue(_get(Checkbox.class), true);
        assertThat(_find(TextField.class)).hasSize(1);
        assertThat(view.values()).containsKeys("serious", "why");
    }

    @Test
    void errorsAppearBesideTheFieldAndNothingTypedIsLost() {
        FormSchema schema = FormKit.form(NAME, ROUTE);
        FormView view = show(schema, Map.of());
        _setValue(text("姓名"), "名字长得放不下");
        assertThat(text("姓名").isInvalid()).isTrue();
        var rejected = catchThrowableOfType(
                SubmissionRejected.class, () -> FormKit.FORMS.validate(schema, Map.of(), view.values()));
        view.showErrors(rejected);
        assertThat(text("姓名").getErrorMessage()).isEqualTo("最多填写 5 个字。");
        assertThat(text("姓名").getValue()).isEqualTo("名字长得放不下");
    }

    @Test
    void rowsComeAndGoAndKeepTheirValues() {
        FormView view = show(FormKit.form(ROWS), Map.of());
        _setValue(text("姓名（当事人）"), "甲");
        _click(_get(Button.class, spec -> spec.withText("添加一行")));
        assertThat(_find(TextField.class)).hasSize(2);
        _setValue(_find(TextField.class).get(1), "乙");
        assertThat(view.values()).containsEntry("people", List.of(Map.of("person", "甲"), Map.of("person", "乙")));
        _click(_find(Button.class).get(0));
        assertThat(view.values()).containsEntry("people", List.of(Map.of("person", "乙")));
        assertThat(text("姓名（当事人）").getValue()).isEqualTo("乙");
    }

    @Test
    void aDraftIsFilledInAgain() {
        FormView view = show(FormKit.form(NAME, SERIOUS, WHY, ROWS), Map.of());
        view.setValues(Map.of(
                "name",
                "李",
                "serious",
                true,
                "why",
                "漏水",
                "people",
                List.of(Map.of("person", "甲"), Map.of()),
                "gone",
                1));
        assertThat(text("原因").getValue()).isEqualTo("漏水");
        assertThat(view.values()).doesNotContainKey("gone").containsEntry("name", "李");
    }

    @Test
    void readOnlyMeansNothingCanBeChanged() {
        FormView view = show(FormKit.form(NAME, ROWS), Map.of());
        view.setReadOnly(true);
        assertThat(_find(TextField.class)).allMatch(TextField::isReadOnly);
        assertThat(_find(Button.class)).isEmpty();
    }

    @Test
    void everyChangeIsToldForTheDraft() {
        FormView view = show(FormKit.form(NAME), Map.of());
        AtomicInteger changes = new AtomicInteger();
        view.onChange(changes::incrementAndGet);
        _setValue(text("姓名"), "王");
        assertThat(changes).hasValue(1);
    }

    @Test
    void halfADateIsRefusedAndNotTakenForNothing() {
        FormSchema schema = FormKit.form("""
                {"id":"f_day","type":"datetime","subtype":"date","key":"day","dateLabel":"上门日期"}""");
        FormView view = show(schema, Map.of());
        DatePicker picker = _get(DatePicker.class);
        assertThat(FormKit.FORMS.validate(schema, Map.of(), view.values()).of(Destination.CASE))
                .containsEntry("day", null);
        picker.getElement().setProperty("_inputElementValue", "五月");
        var rejected = catchThrowableOfType(
                SubmissionRejected.class, () -> FormKit.FORMS.validate(schema, Map.of(), view.values()));
        assertThat(rejected.errors()).containsOnlyKeys("day");
    }

    @Test
    void datesAndNumbersAreWrittenAsTheFormWantsThem() {
        FormView view = show(FormKit.form("""
                        {"id":"a","type":"datetime","subtype":"datetime","key":"at","dateLabel":"时间","timeSerializingFormat":"utc_offset"}""", """
                        {"id":"b","type":"number","key":"n","label":"户数"}""", """
                        {"id":"c","type":"number","key":"m","label":"金额","serializeToString":true}"""), Map.of());
        _setValue(_get(DateTimePicker.class), LocalDateTime.of(2026, 5, 1, 9, 30));
        _setValue(text("户数"), "12");
        _setValue(text("金额"), "0.50");
        assertThat(view.values()).isEqualTo(Map.of("at", "2026-05-01T09:30+08:00", "n", 12L, "m", "0.50"));
        _setValue(text("户数"), "十二");
        assertThat(text("户数").getErrorMessage()).isEqualTo("请填写数字。");
        assertThat(text("户数").getValue()).isEqualTo("十二");
    }

    @Test
    void everyTypeIsShownInEnglishToo() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        FormView view = show(
                FormKit.form(NAME, ROUTE, ROWS, """
                        {"id":"x1","type":"text","text":"# {{name}}"}""", """
                        {"id":"x2","type":"html","content":"<b>x</b>"}""", """
                        {"id":"x3","type":"image","source":"/icon.svg","alt":"x"}""", """
                        {"id":"x4","type":"table","label":"t","dataSource":"=people","columns":[{"label":"P","key":"person"}]}""", """
                        {"id":"x5","type":"separator"}""", """
                        {"id":"x6","type":"spacer","height":10}""", """
                        {"id":"x7","type":"radio","key":"r","label":"r","valuesExpression":"=[name]"}""", """
                        {"id":"x8","type":"checklist","key":"c","label":"c","values":["a","b"]}""", """
                        {"id":"x9","type":"taglist","key":"t","label":"t","values":["a","b"]}""", """
                        {"id":"x10","type":"textarea","key":"ta","label":"ta"}""", """
                        {"id":"x11","type":"datetime","subtype":"time","key":"ti","timeLabel":"ti"}""", """
                        {"id":"x12","type":"button","label":"Send","action":"submit"}"""),
                Map.of("name", "b"));
        AtomicInteger submitted = new AtomicInteger();
        view.onSubmit(submitted::incrementAndGet);
        assertThat(view.hasSubmitButton()).isTrue();
        _click(_get(Button.class, spec -> spec.withText("Send")));
        assertThat(submitted).hasValue(1);
        _setValue(text("姓名"), "much too long");
        assertThat(text("姓名").getErrorMessage()).isEqualTo("At most 5 characters, please.");
    }

    @Test
    void resetGoesBackToWhatWasKnown() {
        FormView view = show(FormKit.form(NAME), Map.of("name", "王"));
        _setValue(text("姓名"), "李");
        view.reset();
        assertThat(text("姓名").getValue()).isEqualTo("王");
    }
}
