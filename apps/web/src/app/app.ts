import { Component } from '@angular/core';
import { RouterOutlet } from '@angular/router';

/** The page itself: whatever the address asks for. */
@Component({ selector: 'tiepdan-root', imports: [RouterOutlet], template: '<router-outlet />' })
export class App {}
