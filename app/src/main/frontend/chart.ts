import { BarChart, HeatmapChart, LineChart } from 'echarts/charts';
import { AriaComponent, DatasetComponent, GridComponent, LegendComponent, MarkLineComponent, TooltipComponent, VisualMapComponent } from 'echarts/components';
import { init, use, type ECharts } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([BarChart, HeatmapChart, LineChart, AriaComponent, DatasetComponent, GridComponent, LegendComponent, MarkLineComponent,
  TooltipComponent, VisualMapComponent, SVGRenderer]);

/** Draws an Apache ECharts option in the page's colours; fires `point-selected` with the names of series and category. */
class Chart extends HTMLElement {
  private chart?: ECharts;
  private option?: object;
  private resize?: ResizeObserver;
  private theme?: MutationObserver;

  connectedCallback() {
    this.resize = new ResizeObserver(() => this.chart?.resize());
    this.resize.observe(this);
    this.theme = new MutationObserver(() => this.draw());
    this.theme.observe(document.documentElement, { attributes: true, attributeFilter: ['theme'] });
    this.draw();
  }

  disconnectedCallback() {
    this.resize?.disconnect();
    this.theme?.disconnect();
    this.chart?.dispose();
    this.chart = undefined;
  }

  show(option: object) {
    this.option = option;
    this.draw();
  }

  private draw() {
    if (!this.option || !this.isConnected) {
      return;
    }
    this.chart?.dispose();
    const dark = document.documentElement.getAttribute('theme')?.includes('dark');
    const page = getComputedStyle(this);
    this.chart = init(this, dark ? 'dark' : undefined, { renderer: 'svg' });
    this.chart.on('click', (event: any) => this.dispatchEvent(new CustomEvent('point-selected',
      { detail: { series: event.seriesName ?? '', category: String(event.name ?? '') } })));
    // Patterns beside colours: a chart must be readable without seeing colours.
    this.chart.setOption({
      animation: false,
      backgroundColor: 'transparent',
      textStyle: { fontFamily: page.fontFamily, fontSize: 14 },
      aria: { enabled: true, decal: { show: true } },
      ...this.option,
    });
    this.setAttribute('drawn', '');
  }
}

customElements.define('tongxin-chart', Chart);
