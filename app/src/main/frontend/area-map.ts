import { control, geoJSON, map, type GeoJSON, type Map as LeafletMap, type Polygon } from 'leaflet';
import leafletStyles from 'leaflet/dist/leaflet.css?inline';

/** What an area says beside its colour: a CSS class, a short text on it, and its name for those who hear the page. */
interface Area {
  code: string;
  style: string;
  text?: string;
  name: string;
}

/** Areas of an own GeoJSON, without tiles of others; fires `area-selected` with the area's code. */
class AreaMap extends HTMLElement {
  private map?: LeafletMap;
  private layer?: GeoJSON;
  private resize?: ResizeObserver;
  private shown?: { areas: any; marks: Area[] };

  connectedCallback() {
    if (!document.getElementById('leaflet-styles')) {
      const style = document.createElement('style');
      style.id = 'leaflet-styles';
      style.textContent = String(leafletStyles);
      document.head.appendChild(style);
    }
    this.map = map(this, { attributionControl: false, zoomControl: false, keyboard: false, zoomSnap: 0.25, scrollWheelZoom: false });
    control
      .zoom({ zoomInTitle: this.getAttribute('zoom-in') ?? '+', zoomOutTitle: this.getAttribute('zoom-out') ?? '-' })
      .addTo(this.map);
    this.resize = new ResizeObserver(() => this.fit());
    this.resize.observe(this);
    if (this.shown) {
      this.show(this.shown.areas, this.shown.marks);
    }
  }

  disconnectedCallback() {
    this.resize?.disconnect();
    this.map?.remove();
    this.map = undefined;
    this.layer = undefined;
  }

  /** A FeatureCollection whose features have the property `code`, and a mark for each code. */
  show(areas: any, marks: Area[]) {
    this.shown = { areas, marks };
    if (!this.map) {
      return;
    }
    const byCode = new Map(marks.map((mark) => [mark.code, mark]));
    this.layer?.remove();
    this.layer = geoJSON(areas, {
      filter: (feature: any) => byCode.has(feature.properties.code),
      style: (feature: any) => ({ className: `area ${byCode.get(feature.properties.code)?.style}`, weight: 2 }),
      onEachFeature: (feature: any, layer: any) => this.describe(layer as Polygon, byCode.get(feature.properties.code)!),
    }).addTo(this.map);
    this.fit();
    this.setAttribute('drawn', '');
  }

  private describe(layer: Polygon, area: Area) {
    layer.bindTooltip(this.label(area), { permanent: true, direction: 'center', className: 'area-label' });
    layer.on('click', () => this.select(area.code));
    layer.on('add', () => {
      const element = layer.getElement();
      element?.setAttribute('role', 'button');
      element?.setAttribute('tabindex', '0');
      element?.setAttribute('aria-label', area.text ? `${area.name} ${area.text}` : area.name);
      element?.addEventListener('keydown', (event: any) => {
        if (event.key === 'Enter' || event.key === ' ') {
          event.preventDefault();
          this.select(area.code);
        }
      });
    });
  }

  private label(area: Area) {
    const label = document.createElement('span');
    label.textContent = area.text ? `${area.name} ${area.text}` : area.name;
    return label;
  }

  private select(code: string) {
    this.dispatchEvent(new CustomEvent('area-selected', { detail: { code } }));
  }

  private fit() {
    const bounds = this.layer?.getBounds();
    if (this.map && bounds?.isValid()) {
      this.map.invalidateSize(false);
      this.map.fitBounds(bounds, { animate: false, padding: [8, 8] });
    }
  }
}

customElements.define('tongxin-area-map', AreaMap);
