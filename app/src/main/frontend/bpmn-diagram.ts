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
  private marked: Mark[] = [];

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
        this.marked = [];
        this.fit();
        this.mark(this.shown?.marks ?? marks);
        this.setAttribute('drawn', '');
      })
      .catch((error) => this.dispatchEvent(new CustomEvent('drawing-failed', { detail: { message: String(error) } })));
  }

  /** Other marks on the same diagram, which stays as large and where it is. */
  remark(marks: Mark[]) {
    if (this.shown) {
      this.shown.marks = marks;
    }
    this.drawing = this.drawing.then(() => this.mark(marks)).catch(() => undefined);
  }

  /** Selects an element and shows it large enough to be read. */
  choose(element: string) {
    this.drawing = this.drawing.then(() => {
      const found = this.viewer?.get('elementRegistry').get(element);
      if (found) {
        const canvas = this.viewer.get('canvas');
        this.viewer.get('selection').select(found);
        if (canvas.zoom() < 0.75) {
          canvas.zoom(0.75);
        }
        canvas.scrollToElement(found, 80);
      }
    }).catch(() => undefined);
  }

  /** Larger or smaller by a factor; 0 shows the whole diagram. */
  zoom(factor: number) {
    const canvas = this.viewer?.get('canvas');
    if (factor && canvas) {
      canvas.zoom(Math.min(4, Math.max(0.1, canvas.zoom() * factor)));
    } else {
      this.fit();
    }
  }

  private mark(marks: Mark[]) {
    const canvas = this.viewer?.get('canvas');
    const overlays = this.viewer?.get('overlays');
    const registry = this.viewer?.get('elementRegistry');
    overlays?.clear();
    for (const { element, style } of this.marked) {
      canvas.removeMarker(element, style);
    }
    this.marked = marks.filter(({ element }) => registry?.get(element));
    for (const { element, style, text } of this.marked) {
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
