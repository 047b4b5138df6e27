package org.tongxin.tables;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tongxin.common.Messages;

/** Says cells in the reader's words; {@link Typed} reads the same words. */
@Component
public class CellWords {

    private final Messages messages;

    CellWords(Messages messages) {
        this.messages = messages;
    }

    public String of(String feel, Column column, Offer offer) {
        Cell cell = Cell.read(feel, column);
        if (cell instanceof Cell.Texts texts) {
            String list = list(texts.values().stream().map(offer::label).toList());
            return texts.except() ? messages.get("tables.words.except", list) : list;
        }
        if (cell instanceof Cell.Numbers numbers) {
            return list(numbers.spans().stream().map(this::span).toList());
        }
        return cell instanceof Cell.Contains contains
                ? messages.get("tables.words.contains", list(contains.words()))
                : other(cell, column);
    }

    private String other(Cell cell, Column column) {
        if (cell instanceof Cell.Truth truth) {
            return messages.get(truth.value() ? "tables.words.yes" : "tables.words.no");
        }
        if (cell instanceof Cell.Blank) {
            return messages.get(column.output() ? "tables.words.nothing" : "tables.words.any");
        }
        return cell instanceof Cell.Nothing ? messages.get("tables.words.nothing") : "=" + cell.feel();
    }

    /** What stands in the field of whoever edits the cell. */
    public String typed(String feel, Column column, Offer offer) {
        Cell cell = Cell.read(feel, column);
        return cell instanceof Cell.Blank || cell instanceof Cell.Nothing ? "" : of(feel, column, offer);
    }

    private String span(Span span) {
        BigDecimal from = span.from();
        BigDecimal to = span.to();
        if (from != null && to != null) {
            return span.isPoint()
                    ? from.toPlainString()
                    : span.withFrom() && span.withTo()
                            ? messages.get("tables.words.between", from.toPlainString(), to.toPlainString())
                            : "=" + span.feel();
        }
        return span.feel().replace(">=", "≥").replace("<=", "≤");
    }

    private String list(List<String> words) {
        return words.stream().map(Objects::toString).collect(Collectors.joining(messages.get("tables.words.comma")));
    }
}
