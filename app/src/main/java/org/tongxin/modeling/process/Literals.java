package org.tongxin.modeling.process;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.impl.juel.AstChoice;
import org.camunda.bpm.impl.juel.AstEval;
import org.camunda.bpm.impl.juel.AstNested;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.model.bpmn.instance.BaseElement;

/** The texts that an argument can come to, as far as they are written out: as it stands, on either side of a choice, or by an input parameter of the step as templates do it. */
final class Literals {

    private Literals() {}

    static List<String> of(Expression.Call call, int position, Diagram diagram, BaseElement at) {
        if (position >= call.arguments().size()) {
            return List.of();
        }
        return Stream.concat(
                        texts(call.arguments().get(position)),
                        call.variable(position).stream().flatMap(name -> handed(name, diagram, at)))
                .toList();
    }

    private static Stream<String> handed(String name, Diagram diagram, BaseElement at) {
        return diagram.tags(at).stream()
                .filter(tag -> "inputParameter".equals(tag.getLocalName())
                        && tag.getAttribute("name").equals(name))
                .map(tag -> tag.getTextContent().strip())
                .flatMap(text -> Expression.is(text) ? said(text, diagram, at) : Stream.of(text));
    }

    private static Stream<String> said(String text, Diagram diagram, BaseElement at) {
        return diagram.said(at).stream()
                .filter(said -> said.text().equals(text))
                .flatMap(said -> Stream.ofNullable(said.expression()))
                .limit(1)
                .flatMap(expression -> texts(expression.root()));
    }

    private static Stream<String> texts(Node node) {
        if (node instanceof AstEval || node instanceof AstNested) {
            return texts(node.getChild(0));
        }
        if (node instanceof AstChoice) {
            return IntStream.of(1, 2).mapToObj(node::getChild).flatMap(Literals::texts);
        }
        return Expression.text(node).stream();
    }
}
