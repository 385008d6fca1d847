namespace Portal.Web.Api.Problems;

/// <summary>The catalogue of all problems that the API answers.</summary>
internal static class ProblemKinds
{
    public static readonly ProblemKind InvalidRequest = new("invalid-request", 400, "The request is not valid",
        "Nothing was done. `errors` has one entry for each fault, with the place: `pointer` in the body, `header` or `parameter`.");

    public static readonly ProblemKind SignInRequired = new("sign-in-required", 401, "Nobody is signed in",
        "Nothing was done. Send an access token: `Authorization: Bearer <token>`.");

    public static readonly ProblemKind RoleMissing = new("role-missing", 403, "You have no role here",
        "Nothing was done. Ask an owner of this portal for a role.");

    public static readonly ProblemKind CrossSite = new("cross-site", 403, "Another site may not do this",
        "The request came from a page of another site. Only pages of this portal, and clients that are no browsers, may change something.");

    public static readonly ProblemKind Forbidden = new("forbidden", 403, "You may not do this to the service",
        "Nothing was sent. `detail` says what is missing.");

    public static readonly ProblemKind NotAllowed = new("not-allowed", 403, "You may not do this",
        "Nothing was changed. `detail` says what is missing.");

    public static readonly ProblemKind TokenRefused = new("token-refused", 403, "You may not have this token",
        "No token was made. `detail` says why.");

    public static readonly ProblemKind NotYours = new("not-yours", 403, "This is not yours to govern",
        "Nothing was done. `detail` says what is missing.");

    public static readonly ProblemKind NotFound = new("not-found", 404, "There is nothing at this address",
        "The path is not one of this API.");

    public static readonly ProblemKind ServiceNotFound = new("service-not-found", 404, "There is no such service",
        "No service that this portal reads has this key. `GET /api/services` lists the keys.");

    public static readonly ProblemKind OperationNotFound = new("operation-not-found", 404, "There is no such operation",
        "No operation has this number. `GET /api/operations` lists them.");

    public static readonly ProblemKind ReceiptNotFound = new("receipt-not-found", 404, "There is no such receipt",
        "The operation has not ended yet, or there is none with this number. `GET /api/operations/{id}` tells which.");

    public static readonly ProblemKind EntryNotFound = new("entry-not-found", 404, "There is no such entry",
        "No entry of the ledger has this number. `GET /api/ledger` lists them.");

    public static readonly ProblemKind GrantNotFound = new("grant-not-found", 404, "There is no such given role",
        "No role that you may know of has this id. `GET /api/grants` lists them.");

    public static readonly ProblemKind TokenNotFound = new("token-not-found", 404, "There is no such token",
        "No personal token that you may know of has this id. `GET /api/tokens` lists them.");

    public static readonly ProblemKind ChannelNotFound = new("channel-not-found", 404, "There is no such channel",
        "No channel that is yours to govern has this id. `GET /api/notifications/channels` lists them.");

    public static readonly ProblemKind DeliveryNotFound = new("delivery-not-found", 404, "There is no such delivery",
        "No delivery of your channels has this number, or it has not ended yet. `GET /api/notifications/deliveries` lists them.");

    public static readonly ProblemKind BellNotFound = new("bell-not-found", 404, "You have no bell there",
        "`PUT` the same address to set one.");

    public static readonly ProblemKind StandbyNotFound = new("standby-not-found", 404, "There is no old side",
        "What was live before the last swap does not stand in staging, or a swap runs.");

    public static readonly ProblemKind ReleaseNotFound = new("release-not-found", 404, "There is no such release",
        "No release that you may see has this id. `GET /api/releases` lists them.");

    public static readonly ProblemKind ReleaseRefused = new("release-refused", 409, "The release was refused",
        "Nothing was kept. `detail` says what speaks against it, and the mend.");

    public static readonly ProblemKind ReleaseUnavailable = new("release-unavailable", 503, "The release cannot be kept or read now",
        "`detail` names what cannot be used: Azure, the package store or the database. `Retry-After` says when to try again; giving the same files again does no harm.");

    public static readonly ProblemKind ProblemNotFound = new("problem-not-found", 404, "There is no such problem type",
        "`GET /api/problems` lists all types.");

    public static readonly ProblemKind MethodNotAllowed = new("method-not-allowed", 405, "The address does not know this method",
        "The header `Allow` names the methods that it knows.");

    public static readonly ProblemKind SwapRefused = new("swap-refused", 409, "The swap was refused",
        "Nothing was sent. `findings` has one entry for each check that stands in the way, with the measured value, the reason and the remedy.");

    public static readonly ProblemKind ChangeRefused = new("change-refused", 409, "The change was refused",
        "Nothing was sent. `findings` has one entry for each check that stands in the way, with the measured value, the reason and the remedy.");

    public static readonly ProblemKind RepairRefused = new("repair-refused", 409, "The repair was refused",
        "Nothing was sent. `findings` has one entry for each check that stands in the way, with the measured value, the reason and the remedy.");

    public static readonly ProblemKind NotWaiting = new("not-waiting", 409, "The operation does not wait",
        "Nothing was changed: only an operation that waits can be told to go on, to stop or to end. `operation` or `change` is where it is now.");

    public static readonly ProblemKind BellNeedless = new("bell-needless", 409, "There is nothing to wait for",
        "Nothing was written: the service can be swapped now, or a side is missing. `detail` says which.");

    public static readonly ProblemKind LeaseRefused = new("lease-refused", 409, "The lease was not changed",
        "Nothing was written. `detail` says why, and what to do first.");

    public static readonly ProblemKind ChangedMeanwhile = new("changed-meanwhile", 409, "Somebody else was first",
        "Nothing was written. Read it again and decide again.");

    public static readonly ProblemKind NotCountingDown = new("not-counting-down", 409, "The operation does not count down",
        "Nothing was changed: only a swap that was not sent yet can be held. `operation` is where it is now.");

    public static readonly ProblemKind SwapBusy = new("swap-busy", 409, "Another operation holds this service",
        "Nothing was sent. `operation` is the swap or change that holds it; `Location` is its address.");

    public static readonly ProblemKind IdempotencyKeyUsed = new("idempotency-key-used", 409, "This Idempotency-Key belongs to a swap of another service",
        "Nothing was sent. Use a new key for a new swap; `operation` is the swap that the key stands for.");

    public static readonly ProblemKind GrantExists = new("grant-exists", 409, "The role is given already",
        "Nothing was changed. `grant` is the one that gives it.");

    public static readonly ProblemKind LastOwner = new("last-owner", 409, "It is your last way to own this",
        "Nothing was changed. Another Owner can take the role away, or you after you were given it in another way.");

    public static readonly ProblemKind PlanOutdated = new("plan-outdated", 412, "The plan is outdated",
        "Nothing was sent: what was confirmed is not what is there now. `fingerprint` and `now` tell what is. Read the swap plan again and decide again.");

    public static readonly ProblemKind TooLarge = new("too-large", 413, "The body is too large",
        "Nothing was done. A swap takes at most 16 KB, a change 1 MB; a package takes what `Packages:MaxMegabytes` says.");

    public static readonly ProblemKind NotJson = new("not-json", 415, "The body is not JSON",
        "Nothing was done. Send `Content-Type: application/json`, in UTF-8.");

    public static readonly ProblemKind NotMultipart = new("not-multipart", 415, "The body is not multipart",
        "Nothing was done. Send `Content-Type: multipart/form-data` with the parts `definition`, `configuration` or `package`.");

    public static readonly ProblemKind FilesUnreadable = new("files-unreadable", 422, "A file cannot be read",
        "`problems` has one entry for each fault of the files, with its place, the cause and the mend.");

    public static readonly ProblemKind ReasonMissing = new("reason-missing", 422, "A reason is missing",
        "Nothing was sent. The policy of this portal asks for a `reason`.");

    public static readonly ProblemKind ConfirmMissing = new("confirm-missing", 422, "The service's name is missing",
        "Nothing was sent. The policy of this service asks for its name in `confirm`; `errors` tells whether a `reason` is missing, too.");

    public static readonly ProblemKind ApprovalMissing = new("approval-missing", 409, "A second person has not approved",
        "Nothing was sent. The policy of this service asks for a second person: `POST /api/services/{key}/approvals` asks for one; when it is given, send the same plan again.");

    public static readonly ProblemKind ApprovalNotNeeded = new("approval-not-needed", 409, "No second person is asked for",
        "Nothing was written. The policy of this service lets you swap without an approval.");

    public static readonly ProblemKind ApprovalNotFound = new("approval-not-found", 404, "There is no such request for approval",
        "No request that you may see has this id. `GET /api/approvals` lists them.");

    public static readonly ProblemKind ApprovalEnded = new("approval-ended", 409, "The request for approval has ended",
        "Nothing was changed: it was decided before, expired, or its plan is no more. `approval` is how it ended.");

    public static readonly ProblemKind RuleForbidden = new("rule-forbidden", 403, "You may not change this rule",
        "Nothing was changed. `detail` says who may.");

    public static readonly ProblemKind RuleNotFound = new("rule-not-found", 404, "There is no such rule",
        "No window, lock or policy that you may see has this id. The lists tell the ids.");

    public static readonly ProblemKind RuleChanged = new("rule-changed", 409, "The rule was changed meanwhile",
        "Nothing was changed. Read it again and decide again.");

    public static readonly ProblemKind PlanMissing = new("plan-missing", 428, "If-Match is missing",
        "Nothing was sent. Send the fingerprint of the swap plan that was decided on: `If-Match: \"<fingerprint>\"`.");

    public static readonly ProblemKind TooManyRequests = new("too-many-requests", 429, "Too many requests",
        "Nothing was done. `Retry-After` says when to ask again.");

    public static readonly ProblemKind Unexpected = new("unexpected", 500, "The portal has a fault",
        "The portal's log has the cause under `traceId`. Whether something was written is told by `GET /api/operations`.");

    public static readonly ProblemKind CloudUnavailable = new("cloud-unavailable", 503, "Azure cannot be read",
        "Nothing was sent. `Retry-After` says when to ask again.");

    public static readonly ProblemKind LogUnavailable = new("log-unavailable", 503, "The operation log cannot be used",
        "Nothing was sent. `detail` names the cause and the mend; the portal goes on by itself. `Retry-After` says when to ask again.");

    public static readonly ProblemKind WriteUnknown = new("write-unknown", 503, "It is not known whether this was written",
        "The database was lost in the moment of writing. If it was written it goes on by itself: look at `GET /api/operations`, or send the same request again with its `Idempotency-Key` or fingerprint; it is done once.");

    public static readonly ProblemKind NotReadYet = new("not-read-yet", 503, "The services were not read yet",
        "The portal has just started. `Retry-After` says when to ask again.");

    public static readonly ProblemKind NotReady = new("not-ready", 503, "The portal is not ready",
        "`reasons` lists what is missing.");

    public static IReadOnlyList<ProblemKind> All { get; } =
    [
        InvalidRequest, SignInRequired, RoleMissing, CrossSite, Forbidden, NotAllowed, TokenRefused, NotFound, ServiceNotFound, OperationNotFound, ReceiptNotFound, EntryNotFound,
        ReleaseNotFound, ChannelNotFound, DeliveryNotFound, BellNotFound, StandbyNotFound, NotYours, BellNeedless, LeaseRefused, ChangedMeanwhile, GrantNotFound, TokenNotFound,
        ProblemNotFound, MethodNotAllowed, SwapRefused, ChangeRefused, RepairRefused, ReleaseRefused, NotWaiting, NotCountingDown, SwapBusy, IdempotencyKeyUsed, GrantExists,
        LastOwner, PlanOutdated, TooLarge, NotJson, NotMultipart, FilesUnreadable, ReasonMissing, ConfirmMissing, ApprovalMissing, ApprovalNotNeeded, ApprovalNotFound,
        ApprovalEnded, RuleForbidden, RuleNotFound, RuleChanged, PlanMissing, TooManyRequests, Unexpected, CloudUnavailable, LogUnavailable, WriteUnknown, ReleaseUnavailable,
        NotReadYet, NotReady,
    ];
}
