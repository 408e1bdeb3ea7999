/** The page's style: nothing is loaded, system fonts, light and dark, readable on paper. */
export const STYLE = `
:root{color-scheme:light dark;--ok:#2a7d4f;--warn:#9a6700;--bad:#c0322b;--gone:#6b7280;--line:#8884;--soft:#8881;--bar:#3b6ea5}
@media (prefers-color-scheme:dark){:root{--ok:#4fb477;--warn:#d9a520;--bad:#f0716a;--gone:#9ca3af;--bar:#7aa7d8}}
*{box-sizing:border-box}
body{font:15px/1.45 system-ui,sans-serif;margin:0 auto;padding:1.5rem;max-width:110rem}
h1{font-size:1.5rem;margin:0 0 .2rem}
h2{font-size:1rem;margin:0 0 .4rem}
.by{color:var(--gone);margin:0 0 1.2rem}
.tiles{display:flex;flex-wrap:wrap;gap:.8rem;margin:0 0 1.2rem;padding:0;list-style:none}
.tiles li{border:1px solid var(--line);border-radius:.5rem;padding:.5rem .9rem;min-width:7rem}
.tiles b{display:block;font-size:1.5rem;font-variant-numeric:tabular-nums}
.charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(16rem,1fr));gap:1.2rem;margin:0 0 1.4rem}
.charts section{border:1px solid var(--line);border-radius:.5rem;padding:.8rem 1rem}
.charts p{margin:.3rem 0 0;color:var(--gone);font-size:.85rem}
svg{width:100%;display:block}
.outcomes{height:1.5rem;border-radius:.25rem}
.histogram{max-height:8rem}
.histogram rect{fill:var(--bar)}
.histogram text{font-size:11px;text-anchor:middle;fill:currentColor}
.histogram .axis{fill:var(--gone)}
rect.korras{fill:var(--ok)}rect.hoiatus{fill:var(--warn)}rect.viga{fill:var(--bad)}rect.kadunud{fill:var(--gone)}
.legend{list-style:none;margin:.5rem 0 0;padding:0;display:flex;flex-wrap:wrap;gap:.2rem 1rem}
li.korras,td.korras{color:var(--ok)}li.hoiatus,td.hoiatus{color:var(--warn)}li.viga,td.viga{color:var(--bad)}li.kadunud,td.kadunud{color:var(--gone)}
.tools{display:flex;flex-wrap:wrap;gap:.5rem 1.2rem;align-items:center;position:sticky;top:0;background:Canvas;padding:.6rem 0;z-index:2}
.tools input[type=search]{font:inherit;padding:.35rem .6rem;min-width:min(26rem,100%);border:1px solid var(--line);border-radius:.35rem;background:Field;color:FieldText}
.tools output{color:var(--gone);font-variant-numeric:tabular-nums}
.wide{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.9rem}
th,td{text-align:left;vertical-align:top;padding:.35rem .6rem;border-bottom:1px solid var(--line)}
th{white-space:nowrap;border-bottom-width:2px}
th button{font:inherit;font-weight:600;background:none;border:0;padding:0;color:inherit;cursor:pointer}
th button::after{content:"";display:inline-block;width:1em;text-align:center;color:var(--gone)}
th[aria-sort=ascending] button::after{content:"▲"}
th[aria-sort=descending] button::after{content:"▼"}
tbody tr:hover{background:var(--soft)}
td.n,th.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
td.file,td.out{overflow-wrap:anywhere;min-width:9rem}
td.text{min-width:8rem}
td.st{white-space:nowrap}
td ul{margin:.3rem 0 0;padding:0 0 0 1.1rem}
td p{margin:0}
details{min-width:9rem}
summary{cursor:pointer;white-space:nowrap}
td.said{min-width:16rem}
.remedy{color:var(--gone)}
.said li,.said p{color:inherit;border-left:3px solid var(--line);padding-left:.5rem;overflow-wrap:anywhere}
.said ul{list-style:none;padding:0}
.said li+li{margin-top:.3rem}
.said .hoiatus{border-color:var(--warn)}.said .viga{border-color:var(--bad)}
code{font-size:.85em;color:var(--gone)}
@media print{.tools{display:none}details>*{display:block}body{padding:0}}
`;
