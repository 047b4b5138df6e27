/** What Camunda Modeler does with a file when somebody opens it, and when they save it; in a browser, with the editors that it brings. */
function canvas() {
  document.body.innerHTML = '';
  const place = document.createElement('div');
  place.style.cssText = 'width: 1600px; height: 1000px';
  document.body.append(place);
  return place;
}

function texts(warnings) {
  return warnings.map(warning => String(warning.message || warning.error?.message || warning));
}

window.openDiagram = async function(xml) {
  const modeler = new BpmnModeler({ container: canvas(), keyboard: { bindTo: document } });
  const { warnings } = await modeler.importXML(xml);
  const shown = modeler.get('elementRegistry').filter(element => !element.labelTarget && element.parent).length;
  const { xml: saved } = await modeler.saveXML({ format: true });
  modeler.destroy();
  return { warnings: texts(warnings), shown, saved };
};

window.openTable = async function(xml) {
  const modeler = new DmnModeler({ container: canvas() });
  const { warnings } = await modeler.importXML(xml);
  const all = texts(warnings);
  for (const view of modeler.getViews().filter(each => each !== modeler.getActiveView())) {
    all.push(...texts((await modeler.open(view)).warnings));
  }
  const { xml: saved } = await modeler.saveXML({ format: true });
  const shown = modeler.getViews().length;
  modeler.destroy();
  return { warnings: all, shown, saved };
};

window.openForm = async function(json) {
  const editor = new FormEditor.FormEditor({ container: canvas() });
  const { warnings } = await editor.importSchema(JSON.parse(json));
  const shown = document.querySelectorAll('.fjs-element').length;
  const saved = JSON.stringify(editor.saveSchema());
  editor.destroy();
  return { warnings: texts(warnings), shown, saved };
};

/**
 * Draws a diagram as somebody does it: places an element, connects it, chooses a template and fills in its fields. Only what templates of Camunda 7
 * cannot bind is typed beside them: when a timer fires, and the name of a message.
 */
window.draw = async function(templates, plan) {
  const modeler = new BpmnModeler({ container: canvas(), keyboard: { bindTo: document } });
  const errors = [];
  modeler.on('elementTemplates.errors', event => errors.push(...texts(event.errors)));
  await modeler.importXML(EMPTY);
  const [registry, modeling, factory, loader, elementTemplates, moddle] =
    ['elementRegistry', 'modeling', 'elementFactory', 'elementTemplatesLoader', 'elementTemplates', 'bpmnFactory'].map(name => modeler.get(name));
  loader.setTemplates(templates);
  const used = new Set();

  function apply(element, id, values = {}) {
    if (id) {
      const filled = structuredClone(templates.find(template => template.id === id));
      for (const property of filled.properties.filter(each => each.type !== 'Hidden')) {
        const { name, target } = property.binding;
        property.value = values[name ?? target] ?? (name === 'name' ? element.businessObject.name : property.value) ?? '';
      }
      loader.setTemplates(templates.map(template => template.id === id ? filled : template));
      used.add(id);
      return elementTemplates.applyTemplate(element, elementTemplates.get(id));
    }
    return element;
  }

  function type(element, text) {
    const definition = element.businessObject.get('eventDefinitions')[0];
    const root = modeler.getDefinitions();
    const properties = {};
    if (definition.$type === 'bpmn:TimerEventDefinition') {
      properties.timeDate = moddle.create('bpmn:FormalExpression', { body: text });
    } else {
      properties.messageRef = moddle.create('bpmn:Message', { id: text, name: text });
      properties.messageRef.$parent = root;
      root.get('rootElements').push(properties.messageRef);
    }
    modeling.updateModdleProperties(element, definition, properties);
  }

  function connect(from, to, { id, name, template, values } = {}) {
    const flow = modeling.connect(from, to);
    const what = element => element.id.replace(/^[A-Za-z]+_/, '');
    modeling.updateProperties(flow, { id: id ?? `Flow_${what(from)}To${what(to)}`, ...(name && { name }) });
    return apply(registry.get(flow.id), template, values);
  }

  let process = modeler.get('canvas').getRootElement();
  modeling.updateProperties(process, { id: plan.id, name: plan.name, isExecutable: true,
    documentation: [moddle.create('bpmn:Documentation', { text: plan.documentation })] });
  process = modeler.get('canvas').getRootElement();
  apply(process, 'org.tongxin.process', plan.values);

  plan.nodes.forEach((node, place) => {
    const shape = factory.createShape({ type: node.type, ...(node.event && { eventDefinitionType: node.event }) });
    const host = node.host && registry.get(node.host);
    const column = { x: 200 + 180 * place, y: node.type === 'bpmn:EndEvent' ? 500 : 200 };
    const beside = host && { x: host.x + (node.name === '临期' ? 20 : 80), y: host.y + host.height };
    const placed = modeling.createShape(shape, beside ?? column, host ?? process, { attach: Boolean(host) });
    modeling.updateProperties(placed, { id: node.id, ...(node.name && { name: node.name }) });
    if (node.typed) {
      type(placed, node.typed);
    }
    apply(registry.get(node.id), node.template, node.values);
    if (node.after) {
      connect(registry.get(node.after), registry.get(node.id), node.flow);
    }
  });
  plan.flows.forEach(flow => {
    const drawn = connect(registry.get(flow.from), registry.get(flow.to), flow);
    modeling.updateProperties(registry.get(flow.from), { default: drawn.businessObject });
  });
  const { xml } = await modeler.saveXML({ format: true });
  modeler.destroy();
  return { xml, errors, used: [...used] };
};

const EMPTY = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:modeler="http://camunda.org/schema/modeler/1.0" id="Definitions_Drawn" targetNamespace="http://bpmn.io/schema/bpmn" modeler:executionPlatform="Camunda Platform" modeler:executionPlatformVersion="7.24.0">
  <bpmn:process id="Process_1" isExecutable="true" />
  <bpmndi:BPMNDiagram id="BPMNDiagram_1">
    <bpmndi:BPMNPlane id="BPMNPlane_1" bpmnElement="Process_1" />
  </bpmndi:BPMNDiagram>
</bpmn:definitions>`;
