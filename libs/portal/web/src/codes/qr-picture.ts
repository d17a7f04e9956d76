import { Component, computed, input } from '@angular/core';

/** A QR as a picture; black on white in dark too, for telephones read nothing else. */
@Component({
  selector: 'tiepdan-qr-picture',
  template: `<img [src]="address()" [width]="side()" [height]="side()" [alt]="label()" />`,
  styles: `
    img {
      display: block;
      background: #fff;
    }
  `,
})
export class QrPicture {
  /** The picture as SVG. */
  readonly svg = input.required<string>();
  readonly label = input.required<string>();
  /** In pixels. */
  readonly side = input(160);
  protected readonly address = computed(() => `data:image/svg+xml;charset=utf-8,${encodeURIComponent(this.svg())}`);
}
