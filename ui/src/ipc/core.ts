// Made from the records of core/ipc; do not edit. ./dev test tells when it is stale.

/** RFC 3339, UTC. */
export type Instant = string;

/** What each command carries, by its kind. */
export interface Commands {
  AddDnsCredential: { name: string; provider: string; zones: string[]; settings: Record<string, string> };
  ApplyPlan: { plan: string; approvedHash: string | null };
  ArchiveCertificates: { certificates: string[]; on: boolean };
  CancelOperation: { operation: string };
  ChangeSetting: { setting: string; value: string };
  CheckLive: { server: string; name: string | null; certificate: string | null; startTls: "NONE" | "SMTP" | "IMAP" | "POP3" | "POSTGRES" };
  ChooseFolder: Record<string, never>;
  CreateCsr: { names: string[]; key: "EC_P256" | "EC_P384" | "RSA_2048" | "RSA_3072" | "RSA_4096"; folder: string };
  DiscardPlan: { plan: string };
  Doctor: Record<string, never>;
  ExportAudit: { filter: AuditFilter; form: "JSON_LINES" | "CSV" };
  FindAudit: { filter: AuditFilter; most: number; cursor: string | null };
  ListAudit: { from: number; most: number };
  ListCertificates: { filter: CertificateFilter; order: "EXPIRES" | "NAME" | "ISSUER" | "OBTAINED"; descending: boolean; most: number; cursor: string | null };
  ListDnsCredentials: Record<string, never>;
  ListDnsProviders: Record<string, never>;
  ListIssuers: Record<string, never>;
  ListOperations: { most: number };
  ListPlans: { most: number };
  ListPresets: Record<string, never>;
  ListSettings: Record<string, never>;
  ListViews: Record<string, never>;
  LockVault: Record<string, never>;
  LookAround: { on: boolean };
  OpenFile: { what: "REQUEST" | "CERTIFICATES" };
  OpenVault: Record<string, never>;
  PlanChangePassphrase: { ofVault: boolean };
  PlanExport: { certificate: string; folder: string; files: ("CERT" | "CHAIN" | "FULLCHAIN" | "PRIVKEY" | "PFX_MODERN" | "PFX_COMPATIBLE")[] };
  PlanIssue: { names: string[]; issuer: string | null; csr: string | null; key: "EC_P256" | "EC_P384" | "RSA_2048" | "RSA_3072" | "RSA_4096" | null; dnsCredential: string | null; preferredChain: string | null };
  PlanIssuer: { name: string; preset: string | null; directory: string | null; environment: "STAGING" | "PRODUCTION" | "INTERNAL" | null; production: boolean; accountKey: "EC_P256" | "EC_P384" | "RSA_2048" | "RSA_3072" | "RSA_4096"; contacts: string[]; externalAccount: string | null; trustAnchorPem: string | null; preferredChain: string | null };
  PlanProtectKey: { certificate: string };
  PlanRecoverProtected: Record<string, never>;
  PlanRevoke: { certificate: string; reason: "UNSPECIFIED" | "KEY_COMPROMISE" | "AFFILIATION_CHANGED" | "SUPERSEDED" | "CESSATION_OF_OPERATION" };
  PlanRotateKeys: Record<string, never>;
  PlanSetUpProtected: Record<string, never>;
  PlanSetting: { setting: string; value: string };
  ReadCsr: { csr: string };
  RemoveDnsCredential: { name: string };
  RemoveView: { name: string };
  ResumeAll: Record<string, never>;
  ResumeDue: Record<string, never>;
  ResumeOperation: { operation: string };
  SaveBillOfMaterials: Record<string, never>;
  SaveCheckpoint: Record<string, never>;
  SaveFile: { name: string; text: string };
  SaveInventory: { filter: CertificateFilter; order: "EXPIRES" | "NAME" | "ISSUER" | "OBTAINED"; descending: boolean; format: "CSV" | "JSON" | "ICS" };
  SaveView: { view: SavedView };
  ShowAbout: Record<string, never>;
  ShowAudit: Record<string, never>;
  ShowCertificate: { certificate: string };
  ShowDetail: { certificate: string };
  ShowInventory: Record<string, never>;
  ShowOperation: { operation: string };
  ShowPlan: { plan: string };
  ShowProfile: Record<string, never>;
  ShowSnippets: { certificate: string; server: string | null; folder: string | null };
  ShowVault: Record<string, never>;
  TagCertificates: { certificates: string[]; tag: string; on: boolean };
  TestDnsCredential: { name: string };
  VerifyAudit: { checkpoint: string | null };
}

/** What a successful answer to each command holds. */
export interface Answers {
  AddDnsCredential: CredentialView;
  ApplyPlan: OperationView;
  ArchiveCertificates: BulkResult;
  CancelOperation: OperationView;
  ChangeSetting: SettingView;
  CheckLive: LiveReport;
  ChooseFolder: ChosenFolder;
  CreateCsr: CsrView;
  DiscardPlan: PendingPlan;
  Doctor: DoctorReport;
  ExportAudit: AuditExported;
  FindAudit: AuditFound;
  ListAudit: AuditPage;
  ListCertificates: CertificatePage;
  ListDnsCredentials: CredentialList;
  ListDnsProviders: ProviderList;
  ListIssuers: IssuerList;
  ListOperations: OperationList;
  ListPlans: PlanList;
  ListPresets: PresetList;
  ListSettings: SettingList;
  ListViews: ViewList;
  LockVault: VaultView;
  LookAround: ProfileView;
  OpenFile: OpenedFile;
  OpenVault: VaultView;
  PlanChangePassphrase: PlanView;
  PlanExport: PlanView;
  PlanIssue: PlanView;
  PlanIssuer: PlanView;
  PlanProtectKey: PlanView;
  PlanRecoverProtected: PlanView;
  PlanRevoke: PlanView;
  PlanRotateKeys: PlanView;
  PlanSetUpProtected: PlanView;
  PlanSetting: PlanView;
  ReadCsr: CsrView;
  RemoveDnsCredential: OperationView;
  RemoveView: SavedView;
  ResumeAll: OperationList;
  ResumeDue: OperationList;
  ResumeOperation: OperationView;
  SaveBillOfMaterials: BillSaved;
  SaveCheckpoint: CheckpointSaved;
  SaveFile: SavedFile;
  SaveInventory: SavedFile;
  SaveView: SavedView;
  ShowAbout: AboutView;
  ShowAudit: AuditState;
  ShowCertificate: CertificateView;
  ShowDetail: CertificateDetail;
  ShowInventory: InventoryView;
  ShowOperation: OperationView;
  ShowPlan: PlanView;
  ShowProfile: ProfileView;
  ShowSnippets: SnippetList;
  ShowVault: VaultView;
  TagCertificates: BulkResult;
  TestDnsCredential: CredentialTest;
  VerifyAudit: AuditVerdict;
}

/** What the core tells while it works. */
export type Event =
  | { kind: "StepStarted"; operation: string; step: string; words: string }
  | { kind: "StepDone"; operation: string; step: string; words: string }
  | { kind: "Waiting"; operation: string; what: string; until: Instant | null }
  | { kind: "ServerAnswered"; server: string; address: string; record: string; state: string; detail: string }
  | { kind: "ChangeRecordsByHand"; add: boolean; records: HandRecord[] }
  | { kind: "Note"; words: string };

/** What came of a command. */
export type Outcome<T> = { done: T } | { refused: string } | { failed: ProblemView };

export interface AboutView { version: string; build: string | null; licence: string; system: string; components: Component[] }

export interface AuditExported { path: string; entries: number }

export interface AuditFilter { areas: ("ISSUING" | "DNS" | "KEYS" | "EXPORT" | "REVOCATION" | "ACCOUNTS" | "CREDENTIALS" | "SETTINGS" | "APPROVALS" | "INVENTORY" | "SERVERS" | "LOG")[]; from: Instant | null; until: Instant | null; phase: "INTENT" | "DONE" | "FAILED" | "NOTE" | null; text: string | null }

export interface AuditFound { entries: AuditItem[]; next: string | null; size: number }

export interface AuditItem { seq: number; time: Instant; actor: string; action: string; area: "ISSUING" | "DNS" | "KEYS" | "EXPORT" | "REVOCATION" | "ACCOUNTS" | "CREDENTIALS" | "SETTINGS" | "APPROVALS" | "INVENTORY" | "SERVERS" | "LOG"; phase: "INTENT" | "DONE" | "FAILED" | "NOTE"; sentence: string; details: Record<string, string>; line: string }

export interface AuditPage { lines: string[]; size: number }

export interface AuditState { size: number; verified: number; verifiedAt: Instant | null; checkpointed: number }

export interface AuditVerdict { entries: number; root: string; checkpointHeld: boolean; publicKey: string; checkpoint: string }

export interface BillSaved { path: string }

export interface BulkResult { done: string[]; failed: ItemProblem[] }

export interface CertificateDetail { chain: ChainLink[]; chainWords: string; keyWords: string; keyProtected: boolean; lineage: LineageEntry[]; exports: ExportMade[] }

export interface CertificateFilter { search: string | null; state: "VALID" | "SOON" | "EXPIRED" | "REVOKED" | null; issuer: string | null; environment: "STAGING" | "PRODUCTION" | "INTERNAL" | null; keyHere: boolean | null; expiresWithinDays: number | null; expiresFrom: Instant | null; expiresBefore: Instant | null; tag: string | null; superseded: boolean | null; revoked: boolean | null; archived: boolean }

export interface CertificatePage { certificates: CertificateRow[]; next: string | null; matching: number; total: number }

export interface CertificateRow { id: string; names: string[]; issuer: string; environment: "STAGING" | "PRODUCTION" | "INTERNAL"; notBefore: Instant; notAfter: Instant; daysLeft: number; state: "VALID" | "SOON" | "EXPIRED" | "REVOKED"; keyHere: boolean; superseded: boolean; archived: boolean; tags: string[]; revoked: Instant | null }

export interface CertificateView { row: CertificateRow; subject: string; issuerDn: string; serial: string; notBefore: Instant; keyDescription: string; publicKey: string; operation: string; obtained: Instant; pem: string }

export interface ChainLink { role: "LEAF" | "INTERMEDIATE" | "ROOT"; subject: string; sent: boolean; trusted: boolean; facts: LinkFacts | null }

export interface Check { name: string; fine: boolean; finding: string; todo: string }

export interface CheckpointSaved { path: string; entries: number }

export interface ChosenFolder { folder: string }

export interface Component { part: "JAVA" | "PAGE"; name: string; version: string; licence: string }

export interface CredentialList { credentials: CredentialView[] }

export interface CredentialTest { name: string; findings: string[] }

export interface CredentialView { name: string; provider: string; zones: string[]; settings: Record<string, string>; secretFields: string[]; created: Instant }

export interface CsrView { fingerprint: string; publicKey: string; keyDescription: string; names: string[]; asksFor: string[]; pem: string; files: string[] }

export interface DayOfExpiries { begin: Instant; production: number; staging: number; internal: number }

export interface DnsChange { record: string; zone: string; provider: string; credential: string; proves: string[] }

export interface DoctorReport { healthy: boolean; checks: Check[] }

export interface ExportMade { operation: string; at: Instant; folder: string; files: string[]; withKey: boolean; replacedBy: string | null }

export interface Fact { label: string; lines: string[] }

export interface FieldView { name: string; label: string; secret: boolean; required: boolean; fallback: string; help: string }

export interface HandRecord { name: string; value: string }

export interface Header { format: number; created: Instant; expires: Instant; preState: Record<string, string> }

export interface InventoryView { total: number; counts: StateCounts; today: Instant; days: DayOfExpiries[]; needed: CertificateRow[]; neededInAll: number; nextExpiry: CertificateRow | null; issuers: string[]; tags: TagCount[] }

export interface Issuer { name: string; directory: string; environment: "STAGING" | "PRODUCTION" | "INTERNAL"; account: string }

export interface IssuerList { issuers: IssuerView[] }

export interface IssuerView { name: string; directory: string; environment: "STAGING" | "PRODUCTION" | "INTERNAL"; account: string; accountKey: string; contacts: string[]; termsOfService: string | null; ownTrustAnchor: boolean; preferredChain: string | null; created: Instant }

export interface ItemProblem { certificate: string; problem: ProblemView }

export type Key =
  | { kind: "FromCsr"; publicKey: string; csr: string; description: string; der: string }
  | { kind: "Generated"; spec: "EC_P256" | "EC_P384" | "RSA_2048" | "RSA_3072" | "RSA_4096" };

export interface LineageEntry { id: string; serial: string; issuer: string; environment: "STAGING" | "PRODUCTION" | "INTERNAL"; notBefore: Instant; notAfter: Instant; obtained: Instant; state: "CURRENT" | "SUPERSEDED" | "EXPIRED" | "REVOKED"; keyHere: boolean; sameKey: boolean; revoked: Instant | null }

export interface LinkFacts { fingerprint: string; serial: string; issuer: string; notBefore: Instant; notAfter: Instant; keyDescription: string; signatureAlgorithm: string; text: TextPart[]; pem: string }

export interface LiveAnswer { address: string; state: "THIS" | "NEWER" | "OLDER" | "OTHER" | "UNKNOWN" | "NO_TLS" | "NO_HANDSHAKE" | "NO_ANSWER"; verdict: string; findings: LiveFinding[]; served: ServedLeaf | null }

export interface LiveFinding { fine: boolean; words: string }

export interface LiveReport { server: string; name: string | null; at: Instant; fine: boolean; verdict: string; answers: LiveAnswer[] }

export interface OpenedFile { name: string; text: string }

export interface OperationList { operations: OperationView[] }

export interface OperationView { id: string; kind: string; state: string; plan: string; title: string; approval: string; created: Instant; updated: Instant; problem: ProblemView | null; retryAt: Instant | null; underWay: boolean; planned: string[]; steps: Step[]; owed: OwedRecord[]; certificate: string | null; files: string[] }

export interface OwedRecord { name: string; value: string; credential: string; attempts: number; nextAttempt: Instant | null }

export interface PendingPlan { hash: string; subject: string; title: string; created: Instant; expires: Instant }

export type Plan =
  | { kind: "Issue"; header: Header; names: string[]; issuer: Issuer; key: Key; dnsChanges: DnsChange[]; preferredChain: string | null }
  | { kind: "Revoke"; header: Header; certificate: string; names: string[]; issuer: Issuer; reason: "UNSPECIFIED" | "KEY_COMPROMISE" | "AFFILIATION_CHANGED" | "SUPERSEDED" | "CESSATION_OF_OPERATION" }
  | { kind: "Export"; header: Header; certificate: string; names: string[]; folder: string; files: ("CERT" | "CHAIN" | "FULLCHAIN" | "PRIVKEY" | "PFX_MODERN" | "PFX_COMPATIBLE")[]; includesKey: boolean }
  | { kind: "OpenAccount"; header: Header; name: string; directory: string; environment: "STAGING" | "PRODUCTION" | "INTERNAL"; accountKey: "EC_P256" | "EC_P384" | "RSA_2048" | "RSA_3072" | "RSA_4096"; contacts: string[]; termsOfService: string | null; externalAccount: string | null; trustAnchor: string | null; trustAnchorPem: string; preferredChain: string | null }
  | { kind: "ChangeSetting"; header: Header; setting: string; from: string; to: string }
  | { kind: "RemoveCredential"; header: Header; name: string; provider: string; zones: string[]; secrets: string[] }
  | { kind: "EndOperation"; header: Header; operation: string; title: string }
  | { kind: "SetUpProtected"; header: Header }
  | { kind: "ProtectKey"; header: Header; certificate: string; names: string[] }
  | { kind: "RotateKeys"; header: Header; protectedToo: boolean }
  | { kind: "ChangePassphrase"; header: Header; ofVault: boolean; protectedToo: boolean }
  | { kind: "RecoverProtected"; header: Header };

export interface PlanList { plans: PendingPlan[] }

export interface PlanView { hash: string; title: string; verb: string; warnings: string[]; facts: Fact[]; proof: boolean; leaves: string[]; stays: string[]; expires: Instant; plan: Plan }

export interface Preset { name: string; title: string; directory: string; environment: "STAGING" | "PRODUCTION" | "INTERNAL" }

export interface PresetList { presets: Preset[] }

export interface ProblemView { code: string; kind: string; what: string; why: string; todo: string; details: Record<string, string>; retryAt: Instant | null }

export interface ProfileView { sample: boolean; folder: string; version: string }

export interface ProtectedView { setUp: boolean; title: string; why: string; ownPassphrase: boolean }

export interface Protection { tier: "KEYCHAIN" | "PASSPHRASE"; title: string; why: string }

export interface ProviderList { providers: ProviderView[] }

export interface ProviderView { id: string; title: string; fields: FieldView[] }

export interface SavedFile { path: string }

export interface SavedView { name: string; filter: CertificateFilter; order: "EXPIRES" | "NAME" | "ISSUER" | "OBTAINED"; descending: boolean }

export interface ServedLeaf { fingerprint: string; ours: boolean; serial: string; subject: string; issuer: string; names: string[]; otherNames: string[]; notBefore: Instant; notAfter: Instant; keyDescription: string; chain: string[]; protocol: string }

export interface SettingList { settings: SettingView[] }

export interface SettingView { setting: string; value: string; meaning: string; needsApproval: boolean }

export interface Snippet { server: string; title: string; place: string; files: string[]; text: string; check: string; notes: string[] }

export interface SnippetList { folder: string; exported: boolean; snippets: Snippet[] }

export interface StateCounts { valid: number; soon: number; expired: number; revoked: number; archived: number }

export interface Step { name: string; phase: string; at: Instant }

export interface TagCount { name: string; certificates: number }

export interface TextPart { label: string; lines: string[]; meaning: string; critical: boolean }

export interface VaultView { exists: boolean; open: boolean; protection: Protection | null; compartment: ProtectedView | null }

export interface ViewList { views: SavedView[] }
