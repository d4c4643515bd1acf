import type {
  AboutView,
  Component,
  CredentialView,
  DoctorReport,
  IssuerView,
  Preset,
  ProfileView,
  ProviderView,
  SettingView,
  VaultView,
} from "../../ipc/core";
import { ahead } from "./times";

export const PROFILE: ProfileView = { sample: false, folder: "/home/ines/.local/share/certwright", version: "0.1.0" };

export const VAULT: VaultView = {
  exists: true,
  open: true,
  protection: {
    tier: "KEYCHAIN",
    title: "The vault's key is in the keyring of your login session.",
    why: "The keyring answered and keeps it encrypted while you are logged out.",
  },
  compartment: {
    setUp: true,
    title: "What is in it opens with what opens the vault and with a passphrase, both, for one act at a time.",
    why: "You set it up; a process of its own opens it and ends with the act.",
    ownPassphrase: false,
  },
};

export const NO_VAULT: VaultView = { exists: false, open: false, protection: null, compartment: null };

export const LOCKED: VaultView = {
  exists: true,
  open: false,
  protection: {
    tier: "PASSPHRASE",
    title: "The vault's key is made from your passphrase (Argon2id).",
    why: "No keyring answered on this machine.",
  },
  compartment: null,
};

export const ISSUERS: IssuerView[] = [
  issuer("letsencrypt", "https://acme-v02.api.letsencrypt.org/directory", "PRODUCTION"),
  issuer("staging", "https://acme-staging-v02.api.letsencrypt.org/directory", "STAGING"),
  issuer("lab", "https://ca.lab.example.net/acme/acme/directory", "INTERNAL"),
];

export function issuer(name: string, directory: string, environment: IssuerView["environment"]): IssuerView {
  return {
    name,
    directory,
    environment,
    account: directory.replace("directory", "acct/1402"),
    accountKey: "EC P-256",
    contacts: [],
    termsOfService: null,
    ownTrustAnchor: environment === "INTERNAL",
    preferredChain: null,
    created: ahead(-90),
  };
}

export const CREDENTIALS: CredentialView[] = [
  credential("shop", "rfc2136", ["shop.example.com", "example.com"]),
  credential("by-hand", "manual", ["xn--bcher-kva.example"]),
];

export function credential(name: string, provider: string, zones: string[]): CredentialView {
  const settings: Record<string, string> =
    provider === "manual" ? {} : { server: "ns1.example.net", key: "certwright" };
  return {
    name,
    provider,
    zones,
    settings,
    secretFields: provider === "manual" ? [] : ["secret"],
    created: ahead(-60),
  };
}

export const PROVIDERS: ProviderView[] = [
  { id: "manual", title: "By hand", fields: [] },
  {
    id: "rfc2136",
    title: "A name server that takes updates (RFC 2136)",
    fields: [
      field("server", "Name server", "Its host name or address, with a port if it is not 53."),
      field("key", "Key name", "As the server's configuration calls it."),
      { ...field("secret", "TSIG secret", ""), secret: true },
    ],
  },
];

function field(name: string, label: string, help: string) {
  return { name, label, secret: false, required: true, fallback: "", help };
}

export const PRESETS: Preset[] = [
  preset("letsencrypt-staging", "Let's Encrypt (staging)", "STAGING"),
  preset("letsencrypt", "Let's Encrypt", "PRODUCTION"),
];

function preset(name: string, title: string, environment: Preset["environment"]): Preset {
  return { name, title, environment, directory: `https://${name}.example/directory` };
}

export const DOCTOR: DoctorReport = {
  healthy: false,
  checks: [
    { name: "profile", fine: true, finding: "The folder is yours alone (0700).", todo: "" },
    { name: "vault", fine: true, finding: "The vault opens with the keyring.", todo: "" },
    { name: "inventory", fine: true, finding: "Every row matches its checksum.", todo: "" },
    {
      name: "clock",
      fine: false,
      finding: "The clock of this machine is 94 seconds behind that of the CA.",
      todo: "Turn on time synchronisation; a CA refuses what is signed in the past.",
    },
  ],
};

export const UNFINISHED: DoctorReport = {
  healthy: false,
  checks: [
    ...DOCTOR.checks.filter(({ fine }) => fine),
    {
      name: "operations",
      fine: false,
      finding: "2 unfinished",
      todo: "`certwright operation list`, then resume or cancel.",
    },
  ],
};

const chosen = new Map([
  ["window.theme", "system"],
  ["window.contrast", "system"],
  ["window.density", "comfortable"],
  ["window.notify", "on"],
  ["approval.by-hash", "off"],
]);

/** The colours are remembered as long as the gallery is open, as a profile does. */
export function changed(setting: string, value: string): SettingView {
  chosen.set(setting, value);
  return { setting, value, meaning: "", needsApproval: false };
}

export function settings(): SettingView[] {
  return [...chosen].map(([setting, value]) => ({ setting, value, meaning: "", needsApproval: false }));
}

export const ABOUT: AboutView = {
  version: "0.1.0",
  build: "v0.1.0-12-g4e1c88d07a35",
  licence: "Apache-2.0",
  system: "Java 25.0.3+9, Linux amd64",
  components: [
    component("JAVA", "bcprov-jdk18on", "1.87", "Bouncy Castle Licence"),
    component("JAVA", "dnsjava", "3.7.1", "BSD-3-Clause"),
    component("JAVA", "sqlite-jdbc", "3.54.1.0", "Apache-2.0"),
    component("PAGE", "react", "19.3.1", "MIT"),
    component("PAGE", "react-aria-components", "1.22.1", "Apache-2.0"),
  ],
};

export function component(part: Component["part"], name: string, version: string, licence: string): Component {
  return { part, name, version, licence };
}
