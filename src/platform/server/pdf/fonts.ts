import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);

const files = [
	'@expo-google-fonts/readex-pro/400Regular/ReadexPro_400Regular.ttf',
	'@expo-google-fonts/readex-pro/600SemiBold/ReadexPro_600SemiBold.ttf',
	'@expo-google-fonts/readex-pro/700Bold/ReadexPro_700Bold.ttf',
	'@expo-google-fonts/noto-naskh-arabic/400Regular/NotoNaskhArabic_400Regular.ttf',
	'@expo-google-fonts/noto-naskh-arabic/700Bold/NotoNaskhArabic_700Bold.ttf',
];

/** The fonts that a document may use: the same on every machine, whatever it has installed. */
export const readFonts = (): Buffer[] => files.map((file) => readFileSync(resolve(file)));
