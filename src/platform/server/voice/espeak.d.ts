declare module '@echogarden/espeak-ng-emscripten' {
	/** The part that we use; it comes without types. */
	export type Speaker = {
		set_voice(name: string): number;
		/** Words a minute. */
		set_rate(rate: number): void;
		set_pitch(pitch: number): void;
		get_samplerate(): number;
		/** Gives the sound in pieces of 16-bit samples; true from `take` stops it. */
		synthesize(text: string, take: (samples: Int16Array | null) => boolean): void;
	};
	export default function load(): Promise<{ eSpeakNGWorker: new () => Speaker }>;
}
