package org.tongxin.modeling.process;

import org.tongxin.common.process.EngineWords;

/** Expressions use the words that CONTRIBUTING.md lists, and no others. */
class VocabularyRule implements Rule {

    @Override
    public void check(Diagram diagram, World world, Report report) {
        for (Diagram.Said said : diagram.said()) {
            Expression expression = said.expression();
            if (expression == null) {
                report.at(said.owner(), "expression-unreadable", said.text());
            } else {
                boolean known = expression.strange().isEmpty()
                        && expression.calls().stream().allMatch(call -> understood(call, world.language()))
                        && expression.variables().stream().noneMatch(world.language()::isWord);
                if (!known) {
                    report.at(said.owner(), "vocabulary", said.text());
                }
                if (expression.isMixed() && runs(said)) {
                    report.at(said.owner(), "expression-mixed", said.text());
                }
            }
        }
    }

    /** Where something is done or decided, and not a text put together. */
    private static boolean runs(Diagram.Said said) {
        return "conditionExpression".equals(said.element().getLocalName())
                || said.text().equals(said.element().getAttribute("expression"))
                || said.text().equals(said.element().getAttributeNS(Diagram.CAMUNDA, "expression"));
    }

    private static boolean understood(Expression.Call call, Language language) {
        return EngineWords.METHODS.containsKey(call.word())
                ? EngineWords.METHODS.get(call.word()).contains(call.method())
                : language.understands(call);
    }
}
