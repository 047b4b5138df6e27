package org.tongxin.tables.process;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Description;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.InputClause;
import org.camunda.bpm.model.dmn.instance.OutputClause;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.camunda.bpm.model.dmn.instance.UnaryTests;
import org.camunda.bpm.model.xml.ModelException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.common.Refused;
import org.tongxin.tables.Cell;
import org.tongxin.tables.Column;
import org.tongxin.tables.Row;
import org.tongxin.tables.TableContent;
import org.tongxin.tables.TableFiles;

/** Reads a table with the engine's own model of it, and writes rows into the text of the file. */
@Component
class DmnFiles implements TableFiles {

    private static final String NOT_A_TABLE = "tables.file.not-a-table";

    @Override
    public TableContent read(byte[] file) {
        Decision decision = decision(file);
        if (!(decision.getExpression() instanceof DecisionTable table)) {
            throw new Refused(NOT_A_TABLE);
        }
        return new TableContent(
                decision.getId(),
                decision.getName() == null ? decision.getId() : decision.getName(),
                text(decision.getDescription()),
                table.getHitPolicy().name(),
                Stream.concat(
                                table.getInputs().stream().map(DmnFiles::column),
                                table.getOutputs().stream().map(DmnFiles::column))
                        .toList(),
                table.getRules().stream().map(DmnFiles::row).toList());
    }

    private static Decision decision(byte[] file) {
        try {
            DmnModelInstance model = Dmn.readModelFromStream(new ByteArrayInputStream(file));
            return model.getModelElementsByType(Decision.class).stream()
                    .findFirst()
                    .orElseThrow(() -> new Refused(NOT_A_TABLE));
        } catch (ModelException unreadable) {
            throw new Refused(NOT_A_TABLE);
        }
    }

    private static Column column(InputClause input) {
        return new Column(
                input.getId(),
                text(input.getInputExpression()),
                input.getLabel() == null ? text(input.getInputExpression()) : input.getLabel(),
                false,
                Column.Type.of(input.getInputExpression().getTypeRef()),
                allowed(input.getInputValues()));
    }

    private static Column column(OutputClause output) {
        String name = output.getName() == null ? output.getId() : output.getName();
        return new Column(
                output.getId(),
                name,
                output.getLabel() == null ? name : output.getLabel(),
                true,
                Column.Type.of(output.getTypeRef()),
                allowed(output.getOutputValues()));
    }

    private static List<String> allowed(@Nullable UnaryTests values) {
        Column plain = new Column("", "", "", false, Column.Type.TEXT, List.of());
        return values != null && Cell.read(text(values), plain) instanceof Cell.Texts texts && !texts.except()
                ? texts.values()
                : List.of();
    }

    private static Row row(Rule rule) {
        return new Row(
                rule.getId(),
                text(rule.getDescription()),
                Stream.concat(rule.getInputEntries().stream(), rule.getOutputEntries().stream())
                        .map(DmnFiles::text)
                        .toList());
    }

    private static String text(@Nullable Description description) {
        return description == null ? "" : description.getTextContent().strip();
    }

    private static String text(@Nullable DmnElement holder) {
        Collection<Text> texts = holder == null ? List.of() : holder.getChildElementsByType(Text.class);
        return texts.isEmpty() ? "" : texts.iterator().next().getTextContent().strip();
    }

    @Override
    public byte[] write(byte[] file, List<Row> rows) {
        TableContent table = read(file);
        if (table.rows().equals(rows)) {
            return Arrays.copyOf(file, file.length);
        }
        RuleWriter writer = new RuleWriter(new DmnText(new String(file, StandardCharsets.UTF_8)), table);
        List<String> written = new ArrayList<>();
        rows.forEach(row -> written.add(writer.rule(row)));
        return writer.with(written).getBytes(StandardCharsets.UTF_8);
    }
}
