/** How the page looks. Colours are said once for light and once for dark screens; paper stays light. */
export const STYLE = `
:root { --text: #1b1b1b; --ground: #fff; --pale: #666; --line: #ddd; --spot: #1f6feb; --doubt: #b35900; --error: #b3261e; --mark: #ffe2a8; }
* { box-sizing: border-box; }
a { color: var(--spot); }
body { margin: 0; font: 15px/1.5 system-ui, sans-serif; color: var(--text); background: var(--ground); }
header { padding: .5rem 1rem; border-bottom: 1px solid var(--line); display: flex; flex-wrap: wrap; gap: .2rem 1.5rem; align-items: baseline; }
h1 { font-size: 1.1rem; margin: 0; overflow-wrap: anywhere; } h2 { font-size: 1.15rem; margin: 1rem 0 .4rem; overflow-wrap: anywhere; } h3 { font-size: .95rem; margin: 1.1rem 0 .3rem; border-bottom: 1px solid var(--line); }
.selgitus { color: var(--pale); font-size: .85rem; display: flex; flex-wrap: wrap; gap: 0 1rem; }
.selgitus svg { width: 1.4em; height: .8em; vertical-align: -.05em; margin-right: .3em; }
main { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); }
.allikas, .andmed { padding: 0 1rem 2rem; }
figure { margin: 1rem 0; } figcaption { color: var(--pale); font-size: .85rem; }
figure text { font-family: ui-monospace, monospace; }
figure svg { display: block; width: 100%; height: auto; border: 1px solid var(--line); background: #fff; }
.paber { fill: #fff; } .märkus { fill: #666; font-size: 14px; text-anchor: middle; }
rect.koht { fill: var(--spot); fill-opacity: .06; stroke: var(--spot); stroke-opacity: .5; stroke-width: .6; cursor: pointer; }
rect.kahtlane { fill: #f5a623; fill-opacity: .35; stroke: var(--doubt); stroke-width: .6; }
rect.leid { fill: none; stroke: var(--doubt); stroke-width: 1.4; stroke-dasharray: 4 2; } rect.leid.viga { stroke: var(--error); } rect.leid.teade { stroke: var(--pale); }
rect.valitud, rect.koht:target { fill-opacity: .28; stroke-opacity: 1; stroke-width: 1.4; }
dl { display: grid; grid-template-columns: minmax(6rem, 11rem) minmax(0, 1fr); gap: .15rem .8rem; margin: 0; }
dl dl { grid-template-columns: minmax(4rem, 8rem) minmax(0, 1fr); }
dt { color: var(--pale); overflow-wrap: anywhere; } dd { margin: 0; overflow-wrap: anywhere; } dl > dd:has(> dl) { margin-bottom: .4rem; }
ul { margin: 0; padding-left: 1.1rem; } ul:has(> li > dl) { list-style: none; padding: 0; } li > dl { padding: .35rem 0; } li + li > dl { border-top: 1px dotted var(--line); }
.väli { cursor: pointer; border-radius: 3px; } .väli a { color: var(--pale); font-size: .75em; white-space: nowrap; text-decoration: none; } .väli a:hover { text-decoration: underline; }
.väli.valitud, .väli:target, li.valitud, li.koht:target { background: color-mix(in srgb, var(--spot) 22%, transparent); }
mark { background: var(--mark); color: inherit; text-decoration: underline wavy var(--doubt); }
.leiud { list-style: none; padding: 0; } .leiud li { border-left: 4px solid var(--pale); padding: .1rem .7rem; margin: .4rem 0; }
.leiud .viga { border-color: var(--error); } .leiud .hoiatus { border-color: var(--doubt); } .leiud p { margin: 0; color: var(--pale); } code { color: var(--pale); }
.read { font: 13px/1.5 ui-monospace, monospace; padding-left: 3.5em; } .read li { white-space: pre-wrap; overflow-wrap: anywhere; } .read li::marker { color: var(--pale); } .read a { color: inherit; text-decoration: none; } .read .koht { cursor: pointer; border-left: 3px solid var(--spot); padding-left: .5em; }
.dokument > dl { margin-top: .8rem; } .tühi { color: var(--pale); } details { margin-top: .8rem; color: var(--pale); }
@media screen and (min-width: 50rem) { body { height: 100vh; display: flex; flex-direction: column; } main { flex: 1; min-height: 0; } .allikas, .andmed { overflow: auto; } .andmed { border-left: 1px solid var(--line); } }
@media (max-width: 50rem) { main { grid-template-columns: minmax(0, 1fr); } }
@media (prefers-color-scheme: dark) { :root { --text: #eee; --ground: #16181b; --pale: #a0a0a0; --line: #3a3d42; --spot: #4c8dff; --doubt: #f0a040; --error: #ff7b72; --mark: #5a4310; } }
`;

/**
 * What the page does: a field and its places light up together, and a click brings the other side into view. Without it the links
 * still lead there.
 */
export const SCRIPT = `
const ends = (one) => [one, ...one.dataset.to.split(' ').map((id) => document.getElementById(id)).filter(Boolean)];
let lit = [];
const light = (one) => {
  for (const each of lit) each.classList.remove('valitud');
  lit = one ? ends(one) : [];
  for (const each of lit) each.classList.add('valitud');
};
const linked = ({ target }) => (target.closest('[data-to]') ?? target.querySelector?.(':scope > [data-to]'));
document.addEventListener('mouseover', (event) => { const one = linked(event); if (one) light(one); });
document.addEventListener('focusin', (event) => { const one = linked(event); if (one) light(one); });
document.addEventListener('click', (event) => {
  const one = linked(event);
  if (!one || String(getSelection())) return;
  event.preventDefault();
  light(one);
  ends(one)[1]?.scrollIntoView({ block: 'center', behavior: 'smooth' });
});
`;
