import { createContext } from 'svelte';
import { deserialize } from '$app/forms';

type Kept = { option: string; sequence: number; arrived: boolean };
type Item = { key: string; answer?: string | undefined; sequence: number };

/** Seconds between two tries while the network is away. */
const patience = 5;

/**
 * The answers of one sitting on this phone: kept before they are sent, sent until they have arrived.
 * A reload, a dead battery or a lost network in between loses none.
 */
export class AnswerBox {
	kept: Record<string, Kept> = $state({});
	late = $state(false);
	#sending = $state(false);
	#failed = $state(false);
	#name: string;
	#address: string;

	constructor(sitting: string, address: string) {
		this.#name = `answers:${sitting}`;
		this.#address = address;
	}

	waiting = $derived(Object.entries(this.kept).filter(([, { arrived }]) => !arrived));
	state = $derived.by(() => {
		if (!Object.keys(this.kept).length) return undefined;
		if (!this.waiting.length) return 'arrived' as const;
		return this.#failed && !this.#sending ? ('saved' as const) : ('sending' as const);
	});

	/** Takes up what an earlier page left here; returns how to stop. */
	open() {
		this.kept = JSON.parse(localStorage.getItem(this.#name) ?? '{}') as Record<string, Kept>;
		const retry = () => void this.flush();
		const clock = setInterval(() => this.waiting.length && retry(), patience * 1000);
		window.addEventListener('online', retry);
		retry();
		return () => {
			clearInterval(clock);
			window.removeEventListener('online', retry);
		};
	}

	/** The option chosen last, here or as the server knew it. */
	chosen = ({ key, answer }: Item) => this.kept[key]?.option ?? answer;

	put(item: Item, option: string) {
		const before = this.kept[item.key];
		if (before?.option === option) return;
		const sequence = Math.max(before?.sequence ?? 0, item.sequence) + 1;
		this.kept[item.key] = { option, sequence, arrived: false };
		this.#write();
		void this.flush();
	}

	/** Sends what waits, one after the other; true when everything has arrived. */
	async flush(): Promise<boolean> {
		if (this.#sending) return false;
		this.#sending = true;
		try {
			for (let next = this.waiting[0]; next; next = this.waiting[0]) await this.#send(...next);
			this.#failed = false;
		} catch {
			this.#failed = true;
		} finally {
			this.#sending = false;
		}
		return !this.waiting.length;
	}

	async #send(itemKey: string, { option, sequence }: Kept) {
		const body = new FormData();
		body.set('itemKey', itemKey);
		body.set('optionKey', option);
		body.set('sequence', String(sequence));
		const headers = { accept: 'application/json', 'x-sveltekit-action': 'true' };
		const response = await fetch(this.#address, { method: 'POST', body, headers });
		const result = deserialize<{ late: boolean }, never>(await response.text());
		if (result.type !== 'success') throw new Error(result.type);
		this.late ||= result.data?.late ?? false;
		const now = this.kept[itemKey];
		// A newer choice made meanwhile is sent next.
		if (now?.sequence === sequence) now.arrived = true;
		this.#write();
	}

	#write() {
		localStorage.setItem(this.#name, JSON.stringify(this.kept));
	}
}

export const [takeBox, holdBox] = createContext<AnswerBox>();
