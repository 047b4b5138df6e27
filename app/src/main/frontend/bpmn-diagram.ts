import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import diagramStyles from 'bpmn-js/dist/assets/diagram-js.css?inline';
import bpmnStyles from 'bpmn-js/dist/assets/bpmn-js.css?inline';

/** One mark on an element: a CSS class, and a short text beside it when there is something to count or say. */
interface Mark {
  element: string;
  style: string;
  text?: string;
}

/** Shows a BPMN diagram with marks on its elements; fires `element-selected` with the element's id. */
class BpmnDiagram extends HTMLElement {
  private viewer?: any;
  private drawing: Promise<unknown> = Promise.resolve();
  private resize?: ResizeObserver;
  private shown?: { xml: string; marks: Mark[] };

  connectedCallback() {
    if (this.viewer) {
      return;
    }
    if (!document.getElementById('bpmn-js-styles')) {
      const style = document.createElement('style');
      style.id = 'bpmn-js-styles';
      style.textContent = String(diagramStyles) + String(bpmnStyles);
      document.head.appendChild(style);
    }
    this.viewer = new NavigatedViewer({ container: this });
    this.viewer.on('element.click', (event: any) =>
      this.dispatchEvent(new CustomEvent('element-selected', { detail: { element: event.element.id } })));
    this.resize = new ResizeObserver(() => this.fit());
    this.resize.observe(this);
    if (this.shown) {
      this.show(this.shown.xml, this.shown.marks);
    }
  }

  disconnectedCallback() {
    this.resize?.disconnect();
    this.viewer?.destroy();
    this.viewer = undefined;
  }

  show(xml: string, marks: Mark[]) {
    this.shown = { xml, marks };
    if (!this.viewer) {
      return;
    }
    this.drawing = this.drawing
      .then(() => this.viewer?.importXML(xml))
      .then(() => {
        this.fit();
        this.mark(marks);
        this.setAttribute('drawn', '');
      })
      .catch((error) => this.dispatchEvent(new CustomEvent('drawing-failed', { detail: { message: String(error) } })));
  }

  private mark(marks: Mark[]) {
    const canvas = this.viewer?.get('canvas');
    const overlays = this.viewer?.get('overlays');
    const registry = this.viewer?.get('elementRegistry');
    overlays?.clear();
    for (const { element, style, text } of marks) {
      if (!registry?.get(element)) {
        continue;
      }
      canvas.addMarker(element, style);
      if (text) {
        const label = document.createElement('span');
        label.className = `diagram-note ${style}`;
        label.textContent = text;
        // Readable also where a large diagram is shown small
        overlays.add(element, { position: { top: -12, right: 12 }, html: label, scale: { min: 0.8 } });
      }
    }
  }

  private fit() {
    const canvas = this.viewer?.get('canvas');
    if (canvas && this.clientWidth && this.clientHeight) {
      canvas.zoom('fit-viewport', 'auto');
    }
  }
}

customElements.define('tongxin-bpmn-diagram', BpmnDiagram);
