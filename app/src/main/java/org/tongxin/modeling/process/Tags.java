package org.tongxin.modeling.process;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.transform.dom.DOMSource;
import org.camunda.bpm.model.xml.ModelInstance;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** The tags of a file, below what the models of diagrams and tables know of it. */
final class Tags {

    private Tags() {}

    static Element root(ModelInstance model) {
        Node node = ((DOMSource) model.getDocument().getDomSource()).getNode();
        return node instanceof Document document ? document.getDocumentElement() : (Element) node;
    }

    /** All, in order. */
    static Stream<Element> of(ModelInstance model) {
        Element root = root(model);
        NodeList all = root.getElementsByTagName("*");
        return Stream.concat(
                Stream.of(root), IntStream.range(0, all.getLength()).mapToObj(i -> (Element) all.item(i)));
    }

    /** Those of the tag and of its attributes. */
    static Stream<String> namespaces(Element tag) {
        NamedNodeMap attributes = tag.getAttributes();
        return Stream.concat(
                        Stream.of(tag),
                        IntStream.range(0, attributes.getLength()).mapToObj(attributes::item))
                .map(Node::getNamespaceURI)
                .filter(namespace -> namespace != null);
    }
}
