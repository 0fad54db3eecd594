/**
 * Features switched off. The switch counts only once, so this list also repeats what Playwright switches off and
 * matters here. The last ones are ours: direct connections on loopback show real addresses; the extension may be loaded
 * from the command line; nothing is translated or looked up; and of the browser's own window nothing is drawn ahead as
 * web pages (suggestions below the address, side panels, toolbar), which took a quarter of each start.
 */
const FEATURES_OFF = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'OptimizationHints',
  'WebRtcHideLocalIpsWithMdns',
  'DisableLoadExtensionCommandLineSwitch',
  'Translate',
  'InitialWebUI',
  'PreloadTopChromeWebUI',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxPopup',
];

export interface FlagOptions {
  readonly extensionDir: string;
  readonly callPagesPort: number;
  readonly callPagesHost?: string;
  readonly width?: number;
  readonly height?: number;
  readonly headless?: boolean;
  readonly extraArgs?: readonly string[];
  readonly hostRules?: readonly string[];
}

/**
 * Flags for a browser with the extension in which every host name leads to the local call pages, so that nothing
 * ever leaves this machine. A `--disable-features` among `extraArgs` is merged with the list above.
 */
export function launchFlags(options: FlagOptions): string[] {
  const { callPagesHost = '127.0.0.1', callPagesPort, extensionDir, width = 1280, height = 800 } = options;
  const featuresOff = [...FEATURES_OFF];
  const extra: string[] = [];
  for (const flag of options.extraArgs ?? []) {
    const list = /^--disable-features=(.*)$/.exec(flag)?.[1];
    if (list === undefined) extra.push(flag);
    else featuresOff.push(...list.split(','));
  }
  // Exceptions win over every mapping, so they are left out where the caller maps loopback itself.
  const own = options.hostRules ?? [];
  const rules = [
    ...own,
    `MAP * ${callPagesHost}:${callPagesPort}`,
    ...(own.length > 0 ? [] : ['EXCLUDE localhost', 'EXCLUDE 127.*']),
  ];
  return [
    // Without a window there is no GPU: drawing by way of its stand-in costs more than drawing at once.
    ...(options.headless === false ? [] : ['--headless=new', '--disable-gpu']),
    `--disable-extensions-except=${extensionDir}`,
    `--load-extension=${extensionDir}`,
    `--window-size=${width},${height}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-quic',
    '--disable-dev-shm-usage',
    '--disable-background-timer-throttling',
    '--disable-renderer-backgrounding',
    '--disable-backgrounding-occluded-windows',
    '--allow-loopback-in-peer-connection',
    '--ignore-certificate-errors',
    `--disable-features=${[...new Set(featuresOff)].join(',')}`,
    `--host-resolver-rules=${rules.join(', ')}`,
    ...extra,
  ];
}
