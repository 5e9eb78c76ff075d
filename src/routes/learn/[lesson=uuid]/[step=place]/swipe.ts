import { goto } from '$app/navigation';
import type { Attachment } from 'svelte/attachments';

/** Far enough to be meant, and flat enough not to be a scroll. */
const far = 60;
const flat = 40;

/** A finger that pulls the screen along the line of reading goes on; against it, back. */
export const swipe =
	({ back }: { back: string | undefined }): Attachment<HTMLElement> =>
	(screen) => {
		let from: Touch | undefined;
		const start = (event: TouchEvent) =>
			(from = event.touches.length === 1 ? event.touches[0] : undefined);
		const end = ({ changedTouches: [to] }: TouchEvent) => {
			const across = from && to ? to.clientX - from.clientX : 0;
			const along = from && to ? Math.abs(to.clientY - from.clientY) : 0;
			if (Math.abs(across) < far || along > flat) return;
			const onward = document.dir === 'rtl' ? across > 0 : across < 0;
			if (onward) screen.querySelector<HTMLFormElement>('form[action="?/done"]')?.requestSubmit();
			else if (back) void goto(back);
		};
		screen.addEventListener('touchstart', start, { passive: true });
		screen.addEventListener('touchend', end, { passive: true });
		return () => {
			screen.removeEventListener('touchstart', start);
			screen.removeEventListener('touchend', end);
		};
	};
