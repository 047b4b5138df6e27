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
