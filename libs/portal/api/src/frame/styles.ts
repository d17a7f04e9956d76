import { createHash } from 'node:crypto';

/** The one style sheet of the public pages: large type, one column, light and dark, and what a printer needs. */
export const STYLES = `:root{color-scheme:light dark;--ink:#1b1b1f;--soft:#46464f;--paper:#fff;--panel:#f3f3f8;--line:#76767f;--link:#0b4fa8;--button:#0b4fa8;--on-button:#fff;--warn:#8c1d18;--warn-panel:#fceeee}
@media (prefers-color-scheme:dark){:root{--ink:#e5e1e6;--soft:#c8c5d0;--paper:#131316;--panel:#211f26;--line:#92909a;--link:#a9c7ff;--button:#a9c7ff;--on-button:#08305f;--warn:#ffb4ab;--warn-panel:#3b1512}}
*{box-sizing:border-box}
html{font-size:112.5%;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.6 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",Arial,sans-serif;overflow-wrap:anywhere}
a{color:var(--link);text-underline-offset:.15em}
:focus-visible{outline:3px solid var(--link);outline-offset:3px}
.skip{position:absolute;left:-9999px}.skip:focus{position:static;display:block;padding:.75rem 1rem}
header,main,footer{max-width:46rem;margin:0 auto;padding:1rem}
header{border-bottom:1px solid var(--line)}
header p{margin:0;font-weight:700}header p.parent{font-weight:400;color:var(--soft);font-size:.9rem}
nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;list-style:none;margin:.5rem 0 0;padding:0}
nav a{display:inline-block;padding:.5rem 0;min-height:2.75rem}
nav a[aria-current]{color:var(--ink);font-weight:700;text-decoration-thickness:.15em}
h1{font-size:1.6rem;line-height:1.3;margin:.5rem 0 1rem}h2{font-size:1.25rem;line-height:1.35;margin:2rem 0 .5rem}h3{font-size:1.05rem;margin:0 0 .25rem}
ul.plain,ol.plain{list-style:none;margin:0;padding:0}
.card{background:var(--panel);border-radius:.5rem;padding:1rem;margin:0 0 1rem}
.card p{margin:.25rem 0}
.card.off h3{text-decoration:line-through}
.state{font-weight:700}
.change{border-left:.25rem solid var(--line);padding-left:.75rem}
dl{margin:0}dt{color:var(--soft);margin-top:.75rem}dd{margin:0;font-weight:600}
label,legend{display:block;font-weight:700;margin-bottom:.25rem;padding:0}
fieldset{border:0;margin:0 0 1.25rem;padding:0}
.field{margin:0 0 1.25rem}
.hint{color:var(--soft);margin:0 0 .25rem}.whole{white-space:nowrap}
.wrong{color:var(--warn);font-weight:700;margin:0 0 .25rem}
input[type=text],input[type=tel],textarea,select{width:100%;font:inherit;color:inherit;background:var(--paper);border:1px solid var(--line);border-radius:.375rem;padding:.7rem .75rem;min-height:3rem}
input.code{font-size:1.3rem;letter-spacing:.08em;text-transform:uppercase}
textarea{min-height:9rem}
[aria-invalid=true]{border:2px solid var(--warn)}
.choice{display:flex;gap:.75rem;align-items:flex-start;padding:.5rem 0;min-height:2.75rem}
.choice input{width:1.5rem;height:1.5rem;margin:.15rem 0 0;flex:none}
.choice label{font-weight:400;margin:0}
button,.button{display:inline-block;font:inherit;font-weight:700;color:var(--on-button);background:var(--button);border:1px solid var(--button);border-radius:.375rem;padding:.75rem 1.5rem;min-height:3rem;text-decoration:none;cursor:pointer}
.problem{background:var(--warn-panel);border:2px solid var(--warn);border-radius:.5rem;padding:1rem;margin:0 0 1.5rem}
.problem h2{margin:0 0 .5rem;color:var(--warn)}
.codeshown{font-size:1.5rem;font-weight:700;letter-spacing:.06em}
.qr svg{width:12rem;max-width:100%;height:auto;display:block;background:#fff}
footer{border-top:1px solid var(--line);margin-top:2rem;color:var(--soft);font-size:.95rem}
@media print{html{font-size:80%}nav,.skip,footer .links,.noprint{display:none}body{background:#fff;color:#000}header,main,footer{max-width:none;padding:.5rem 0}.card{background:none;border:1px solid #000;break-inside:avoid}a{color:#000;text-decoration:none}}
`;

/** Part of its address, so that it may be kept for good. */
export const STYLES_HASH = createHash('sha256').update(STYLES).digest('hex').slice(0, 16);
