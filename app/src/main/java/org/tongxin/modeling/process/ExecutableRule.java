package org.tongxin.modeling.process;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;

/** A diagram says what happens, in the vocabulary; it brings nothing that runs. Also not in the words of other engines that this one understands too. */
class ExecutableRule implements Rule {

    private static final Set<String> NAMESPACES = Set.of(
            "http://www.omg.org/spec/BPMN/20100524/MODEL",
            "http://www.omg.org/spec/BPMN/20100524/DI",
            "http://www.omg.org/spec/DD/20100524/DC",
            "http://www.omg.org/spec/DD/20100524/DI",
            "http://www.w3.org/2001/XMLSchema-instance",
            "http://www.w3.org/2000/xmlns/",
            "http://camunda.org/schema/1.0/bpmn",
            "http://camunda.org/schema/modeler/1.0",
            "http://bpmn.io/schema/bpmn/biocolor/1.0",
            "http://www.omg.org/spec/BPMN/non-normative/color/1.0");

    /** The schema adds it to every diagram; the engine does not mind. */
    private static final String XPATH = "http://www.w3.org/1999/XPath";

    private static final Set<String> TAGS = Set.of(
            "scriptTask", "script", "connector", "field", "formData", "import", "ioSpecification", "resourceRole");
    private static final Set<String> ATTRIBUTES = Set.of(
            "class",
            "delegateExpression",
            "resource",
            "scriptFormat",
            "variableMappingClass",
            "variableMappingDelegateExpression",
            "formKey",
            "formHandlerClass",
            "topic",
            "expressionLanguage",
            "language");

    @Override
    public void check(Diagram diagram, World world, Report report) {
        for (Element tag : diagram.elements()) {
            if (TAGS.contains(tag.getLocalName())) {
                report.at(diagram.owner(tag), "executable", tag.getLocalName());
            }
            namespace(tag.getNamespaceURI(), tag, diagram, report);
            NamedNodeMap attributes = tag.getAttributes();
            for (int i = 0; i < attributes.getLength(); i++) {
                Attr attribute = (Attr) attributes.item(i);
                String name = attribute.getLocalName() == null ? attribute.getName() : attribute.getLocalName();
                boolean type = name.equals("type") && Diagram.CAMUNDA.equals(attribute.getNamespaceURI());
                if (((ATTRIBUTES.contains(name) && !XPATH.equals(attribute.getValue())) || type)
                        && !"http://www.w3.org/2000/xmlns/".equals(attribute.getNamespaceURI())) {
                    report.at(diagram.owner(tag), "executable", name);
                }
                if (attribute.getNamespaceURI() != null) {
                    namespace(attribute.getNamespaceURI(), tag, diagram, report);
                }
            }
        }
    }

    private static void namespace(@Nullable String uri, Element tag, Diagram diagram, Report report) {
        if (!NAMESPACES.contains(String.valueOf(uri))) {
            report.at(diagram.owner(tag), "namespace", String.valueOf(uri));
        }
    }
}
