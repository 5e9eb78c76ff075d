declare module 'jsonld' {
	type Options = { documentLoader: (url: string) => Promise<unknown>; safe: boolean };
	const jsonld: { toRDF(document: object, options: Options): Promise<object[]> };
	export default jsonld;
}

declare module 'rdf-canonize' {
	export function canonize(dataset: object[], options: { algorithm: string }): Promise<string>;
}
