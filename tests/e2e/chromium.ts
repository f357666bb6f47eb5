import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

/** Where a Chromium usually is, in the order in which it is looked for. */
const INSTALLED = [
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/usr/bin/google-chrome-stable',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
	'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
	'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'
] as const;

/** The one command that brings a Chromium, by platform. */
const INSTALL: Partial<Record<NodeJS.Platform, string>> = {
	linux: 'sudo apt-get install --no-install-recommends chromium',
	darwin: 'brew install --cask google-chrome',
	win32: 'winget install Google.Chrome'
};

/** Nothing that calls home. */
const ALWAYS = [
	'--no-sandbox',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync'
] as const;
/**
 * WebGL by software, the same on every machine. The page itself is painted without it: SwiftShader takes
 * fifty times as long for a drawn map as the processor does directly.
 */
export const WITH_WEBGL = [
	'--use-gl=angle',
	'--use-angle=swiftshader',
	'--enable-unsafe-swiftshader',
	'--disable-gpu-rasterization',
	'--disable-gpu-compositing'
] as const;
export const WITHOUT_WEBGL = [
	'--disable-gpu',
	'--disable-software-rasterizer',
	'--disable-3d-apis'
] as const;

/**
 * The Chromium to test with: the one of `CHROMIUM_PATH`, else an installed one, else the one that npm brings for Linux.
 * `CHROMIUM_PATH=npm` takes the last at once.
 */
export async function chromiumPath(): Promise<string> {
	const wanted = process.env.CHROMIUM_PATH;
	if (wanted && wanted !== 'npm') {
		if (!existsSync(wanted)) throw new Error(`CHROMIUM_PATH: there is no ${wanted}`);
		return wanted;
	}
	const installed = wanted ? undefined : INSTALLED.find((path) => existsSync(path));
	const found = installed ?? (await npmChromiumPath());
	if (!found) throw new Error(`There is no Chromium to test with. ${advice()}`);
	return found;
}

export async function launchChromium(flags: readonly string[] = WITH_WEBGL): Promise<Browser> {
	const executablePath = await chromiumPath();
	try {
		return await chromium.launch({ executablePath, args: [...ALWAYS, ...flags] });
	} catch (cause) {
		throw new Error(`${executablePath} does not start. ${advice()}`, { cause });
	}
}

/** Unpacks the Chromium of the optional dependency; undefined where it was not installed or cannot run. */
async function npmChromiumPath(): Promise<string | undefined> {
	if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
	// Not written out in `import`, so that types are not looked for where the package is left out.
	const name = '@sparticuz/chromium' as string;
	try {
		const packed = (await import(name)) as { default: { executablePath(): Promise<string> } };
		return await packed.default.executablePath();
	} catch {
		return undefined;
	}
}

function advice(): string {
	const command = INSTALL[process.platform];
	return command ? `Run: ${command}` : 'Install one and set CHROMIUM_PATH to it.';
}
