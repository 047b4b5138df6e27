package org.tongxin.modeling.process;

import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;

/** What a diagram calls is the newest version, or what it was deployed with; never one that somebody counted. */
class BindingRule implements Rule {

    private static final Set<String> FIXED = Set.of(
            "calledElementVersion",
            "calledElementVersionTag",
            "calledElementTenantId",
            "decisionRefVersion",
            "decisionRefVersionTag",
            "decisionRefTenantId",
            "formRefVersion",
            "caseRef",
            "caseBinding",
            "caseVersion",
            "caseTenantId");

    @Override
    public void check(Diagram diagram, World world, Report report) {
        for (Element tag : diagram.elements()) {
            BaseElement at = diagram.owner(tag);
            NamedNodeMap attributes = tag.getAttributes();
            for (int i = 0; i < attributes.getLength(); i++) {
                Attr attribute = (Attr) attributes.item(i);
                if (Diagram.CAMUNDA.equals(attribute.getNamespaceURI()) && FIXED.contains(attribute.getLocalName())) {
                    report.at(at, "binding-unknown", attribute.getLocalName(), attribute.getValue());
                }
            }
            binding(tag, "calledElementBinding", world.hasProcess(tag.getAttribute("calledElement")), at, report);
            String table = tag.getAttributeNS(Diagram.CAMUNDA, "decisionRef");
            binding(tag, "decisionRefBinding", world.bringsTable(table), at, report);
        }
    }

    private static void binding(Element tag, String name, boolean brought, BaseElement at, Report report) {
        String binding = tag.getAttributeNS(Diagram.CAMUNDA, name);
        boolean known = binding.isEmpty() || binding.equals("latest") || (binding.equals("deployment") && brought);
        if (!known) {
            report.at(at, "binding-unknown", name, binding);
        }
    }
}
