import { EIGHT, star } from '../draw.ts';
import { path, type Thing } from './part.ts';

export const tray: Thing = ({ colours: q, id, middle }) => {
	let petals = '';
	for (let i = 1; i < 16; i++)
		petals += `<use href="#${id}p" transform="rotate(${i * 22.5} 200 ${middle})"/>`;
	return (
		`<circle cx="208" cy="${middle + 12}" r="146" fill="#14231f" opacity=".2"/>` +
		path(q.b, star(200, middle, 150, 140, 32)) +
		`<circle cx="200" cy="${middle}" r="128" fill="${q.a}"/>` +
		`<g fill="none" stroke="${q.bg}" stroke-width="4">` +
		`<path id="${id}p" d="M200 ${middle - 122}q30 22 0 52q-30-30 0-52z"/>${petals}` +
		`<circle cx="200" cy="${middle}" r="66"/><path d="${star(200, middle, 62)}"/>` +
		`<path d="${star(200, middle, 36, 36 * EIGHT, 8, 22.5)}"/></g>` +
		`<circle cx="200" cy="${middle}" r="12" fill="${q.bg}"/>`
	);
};
